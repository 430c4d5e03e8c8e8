"""What editors run before a build: the preview, the demo newsroom, and in time the whole desk."""
