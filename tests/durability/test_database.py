"""The database file: its settings, its tables, and the one server that may hold it."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from app.store import database as module
from app.store.database import Database, DatabaseInUse
from app.store.sessions import content_with_hash, load, session_with_code
from tests.server import Server, running
from tests.workshop import ask


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("secure_delete", 1),
        ("foreign_keys", 1),
    ],
)
def test_r2_h70_the_database_keeps_what_it_is_given(
    tmp_path: Path, pragma: str, value: object
) -> None:
    database = Database(tmp_path)
    database.open()
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    database.close()


def test_r2_a_database_that_would_not_sync_every_commit_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(module.PRAGMAS, "synchronous", "1")
    database = Database(tmp_path)
    with pytest.raises(RuntimeError, match="does not sync every commit"):
        database.open()
    database.close()


def test_migrations_make_the_tables_of_the_models_from_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path)
    database.open()
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    database.close()


def test_r1_a_workshop_of_an_older_board_keeps_its_content_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "cocreate.db"
    config = Config()
    config.set_main_option("script_location", str(Path(module.__file__).parent / "migrations"))
    with create_engine(f"sqlite:///{path}").connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(
            "INSERT INTO session VALUES ('s', 'e', 7, 'CODE', 'plan', '{\"pinned\": 1}', 'hash', x'6b', 5)"
        )
        connection.commit()
    database = Database(tmp_path)
    database.open()
    held = load(database, "s")
    assert held is not None
    assert (held.epoch, held.seq, held.content) == ("e", 7, '{"pinned": 1}')
    assert held.ledger.key == b"k"
    assert session_with_code(database, "CODE") == "s"
    assert content_with_hash(database, "hash") == '{"pinned": 1}'
    database.close()


def test_migrations_run_again_change_nothing(tmp_path: Path) -> None:
    dumps = []
    for _ in range(3):
        database = Database(tmp_path)
        database.open()
        database.close()
        connection = sqlite3.connect(tmp_path / "cocreate.db")
        dumps.append(list(connection.iterdump()))
        connection.close()
    assert dumps[0] == dumps[1] == dumps[2]
    assert any("alembic_version" in line for line in dumps[0])


def test_a_folder_has_one_database_at_a_time(tmp_path: Path) -> None:
    first = Database(tmp_path)
    with pytest.raises(DatabaseInUse, match="another server is using"):
        Database(tmp_path)
    first.close()
    Database(tmp_path).close()


async def test_r5_a_second_server_on_the_same_data_is_refused_with_the_reason(
    tmp_path: Path,
) -> None:
    async with running(tmp_path / "first") as first:
        second = Server(tmp_path / "second", {"DATA_DIR": str(first.folder / "data")})
        try:
            with pytest.raises(RuntimeError, match="the server ended at once"):
                await second.start()
        finally:
            second.kill()
        said = second.log.read_text().strip()
        assert second.process is not None
        assert second.process.returncode == 1
        assert said.startswith("Not started: another server is using")
        assert "COCREATE_DATA_DIR" in said
        assert len(said.splitlines()) == 1
        status, _, _ = await ask(first, "GET", "/healthz")
        assert status == 200


async def test_r1_after_kill_9_the_next_server_may_have_the_data_at_once(tmp_path: Path) -> None:
    async with running(tmp_path / "first") as first:
        first.kill()
        async with running(tmp_path / "second", DATA_DIR=str(first.folder / "data")) as second:
            status, _, _ = await ask(second, "GET", "/healthz")
            assert status == 200
