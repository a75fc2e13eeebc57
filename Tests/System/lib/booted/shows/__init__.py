"""What the suite shows, a file for each theme: each has `add(suite, machine)`, which adds its tests."""
