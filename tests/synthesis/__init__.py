"""What is computed and read, on states built from records."""
