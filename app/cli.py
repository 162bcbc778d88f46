"""The command line: serve the board, check plans, make a link when one was lost. Knows no rule of the workshop."""

import logging
import os
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
from fastapi import FastAPI

from app.content import check
from app.core.limits import Limits
from app.core.records import LinkRole
from app.core.state import State
from app.live.transport import Direct
from app.main import create_app, local_address, new_opener_key, server_clock
from app.rehearsal import command
from app.rehearsal.address import Address
from app.rehearsal.rehearsal import Wanted
from app.settings import Settings
from app.store import restoring
from app.store.database import Database, DatabaseInUse
from app.store.orders import Linking
from app.store.sessions import hash_of, load, made_on_server
from app.store.writer import commit
from app.web.board import framework_of
from app.web.operator import OperatorRefused, ask_for_link

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
SEED_PLAN = "2-3-2-integrated-territorial-systems"
_PATHS = {
    "facilitator": "facilitate",
    "organizer": "organize",
    "observer": "observe",
    "projector": "project",
}


@app.command()
def serve(
    tls_cert: Annotated[Path | None, typer.Option(help="Certificate chain, PEM.")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="Its private key, PEM.")] = None,
) -> None:
    """Run the board. Everything else is set by environment, see docs/hosting.md."""
    update = {
        name: value for name, value in (("tls_cert", tls_cert), ("tls_key", tls_key)) if value
    }
    settings = Settings().model_copy(update=update)
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    os.umask(0o077)
    opener_key = settings.opener_key or new_opener_key()
    try:
        board = create_app(settings, opener_key)
    except DatabaseInUse as problem:
        sys.exit(f"Not started: {problem}")
    listening = listen(settings)
    _say_where(settings, opener_key)
    server_of(board, settings).run(sockets=[listening])


def server_of(board: FastAPI, settings: Settings) -> uvicorn.Server:
    """uvicorn as the board needs it: own transport, pings that let go of the vanished, frames no larger than allowed."""
    return uvicorn.Server(
        uvicorn.Config(
            board,
            ws=Direct,
            loop="uvloop" if sys.platform != "win32" else "asyncio",
            ws_max_size=settings.limits.frame_in,
            ws_per_message_deflate=False,
            ws_ping_interval=settings.ping_seconds,
            ws_ping_timeout=settings.ping_seconds,
            timeout_graceful_shutdown=int(settings.drain_seconds),
            backlog=4096,
            log_level=settings.log_level.lower(),
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=bool(settings.public_address),
            ssl_certfile=settings.tls_cert,
            ssl_keyfile=settings.tls_key,
        )
    )


@app.command("check")
def check_files(files: list[Path]) -> None:
    """Check plans and packs before the day: file, line, key and what was expected."""
    failed = False
    for file in files:
        problems = check(file)
        failed = failed or any(not problem.warning for problem in problems)
        for problem in problems:
            typer.echo(str(problem))
        if not problems:
            typer.echo(f"{file}: good")
    raise typer.Exit(1 if failed else 0)


# A session's id may begin with a dash; it is no option then.
@app.command(context_settings={"ignore_unknown_options": True})
def link(session: str, role: Annotated[LinkRole, typer.Option()] = "facilitator") -> None:
    """Make one more link for a session whose links were lost. The server may run or be stopped."""
    settings = Settings()
    key = new_opener_key()
    try:
        database = Database(settings.data_dir)
    except DatabaseInUse:
        try:
            ask_for_link(settings.data_dir, session, role, hash_of(key))
        except OperatorRefused as problem:
            sys.exit(str(problem))
    else:
        database.open()
        found = _linked(database, session, made_on_server(role, hash_of(key), server_clock()()))
        database.close()
        if not found:
            sys.exit("There is no session with this id.")
    address = _network_address(settings) or settings.own_address
    typer.echo(f"{address}/{_PATHS[role]}/{session}#{key}")


def _linked(database: Database, session: str, linking: Linking) -> bool:
    """Without a server: the same order, decided by nobody else."""
    loaded = load(database, session)
    if loaded is None:
        return False
    state = State(framework_of(loaded.content), loaded.records, loaded.seq)
    commit(database, state, loaded.ledger, [linking], Limits())
    return True


@app.command()
def backup(copy: Path) -> None:
    """Copy the whole database, also while the server runs."""
    try:
        restoring.back_up(Settings().data_dir, copy)
    except FileExistsError:
        sys.exit(f"Not copied: {copy} is there already.")
    typer.echo(f"Copied to {copy}.")


@app.command()
def restore(copy: Path) -> None:
    """Put an earlier copy in the place of the database, which is kept beside it. The server must be stopped first."""
    try:
        replaced, sessions = restoring.restore(Settings().data_dir, copy, server_clock()())
    except DatabaseInUse:
        sys.exit("Stop the server first: it holds the sessions in memory.")
    except restoring.NotACopy as problem:
        sys.exit(f"Not restored: {problem}")
    typer.echo(f"{sessions} sessions restored. What was there before is in {replaced}.")


@app.command()
def rehearse(
    server: Annotated[str, typer.Option(help="The board's address.")] = "http://localhost:8000",
    participants: Annotated[int, typer.Option(min=1, max=1000)] = 200,
    minutes: Annotated[float, typer.Option(min=1, help="How long it lasts at speed 1.")] = 150,
    speed: Annotated[float, typer.Option(min=0.1, max=600, help="How many times faster.")] = 60,
    seed: Annotated[int, typer.Option(help="The same seed, the same people.")] = 7,
    plan: Annotated[str, typer.Option(help="The plan to open.")] = SEED_PLAN,
    join: Annotated[str, typer.Option(help="A join code: people come, a human leads.")] = "",
    replay: Annotated[
        Path | None, typer.Option(help="A folder with an export in Polis's form, held once more.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option(help="Where to keep the downloads and what was said.")
    ] = None,
    keep: Annotated[bool, typer.Option(help="Leave on the board what they made.")] = False,
) -> None:
    """Hold a workshop with simulated people: a whole one, one that a human leads, or a real deliberation once more."""
    try:
        terminal = command.Terminal(Address(server), Settings().opener_key or "", plan, save, keep)
    except ValueError as problem:
        sys.exit(str(problem))
    wanted = Wanted(participants, minutes, speed, seed)
    if replay is not None:
        command.replays(terminal, replay, seed)
    elif join:
        command.follows(terminal, wanted, join)
    else:
        command.rehearses(terminal, wanted)


def listen(settings: Settings) -> socket.socket:
    """A listening socket whose connections give up on a vanished phone after 20 s instead of 15 minutes."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 20_000)
    if hasattr(socket, "TCP_KEEPIDLE"):
        # The other one counts only while something is on its way; a phone may vanish before it has asked anything.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 10)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 5)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 2)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as problem:
        sys.exit(
            f"Not started: {settings.host}:{settings.port} cannot be used ({problem.strerror})."
        )
    listening.set_inheritable(True)
    return listening


def _say_where(settings: Settings, opener_key: str) -> None:
    """The key to a terminal only: what goes elsewhere may be kept, and the key opens sessions."""
    local = settings.own_address
    lines = ["", "  The board is open.", f"  On this computer     {local}"]
    network = _network_address(settings)
    if network:
        lines.append(f"  For phones           {network}")
    if sys.stdout.isatty():
        lines.append(f"  Open a session       {local}/open#{opener_key}")
        if network:
            lines.append(f"  from elsewhere       {network}/open#{opener_key}")
        lines.append("")
    elif settings.opener_key:
        lines += [f"  Open a session       {local}/open# and COCREATE_OPENER_KEY", ""]
    else:
        lines += ["  Open a session       start it in a terminal, or set COCREATE_OPENER_KEY", ""]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _network_address(settings: Settings) -> str:
    """How other machines reach it; empty if it listens for itself only."""
    return settings.public_address.rstrip("/") or local_address(settings)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
