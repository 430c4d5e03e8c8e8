"""What only a real browser can tell. A package, so that its browser is closed when its last test is done."""
