"""Every limit a person can meet, in one table; `welcome` tells them and tests stand at n and n+1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    note_points: int = 500
    note_bytes: int = 4096
    comment_points: int = 300
    comment_bytes: int = 2400
    translation_points: int = 750
    """Half as long again as a note: other languages take more words."""
    translation_bytes: int = 6144
    name_points: int = 40
    name_bytes: int = 320
    place_points: int = 80
    place_bytes: int = 640
    reason_points: int = 200
    reason_bytes: int = 1600
    line_points: int = 280
    line_bytes: int = 2240
    title_points: int = 200
    title_bytes: int = 1600
    theme_points: int = 80
    """Of a theme."""
    theme_bytes: int = 640
    lines: int = 60
    """Of one report card."""
    themes: int = 40
    """On one board."""
    findings: int = 400
    """Of a session."""
    finding_points: int = 1_000
    finding_bytes: int = 8_000
    priorities: int = 3
    """Set for a group and block (H22)."""
    people: int = 1_000
    notes: int = 10_000
    comments: int = 20_000
    groups: int = 60
    links: int = 60
    """Made one after the other for staff, revoked ones too."""
    unanswered: int = 16
    commands: int = 30
    seconds: int = 10
    frames_per_second: int = 100
    pictures: int = 30
    """Whole boards or sessions one person may ask for in `seconds`: the dearest thing that can be asked."""
    frame_in: int = 65_536
    frame_out: int = 32_768
    devices: int = 4
