"""Who takes part in a simulated workshop: names and territories of the world, temper, pace, and how they judge."""

import hashlib
import random
from dataclasses import dataclass
from typing import Any

from app.rehearsal.corpus import Origin, corpus


@dataclass(frozen=True)
class Character:
    name: str
    country: str
    place: str
    lang: str
    fields: dict[str, str]
    industry: float
    """How much they say: 1 is usual."""
    steadiness: float
    """The chance that their connection lasts through a part of the session."""
    chance: random.Random

    @property
    def card(self) -> dict[str, Any]:
        return {"country": self.country, "place": self.place, "fields": self.fields}

    def level(self, criterion: str) -> int | None:
        """The territory's level, which everybody from there knows, as this person sees it; None for "no answer"."""
        if self.chance.random() < 0.06:
            return None
        digest = hashlib.sha256(f"{self.country}/{self.place}/{criterion}".encode()).digest()
        known = 1 + digest[0] % 5
        return min(5, max(1, round(self.chance.gauss(known, 0.8))))


def cast(people: int, seed: int, profile: list[dict[str, Any]]) -> list[Character]:
    """The same people for the same seed. `profile`: what the plan asks people about their territories."""
    chance = random.Random(seed)  # noqa: S311 - simulated people
    origins = corpus().origins
    return [_character(chance, chance.choice(origins), profile) for _ in range(people)]


def _character(chance: random.Random, origin: Origin, profile: list[dict[str, Any]]) -> Character:
    place = chance.choice(origin.places)
    needed = any(field["type"] == "territory_name" and field["required"] for field in profile)
    # Many come from the same few places, some do not say from where.
    is_said = needed or chance.random() < 0.95
    return Character(
        name=chance.choice(origin.names),
        country=origin.country,
        place=place if is_said else "",
        lang=origin.lang,
        fields=_fields(chance, profile),
        industry=min(3.0, chance.lognormvariate(0, 0.5)),
        steadiness=chance.choice((0.99, 0.97, 0.97, 0.9, 0.7)),
        chance=random.Random(chance.random()),  # noqa: S311
    )


def _fields(chance: random.Random, profile: list[dict[str, Any]]) -> dict[str, str]:
    fields = {}
    for field in profile:
        if field["type"] == "choice" and (field["required"] or chance.random() < 0.7):
            fields[field["id"]] = str(chance.choice(field["options"])["id"])
        elif field["type"] == "text" and field["required"]:
            fields[field["id"]] = "–"
    return fields
