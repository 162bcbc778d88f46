"""From a report to the bytes of a file, one format a module."""
