"""Real Chromium for tests: one browser, a context for each device. Records every byte a device receives."""

import contextlib
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from playwright.async_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    Response,
    WebSocket,
    async_playwright,
)

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--no-first-run",
]
PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1366, "height": 768}
WALL = {"width": 1920, "height": 1080}


def executable() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    raise RuntimeError("no Chromium: install the package chromium")


@contextlib.asynccontextmanager
async def chromium(*arguments: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await launch(playwright, *arguments)
        try:
            yield browser
        finally:
            await browser.close()


async def launch(playwright: Playwright, *arguments: str) -> Browser:
    return await playwright.chromium.launch(
        executable_path=executable(), args=[*ARGUMENTS, *arguments]
    )


@dataclass
class Device:
    """One phone or laptop. `received` is all text that reached it; `problems` are errors its console showed."""

    context: BrowserContext
    page: Page
    received: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    origins: set[str] = field(default_factory=set)

    def has_received(self, words: str) -> bool:
        return any(words in text for text in self.received)


async def device(
    browser: Browser,
    size: dict[str, int] | None = None,
    lang: str = "en",
    *,
    dark: bool = False,
) -> Device:
    phone = size is None or size["width"] < 700
    context = await browser.new_context(
        viewport=size or PHONE,  # type: ignore[arg-type]
        locale=lang,
        color_scheme="dark" if dark else "light",
        has_touch=phone,
        is_mobile=phone,
        reduced_motion="reduce",
    )
    page = await context.new_page()
    made = Device(context, page)
    page.on("pageerror", lambda error: made.problems.append(str(error)))
    page.on(
        "console",
        lambda message: made.problems.append(message.text) if message.type == "error" else None,
    )
    page.on("websocket", lambda socket: _listen(made, socket))
    page.on("response", lambda response: _keep(made, response))
    return made


def _listen(made: Device, socket: WebSocket) -> None:
    socket.on("framereceived", lambda payload: made.received.append(str(payload)))


async def _keep(made: Device, response: Response) -> None:
    made.origins.add(response.url.split("/")[2])
    if response.request.resource_type in ("fetch", "xhr", "document"):
        with contextlib.suppress(Exception):
            made.received.append(await response.text())
