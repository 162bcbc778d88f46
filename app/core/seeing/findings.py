"""Findings, as those who write the report receive them; everybody else has what became of the own notes."""

from app.core.actors import FACILITATORS, ORGANIZERS, Audience
from app.core.records import Finding
from app.core.shapes import FindingShape

EDITORS: frozenset[Audience] = frozenset({FACILITATORS, ORGANIZERS})


def finding(finding: Finding, seq: int) -> FindingShape:
    """Whether a source still is what it was, a view says."""
    return {
        "kind": "finding",
        "id": finding.id,
        "seq": seq,
        "section": finding.section,
        "text": finding.text,
        "lang": finding.lang,
        "sources": [{"kind": source.kind, "id": source.id} for source in finding.sources],
        "created": finding.created,
    }
