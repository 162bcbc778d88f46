"""The session a rehearsal holds: opened, downloaded, and wiped of the simulated people again."""

import asyncio
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.rehearsal.address import Address
from app.rehearsal.phone import Phone, Record

_ROLES = ("facilitate", "organize", "observe", "project", "recovery")
_FILES = {
    "json": "synthesis.json",
    "csv": "synthesis.csv",
    "markdown": "synthesis.md",
    "ratings": "synthesis.ratings.csv",
    "evaluation": "synthesis.evaluation.csv",
    "docx": "synthesis.docx",
    "pdf": "synthesis.pdf",
    "xlsx": "synthesis.xlsx",
    "html": "synthesis.html",
}
"""Format → what it is kept as."""
_WITH_ANNEX = "facilitators.json"


@dataclass
class Held:
    address: Address
    session: str
    invite: str
    keys: dict[str, str] = field(repr=False)
    """Role → key."""

    async def content(self) -> Record:
        """The texts of plan and pack in the session's first language."""
        return await content_of(self.address, self.session)

    async def wipe(self) -> Record:
        """Take the simulated people out; answers with the `counts` of what real people left. Raises Refused, Stopped."""
        console = Phone(self.address.base, self.session, self.keys["facilitate"], None)
        await console.come()
        try:
            await console.say({"type": "wipe_simulated"})
            counts: Record = await console.knows(lambda: _without_simulated(console.views))
        finally:
            await console.leave()
        return counts

    async def save(self, folder: Path) -> None:
        """Keep what organizers download, and the facilitators' JSON with its annex. Raises NotDone, OSError."""
        files = {name: await self._download("organize", one) for one, name in _FILES.items()}
        files[_WITH_ANNEX] = await self._download("facilitate", "json")
        await asyncio.to_thread(_write, folder, files)

    async def _download(self, role: str, format_: str) -> bytes:
        path = f"/api/sessions/{self.session}/downloads/{format_}?lang=en"
        return await self.address.ask("GET", path, key=self.keys[role])


async def opened(address: Address, opener: str, plan: str, mode: str | None = None) -> Held:
    """A new session of a plan. Raises NotDone; OSError when the server stays away."""
    session, keys = secrets.token_urlsafe(16), {role: secrets.token_urlsafe(32) for role in _ROLES}
    wanted: dict[str, Any] = {"id": session, "plan": plan, "prepared": False, "keys": keys}
    if mode is not None:
        wanted["mode"] = mode
    answer = await address.call("POST", "/api/sessions", wanted, opener)
    return Held(address, session, answer["code"], keys)


async def content_of(address: Address, session: str) -> Record:
    about = await address.call("GET", f"/api/sessions/{session}")
    lang = about["languages"][0]
    found: Record = await address.call("GET", f"/content/{about['content']}/{lang}.json")
    return found


def _without_simulated(views: Record) -> Record | None:
    counts: Record | None = views.get("counts")
    return counts if counts and not counts["simulated"] else None


def _write(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        (folder / name).write_bytes(file)
    (folder / _WITH_ANNEX).chmod(0o600)
