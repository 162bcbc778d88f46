"""The wire and what it promises: docs/protocol.md and the rows of CONTRACT.md about order, resume, phones and bytes."""
