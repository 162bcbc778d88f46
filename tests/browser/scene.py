"""A workshop in the middle of its work, for tests that look at pages: people, groups, notes, ratings, one note hidden."""

from dataclasses import dataclass

from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, open_workshop

RATED = "legal-recognition"
QUESTION = "legal-q1"
LONG = "Sozialversicherungsbeitragserstattungsantragsformular" * 3


@dataclass
class Scene:
    held: Workshop
    staff: Viewer
    people: list[Viewer]

    async def group_of_first(self, newcomer: str) -> None:
        """Puts whoever joined by a page into the group of the others."""
        found = await eventually(
            lambda: [p for p in self.staff.people.values() if p["name"] == newcomer]
        )
        await self.staff.must({"type": "place", "person": found[0]["id"], "group": "g1"})


async def scene(server: Server) -> Scene:
    """Five people in g1, three with revealed ratings; the phase lets them talk together."""
    held = await open_workshop(server, mode="named")
    staff = await held.staff()
    names = [("Rosa", "AR", "Rosario"), ("Luz", "CO", "Cali"), ("Paz", "SN", "Thiès")]
    people = [
        await held.join(*each) for each in [*names, ("Eva", "ES", LONG[:60]), ("Ivo", "BR", "")]
    ]
    for person in people:
        place = {"type": "place", "person": person.me["id"], "group": "g1"}
        await staff.must(place)
    await go(staff, "breakout", "individual")
    for level, person in enumerate(people[:4], start=1):
        await eventually(lambda person=person: person.session_record["step"] == "individual")  # type: ignore[misc]
        await person.must({"type": "rate", "criterion": RATED, "level": level})
    await go(staff, "breakout", "share")
    for n, person in enumerate(people):
        await eventually(lambda person=person: person.session_record["step"] == "share")  # type: ignore[misc]
        await person.write(f"Note {n} {LONG if n == 3 else ''}", question=QUESTION)
    hidden = await people[0].write("Not for everybody", question=QUESTION)
    await eventually(lambda: hidden in staff.notes)
    await staff.must({"type": "hide_note", "id": hidden, "reason": "Names a person"})
    return Scene(held, staff, people)
