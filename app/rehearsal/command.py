"""`cocreate rehearse`: what a person at a terminal says and reads. Keys go to a terminal only."""

import asyncio
import sys
from pathlib import Path

import typer

from app.rehearsal.address import Address, NotDone
from app.rehearsal.phone import Refused, Stopped
from app.rehearsal.polis import OddFile, read
from app.rehearsal.replay import FORMATS, Replayed, Unfit, replay

_WITH_ANNEX = "facilitators.json"
_SUFFIX = {"json": "json", "csv": "csv", "markdown": "md"}


def rehearse(
    server: str, opener: str, folder: Path, plan: str, seed: int, into: Path | None
) -> None:
    """Replay `folder` on the board at `server`; says in one sentence what was wrong, and ends."""
    if not opener:
        sys.exit(
            "Set COCREATE_OPENER_KEY to the opener's key of that server: the replay opens a session."
        )
    try:
        asyncio.run(_replayed(Address(server), opener, folder, plan, seed, into))
    except OddFile as odd:
        sys.exit(f"Nothing was replayed. {odd}")
    except ValueError as odd:
        sys.exit(str(odd))
    except (Unfit, NotDone, Refused, Stopped, OSError) as problem:
        sys.exit(f"The replay ended early: {problem}")


async def _replayed(
    address: Address, opener: str, folder: Path, plan: str, seed: int, into: Path | None
) -> None:
    said = read(folder)
    replayed = await replay(address, opener, plan, said, seed, _Bar().show)
    typer.echo(
        f"{len(said.groups)} people, {len(said.statements)} statements, {len(said.votes)} votes, "
        f"{sum(one.hidden for one in said.statements)} statements hidden; "
        f"{replayed.came_back} times somebody had to connect again."
    )
    if sys.stdout.isatty():
        typer.echo(f"{address.base}/organize/{replayed.session}#{replayed.keys['organize']}")
    if into is not None:
        await save(address, replayed, into)
        typer.echo(
            f"What organizers download is in {into}; facilitators.json also holds what was hidden."
        )


async def save(address: Address, replayed: Replayed, folder: Path) -> None:
    """Keep what organizers download, and the facilitators' JSON with its annex. Raises NotDone, OSError."""

    async def download(role: str, format_: str) -> bytes:
        path = f"/api/sessions/{replayed.session}/downloads/{format_}?lang=en"
        return await address.ask("GET", path, key=replayed.keys[role])

    files = {f"synthesis.{_SUFFIX[each]}": await download("organize", each) for each in FORMATS}
    files[_WITH_ANNEX] = await download("facilitate", "json")
    await asyncio.to_thread(_write, folder, files)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        (folder / name).write_bytes(file)
    (folder / _WITH_ANNEX).chmod(0o600)


class _Bar:
    """One line that is written over, on a terminal; elsewhere one line for each thing that is done."""

    def __init__(self) -> None:
        self._doing = ""

    def show(self, doing: str, done: int, of: int) -> None:
        if sys.stderr.isatty():
            filled = round(30 * done / of)
            end = "\n" if done == of else ""
            sys.stderr.write(f"\r  {doing:<24} {'#' * filled:<30} {done} of {of}{end}")
            sys.stderr.flush()
        elif doing != self._doing:
            self._doing = doing
            sys.stderr.write(f"{doing}: {of}\n")
