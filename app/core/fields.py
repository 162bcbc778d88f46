"""The kinds of value a pack or a plan may hold. Knows no pack and no plan.

Files arrive as text only (a reader that guesses types turns NO into false and 12:30 into 750), so each kind
says here which text it accepts; the same kinds accept their own values again when content is thawed.
"""

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from app.core.countries import COUNTRIES
from app.core.localized import as_words


class Entry(BaseModel):
    """A part of a pack or plan: unchangeable, and no key that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value):
        return int(value)
    raise ValueError("expected a whole number")


def _yes_no(value: object) -> bool:
    match value:
        case bool():
            return value
        case "true":
            return True
        case "false":
            return False
    raise ValueError("expected true or false")


def _day(value: object) -> dt.date:
    if type(value) is dt.date:
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError as impossible:
            raise ValueError(f"expected a day of the calendar: {impossible}") from None
    raise ValueError("expected a day such as 2021-06-01")


def _matches(pattern: str, expected: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(f"expected {expected}")
        return value

    return AfterValidator(check)


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError('expected a country code of two capital letters (ISO 3166-1) such as "SN"')
    return code


def _line(words: str) -> str:
    if "\n" in as_words(words) or len(words) > 300:
        raise ValueError("expected one line of at most 300 characters")
    return words.strip()


Whole = Annotated[int, BeforeValidator(_whole)]
Minutes = Annotated[Whole, Field(ge=1, le=1440)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Clock = Annotated[str, _matches(r"([01][0-9]|2[0-3]):[0-5][0-9]", "a time such as 14:30")]
Zone = Annotated[
    str,
    _matches(
        r"[A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}", "a time zone such as Africa/Dakar"
    ),
]
Id = Annotated[
    str, _matches(r"[a-z0-9][a-z0-9-]{0,63}", "an id of small letters, digits and - (at most 64)")
]
FieldId = Annotated[
    str, _matches(r"[a-z][a-z0-9_-]{0,63}", "an id of small letters, digits, - and _ (at most 64)")
]
Published = Annotated[
    str,
    _matches(
        r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        "a year, a month or a day such as 2021, 2021-08, 2021-08-31",
    ),
]
FileName = Annotated[
    str,
    _matches(
        r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.ya?ml",
        "a file name such as guideline_blocks.yaml, without a folder",
    ),
]
WebAddress = Annotated[
    str, _matches(r"https?://[^\s<>\"]{3,500}", "a web address starting with https:// or http://")
]
Country = Annotated[str, AfterValidator(_country)]
Line = Annotated[str, AfterValidator(_line)]
