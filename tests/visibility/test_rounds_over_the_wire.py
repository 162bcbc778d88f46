"""Second rounds on the real server: who repeats, who is too late, and what reaches whom before and after a reveal."""

from typing import Any

from tests.server import Server
from tests.visibility.test_rights_over_the_wire import first_block
from tests.workshop import Viewer, eventually, go, open_workshop


def repeat(run: int) -> dict[str, Any]:
    return {"type": "repeat", "from_run": run}


def code_of(answer: dict[str, Any]) -> str:
    return str(answer["code"]) if answer["type"] == "refused" else ""


async def hears(viewer: Viewer, **facts: Any) -> None:
    await eventually(lambda: facts.items() <= viewer.session_record.items())


async def test_h17_of_two_facilitators_repeats_and_longer_times_the_second_is_too_late(
    server: Server,
) -> None:
    held = await open_workshop(server)
    one, other = await held.staff(), await held.staff()
    await go(one, "breakout", "individual")
    run = one.run
    assert code_of(await one.do(repeat(run), run=run)) == ""
    assert code_of(await other.do(repeat(run), run=run)) == "already_moved"
    longer = {"type": "set_clock", "action": "extend", "seconds": 120, "from_run": run}
    assert code_of(await other.do(longer, run=run)) == "already_moved"
    await hears(other, run=run + 1, rating_round=2, round_since=run + 1)
    await held.leave()


async def test_h19_s3_a_second_round_reaches_nobody_before_its_own_reveal(server: Server) -> None:
    held = await open_workshop(server)
    people = [await held.join(name) for name in ("Ana", "Bo", "Cy")]
    facilitator = await held.staff()
    for viewer in people:
        place = {"type": "place", "person": viewer.welcome["you"]["person"], "group": "g1"}
        await facilitator.must(place)
    await go(facilitator, "breakout", "individual")
    criterion = (await first_block(server, facilitator))["criteria"][0]["id"]
    first, second = f"tally/g1/{criterion}", f"tally/g1/{criterion}/2"

    async def everybody_rates(level: int) -> None:
        for viewer in people:
            await hears(viewer, run=facilitator.run)
            await viewer.must({"type": "rate", "criterion": criterion, "level": level})

    await everybody_rates(2)
    await facilitator.must({"type": "reveal", "group": "g1"})
    await eventually(lambda: all(first in viewer.views for viewer in (*people, facilitator)))
    before = people[0].views[first]
    run = facilitator.run
    await facilitator.must(repeat(run))
    await hears(facilitator, run=run + 1)
    await everybody_rates(5)
    late = await people[0].do({"type": "rate", "criterion": criterion, "level": 1}, run=run)
    assert code_of(late) == "revealed"
    assert all(second not in viewer.views for viewer in (*people, facilitator))
    await facilitator.must({"type": "reveal", "group": "g1"})
    await eventually(lambda: all(second in viewer.views for viewer in (*people, facilitator)))
    assert [people[0].views[name]["levels"] for name in (first, second)] == [
        [0, 3, 0, 0, 0],
        [0, 0, 0, 0, 3],
    ]
    assert people[0].views[first] == before
    await held.leave()
