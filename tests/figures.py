"""How large a test is today, and what it tried: CI, contract or soak, by COCREATE_FIGURES. Proves nothing itself."""

import os
import secrets
from typing import Literal, get_args

Size = Literal["ci", "contract", "soak"]
_SAID: list[tuple[str, str]] = []


def size() -> Size:
    wanted = os.environ.get("COCREATE_FIGURES", "ci")
    for known in get_args(Size):
        if wanted == known:
            return known  # type: ignore[no-any-return]
    raise ValueError(f"COCREATE_FIGURES={wanted!r}: expected one of {get_args(Size)}")


def of(ci: int, contract: int, soak: int | None = None) -> int:
    """The figure of this run; a soak is ten contracts unless said otherwise."""
    return {"ci": ci, "contract": contract, "soak": contract * 10 if soak is None else soak}[size()]


def seed() -> int:
    """A new seed, or the one of COCREATE_SEED; tell it, so that a failure can be had again."""
    return int(os.environ.get("COCREATE_SEED") or secrets.randbelow(2**31))


def tell(promise: str, sentence: str) -> None:
    """What a test tried and saw, for the table at the end of the run."""
    _SAID.append((promise, sentence))


def told() -> list[tuple[str, str]]:
    return list(_SAID)
