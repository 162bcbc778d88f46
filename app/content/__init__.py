"""Packs and plans, from their files to what a browser gets. Everything else takes them from here, checked."""

from app.content.client import ClientContent, client_content
from app.content.loading import PlanSummary, check, load_pack, load_plan, plans
from app.content.pinned import Frozen, content_hash, freeze, thaw
from app.content.problems import ContentError, Problem

__all__ = [
    "ClientContent",
    "ContentError",
    "Frozen",
    "PlanSummary",
    "Problem",
    "check",
    "client_content",
    "content_hash",
    "freeze",
    "load_pack",
    "load_plan",
    "plans",
    "thaw",
]
