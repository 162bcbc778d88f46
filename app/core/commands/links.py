"""The ways into a session: links of staff, and the code of the join page. Keys themselves are never in a command."""

from typing import Annotated, Literal

from pydantic import Field

from app.core.commands.parts import Base, Id, Words

CODE = r"^[ABCDEFGHJKLMNPQRSTUVWXYZ346789]{6,8}$"
"""Without look-alikes: no O and 0, I and 1, nor the digits that look like S and Z."""


class MintLink(Base):
    """One more link for a role. The browser makes the key; `hash` is its SHA-256 (H57)."""

    type: Literal["mint_link"]
    id: Id
    role: Literal["facilitator", "organizer", "observer", "projector"]
    label: Words
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class RevokeLink(Base):
    type: Literal["revoke_link"]
    id: Id


class RenewCode(Base):
    """Another join code and another secret for the QR code; those of before open nothing any more."""

    type: Literal["renew_code"]
    code: Annotated[str, Field(pattern=CODE)]
    secret: Id
