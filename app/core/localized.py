"""A text in several languages, and how to say it in one. Chooses no language for anybody."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
# Direction overrides and invisible characters can make a reviewed file read otherwise than it is shown.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def as_language(tag: str) -> str:
    if not _LANGUAGE.fullmatch(tag):
        raise ValueError('expected a language code such as "en", "fr" or "pt-BR"')
    return tag


def as_words(words: str) -> str:
    """Visible text: not empty, no control or direction characters."""
    if not words.strip():
        raise ValueError("expected some text, found nothing")
    if unseen := _UNSEEN.search(words):
        raise ValueError(
            f"expected visible text, found the control character U+{ord(unseen.group()):04X}"
        )
    if len(words) > 4000:
        raise ValueError(f"expected at most 4000 characters, found {len(words)}")
    return words.strip()


def _as_text(text: Mapping[str, str]) -> Mapping[str, str]:
    if not text:
        raise ValueError("expected a text in at least one language")
    return text


Language = Annotated[str, AfterValidator(as_language)]
Words = Annotated[str, AfterValidator(as_words)]
Text = Annotated[Mapping[Language, Words], AfterValidator(_as_text)]


def say(text: Mapping[str, str], language: str, default: str) -> tuple[str, str]:
    """The words and the language they are in: the one asked for, its base language, the default, or any."""
    for candidate in (language, language.partition("-")[0], default, "en", *sorted(text)):
        if candidate in text:
            return text[candidate], candidate
    return "", default
