"""`cocreate rehearse`: what a person at a terminal says and reads. Keys go to a terminal only."""

import gc
import os
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import orjson
import typer
import uvloop

from app.rehearsal import diary, held, rehearsal
from app.rehearsal.address import Address, NotDone
from app.rehearsal.diary import Diary, times_of
from app.rehearsal.held import Held
from app.rehearsal.phone import Refused, Stopped
from app.rehearsal.polis import OddFile, read
from app.rehearsal.rehearsal import Rehearsed, Wanted
from app.rehearsal.replay import Unfit, replay

SAID = "said.jsonl"
FIGURES = "figures.json"


@dataclass(frozen=True)
class Terminal:
    """What was asked for at the terminal, whichever kind of rehearsal it is."""

    address: Address
    opener: str
    plan: str
    into: Path | None
    keep: bool

    async def opened(self, mode: str | None = None) -> Held:
        if not self.opener:
            sys.exit(
                "Set COCREATE_OPENER_KEY to the opener's key of that server: a rehearsal opens a session."
            )
        return await held.opened(self.address, self.opener, self.plan, mode)


def replays(terminal: Terminal, folder: Path, seed: int) -> None:
    """Hold a deliberation once more; says in one sentence what was wrong, and ends."""

    async def holds() -> None:
        said = read(folder)
        session = await terminal.opened("territory")
        async with _wiped(terminal, session):
            came_back = await replay(session, said, seed, _Bar().show)
            typer.echo(
                f"{len(said.groups)} people, {len(said.statements)} statements, {len(said.votes)} votes, "
                f"{sum(one.hidden for one in said.statements)} statements hidden; "
                f"{came_back} times somebody had to connect again."
            )

    _hold(holds())


def rehearses(terminal: Terminal, wanted: Wanted) -> None:
    """Lead a whole workshop of simulated people in a session of its own."""

    async def holds() -> None:
        session = await terminal.opened()
        with diary.opened(terminal.into and terminal.into / SAID) as said:
            async with _wiped(terminal, session):
                rehearsed = await rehearsal.lead(session, wanted, said, _Bar().show)
            if terminal.into is not None:
                figures = orjson.dumps(_figures(rehearsed), option=orjson.OPT_INDENT_2)
                (terminal.into / FIGURES).write_bytes(figures)
        _end(rehearsed)

    _hold(holds())


def follows(terminal: Terminal, wanted: Wanted, code: str) -> None:
    """Bring simulated people into a session that somebody else leads. A `-` for the code: a parent process says it."""
    spelled = code_of_parent() if code == "-" else code

    async def holds() -> None:
        rehearsed = await rehearsal.follow(terminal.address, spelled, wanted, Diary(), _Bar().show)
        typer.echo("A facilitator takes the simulated people out again, in the console.")
        _end(rehearsed)

    _hold(holds())


def _hold(holds: Coroutine[Any, Any, None]) -> None:
    # A full collection over all that a thousand phones remember stops them for a third of a second, and is a server's
    # slowness to whoever reads the figures.
    gc.set_threshold(100_000, 50, 1_000)
    try:
        uvloop.run(holds)
    except OddFile as odd:
        sys.exit(f"Nothing was replayed. {odd}")
    except (Unfit, NotDone, Refused, Stopped, OSError) as problem:
        sys.exit(f"The rehearsal ended early: {problem}")
    except KeyboardInterrupt:
        sys.exit("Stopped.")


@asynccontextmanager
async def _wiped(terminal: Terminal, session: Held) -> AsyncIterator[None]:
    """What was held is downloaded where that was asked for; nothing of it stays, whole or half, unless it was asked to."""
    try:
        yield
        if terminal.into is not None:
            await session.save(terminal.into)
            typer.echo(
                f"What organizers download is in {terminal.into}; facilitators.json also holds what was hidden."
            )
    finally:
        if terminal.keep:
            _say_where(session)
        else:
            counts = await session.wipe()
            typer.echo(
                f"The simulated people are gone with all they made; of real ones {counts['people']} people, "
                f"{counts['notes']} notes and {counts['ratings']} ratings remain. --keep leaves everything on the board."
            )


def _say_where(session: Held) -> None:
    if sys.stdout.isatty():
        for page in ("facilitate", "organize"):
            typer.echo(f"{session.address.base}/{page}/{session.session}#{session.keys[page]}")
    else:
        typer.echo(f"What was made stays in session {session.session}.")


def _end(rehearsed: Rehearsed) -> None:
    """The summary; an exit code for whoever asks whether all was well."""
    said = rehearsed.diary
    typer.echo(
        f"{rehearsed.people} people said {said.said.total() - said.said['drop off']} things and dropped off "
        f"{said.said['drop off']} times; {rehearsed.came_back} connections were lost; {rehearsed.bytes_heard / 1024 / max(1, rehearsed.people):.0f} KiB came to each phone."
    )
    typer.echo(f"{'':<34}{'seen by others, ms':>28}{'kept, ms':>20}")
    typer.echo(f"{'':<34}{'n':>10}{'p50':>9}{'p99':>9}{'p50':>10}{'p99':>10}")
    for moment in said.answered:
        seen, kept = times_of(said.seen[moment]), times_of(said.answered[moment])
        typer.echo(
            f"{moment!s:<34}{seen.n:>10}{seen.p50:>9.1f}{seen.p99:>9.1f}{kept.p50:>10.1f}{kept.p99:>10.1f}"
        )
    if said.refused:
        counted = ", ".join(f"{code} {n}" for code, n in said.refused.most_common())
        typer.echo(f"Refused, as the room had moved on or somebody was faster: {counted}")
    for problem in (*said.faults[:20], *rehearsed.differences[:20]):
        typer.echo(f"FAULT: {problem}")
    typer.echo(
        f"{len(said.faults)} faults; {len(rehearsed.differences)} differences between consoles."
    )
    if said.faults or rehearsed.differences:
        sys.exit(1)


def _figures(rehearsed: Rehearsed) -> dict[str, object]:
    """For whoever draws them: times in ms."""
    said = rehearsed.diary
    return {
        "people": rehearsed.people,
        "said": dict(said.said),
        "refused": dict(said.refused),
        "faults": len(said.faults),
        "differences": len(rehearsed.differences),
        "lost_connections": rehearsed.came_back,
        "bytes_per_phone": rehearsed.bytes_heard / max(1, rehearsed.people),
        "moments": [
            {
                "moment": str(moment),
                "seen": times_of(said.seen[moment])._asdict(),
                "kept": times_of(said.answered[moment])._asdict(),
            }
            for moment in said.answered
        ],
    }


class _Bar:
    """One line that is written over, on a terminal; elsewhere one line for each thing that is done."""

    def __init__(self) -> None:
        self._doing = ""

    def show(self, doing: str, done: int, of: int) -> None:
        if sys.stderr.isatty():
            filled = round(30 * done / of)
            end = "\n" if done == of else ""
            sys.stderr.write(f"\r  {doing:<28} {'#' * filled:<30} {done} of {of}{end}")
            sys.stderr.flush()
        elif doing != self._doing:
            self._doing = doing
            sys.stderr.write(f"{doing}: {of}\n")


def code_of_parent() -> str:
    """The join code, from whoever started this process: its end of our standard input is a leash."""
    code = sys.stdin.readline().strip()
    Thread(target=_end_with_parent, daemon=True).start()
    return code


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)
