"""Counts a simulated workshop from the diary of what was said and acknowledged. Imports nothing of the app.

What is said is put in the order of its `seq` and applied with the rules people are told: the last word holds, what is
removed takes along what hangs on it, a dot on a hidden note comes back. `count.py` compares it with the downloads.
Sessions in which nobody is anonymous: there files give each criterion as one strip of everybody.
"""

import csv
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.independent import count_files

Said = dict[str, Any]
MARKS = ("have", "could_adopt", "would_need", "not_for_us")


class Workshop:
    """`hidden` notes have a reason; `dots`, `marks` and `same` are by (person, note)."""

    def __init__(self) -> None:
        self.people: dict[str, Said] = {}
        self.notes: dict[str, Said] = {}
        self.comments: dict[str, Said] = {}
        self.same: set[tuple[str, str]] = set()
        self.dots: dict[tuple[str, str], int] = {}
        self.marks: dict[tuple[str, str], str] = {}
        self.first: set[str] = set()
        self.themes: dict[str, str] = {}
        self.theme_of: dict[str, str] = {}
        self.ratings: dict[tuple[str, str], int | None] = {}
        self.answers: dict[str, dict[str, int | str]] = defaultdict(dict)
        self.lines: list[Said] = []
        self.signed: dict[tuple[str, str, str], int] = {}
        self.phases = 1

    def take(self, line: Said) -> None:  # noqa: C901 - one line a command
        who, said, seq = line["by"], line["command"], line["seq"]
        match said["type"]:
            case "add_note":
                self.notes[said["id"]] = said | {"by": who, "edited": False, "hidden": None}
            case "edit_note":
                words = {name: said[name] for name in ("text", "lang", "note_kind")}
                self.notes[said["id"]] |= words | {"edited": True}
            case "remove_note":
                self._remove(said["id"])
            case "hide_note":
                self.notes[said["id"]]["hidden"] = said["reason"]
                self.dots = {key: n for key, n in self.dots.items() if key[1] != said["id"]}
            case "restore_note":
                self.notes[said["id"]]["hidden"] = None
            case "add_comment":
                self.comments[said["id"]] = said
            case "say_same":
                self.same.add((who, said["note"]))
            case "place_dots":
                self.dots[who, said["note"]] = said["count"]
            case "mark":
                self.marks[who, said["note"]] = said["value"]
            case "set_priority":
                self.first.add(said["note"])
            case "add_theme":
                self.themes[said["id"]] = said["title"]
            case "gather":
                self.theme_of[said["note"]] = said["theme"]
            case "rate":
                self.ratings[who, said["criterion"]] = said["level"]
            case "evaluate":
                self.answers[said["question"]][who] = said.get("text") or said["level"]
            case "write_line":
                self.lines.append(said | {"seq": seq})
            case "sign_card":
                self.signed[who, said["board"], said["block"]] = seq
            case "move_to":
                self.phases += 1

    def _remove(self, id_: str) -> None:
        del self.notes[id_]
        self.comments = {key: one for key, one in self.comments.items() if one["note"] != id_}
        self.same = {key for key in self.same if key[1] != id_}
        self.dots = {key: n for key, n in self.dots.items() if key[1] != id_}
        self.marks = {key: value for key, value in self.marks.items() if key[1] != id_}
        self.first.discard(id_)
        self.theme_of.pop(id_, None)


def of_diary(file: Path) -> Workshop:
    held = Workshop()
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        if "person" in line:
            held.people[line["by"]] = line
    for line in sorted((line for line in lines if line.get("seq")), key=lambda line: line["seq"]):
        held.take(line)
    return held


def note_totals(held: Workshop, *, hidden: bool) -> dict[str, Said]:
    """By id, everything a file says of a note that people decide."""
    totals = {}
    for id_, note in held.notes.items():
        if (note["hidden"] is not None) is not hidden:
            continue
        marks = Counter(value for (_, about), value in held.marks.items() if about == id_)
        dots = [n for (_, about), n in held.dots.items() if about == id_ and n]
        theme = held.theme_of.get(id_)
        card = held.people[note["by"]]["territory"]
        totals[id_] = {
            "board": note["board"],
            "question": note["question"],
            "kind": note["note_kind"],
            "text": _plain(note["text"]),
            "lang": note["lang"],
            "place": _plain(card["place"]),
            "country": card["country"],
            "edited": note["edited"],
            "priority": id_ in held.first,
            "theme": _plain(held.themes[theme]) if theme else "",
            "same": sum(about == id_ for _, about in held.same),
            "comments": sorted(
                _plain(one["text"]) for one in held.comments.values() if one["note"] == id_
            ),
            "dots": sum(dots),
            "voters": len(dots),
            "marks": {name: marks[name] for name in MARKS} if marks else None,
        }
    return totals


def differences(diary: Path, downloads: Path) -> Iterator[str]:
    """One line for each total that is not the same."""
    held = of_diary(diary)
    report = json.loads((downloads / "synthesis.json").read_text(encoding="utf-8"))
    annex = json.loads((downloads / "facilitators.json").read_text(encoding="utf-8"))
    yield from _of_room(held, report)
    yield from _of_notes(held, report, annex)
    yield from _of_csv(report, downloads / "synthesis.csv")
    yield from _of_ratings(held, report, downloads / "synthesis.ratings.csv")
    yield from _of_matrix(held, report)
    yield from _of_cards(held, report)
    yield from _of_evaluation(held, report, downloads / "synthesis.evaluation.csv")
    yield from count_files.differences(downloads)


def summary(diary: Path) -> str:
    held = of_diary(diary)
    shown = sum(note["hidden"] is None for note in held.notes.values())
    return (
        f"{len(held.people)} people, {shown} visible and {len(held.notes) - shown} hidden notes, "
        f"{len(held.ratings)} ratings, {len(held.comments)} comments, {len(held.marks)} marks, "
        f"{sum(held.dots.values())} dots, {len(held.lines)} lines, "
        f"{sum(len(one) for one in held.answers.values())} answers"
    )


def _of_room(held: Workshop, report: Said) -> Iterator[str]:
    yield from _same("people", len(held.people), report["people"])
    yield from _same("territories", len(_territories(held)), report["territories"])
    yield from _same("ratings", len(held.ratings), report["ratings"])
    yield from _same("visits in the agenda", held.phases, len(report["agenda"]))


def _of_notes(held: Workshop, report: Said, annex: Said) -> Iterator[str]:
    wanted = note_totals(held, hidden=False)
    for name, notes in (("synthesis.json", report["notes"]), ("facilitators.json", annex["notes"])):
        found = {note["id"]: note for note in notes}
        yield from _same(f"{name}: visible notes", sorted(wanted), sorted(found))
        for id_ in wanted.keys() & found.keys():
            for what, value in wanted[id_].items():
                theirs = found[id_][what]
                if what == "comments":
                    theirs = sorted(comment["text"] for comment in theirs)
                yield from _same(f"{name}, note {found[id_]['number']}, {what}", value, theirs)
    out = sorted((one["text"], one["hidden"]) for one in held.notes.values() if one["hidden"])
    theirs = sorted((one["text"], one["reason"]) for one in annex["annex"])
    yield from _same(
        "annex of facilitators.json", [(_plain(text), why) for text, why in out], theirs
    )


def _of_csv(report: Said, file: Path) -> Iterator[str]:
    """Every cell that is a number, and the words without the apostrophe before what looks like a formula."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    yield from _same("rows of synthesis.csv", len(report["notes"]), len(rows))
    for note, row in zip(report["notes"], rows, strict=False):
        marks = note["marks"] or dict.fromkeys(MARKS, "")
        wanted = [note["number"], note["same"], note["dots"], note["voters"], *marks.values()]
        columns = ("Number", "Same here", "Dots", "People who gave them", "Have it")
        named = (*columns, "Could adopt it", "Would need something", "Not for us")
        found = [row[name] for name in named]
        yield from _same(
            f"synthesis.csv, note {row['Number']}", [str(one) for one in wanted], found
        )
        yield from _same(f"synthesis.csv, text {row['Number']}", note["text"], _cell(row["Text"]))


def _of_ratings(held: Workshop, report: Said, file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = iter(list(csv.reader(lines))[1:])
    for part in report["blocks"]:
        for rated in part["criteria"]:
            for strip in rated["strips"]:
                given = [level for (_, one), level in held.ratings.items() if one == rated["id"]]
                levels = [given.count(level) for level in range(1, 6)]
                wanted = [sum(levels), given.count(None), levels if sum(levels) >= 3 else None]
                found = [strip["n"], strip["none"], strip["levels"]]
                where = rated["id"]
                yield from _same(where, wanted, found)
                cells = [strip["n"], strip["none"], *(strip["levels"] or [""] * 5)]
                row = next(rows, [""] * 12)
                yield from _same(f"ratings.csv, {where}", [str(one) for one in cells], row[4:11])


def _of_matrix(held: Workshop, report: Said) -> Iterator[str]:
    block_of = {
        **{c["id"]: part["id"] for part in report["blocks"] for c in part["criteria"]},
        **{q["id"]: part["id"] for part in report["blocks"] for q in part["questions"]},
    }
    rows = {(row["country"], _folded(row["place"])): row for row in report["matrix"]}
    territories = _territories(held)
    yield from _same("rows of the matrix", sorted(territories), sorted(rows))
    for key in territories.keys() & rows.keys():
        cells = {cell["block"]: cell for cell in rows[key]["cells"]}
        yield from _same(f"people of {key}", len(territories[key]), rows[key]["people"])
        for part in report["blocks"]:
            stands, wrote = _cell_of(held, territories[key], part["id"], block_of)
            cell = cells.get(part["id"])
            placed = [level for level in stands.values() if level is not None]
            wanted = [len(placed), len(stands) - len(placed), len(stands.keys() | wrote)]
            found = [cell["n"], cell["none"], cell["people"]] if cell else [0, 0, 0]
            levels = [placed.count(level) for level in range(1, 6)] if placed else None
            shown = cell["levels"] if cell else None
            yield from _same(f"{key}, {part['id']}", [*wanted, levels], [*found, shown])


def _cell_of(
    held: Workshop, people: list[str], block: str, block_of: dict[str, str]
) -> tuple[dict[str, int | None], set[str]]:
    """Where each of the people stands who rated (the lower median), and who wrote."""
    levels: dict[str, list[int | None]] = defaultdict(list)
    for (who, criterion), level in held.ratings.items():
        if who in people and block_of[criterion] == block:
            levels[who].append(level)
    stands = {}
    for who, given in levels.items():
        placed = sorted(level for level in given if level is not None)
        stands[who] = placed[(len(placed) - 1) // 2] if placed else None
    wrote = {
        note["by"]
        for note in held.notes.values()
        if note["by"] in people
        and note["hidden"] is None
        and block_of.get(note["question"]) == block
    }
    return stands, wrote


def _of_cards(held: Workshop, report: Said) -> Iterator[str]:
    numbers = {group["id"]: group["number"] for group in report["groups"]}
    cards = {(card["group"], card["block"]): card for card in report["cards"]}
    wanted: dict[tuple[int, str], list[Said]] = defaultdict(list)
    for line in held.lines:
        wanted[numbers[line["board"]], line["block"]].append(line)
    yield from _same("report cards", sorted(wanted), sorted(cards))
    for key in wanted.keys() & cards.keys():
        found = [
            (section["id"], line["text"], line["minority"])
            for section in cards[key]["sections"]
            for line in section["lines"]
        ]
        lines = [(one["section"], _plain(one["text"]), one["minority"]) for one in wanted[key]]
        yield from _same(f"card {key}", sorted(lines), sorted(found))
        last = max(one["seq"] for one in wanted[key])
        seqs = [
            seq for (_, board, block), seq in held.signed.items() if (numbers[board], block) == key
        ]
        signed = [sum(seq > last for seq in seqs), sum(seq < last for seq in seqs)]
        found_ = [cards[key]["signed"], cards[key]["earlier"]]
        yield from _same(f"signatures of card {key}", signed, found_)


def _of_evaluation(held: Workshop, report: Said, file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for asked in report["evaluation"]:
        given = list(held.answers.get(asked["id"], {}).values())
        yield from _same(f"answers to {asked['id']}", len(given), asked["n"])
        mine = [row for row in rows if row["Question"] == asked["text"]["text"]]
        if asked["kind"] == "scale":
            levels = [given.count(level) for level in range(1, 6)]
            yield from _same(f"levels of {asked['id']}", levels, asked["levels"])
            cells = [mine[0][f"Level {level}"] for level in range(1, 6)]
            yield from _same(f"evaluation.csv, {asked['id']}", [str(n) for n in levels], cells)
        else:
            words = sorted(_plain(str(one)) for one in given)
            yield from _same(f"words of {asked['id']}", words, sorted(asked["words"] or []))
            cells = sorted(_cell(row["Text"]) for row in mine)
            yield from _same(f"evaluation.csv, {asked['id']}", words, cells)


def _territories(held: Workshop) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for who, person in held.people.items():
        card = person["territory"]
        found[card["country"], _folded(card["place"])].append(who)
    return found


def _same(what: str, wanted: object, found: object) -> Iterator[str]:
    if wanted != found:
        yield f"{what}: {found}, not {wanted}"


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())


def _folded(place: str) -> str:
    return " ".join(_plain(place).casefold().split())


def _cell(text: str) -> str:
    return text[1:] if text.startswith("'") else text
