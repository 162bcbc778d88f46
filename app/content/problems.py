"""What is wrong in a content file, in plain words: file, line, key, and what was expected. Finds nothing itself."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

MOST_PROBLEMS = 50
"""More would not help anybody; a hostile file could make millions."""

Place = tuple[int | str, ...]
"""Where a value stands: keys, and positions counted from 0."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to correct. A warning does not keep the content from being used."""

    file: str
    line: int
    key: str
    expected: str
    warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.warning else ""
        key = f"{self.key}: " if self.key else ""
        return f"{self.file}:{self.line}: {kind}{key}{self.expected}"


class ContentError(Exception):
    """A content file cannot be used; says everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def key_of(place: Place, values: object) -> str:
    """The way to a value as people read it: `agenda[breakout].steps[2].minutes`, positions counted from 1."""
    key = ""
    for step in place:
        values = _within(values, step)
        match step:
            case int():
                known_as = values.get("id") if isinstance(values, Mapping) else None
                key += f"[{known_as if isinstance(known_as, str) else step + 1}]"
            case str():
                key += f".{step}" if key else step
    return key if len(key) <= 200 else key[:200] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean "title"?`, or nothing."""
    close = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


def in_plain_words(error: ValidationError, schema: type[BaseModel]) -> Iterable[tuple[Place, str]]:
    """Place and expectation of each mistake, at most MOST_PROBLEMS."""
    for details in error.errors(include_url=False)[:MOST_PROBLEMS]:
        place = tuple(step for step in details["loc"] if step != "[key]")
        yield place, _expectation(details, place, schema)


def _expectation(details: ErrorDetails, place: Place, schema: type[BaseModel]) -> str:
    found, limits = details["input"], details.get("ctx", {})
    match details["type"]:
        case "missing":
            return "this key is missing"
        case "extra_forbidden":
            known = sorted(_schema_at(schema, place[:-1]).model_fields)
            close = nearest(str(place[-1]), known)
            return "unknown key" + (close or f"; expected one of {', '.join(known)}")
        case "literal_error" | "enum":
            return f"expected {limits['expected']}, found {_shown(found)}"
        case "too_short":
            return (
                f"expected at least {limits['min_length']} entries, found {limits['actual_length']}"
            )
        case "too_long":
            return (
                f"expected at most {limits['max_length']} entries, found {limits['actual_length']}"
            )
        case "greater_than_equal":
            return f"expected a number of at least {limits['ge']}, found {_shown(found)}"
        case "less_than_equal":
            return f"expected a number of at most {limits['le']}, found {_shown(found)}"
        case "value_error":
            said = str(limits["error"])
            return said if "found" in said else f"{said}, found {_shown(found)}"
        case kind:
            return f"expected {_KINDS.get(kind, 'something else')}, found {_shown(found)}"


_KINDS = {
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "one text for each language, such as {en: …, fr: …}",
    "mapping_type": "one text for each language, such as {en: …, fr: …}",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}


def _shown(found: object) -> str:
    match found:
        case str():
            return f'"{found}"' if len(found) <= 60 else f'"{found[:60]}…"'
        case Mapping():
            return "keys with values"
        case Sequence():
            return "a list"
    return str(found)


def _schema_at(schema: type[BaseModel], place: Place) -> type[BaseModel]:
    for step in place:
        if isinstance(step, str):
            schema = _schema_within(schema.model_fields[step].annotation) or schema
    return schema


def _schema_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_schema_within, get_args(annotation))), None)


def _within(values: object, step: int | str) -> object:
    match values, step:
        case Mapping(), str():
            return values.get(step)
        case list(), int() if step < len(values):
            return values[step]
    return None
