"""What the views of a world say, read by name."""

from typing import Any

from app.core.shapes import CellShape, MatrixRowView
from app.synthesis.views import Computed, compute
from tests.synthesis.world import World

STAFF = {"facilitators", "organizers"}


def views(world: World) -> Computed:
    """Everything, without what has ended."""
    return {name: view for name, view in compute(world.state, None).items() if view is not None}


def said(world: World, name: str) -> Any:
    found = views(world)[name]
    assert found is not None
    return found[1]


def rows(world: World) -> dict[str, MatrixRowView]:
    names = (name for name in views(world) if name.startswith("matrix/"))
    return {name.partition("/")[2]: said(world, name) for name in names}


def row_of(world: World, label: str) -> MatrixRowView:
    return next(row for row in rows(world).values() if row["label"] == label)


def cell_of(world: World, label: str, group: str = "g1") -> CellShape:
    return row_of(world, label)["cells"][world.block(group)]
