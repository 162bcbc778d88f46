"""What reaches whom, and that everybody ends with the same picture."""
