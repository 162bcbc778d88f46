"""The pinned content gets a table of its own: a session's row is written with every commit, its content once."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "content",
        sa.Column("session", sa.String(32), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.execute("INSERT INTO content (session, body) SELECT id, content FROM session")
    with op.batch_alter_table("session") as session:
        session.drop_column("content")


def downgrade() -> None:
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("content", sa.Text, nullable=False, server_default=""))
    op.execute(
        "UPDATE session SET content = (SELECT body FROM content WHERE content.session = session.id)"
    )
    op.drop_table("content")
