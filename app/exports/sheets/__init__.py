"""The sheets of the workbook: what stands in which column of each. `book` writes them."""
