"""Every setting, by environment variable with the prefix COCREATE_. Nothing else reads the environment."""

from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.core.limits import Limits

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="COCREATE_", extra="ignore", frozen=True)

    host: str = "0.0.0.0"  # noqa: S104 - phones in the hall reach it over the local network
    port: int = 8000
    data_dir: Path = Path("data")
    plans_dir: Path = CHECKOUT / "sessions"
    public_address: str = ""
    """How people reach the board from outside, such as https://board.example.org; empty on a plain network."""
    hosts: str = ""
    """Further host names the board answers to, separated by spaces, such as "board.lan"."""
    opener_key: Annotated[str, Field(pattern=r"^([A-Za-z0-9_-]{43,64})?$")] = ""
    """Opens sessions. Empty: a new one at every start, shown in the terminal."""
    metrics_token: Annotated[str, Field(pattern=r"^([A-Za-z0-9_-]{22,})?$")] = ""
    """Opens /metrics to other machines. Empty: only this machine may read it, and nobody behind a proxy."""
    tls_cert: Path | None = None
    tls_key: Path | None = None
    log_level: str = "warning"

    beat_seconds: float = 15.0
    hello_seconds: float = 5.0
    ping_seconds: float = 10.0
    stalled_seconds: float = 20.0
    drain_seconds: float = 8.0
    wrong_codes_per_address: int = 120
    """Wrong codes from one address in a minute; right ones never count."""
    wrong_codes: int = 600

    commands: int = 30
    commands_seconds: int = 10
    people: int = 1_000
    notes: int = 10_000
    frames_per_second: int = 100
    pictures: int = 30
    files: int = 60
    """Downloads one key may ask for in ten minutes."""

    faults: str = ""
    """Only for tests: see app/store/faults.py."""

    @property
    def own_address(self) -> str:
        """Where this machine reaches the board; a certificate is for the public name, if there is one."""
        if self.tls_cert and self.public_address:
            return self.public_address.rstrip("/")
        scheme = "https" if self.tls_cert else "http"
        everywhere = self.host in ("0.0.0.0", "::")  # noqa: S104 - compared, not bound
        return f"{scheme}://{'localhost' if everywhere else self.host}:{self.port}"

    @property
    def limits(self) -> Limits:
        return Limits(
            people=self.people,
            notes=self.notes,
            commands=self.commands,
            seconds=self.commands_seconds,
            frames_per_second=self.frames_per_second,
            pictures=self.pictures,
        )
