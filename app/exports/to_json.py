"""The report as JSON: all of it, ids included. Its shape is described in docs/downloads.md; `from_json` reads it back."""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from app.synthesis.reported import Report

FORMAT = "cocreate"
VERSION = 2


def to_json(report: Report) -> bytes:
    return _written(content_of(report), indent=1).encode("utf-8", "surrogatepass")


def content_of(report: Report) -> dict[str, Any]:
    """Notes stand once, in `notes`; questions refer to them by number. `checks` has a sum of every part."""
    content: dict[str, Any] = {"format": FORMAT, "version": VERSION, **asdict(report)}
    for asked in _questions(content):
        asked["notes"] = [note["number"] for note in asked["notes"]]
    content["checks"] = checks_of(content)
    return content


def checks_of(content: dict[str, Any]) -> dict[str, str]:
    """Part → the beginning of its SHA-256: what was changed by hand or on the way shows, and where."""
    return {
        part: hashlib.sha256(_written(value).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        for part, value in content.items()
        if part != "checks"
    }


def _questions(content: dict[str, Any]) -> list[dict[str, Any]]:
    of_blocks = [asked for part in content["blocks"] for asked in part["questions"]]
    return [*of_blocks, *content["plenary"], *content["elsewhere"]]


def _written(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_day)


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
