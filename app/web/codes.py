"""Codes that people type: easy to read from the back of the hall, hard to guess. Only wrong ones cost anything."""

import secrets
import time
from dataclasses import dataclass, field

from app.live.buckets import Bucket

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ346789"
"""Without O and 0, I and 1, and the digits that look like S and Z."""
_LETTERS = "".join(sign for sign in ALPHABET if sign.isalpha())
SHORT, LONG = 6, 8
FEW = 50
_MINUTE = 60.0
_MOST_ADDRESSES = 10_000
_HALL = 10


def new_code(in_use: int) -> str:
    length = SHORT if in_use < FEW else LONG
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(length))
        if length == SHORT or not code.isalpha():
            return code


def new_device_code() -> str:
    """Letters only: it is typed where join codes are, and none of those has eight letters and no digit."""
    return "".join(secrets.choice(_LETTERS) for _ in range(LONG))


def spelled(code: str) -> str:
    """A code as somebody may have typed it."""
    return "".join(c for c in code.upper() if c.isalnum())


@dataclass
class WrongCodes:
    """Budgets of wrong codes, per address and in all. A hall behind one address has room for its typing errors."""

    per_address: int
    in_all: int
    _all: Bucket = field(init=False)
    _addresses: dict[str, Bucket] = field(default_factory=dict)
    _halls: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._all = Bucket(self.in_all, _MINUTE)

    def spent(self, address: str) -> bool:
        """A place from which somebody came in is a hall: it has ten times the budget and none shared with strangers."""
        now = time.monotonic()
        if self._bucket(address).is_empty(now):
            return True
        return address not in self._halls and self._all.is_empty(now)

    def right(self, address: str) -> None:
        if address not in self._halls:
            self._forget_if_many()
            self._halls.add(address)
            self._addresses[address] = Bucket(self.per_address * _HALL, _MINUTE)

    def wrong(self, address: str) -> None:
        now = time.monotonic()
        self._all.take(now)
        self._bucket(address).take(now)

    def _bucket(self, address: str) -> Bucket:
        if address not in self._addresses:
            self._forget_if_many()
        return self._addresses.setdefault(address, Bucket(self.per_address, _MINUTE))

    def _forget_if_many(self) -> None:
        if len(self._addresses) >= _MOST_ADDRESSES:
            self._addresses.clear()
            self._halls.clear()
