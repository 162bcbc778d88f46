"""The frames of `cocreate.v1`, the one source of what travels over the socket. docs/protocol.md is its numbered spec."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.core.commands import AnyCommand
from app.core.shapes import AnyView, RecordShape

SUBPROTOCOL = "cocreate.v1"
HIGHEST_NUMBER = 2**53
"""What JavaScript counts without loss."""

Client = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$", description="the id of an outbox")]
KeyText = Annotated[str, Field(min_length=43, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
Role = Literal["facilitator", "organizer", "participant", "observer", "projector"]


class FromClient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Hello(FromClient):
    type: Literal["hello"]
    key: KeyText
    client: Client
    epoch: str | None = Field(default=None, max_length=32)
    seq: Annotated[int, Field(ge=0, le=HIGHEST_NUMBER)] | None = None


class CommandFrame(FromClient):
    """Command `n` of this client. `run` is the phase run it was written in, `seen` the seq of the record it changes."""

    type: Literal["command"]
    n: Annotated[int, Field(ge=1, le=HIGHEST_NUMBER)]
    run: Annotated[int, Field(ge=0, le=2**31)]
    seen: Annotated[int, Field(ge=0, le=HIGHEST_NUMBER)] | None = None
    command: AnyCommand


class Watch(FromClient):
    """Visit another group's board while the phase opens it, or stop (None). Nothing is stored (H11)."""

    type: Literal["watch"]
    board: Annotated[str, Field(max_length=64)] | None


class Probe(FromClient):
    """Are you there? Answered by a beat at once."""

    type: Literal["probe"]


IncomingFrame = Annotated[Hello | CommandFrame | Watch | Probe, Field(discriminator="type")]
incoming_adapter: TypeAdapter[Hello | CommandFrame | Watch | Probe] = TypeAdapter(IncomingFrame)


class FromServer(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=True
    )


class You(FromServer):
    role: Role
    person: str | None


class LimitsFrame(FromServer):
    note_points: int
    note_bytes: int
    comment_points: int
    translation_points: int
    name_points: int
    line_points: int
    finding_points: int
    theme_points: int
    unanswered: int
    frame_in: int
    people: int
    notes: int
    commands: int
    """Commands in `seconds` per person."""
    seconds: int


class Welcome(FromServer):
    type: Literal["welcome"]
    epoch: str
    seq: int
    reset: bool
    last: int
    """The highest n of this client that was answered for good."""
    now: int
    beat: int
    """ms between two beats."""
    you: You
    limits: LimitsFrame


class Changes(FromServer):
    """Applied only if `from` is the viewer's own seq; first `gone` (["kind/id"]), then `put`; then own seq = `to`.

    `part`: it holds records of a step behind `to` that the next frame goes on with. Sent only where it is true.
    """

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    type: Literal["changes"]
    from_: int = Field(alias="from", serialization_alias="from")
    to: int
    put: list[RecordShape]
    gone: list[str]
    part: bool = False


class Views(FromServer):
    """Last value wins; null removes the view."""

    type: Literal["views"]
    put: dict[str, AnyView | None]


class Ack(FromServer):
    type: Literal["ack"]
    n: int
    seq: int


class Refusal(FromServer):
    type: Literal["refused"]
    n: int
    code: str
    params: dict[str, str | int]
    retry: bool
    """The number is not consumed: send again, later."""


class Gap(FromServer):
    type: Literal["gap"]
    last: int


class Beat(FromServer):
    """The viewer whose own seq is `from` is now at `seq`; any other has missed something and says hello again."""

    type: Literal["beat"]
    from_: int = Field(alias="from", serialization_alias="from")
    seq: int
    now: int


class Signal(FromServer):
    """Presence; never stored, never used in a rule. `online` counts people by group id ("" = no group)."""

    type: Literal["signal"]
    online: dict[str, int]


class Bye(FromServer):
    type: Literal["bye"]
    code: int
    retry_after: float


OutgoingFrame = Annotated[
    Welcome | Changes | Views | Ack | Refusal | Gap | Beat | Signal | Bye,
    Field(discriminator="type"),
]

# Close codes: 4000-4499 come back (with jitter), 4500-4999 stop and say why.
RESYNC = 4000
SLOW = 4001
SILENT = 4002
DRAINING = 4004
FLOOD = 4008
BAD_FRAME = 4500
BAD_KEY = 4501
REVOKED = 4502
ERASED = 4503
REMOVED = 4504
TOO_MANY = 4506
FOREIGN_CLIENT = 4507
NO_HELLO = 4508
SUPERSEDED = 4509
