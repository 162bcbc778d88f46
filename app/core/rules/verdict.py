"""What a rule answers with: the records a command changes, or a refusal. And the facts a rule judges by."""

from dataclasses import dataclass, field

from app.core.actors import Actor
from app.core.limits import Limits
from app.core.look import Look
from app.core.records import AnyRecord, Comment, Key, Note, Person


class Refused(Exception):
    """Well formed, not allowed now. The sentence is the client's (H30). `retry`: the number is not consumed (H29)."""

    def __init__(
        self,
        code: str,
        *,
        retry: bool = False,
        params: dict[str, str | int] | None = None,
        **more: str | int,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.params = (params or {}) | more
        self.retry = retry


@dataclass(frozen=True, slots=True)
class Effects:
    """The records a command writes, whole, and the keys of those it ends."""

    bodies: list[AnyRecord] = field(default_factory=list)
    gone: list[Key] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Case:
    """One command before the rules. `now` is in ms since 1970; `run` the phase run it was written in."""

    look: Look
    actor: Actor
    now: int
    run: int
    seen: int | None
    limits: Limits
    offered: bool = False
    """It had been taken before the session was restored to an earlier moment (H33)."""

    @property
    def me(self) -> Person:
        found = self.look.person(self.actor.person) if self.actor.person else None
        if found is None:
            raise Refused("not_allowed")
        return found

    @property
    def is_staff(self) -> bool:
        return self.actor.role == "facilitator"

    @property
    def author(self) -> str:
        """Who writes: a person of this session, or a facilitator under the name of the key (H51)."""
        return self.actor.name if self.is_staff else self.me.id

    def wrote(self, author: str) -> bool:
        """Whether it is whoever gives this command, person or key."""
        return self.look.who(author) == self.look.who(self.actor.name)

    def is_own(self, written: Note | Comment) -> bool:
        """What facilitators write is theirs together: a key may be lost, their words stay in their hands."""
        return written.by_staff if self.is_staff else self.is_mine(written.author)

    def is_mine(self, author: str | None) -> bool:
        """Also under the id of a ghost that turned out to be me (H44)."""
        return author is not None and self.look.who(author) == self.me.id

    def must_have_seen(self, kind: str, id_: str, *, own: bool = False) -> None:
        """Refuse an edit begun on another version of the record (H28).

        `own`: it may have been begun before the own record came back, so that nothing could be seen of it.
        """
        if self.seen is None and not own:
            raise Refused("seen_missing", kind=kind, id=id_)
        if self.seen is not None and self.seen != self.look.seq_of(kind, id_):
            raise Refused("changed", kind=kind, id=id_)
