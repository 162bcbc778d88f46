"""Runs the migrations on the connection that the database module hands over; there is no other way to run them."""

from alembic import context
from sqlmodel import SQLModel

from app.store import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()

__all__ = ["tables"]
