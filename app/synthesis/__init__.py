"""The read side, pure: from records to what a report says."""
