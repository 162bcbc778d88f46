"""Who may know which canary: a model written from RULES.md, which knows nothing of the code."""

from dataclasses import dataclass, field

STRICTNESS = ("named", "territory", "anonymous")
STAFF = ("facilitator", "organizer")


def stricter(one: str, other: str) -> str:
    return max(one, other, key=STRICTNESS.index)


@dataclass
class Someone:
    id: str
    key: str
    name: str
    place: str
    answer: str
    mode: str
    group: str | None = None
    rated: dict[str, str] = field(default_factory=dict)
    """Criterion → the strictest mode it was rated under."""


@dataclass
class Written:
    id: str
    board: str
    author: str
    text: str
    mode: str
    was_shown_to_group: bool = False
    was_shown_on_boards: bool = False
    reason: str | None = None


@dataclass
class Voting:
    """Marks and what they would need, by (person, note), and the rounds whose results are shown."""

    gives: bool = False
    open: bool = True
    closed: bool = False
    needs: dict[tuple[str, str], str] = field(default_factory=dict)

    def move(self, gives: bool, *, stays: bool) -> None:
        if not gives:
            self.close()
        elif stays or not self.gives:
            self.open = True
        self.gives = gives

    def close(self) -> None:
        self.closed |= self.gives and self.open
        self.open &= not self.gives


@dataclass
class Remark:
    """A comment, or a translation: that has no `mode`, for it names nobody."""

    note: str
    author: str
    text: str
    mode: str | None
    reason: str | None = None


@dataclass
class Model:
    """What has been said and done, as the rules of the workshop see it."""

    mode: str
    code: str
    secret: str
    see: str = "own"
    ratings_open: bool = False
    revealed: set[str] = field(default_factory=set)
    people: dict[str, Someone] = field(default_factory=dict)
    notes: dict[str, Written] = field(default_factory=dict)
    remarks: dict[str, Remark] = field(default_factory=dict)
    sames: dict[str, set[str]] = field(default_factory=dict)
    """Person → ids of what only that person hears of."""
    calls: dict[str, str] = field(default_factory=dict)
    lit: list[str] = field(default_factory=list)
    """The notes whose copies are in the spotlight."""
    messages: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    """Id → the group it is for, or all, and its words."""
    voting: Voting = field(default_factory=Voting)
    blocks: dict[str, set[str]] = field(default_factory=dict)
    """Group → criteria."""

    def enter(self, see: str) -> None:
        self.see = see
        for note in self.notes.values():
            self.show(note)

    def show(self, note: Written) -> None:
        note.was_shown_to_group |= self.see in ("group", "boards")
        note.was_shown_on_boards |= self.see == "boards"

    # ---- who may know what

    def may_read(
        self, role: str, me: str | None, group: str | None, visit: str | None, note: Written
    ) -> bool:
        if role == "facilitator" or (me is not None and note.author == me):
            return True
        if note.reason is not None or role == "projector":
            return False
        if role == "organizer" or note.board == "plenary":
            return True
        if note.board == group:
            return note.was_shown_to_group
        return note.board == visit and note.was_shown_on_boards

    def known(self, role: str, me: str | None, visit: str | None) -> set[str]:
        """Every canary this viewer may have in its hands now."""
        person = self.people.get(me or "")
        group = person.group if person else None
        found: set[str] = set()
        if role in (*STAFF, "projector"):
            found |= {self.code, self.secret}
        for note in self.notes.values():
            if self.may_read(role, me, group, visit, note):
                found |= self._of_note(role, me, note)
        for remark in self.remarks.values():
            if self.may_read_remark(role, me, group, visit, remark):
                found |= self._of_remark(role, me, remark)
        for other in self.people.values():
            found |= self._of_person(role, me, group, other)
        found |= {call for g, call in self.calls.items() if role == "facilitator" or g == group}
        for (giver, _), need in self.voting.needs.items():
            if giver == me:
                found.add(need)
        found |= self.said_to(role, group) | {"spotlight"}
        return found | (self.needs_shown() if role in STAFF else set())

    def said_to(self, role: str, group: str | None) -> set[str]:
        """Copies in the spotlight are for everybody; what is said to one group is for it and facilitators."""
        found = {self.notes[id_].text for id_ in self.lit}
        for id_, (meant, text) in self.messages.items():
            if meant is None or role == "facilitator" or meant == group:
                found |= {id_, text}
        return found

    def may_shine(self, note: Written) -> bool:
        """What is written alone stays alone, and what is hidden stays hidden (H12)."""
        return note.reason is None and (note.board == "plenary" or note.was_shown_to_group)

    def darken(self, note: Written) -> None:
        """It ends by itself for what is hidden or taken back."""
        self.lit = [id_ for id_ in self.lit if id_ != note.id]

    def needs_shown(self) -> set[str]:
        """What people say they would need is told to staff once a vote is closed, of notes that stand."""
        if not self.voting.closed:
            return set()
        standing = {note.id for note in self.notes.values() if note.reason is None}
        return {need for (_, note), need in self.voting.needs.items() if note in standing}

    def in_downloads(self) -> set[str]:
        """A file says no more than an organizer's screen: notes and rows of the matrix, no list of people."""
        found: set[str] = set()
        for note in self.notes.values():
            if note.reason is None:
                found |= self._of_note("organizer", None, note)
        for remark in self.remarks.values():
            if self.may_read_remark("organizer", None, None, None, remark):
                found |= self._of_remark("organizer", None, remark)
        for person in self.people.values():
            if stricter(self.mode, person.mode) != "anonymous":
                found.add(person.place)
        return found | self.needs_shown()

    def in_annex(self) -> set[str]:
        """Hidden notes as facilitators have them on their screen, with the reason."""
        hidden = (note for note in self.notes.values() if note.reason is not None)
        return set().union(*(self._of_note("facilitator", None, note) for note in hidden))

    def may_read_remark(
        self, role: str, me: str | None, group: str | None, visit: str | None, remark: Remark
    ) -> bool:
        """It goes with its note; a hidden one stays with its author and facilitators."""
        note = self.notes[remark.note]
        if role == "facilitator":
            return True
        if note.reason is not None or (remark.reason is not None and remark.author != me):
            return False
        return remark.author == me or self.may_read(role, me, group, visit, note)

    def _of_remark(self, role: str, me: str | None, remark: Remark) -> set[str]:
        author = self.people[remark.author]
        found = {remark.text}
        if remark.mode is not None:
            shown = stricter(remark.mode, self.mode)
            if shown == "named" or remark.author == me:
                found.add(author.name)
            if shown != "anonymous" or remark.author == me:
                found.add(author.place)
        if remark.reason is not None and (role == "facilitator" or remark.author == me):
            found.add(remark.reason)
        return found

    def _of_note(self, role: str, me: str | None, note: Written) -> set[str]:
        author = self.people[note.author]
        found = {note.text}
        if note.author == me:
            found |= {author.name, author.place}
        shown = stricter(note.mode, self.mode)
        if shown == "named":
            found.add(author.name)
        if shown != "anonymous":
            found.add(author.place)
        if note.reason is not None and (role == "facilitator" or note.author == me):
            found.add(note.reason)
        return found

    def _of_person(self, role: str, me: str | None, group: str | None, other: Someone) -> set[str]:
        if other.id == me or role == "facilitator":
            return {other.id, other.name, other.place, other.answer}
        shown = stricter(other.mode, self.mode)
        found: set[str] = set()
        is_met = role == "organizer" or (group is not None and group == other.group)
        if is_met and shown != "anonymous":
            found |= {other.id, other.place}
            if shown == "named":
                found.add(other.name)
        if self._speaks_in_a_tally(role, group, other):
            found.add(other.place)
        return found

    def _speaks_in_a_tally(self, role: str, group: str | None, other: Someone) -> bool:
        """Tallies name places: of a revealed group, to its members and staff, to all once ratings are open to all."""
        if role == "projector" or not self.is_revealed(other.group):
            return False
        if not (role in STAFF or group == other.group or self.ratings_open):
            return False
        return any(
            stricter(mode, self.mode) != "anonymous"
            for criterion, mode in other.rated.items()
            if criterion in self.blocks.get(other.group or "", ())
        )

    def is_revealed(self, group: str | None) -> bool:
        return "*" in self.revealed or (group is not None and group in self.revealed)
