"""An export of an online deliberation in Polis's form, read strictly: what is missing or odd is said by file and row.

comments.csv: statements with their authors; participants-votes.csv: who voted what in the end, and their group;
votes.csv: each vote with its time, of which the last one of a person on a statement counts.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMMENTS = "comments.csv"
PARTICIPANTS = "participants-votes.csv"
VOTES = "votes.csv"
_VOTE = {"1": 1, "0": 0, "-1": -1}
_MOST_BYTES = 64 * 1024 * 1024
_MOST_ROWS = 1_000_000


class OddFile(Exception):
    """`file` and `row` (the header is row 1) that are odd, and what was expected."""

    def __init__(self, file: str, row: int | None, expected: str) -> None:
        where = file if row is None else f"{file}, row {row}"
        super().__init__(f"{where}: {expected}")
        self.file, self.row, self.expected = file, row, expected


@dataclass(frozen=True)
class Statement:
    id: str
    author: str
    text: str
    hidden: bool


@dataclass(frozen=True)
class Vote:
    at: int
    """ms since 1970."""
    person: str
    statement: str
    value: int
    """1 agree, 0 pass, -1 disagree."""


@dataclass(frozen=True)
class Deliberation:
    groups: dict[str, str]
    """Participant → the group the analysis put them in; "" for those in none. Authors who never voted are here too."""
    statements: tuple[Statement, ...]
    """By id."""
    votes: tuple[Vote, ...]
    """In the order of time; repeats among them."""


def read(folder: Path) -> Deliberation:
    """Raises OddFile."""
    statements = tuple(sorted(_statements(folder), key=lambda one: int(one.id)))
    groups, final = _participants(folder, {one.id for one in statements})
    votes = tuple(sorted(_votes(folder, final), key=lambda vote: vote.at))
    said = {(vote.person, vote.statement): vote.value for vote in votes}
    for pair, value in final.items():
        if said.get(pair) != value:
            raise OddFile(
                VOTES,
                None,
                f"the last vote of {pair[0]} on {pair[1]} should be {value}, as in {PARTICIPANTS}",
            )
    authors = {one.author: "" for one in statements}
    return Deliberation({**authors, **groups}, statements, votes)


def _statements(folder: Path) -> Iterator[Statement]:
    needed = ("comment-id", "author-id", "moderated", "comment-body")
    seen: set[str] = set()
    for row, cells in _rows(folder / COMMENTS, needed):
        id_, text = _number(COMMENTS, row, "comment-id", cells), cells["comment-body"].strip()
        if id_ in seen:
            raise OddFile(COMMENTS, row, f"comment-id {id_} is there already")
        if cells["moderated"] not in _VOTE:
            raise OddFile(COMMENTS, row, "moderated is 1, 0 or -1")
        if not text:
            raise OddFile(COMMENTS, row, "comment-body holds words")
        seen.add(id_)
        author = _number(COMMENTS, row, "author-id", cells)
        yield Statement(id_, author, text, cells["moderated"] == "-1")


def _participants(
    folder: Path, statements: set[str]
) -> tuple[dict[str, str], dict[tuple[str, str], int]]:
    groups: dict[str, str] = {}
    final: dict[tuple[str, str], int] = {}
    for row, cells in _rows(folder / PARTICIPANTS, ("participant", "group-id")):
        person = _number(PARTICIPANTS, row, "participant", cells)
        if person in groups:
            raise OddFile(PARTICIPANTS, row, f"participant {person} is there already")
        group = cells["group-id"].strip()
        if group and not group.isdecimal():
            raise OddFile(PARTICIPANTS, row, "group-id is a number or empty")
        groups[person] = group
        for column, vote in cells.items():
            if not column.isdecimal() or vote.strip() == "":
                continue
            if column not in statements:
                raise OddFile(PARTICIPANTS, row, f"no statement {column} in {COMMENTS}")
            if vote.strip() not in _VOTE:
                raise OddFile(PARTICIPANTS, row, f"a vote is 1, 0 or -1, that on {column} is not")
            final[person, column] = _VOTE[vote.strip()]
    return groups, final


def _votes(folder: Path, final: dict[tuple[str, str], int]) -> Iterator[Vote]:
    needed = ("timestamp", "comment-id", "voter-id", "vote")
    for row, cells in _rows(folder / VOTES, needed):
        person = _number(VOTES, row, "voter-id", cells)
        statement = _number(VOTES, row, "comment-id", cells)
        if (person, statement) not in final:
            raise OddFile(VOTES, row, f"{PARTICIPANTS} has no vote of {person} on {statement}")
        if cells["vote"].strip() not in _VOTE:
            raise OddFile(VOTES, row, "vote is 1, 0 or -1")
        at = int(_number(VOTES, row, "timestamp", cells))
        yield Vote(at, person, statement, _VOTE[cells["vote"].strip()])


def _number(file: str, row: int, column: str, cells: dict[str, str]) -> str:
    """As it is written without leading zeros, so that one number is one name."""
    text = cells[column].strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= 15):
        raise OddFile(file, row, f"{column} is a whole number")
    return str(int(text))


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Numbered from 2, for the header is row 1; rows without a single word are passed over."""
    name = path.name
    if not path.is_file():
        raise OddFile(name, None, "the file is missing")
    if path.stat().st_size > _MOST_BYTES:
        raise OddFile(name, None, f"at most {_MOST_BYTES // 1024**2} MiB")
    csv.field_size_limit(min(sys.maxsize, _MOST_BYTES))
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.reader(lines, strict=True)
            header = [column.strip() for column in next(table, [])]
            for column in needed:
                if header.count(column) != 1:
                    raise OddFile(name, 1, f"one column {column}")
            for row, cells in enumerate(table, start=2):
                if row > _MOST_ROWS:
                    raise OddFile(name, row, f"at most {_MOST_ROWS} rows")
                if not any(cell.strip() for cell in cells):
                    continue
                if len(cells) != len(header):
                    raise OddFile(name, row, f"{len(header)} cells, not {len(cells)}")
                yield row, dict(zip(header, cells, strict=True))
    except UnicodeDecodeError as odd:
        raise OddFile(name, None, "UTF-8 text") from odd
    except csv.Error as odd:
        raise OddFile(name, None, f"comma-separated values: {odd}") from odd
