"""What waits to be decided, and how it was answered."""

from dataclasses import dataclass, field
from typing import Literal

from app.core.actors import Actor
from app.core.commands import Command
from app.core.records import Link, Territory


@dataclass(frozen=True, slots=True)
class Malformed:
    """A command no rule knows: an old client's or a hostile one's. Refused for good, so that it blocks no outbox."""

    digest: str
    type: str = "malformed"

    def model_dump_json(self) -> str:
        return self.digest


@dataclass(frozen=True, slots=True)
class Order:
    """Command `n` of outbox `client`, as its frame carried it. `at` is when it arrived, ms since 1970."""

    client: str
    n: int
    actor: Actor
    command: Command | Malformed
    run: int
    seen: int | None
    at: int

    def payload(self) -> bytes:
        """The same bytes for the same wish, however its JSON was spelled."""
        return f"{self.run}|{self.seen}|{self.command.model_dump_json()}".encode()

    @property
    def type(self) -> str:
        return self.command.type

    @property
    def by(self) -> str:
        return self.actor.name


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody comes in with a key of their own; the person's id follows from the key (H31)."""

    person: str
    key_hash: str
    name: str
    territory: Territory
    at: int
    lang: str = ""
    simulated: bool = False
    n: int = 1
    run: int = 0
    seen: int | None = None
    type: str = "join"

    @property
    def client(self) -> str:
        return f"join-{self.person}"

    @property
    def actor(self) -> Actor:
        return Actor("participant", self.person)

    @property
    def by(self) -> str:
        return self.person

    def payload(self) -> bytes:
        """Empty: whoever holds the key may try again with a corrected name and is still the same person."""
        return b""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Somebody who is in comes in on another device, which has made a key of its own (H56)."""

    person: str
    key_hash: str
    at: int
    n: int = 1
    run: int = 0
    seen: int | None = None
    type: str = "pair"

    @property
    def client(self) -> str:
        return f"device-{self.key_hash[:32]}"

    @property
    def actor(self) -> Actor:
        return Actor("participant", self.person)

    @property
    def by(self) -> str:
        return self.person

    def payload(self) -> bytes:
        return b""


@dataclass(frozen=True, slots=True)
class Linking:
    """A link that the server itself writes down: made at the command line (`link`), or the recovery code, once somebody
    has come in with it (`recover`). Nobody's command, and in the journal like any other (H57)."""

    link: Link
    type: Literal["link", "recover"]
    by: str
    client: str
    at: int
    n: int = 1

    def payload(self) -> bytes:
        return b""


AnyOrder = Order | Joining | Pairing | Linking


@dataclass(frozen=True, slots=True)
class Outcome:
    """The one answer to (client, n). Without a refusal `seq` is where the command took effect."""

    n: int
    seq: int = 0
    code: str | None = None
    params: dict[str, str | int] = field(default_factory=dict)
    retry: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Number `last + 1` is missing; nothing was applied (H27)."""

    last: int


Answer = Outcome | Gap
