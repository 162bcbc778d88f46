"""What a source of a finding was at a moment, as a short mark: another mark means that it has changed (H60)."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from app.core.records import AnyRecord, Line, Note, Rating, Stored, Theme


def mark_of(stored: Stored | None) -> str | None:
    """Of a note, theme or line; None for what is gone.

    A note is the same again once it is restored, so that its mark is its revision and not its place in history.
    """
    match stored.body if stored is not None else None:
        case Note() as note:
            return str(note.revision)
        case Theme() | Line():
            return str(stored.seq) if stored is not None else None
    return None


def mark_of_ratings(ratings: Iterable[AnyRecord]) -> str:
    """Of what is published of one criterion. Before the reveal that is nothing, so that a sentence written blind is told."""
    counted = Counter(
        (rating.round, rating.published_level)
        for rating in ratings
        if isinstance(rating, Rating) and rating.published
    )
    told = "/".join(f"{key[0]}.{key[1]}.{n}" for key, n in sorted(counted.items(), key=str))
    return hashlib.sha256(told.encode()).hexdigest()[:12]
