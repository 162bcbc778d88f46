"""The catalogues: the tool's own sentences in every language it speaks, shared by pages, files and browsers."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).resolve().parent / "locales"
DEFAULT = "en"
_OF_STAFF = frozenset(
    {"console.ftl", "opener.ftl", "findings.ftl", "synthesis.ftl", "themes-across.ftl"}
)
"""Half of all words, and nothing a phone ever says."""
_OF_FILES = frozenset({"report.ftl", "document.ftl", "workbook.ftl", "explore.ftl"})
LANGUAGES: tuple[str, ...] = tuple(
    sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir())
)
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class UnknownWords(LookupError):
    """A message that no catalogue has: a mistake of ours, never of a user."""


@cache
def catalogue(lang: str, *, phone: bool = False) -> str:
    """The messages of a language that browsers get: all but the words of the files, on phones but those of staff, too."""
    return _messages(lang, but=_OF_FILES | _OF_STAFF if phone else _OF_FILES)


def say(lang: str, id_: str, **args: str | int | float) -> str:
    """The sentence in this language, in English where the language lacks it. Raises UnknownWords."""
    for candidate in (lang, DEFAULT):
        bundle = _bundle(candidate)
        if bundle.has_message(id_):
            message = bundle.get_message(id_)
            if message.value is not None:
                said, errors = bundle.format_pattern(message.value, args)
                if errors:
                    raise UnknownWords(f"{id_}: {errors[0]}")
                return str(said)
    raise UnknownWords(id_)


def nearest(wanted: str) -> str:
    """The best language we have for an Accept-Language header."""
    for part in wanted.split(","):
        primary = part.partition(";")[0].strip().partition("-")[0].lower()
        if primary in LANGUAGES:
            return primary
    return DEFAULT


def direction(lang: str) -> str:
    return "rtl" if lang.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


@cache
def _bundle(lang: str) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)
    if lang in LANGUAGES:
        bundle.add_resource(FluentResource(_messages(lang)))
    return bundle


def _messages(lang: str, but: frozenset[str] = frozenset()) -> str:
    files = sorted(file for file in (_FOLDER / lang).glob("*.ftl") if file.name not in but)
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
