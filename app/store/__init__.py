"""Everything that touches SQL. One thread talks to the database; nothing here knows sockets or pages."""
