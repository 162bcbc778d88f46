"""Counts a deliberation from its own files and compares every total with what organizers download. Imports nothing of the app.

    python -m tests.independent.count SOURCE DOWNLOADS

SOURCE: a folder with comments.csv and participants-votes.csv, or the diary of a rehearsal, said.jsonl. DOWNLOADS: synthesis.csv and synthesis.json of the organizers, and
facilitators.json, whose annex holds what was hidden. Prints what differs.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from tests.independent import count_files, count_said

COLUMNS = ("Could adopt it", "Would need something", "Not for us")
"""Where agree, pass and disagree are in the board's table."""
LEAST = 5
TOP = 20
KEYS = ("could_adopt", "would_need", "not_for_us")


class Total(NamedTuple):
    text: str
    place: str
    agree: int
    pass_: int
    disagree: int


def of_export(folder: Path, *, hidden: bool = False) -> list[Total]:
    """The visible statements, or the hidden ones, in the order of their ids, as the people who took part left them."""
    with (folder / "participants-votes.csv").open(encoding="utf-8-sig", newline="") as lines:
        people = list(csv.DictReader(lines))
    with (folder / "comments.csv").open(encoding="utf-8-sig", newline="") as lines:
        statements = [row for row in csv.DictReader(lines) if row.get("comment-id", "").strip()]
    place = {row["participant"]: row["group-id"] for row in people}
    totals = []
    for row in sorted(statements, key=lambda row: int(row["comment-id"])):
        if (row["moderated"] == "-1") is not hidden:
            continue
        votes = Counter(person.get(row["comment-id"], "") for person in people)
        group = place.get(row["author-id"], "")
        where = f"Group {group}" if group else "other"
        text = row["comment-body"].strip()
        totals.append(Total(text, where, votes["1"], votes["0"], votes["-1"]))
    return totals


def of_csv(file: Path) -> list[Total]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        Total(row["Text"], row["Place"], *(int(row[column] or 0) for column in COLUMNS))
        for row in sorted(rows, key=lambda row: int(row["Number"]))
    ]


def of_json(file: Path, part: str = "notes") -> list[Total]:
    """`part`: "notes", or "annex" for the hidden ones."""
    return [
        Total(
            note["text"],
            note["place"],
            *((note["marks"][key] if note["marks"] else 0) for key in KEYS),
        )
        for note in json.loads(file.read_text(encoding="utf-8"))[part]
    ]


def differences(export: Path, downloads: Path) -> Iterator[str]:
    """One line for each total that is not the same."""
    visible, hidden = of_export(export), of_export(export, hidden=True)
    theirs = downloads / "facilitators.json"
    for name, wanted, found in (
        ("synthesis.csv", visible, of_csv(downloads / "synthesis.csv")),
        ("synthesis.json", visible, of_json(downloads / "synthesis.json")),
        ("facilitators.json", visible, of_json(theirs)),
        ("annex of facilitators.json", hidden, of_json(theirs, "annex")),
    ):
        if len(found) != len(wanted):
            yield f"{name}: {len(found)} statements, not {len(wanted)}"
        for n, (one, other) in enumerate(zip(wanted, found, strict=False), start=1):
            if one != other:
                yield f"{name}, statement {n}: {other}, not {one}"
    yield from count_files.differences(downloads)
    yield from _bridging(export, downloads)


def bridging(export: Path) -> list[int]:
    """Ids of visible statements, those that every group agrees to first.

    Product over groups of five and more of (agree + 1) / (seen + 2), in exact fractions; ties by the id.
    """
    with (export / "participants-votes.csv").open(encoding="utf-8-sig", newline="") as lines:
        people = list(csv.DictReader(lines))
    with (export / "comments.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row.get("comment-id", "").strip()]
    visible = sorted(int(row["comment-id"]) for row in rows if row["moderated"] != "-1")
    votes = {
        id_: [(row["group-id"], row.get(str(id_), "")) for row in people if row["group-id"]]
        for id_ in visible
    }
    marked = {n for n, row in enumerate(people) if any(row.get(str(i), "") for i in visible)}
    sizes = Counter(people[n]["group-id"] for n in marked if people[n]["group-id"])
    groups = [group for group, size in sizes.items() if size >= LEAST]
    scores: dict[int, Fraction] = {}
    for id_, given in votes.items():
        score = Fraction(1)
        for group in groups:
            values = [vote for of, vote in given if of == group and vote]
            score *= Fraction(values.count("1") + 1, len(values) + 2)
        if any(of in groups and vote for of, vote in given):
            scores[id_] = score
    return sorted(scores, key=lambda id_: (-scores[id_], id_))


def _bridging(export: Path, downloads: Path) -> Iterator[str]:
    """The order of the first twenty."""
    report = json.loads((downloads / "synthesis.json").read_text(encoding="utf-8"))
    with (export / "comments.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row.get("comment-id", "").strip()]
    texts = {int(row["comment-id"]): row["comment-body"].strip() for row in rows}
    wanted = [texts[id_] for id_ in bridging(export)[:TOP]]
    said = {note["number"]: note["text"] for note in report["notes"]}
    told = report["bridging"]
    if told["by"] is None:
        return
    found = [said[one["number"]] for one in told["notes"][:TOP]]
    if told["by"] != "territory" or found != wanted:
        yield f"bridging by {told['by']}: {found}, not {wanted}"


def main(source: str, downloads: str) -> int:
    if Path(source).is_file():
        return _counted(Path(source), Path(downloads))
    export = source
    wrong = list(differences(Path(export), Path(downloads)))
    for line in wrong:
        sys.stdout.write(line + "\n")
    for name, totals in (
        ("visible", of_export(Path(export))),
        ("hidden", of_export(Path(export), hidden=True)),
    ):
        marks = sum(one.agree + one.pass_ + one.disagree for one in totals)
        sys.stdout.write(f"{len(totals)} {name} statements with {marks} marks\n")
    sys.stdout.write(f"{len(wrong)} totals differ\n")
    return 1 if wrong else 0


def _counted(diary: Path, downloads: Path) -> int:
    wrong = list(count_said.differences(diary, downloads))
    for line in wrong:
        sys.stdout.write(line[:400] + "\n")
    sys.stdout.write(f"{count_said.summary(diary)}\n{len(wrong)} totals differ\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
