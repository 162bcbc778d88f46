"""R10: whatever the network does, every page ends with the picture that a page opened just now would get.

R11: and that picture is the one the tables hold.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.core import state as core_state
from app.core.commands import COMMANDS
from app.core.records import AnyRecord
from app.core.state import State
from app.synthesis.views import compute
from tests import figures
from tests.visibility.happenings import step
from tests.visibility.simulation import Contents, Simulation, on_virtual_time
from tests.visibility.stores import Stores, browser_stores

OPS = 120
SHORT_MEMORY = 60


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """In memory where there is such a place: nothing here is about what survives a power cut."""
    shared = Path("/dev/shm")  # noqa: S108 - a new folder of our own in it
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as name:
        yield Path(name)


@pytest.fixture(scope="module")
def contents(folder: Path) -> Contents:
    return Contents(folder)


@pytest.fixture(scope="module")
def stores() -> Iterator[Stores]:
    with browser_stores() as running:
        yield running


@pytest.mark.figures
@pytest.mark.timeout(1800)
def test_r10_r11_every_page_ends_with_the_picture_of_a_page_opened_now(
    folder: Path, contents: Contents, stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, seeds = figures.seed(), figures.of(ci=200, contract=2_000)
    tried: Counter[str] = Counter()
    for seed in range(first, first + seeds):
        # A long memory resumes, a short one resets: both have to come to the same.
        monkeypatch.setattr(core_state, "KEPT_TOUCHES", SHORT_MEMORY if seed % 4 == 0 else 50_000)
        tried += play(seed, folder / str(seed), contents, stores)
    if seeds >= 200:
        must_have_happened(tried)
    figures.tell(
        "R10",
        f"{seeds:,} seeds × {OPS}, {tried['pages']:,} pages compared, {tried['resyncs']:,} resyncs, "
        f"{tried['resets']:,} resets, 0 differ, seeds from {first}",
    )
    figures.tell(
        "R11", f"{seeds:,} times memory = tables, {tried['records']:,} records, seeds from {first}"
    )


def play(seed: int, folder: Path, contents: Contents, stores: Stores) -> Counter[str]:
    """One seed; answers with what was tried in it."""

    async def whole() -> Counter[str]:
        simulation = Simulation(seed, folder, contents, stores)
        try:
            return await _play(simulation)
        except BaseException:
            print("seed", seed)
            raise
        finally:
            simulation.end()

    tried: Counter[str] = on_virtual_time(whole)
    return tried


async def _play(simulation: Simulation) -> Counter[str]:
    await simulation.begin()
    for _ in range(OPS):
        await step(simulation)
    await simulation.settle()
    tried = Counter(simulation.happened)
    tried += Counter({f"given {type_}": n for type_, n in simulation.given.items()})
    await compare(simulation, tried)
    compare_with_tables(simulation, tried)
    return tried


async def compare(simulation: Simulation, tried: Counter[str]) -> None:
    """Each page with one of the same key, role and visit that has never been there before."""
    grown = [page for page in simulation.pages if page.stopped is None]
    assert all(page.stopped in (None, 4503, 4504, 4506, 4509) for page in simulation.pages)
    fresh = []
    for page in grown:
        new = simulation.open_page(page.key, page.role)
        new.watching = page.watching
        fresh.append(new)
        await simulation.settle()
        await compare_pages(page, new)
        simulation.close_page(new)
        tried["pages"] += 1
        tried["resyncs"] += page.resyncs
        tried["resets"] += page.resets
        tried += Counter(
            f"{kind} {code if kind == 'refused' else ''}".strip()
            for kind, code in page.answers.values()
        )
    assert simulation.room is not None
    for page in grown:
        if page.role == "facilitator":
            assert page.store.picture()["online"] == simulation.room.hub.online()


async def compare_pages(page: Any, new: Any) -> None:
    assert page.place["whole"]
    assert page.place["seq"] == new.place["seq"], page.role
    records, views = page.picture()
    expected_records, expected_views = new.picture()
    assert records == expected_records, page.role
    assert views == expected_views, page.role
    assert not page.outbox, "everything given has been answered"


def compare_with_tables(simulation: Simulation, tried: Counter[str]) -> None:
    memory, tables = simulation.state, simulation.reloaded()
    assert memory.hash() == tables.hash()
    assert picture_of(memory) == picture_of(tables)
    compare_views_with_tables(simulation, tables, tried)
    for kind in kinds():
        bodies = [stored.body for stored in memory.of_kind(kind)]
        tried[f"kind {kind}"] += len(bodies)
        tried[f"gone {kind}"] += sum(body is None for body in bodies)
        tried["records"] += len(bodies)


def compare_views_with_tables(simulation: Simulation, tables: State, tried: Counter[str]) -> None:
    """What is kept up to date change by change is what would be counted anew.

    Not where somebody was promised anonymity: those numbers stand still on purpose (H2).
    """
    rows = (stored.body for kind in kinds() for stored in tables.of_kind(kind))
    if any(getattr(body, "mode", None) == "anonymous" for body in rows):
        return
    assert simulation.room is not None
    anew = {
        n: (v[0], orjson.dumps(v[1])) for n, v in compute(tables, None).items() if v is not None
    }
    assert simulation.room.views._known == anew
    tried["views"] += len(anew)


def picture_of(state: State) -> tuple[object, object, object]:
    """Who sees what, by record and by audience, and whose notes are whose."""
    alive = {
        author: {key for key in keys if state._records[key].body is not None}
        for author, keys in state._by_author.items()
    }
    return (
        state._audiences,
        {audience: set(keys) for audience, keys in state._visible.items() if keys},
        {author: keys for author, keys in alive.items() if keys},
    )


def kinds() -> set[str]:
    return {kind.model_fields["kind"].default for kind in AnyRecord.__args__}


def must_have_happened(tried: Counter[str]) -> None:
    """A kind of record or command that nobody plays is not shown to converge."""
    missing = [
        name
        for name in ("restart", "watch", "lost", "repeated", "blocked", "another role")
        if not tried[name]
    ]
    missing += [type_ for type_ in COMMANDS if not tried[f"given {type_}"]]
    missing += [kind for kind in kinds() if not tried[f"kind {kind}"]]
    missing += [] if tried["gone note"] else ["gone note"]
    assert missing == []
