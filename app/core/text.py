"""The one normaliser: every word a person writes passes here before it is stored, and nowhere else (S9, S10)."""

import re
import unicodedata

_COMBINING_RUN = 8
_EMPTY_LETTERS = {"\u115f", "\u1160", "\u3164", "\uffa0", "\u2800"}
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_OVERRIDES = re.compile("[\u202a-\u202e\u206a-\u206f]")
_BREAKS = re.compile("\r\n?|[\u0085\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ENDS_OF_PLANES = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNWANTED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff{_ENDS_OF_PLANES}]")
"""Controls but tab and line feed, non-characters, the byte order mark."""
_MAYBE_TOWER = re.compile(f"[\u0300-\U0010ffff]{{{_COMBINING_RUN + 1}}}")
_ISOLATES = "\u2066\u2067\u2068"
_POP = "\u2069"


class TextRefused(ValueError):
    """The text cannot be taken as it is. `code` and `params` are told to the writer; the sentence is the client's."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def normalise(text: str) -> str:
    """NFC, line feeds only, without controls, overrides, tags and non-characters; directions closed in each line.

    Idempotent. Raises TextRefused("bad_text") for lone surrogates, which no encoding can carry.
    """
    if _SURROGATES.search(text):
        raise TextRefused("bad_text")
    text = _OVERRIDES.sub("", _BREAKS.sub("\n", text))
    if _TAGS.search(text):
        text = _without_stray_tags(text)
    text = _UNWANTED.sub("", text)
    text = "\n".join(_closed(line).rstrip() for line in text.split("\n")).strip()
    # Composed last: letters and marks that something invisible kept apart have found each other by now.
    text = unicodedata.normalize("NFC", text)
    return _calm(text) if _MAYBE_TOWER.search(text) else text


def clean(text: str, points: int, octets: int, *, lines: bool = True) -> str:
    """The text as it will be stored. Refuses what is empty to the eye or too long; limits in code points and bytes."""
    text = normalise(text)
    if not lines:
        text = " ".join(text.split())
    if not has_content(text):
        raise TextRefused("empty")
    if len(text) > points or len(text.encode()) > octets:
        raise TextRefused("too_long", limit=points)
    return text


def folded(place: str) -> str:
    """The same for every spelling of a name that differs in case or spacing only."""
    return " ".join(unicodedata.normalize("NFC", place.casefold()).split())


def has_content(text: str) -> bool:
    """Whether anything can be seen: at least one letter, digit, sign or picture."""
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _EMPTY_LETTERS for c in text)


def _without_stray_tags(text: str) -> str:
    """Tag characters are invisible letters; only the flags of England, Scotland and Wales need them."""
    kept, start = [], 0
    for flag in _FLAG.finditer(text):
        kept += [_TAGS.sub("", text[start : flag.start()]), flag.group()]
        start = flag.end()
    return "".join([*kept, _TAGS.sub("", text[start:])])


def _calm(text: str) -> str:
    """At most eight marks on one letter: more is a tower over the neighbours' lines."""
    kept: list[str] = []
    run = 0
    for c in text:
        run = run + 1 if unicodedata.category(c) in ("Mn", "Me") else 0
        if run <= _COMBINING_RUN:
            kept.append(c)
    return "".join(kept)


def _closed(line: str) -> str:
    """Every isolate of a line is closed in it, and none is closed that was not opened."""
    if not any(c in line for c in _ISOLATES + _POP):
        return line
    kept: list[str] = []
    depth = 0
    for c in line:
        if c == _POP and depth == 0:
            continue
        depth += (c in _ISOLATES) - (c == _POP)
        kept.append(c)
    return "".join(kept) + _POP * depth
