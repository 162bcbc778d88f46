"""The rules of the workshop: what a command changes, or why it is refused. Pure: time and actor are arguments."""

from app.core.rules.decide import decide, decide_join, decide_pairing
from app.core.rules.verdict import Case, Effects, Refused

__all__ = ["Case", "Effects", "Refused", "decide", "decide_join", "decide_pairing"]
