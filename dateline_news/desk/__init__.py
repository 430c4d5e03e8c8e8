"""What editors run before a build: new, wire, import, move-in, check, correct, next, and the preview."""
