"""Frames nobody should send: valid ones with one thing wrong, and bytes that are no frames at all. Sends nothing."""

import json
import os
import random
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.protocol.phone import BINARY, CLOSE, CONT, PING, PONG, TEXT, frame

LARGEST = 65_536
RAW_NUMBERS = (
    *("NaN", "Infinity", "-Infinity", "-0", "1e999", "-1", "0", "1.5", "1e2", "9007199254740993"),
    *("1" * 400, "1" * 5_000, "0x10", "01", "+1", "true", "null", "9223372036854775808"),
)
RAW_TEXTS = (
    *(r'"\ud83d"', r'"\udc00\ud800"', r'"\u0000"', '"\0"', '"\x1f"', '"\u202e\u2066"', '""', '" "'),
    *('"' + "a" * 20_000 + '"', '"' + "\u0301" * 500 + '"', '"\ufeff"', r'"\u12"', '"', r'"\x41"'),
    *('"../../etc/passwd"', '"g1"', '"plenary"', '"__proto__"', "'single'", "NUL", "\u2028"),
)
RAW_NESTS = (
    *("[" * 50 + "]" * 50, "[" * 300 + "]" * 300, "[" * 30_000, '{"a":' * 200 + "1" + "}" * 200),
    *('{"a":' * 8_000 + "1" + "}" * 8_000, "{}", "[]", "[[],{}]", '{"type":"add_note"}'),
)

READABLE = (
    *(
        '"NUL"',
        r'"\u0000"',
        '"\u202e\u2066"',
        '""',
        '" "',
        '"../../etc/passwd"',
        '"plenary"',
        '"g1"',
        "{}",
        "[]",
    ),
    *(
        "true",
        "null",
        "-1",
        "0",
        "1.5",
        "1e2",
        "1e999",
        "NaN",
        "9007199254740993",
        r'"\ud83d"',
        "[[],{}]",
    ),
    *(
        '{"type":"add_note"}',
        "[" * 50 + "]" * 50,
        "1" * 400,
        '"' + "a" * 600 + '"',
        '"' + "\u0301" * 50 + '"',
    ),
)
"""Wrong values that leave the rest of the frame readable."""


@dataclass(frozen=True)
class Attempt:
    """`data` goes onto the wire as it is. `n` is the command number in it, if one can be read."""

    kind: str
    data: bytes
    n: int | None = None
    is_whole: bool = True
    """Otherwise the server waits for the rest, and says nothing."""


class Forger:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self._raw: tuple[Callable[[], Attempt], ...] = (
            lambda: self._frame("unmasked", TEXT, b'{"type":"probe"}', masked=False),
            lambda: self._frame("reserved bits", TEXT, b'{"type":"probe"}', rsv=dice.randint(1, 7)),
            lambda: self._frame("reserved opcode", dice.choice((3, 4, 7, 11, 15)), b"x"),
            lambda: self._frame("long ping", PING, b"x" * 126),
            lambda: self._frame("ping in pieces", PING, b"x", fin=False),
            lambda: self._frame("piece of nothing", CONT, b"x"),
            lambda: self._frame("pong nobody asked for", PONG, os.urandom(8)),
            lambda: self._frame("too large", TEXT, b" " * (LARGEST + 1)),
            lambda: self._frame("too large", BINARY, b"x" * 100_000),
            lambda: self._frame(
                "close",
                CLOSE,
                dice.choice(
                    (
                        b"",
                        b"\x03",
                        b"\x03\xe8",
                        b"\x00\x01",
                        b"\x03\xe8\xff\xff",
                        b"\x0f\xa0bye",
                        b"\x13\x88",
                    )
                ),
            ),
            self._message_in_message,
            self._large_in_pieces,
            self._lying_length,
            self._noise,
        )

    # ---- one wire frame or more

    def raw(self) -> Attempt:
        return self.dice.choice(self._raw)()

    def _frame(self, kind: str, opcode: int, payload: bytes, **how: Any) -> Attempt:
        return Attempt(kind, frame(opcode, payload, **how))

    def _message_in_message(self) -> Attempt:
        begun = frame(TEXT, b'{"type":', fin=False)
        return Attempt("message in a message", begun + frame(TEXT, b'{"type":"probe"}'))

    def _large_in_pieces(self) -> Attempt:
        piece = frame(CONT, b"x" * 10_000, fin=False)
        return Attempt("too large", frame(TEXT, b"x", fin=False) + piece * 7)

    def _lying_length(self) -> Attempt:
        size = self.dice.choice((1 << 63, 1 << 62, 1 << 40))
        return Attempt("too large", struct.pack("!BBQ", 0x81, 0xFF, size) + b"\0" * 20)

    def _noise(self) -> Attempt:
        return Attempt("noise", os.urandom(self.dice.randint(2, 200)), is_whole=False)

    # ---- one message

    def message(self, frame_: dict[str, Any]) -> Attempt:
        """The frame with one thing wrong with it, or two."""
        said = json.dumps(frame_)
        for _ in range(self.dice.choice((1, 1, 1, 2))):
            said = self.dice.choice(
                (self._replaced, self._dropped, self._added, self._doubled, self._torn)
            )(said)
        payload = self._spoiled(said.encode(errors="surrogatepass"))
        if len(payload) > LARGEST:
            return Attempt("too large", frame(TEXT, payload))
        return Attempt("message", self._cut_up(payload), number_in(payload))

    def command(self, n: int, wanted: dict[str, Any]) -> Attempt:
        """A command with something wrong in it, whose number can be read."""
        while True:
            spoil = self.dice.choice((self._replaced_readably, self._dropped, self._added))
            inside = spoil(json.dumps(wanted))
            said = f'{{"type":"command","n":{n},"run":2,"seen":null,"command":{inside}}}'
            if number_in(said.encode()) == n:
                return Attempt("message", self._cut_up(said.encode()), n)

    def _replaced_readably(self, said: str) -> str:
        return self._replaced(said, READABLE)

    def _replaced(self, said: str, values: tuple[str, ...] = ()) -> str:
        value = self.dice.choice(values or self.dice.choice((RAW_NUMBERS, RAW_TEXTS, RAW_NESTS)))
        places = _values(said)
        if not places:
            return value
        start, end = self.dice.choice(places)
        return said[:start] + value + said[end:]

    def _dropped(self, said: str) -> str:
        try:
            read = json.loads(said)
        except (ValueError, RecursionError):
            return said[1:]
        inside = (
            read.get("command") if isinstance(read, dict) and self.dice.random() < 0.6 else read
        )
        if isinstance(inside, dict) and inside:
            del inside[self.dice.choice(list(inside))]
        return json.dumps(read)

    def _added(self, said: str) -> str:
        at = self.dice.choice([n for n, c in enumerate(said) if c == "{"] or [0])
        more = self.dice.choice(('"more":1,', '"type":"close",', '"run":null,', '"":"",', '"n":1,'))
        return said[: at + 1] + more + said[at + 1 :]

    def _doubled(self, said: str) -> str:
        return self.dice.choice(
            (said + said, f"[{said}]", f" {said}\n", f"{said}\0", f"\ufeff{said}")
        )

    def _torn(self, said: str) -> str:
        return said[: self.dice.randrange(len(said) + 1)] if said else said

    def _spoiled(self, payload: bytes) -> bytes:
        if self.dice.random() < 0.9 or not payload:
            return payload
        at = self.dice.randrange(len(payload))
        return (
            payload[:at]
            + self.dice.choice((b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf8", b"\0"))
            + payload[at:]
        )

    def _cut_up(self, payload: bytes) -> bytes:
        opcode = BINARY if self.dice.random() < 0.05 else TEXT
        if self.dice.random() < 0.9 or len(payload) > 4_000:
            return frame(opcode, payload)
        size = self.dice.randint(1, 50)
        pieces = [payload[n : n + size] for n in range(0, len(payload), size)] or [b""]
        last = len(pieces) - 1
        return b"".join(
            frame(opcode if n == 0 else CONT, piece, fin=n == last)
            + (frame(PING, b"") if n == 1 < last else b"")
            for n, piece in enumerate(pieces)
        )


def number_in(payload: bytes) -> int | None:
    """The number by which a command has to be answered (P-31)."""
    try:
        read = json.loads(payload.decode())
    except (ValueError, RecursionError):
        return None
    n = read.get("n") if isinstance(read, dict) and read.get("type") == "command" else None
    return n if type(n) is int and 1 <= n <= 2**53 else None


def _values(said: str) -> list[tuple[int, int]]:
    """Where the values of a JSON text stand, roughly: from a colon to the next comma or brace."""
    found = []
    for n, c in enumerate(said):
        if c == ":":
            end = min(
                (e for e in (said.find(",", n), said.find("}", n)) if e > 0), default=len(said)
            )
            found.append((n + 1, end))
    return found
