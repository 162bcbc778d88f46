"""A deliberation of real people is held once more by simulated ones, and an independent count finds every total equal.

The slice in tests/data is of real contributions; see tests/data/README.md for where they are from.
"""

import asyncio
import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.rehearsal import held
from app.rehearsal.address import Address
from app.rehearsal.polis import COMMENTS, PARTICIPANTS, VOTES, OddFile, read
from app.rehearsal.replay import replay
from tests.independent import count
from tests.server import OPENER_KEY, Server, running
from tests.workshop import SEED_PLAN

SLICE = Path(__file__).parents[1] / "data" / "affordable-housing"

Rows = list[list[str]]


async def replayed(server: Server, export: Path, folder: Path, *, kills: int = 0) -> int:
    """Replays into `folder`, pulling the plug `kills` times meanwhile; answers how often somebody had to come back."""
    done = 0
    due = [40 * (n + 1) for n in range(kills)]
    killing: list[asyncio.Task[None]] = []

    def progress(_doing: str, _done: int, _of: int) -> None:
        nonlocal done
        done += 1
        if due and done >= due[0]:
            due.pop(0)
            killing.append(asyncio.create_task(server.restarted()))

    said = await asyncio.to_thread(read, export)
    session = await held.opened(Address(server.address), OPENER_KEY, SEED_PLAN, "territory")
    came_back = await replay(session, said, 7, progress)
    await asyncio.gather(*killing)
    assert len(killing) == kills
    await session.save(folder)
    return came_back


async def test_a_replay_comes_to_the_totals_of_the_export_though_the_plug_is_pulled(
    tmp_path: Path,
) -> None:
    async with running(tmp_path, commands="1000") as server:
        came_back = await replayed(server, SLICE, tmp_path / "out", kills=3)
    assert came_back > 0
    assert list(count.differences(SLICE, tmp_path / "out")) == []
    totals = count.of_export(SLICE)
    assert (len(totals), len(count.of_export(SLICE, hidden=True))) == (12, 3)
    assert sum(one.agree + one.pass_ + one.disagree for one in totals) > 200


def changed(folder: Path, file: str, change: Callable[[Rows], None]) -> Path:
    """A copy of the slice with one file changed, row by row."""
    export = folder / "export"
    shutil.copytree(SLICE, export)
    with (export / file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    change(rows)
    with (export / file).open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
    return export


async def test_other_scripts_and_empty_rows_are_replayed(tmp_path: Path) -> None:
    def other(rows: Rows) -> None:
        rows[1][-1] = "房价太高，普通家庭负担不起。\n租金也是。"
        rows[2][-1] = 'السكن "حق" للجميع، وليس سلعة؛ =1+1'
        rows.insert(2, [""] * len(rows[0]))

    export = changed(tmp_path, COMMENTS, other)
    async with running(tmp_path, commands="1000") as server:
        await replayed(server, export, tmp_path / "out")
    assert list(count.differences(export, tmp_path / "out")) == []


def repeat_row(rows: Rows) -> None:
    rows.insert(4, list(rows[2]))


def cut_row(rows: Rows) -> None:
    rows[4].pop()


def word_for_number(rows: Rows) -> None:
    rows[3][0] = "yesterday"


def other_vote(rows: Rows) -> None:
    rows[3][-1] = "2"


def no_words(rows: Rows) -> None:
    rows[4][-1] = "  "


@pytest.mark.parametrize(
    ("file", "change", "row", "expected"),
    [
        (COMMENTS, repeat_row, 5, "is there already"),
        (COMMENTS, no_words, 5, "holds words"),
        (PARTICIPANTS, repeat_row, 5, "is there already"),
        (PARTICIPANTS, cut_row, 5, "cells"),
        (VOTES, word_for_number, 4, "timestamp is a whole number"),
        (VOTES, other_vote, 4, "vote is 1, 0 or -1"),
    ],
)
def test_an_odd_file_is_refused_with_its_row(
    tmp_path: Path, file: str, change: Callable[[Rows], None], row: int, expected: str
) -> None:
    with pytest.raises(OddFile) as refused:
        read(changed(tmp_path, file, change))
    assert (refused.value.file, refused.value.row) == (file, row)
    assert expected in refused.value.expected


@pytest.mark.parametrize("file", [COMMENTS, PARTICIPANTS, VOTES])
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    export = changed(tmp_path, file, lambda _rows: None)
    (export / file).unlink()
    with pytest.raises(OddFile, match=file):
        read(export)


def test_votes_that_do_not_come_to_the_final_ones_are_refused(tmp_path: Path) -> None:
    def swapped(rows: Rows) -> None:
        last = rows[-1]
        last[-1] = "1" if last[-1] != "1" else "-1"

    with pytest.raises(OddFile, match="the last vote of"):
        read(changed(tmp_path, VOTES, swapped))


def test_the_last_vote_in_time_counts_wherever_it_stands_in_the_file(tmp_path: Path) -> None:
    def earlier(rows: Rows) -> None:
        first = list(rows[1])
        first[0] = str(int(first[0]) - 1000)
        first[-1] = "1" if first[-1] != "1" else "-1"
        rows.append(first)

    said = read(changed(tmp_path, VOTES, earlier))
    assert len(said.votes) == len(read(SLICE).votes) + 1
