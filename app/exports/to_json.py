"""The report as JSON: all of it, ids included. Its shape is described in docs/downloads.md."""

import json
from dataclasses import asdict
from datetime import date

from app.synthesis.reported import Report

FORMAT = "cocreate"
VERSION = 1


def to_json(report: Report, _lang: str) -> bytes:
    # Notes stand once, in `notes`; questions refer to them by number.
    content = {"format": FORMAT, "version": VERSION, **asdict(report)}
    for asked in _questions(content):
        asked["notes"] = [note["number"] for note in asked["notes"]]
    return json.dumps(content, ensure_ascii=False, indent=1, default=_day).encode()


def _questions(content: dict) -> list[dict]:  # type: ignore[type-arg]
    of_blocks = [asked for part in content["blocks"] for asked in part["questions"]]
    return [*of_blocks, *content["plenary"], *content["elsewhere"]]


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
