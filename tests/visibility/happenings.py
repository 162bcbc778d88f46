"""What happens in a simulated workshop, one thing at a time: somebody says something, or a network or a browser fails."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.visibility.giving import somebody_gives_a_command
from tests.visibility.leading import ROLES
from tests.visibility.simulation import Simulation

MOST_PAGES = 10


async def step(simulation: Simulation) -> None:
    if simulation.chance.random() < 0.55:
        somebody_gives_a_command(simulation)
    else:
        name, happens = simulation.chance.choice(HAPPENINGS)
        simulation.happened[name] += 1
        await happens(simulation)
    for _ in range(simulation.chance.randrange(3)):
        await simulation.flow()


async def cut(simulation: Simulation) -> None:
    page = simulation.chance.choice(simulation.pages)
    line = page.drop()
    # A server learns of a lost phone at once, or much later.
    if line is not None and simulation.chance.random() < 0.6:
        line.end()


async def server_notices(simulation: Simulation) -> None:
    alive = {id(page.line) for page in simulation.pages}
    for line in [line for line in simulation.lines if id(line) not in alive]:
        line.end()
        simulation.lines.remove(line)


async def block(simulation: Simulation) -> None:
    line = simulation.chance.choice(simulation.pages).line
    if line is not None:
        line.block()


async def drain(simulation: Simulation) -> None:
    for page in simulation.pages:
        if page.line is not None and simulation.chance.random() < 0.7:
            page.line.drain()


async def repeat(simulation: Simulation) -> None:
    line = simulation.chance.choice(simulation.pages).line
    if line is not None:
        line.repeat(simulation.chance)


async def lose(simulation: Simulation) -> None:
    lines = [page.line for page in simulation.pages if page.line is not None]
    if sum(
        line.lose(simulation.chance) for line in simulation.chance.sample(lines, len(lines) // 2)
    ):
        simulation.happened["a frame was lost"] += 1


async def time_passes(simulation: Simulation) -> None:
    await asyncio.sleep(simulation.chance.choice((0.1, 0.6, 3.0, 400.0)))


async def probe(simulation: Simulation) -> None:
    simulation.chance.choice(simulation.pages).probe()


async def watch(simulation: Simulation) -> None:
    boards: list[str | None] = [group.id for group in simulation.state.session.groups]
    page = simulation.chance.choice(simulation.pages)
    page.watch(simulation.chance.choice([*boards, None, "nowhere"]))


async def reload(simulation: Simulation) -> None:
    """The page is loaded anew: the same outbox, an empty store."""
    page = simulation.chance.choice(simulation.pages)
    client, key, role = page.client, page.key, page.role
    n, outbox = page.n, page.outbox
    simulation.close_page(page)
    again = simulation.open_page(key, role, client=client)
    again.n, again.outbox = n, outbox


async def other_role(simulation: Simulation) -> None:
    """Somebody opens the link of another role in the same browser (H55)."""
    page = simulation.chance.choice(simulation.pages)
    simulation.close_page(page)
    role = simulation.chance.choice((*ROLES, "participant"))
    if role == "participant" and simulation.people:
        key = simulation.chance.choice(simulation.people)
        if sum(other.key == key for other in simulation.pages) < 3:
            simulation.open_page(key, role)
            return
    simulation.open_page(simulation.keys["facilitator"], "facilitator")


async def another_device(simulation: Simulation) -> None:
    page = simulation.chance.choice(simulation.pages)
    if (
        len(simulation.pages) < MOST_PAGES
        and sum(other.key == page.key for other in simulation.pages) < 3
    ):
        simulation.open_page(page.key, page.role)


async def another_tab(simulation: Simulation) -> None:
    """A tab that listened takes over from the one that spoke, with the picture it was given."""
    page = simulation.chance.choice(simulation.pages)
    if not page.place["whole"]:
        return
    store = page.store.in_another_tab()
    page.store.forget()
    line = page.drop()
    if line is not None:
        line.end()
    page.store = store
    page.come()


async def comes(simulation: Simulation) -> None:
    if len(simulation.pages) < MOST_PAGES:
        await simulation.join()


async def again(simulation: Simulation) -> None:
    simulation.chance.choice(simulation.pages).say_again()


HAPPENINGS: tuple[tuple[str, Callable[[Simulation], Awaitable[None]]], ...] = (
    *[("cut", cut)] * 4,
    ("the server notices a lost line", server_notices),
    *[("blocked", block)] * 2,
    *[("drained", drain)] * 3,
    *[("repeated", repeat)] * 2,
    *[("lost", lose)] * 2,
    *[("time passed", time_passes)] * 3,
    *[("beat", Simulation.beat)] * 3,
    ("probe", probe),
    *[("watch", watch)] * 4,
    ("reload", reload),
    ("another role", other_role),
    ("another device", another_device),
    ("another tab", another_tab),
    *[("somebody joins", comes)] * 2,
    ("said again", again),
    ("restart", Simulation.restart),
)
