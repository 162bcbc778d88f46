"""What viewers get of the kinds of record that `see` hands on. Nothing else may ask here: `see` is the only door."""
