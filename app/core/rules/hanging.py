"""What hangs on notes and ends with them, collected once for everything that removes some."""

from collections.abc import Set as AbstractSet

from app.core.look import Look
from app.core.records import Comment, Mark, Priority, Same, Theme, Translation
from app.core.rules.verdict import Effects


def what_hangs_on(look: Look, notes: AbstractSet[str]) -> Effects:
    """Ends what is nothing without its note, and takes the notes out of their themes. Dots go back to their voters (H58)."""
    about: list[Comment | Translation | Same | Priority | Mark] = [
        *look.every(Comment),
        *look.every(Translation),
        *look.every(Same),
        *look.every(Priority),
        *look.every(Mark),
    ]
    themes = [
        theme.model_copy(update={"notes": tuple(id_ for id_ in theme.notes if id_ not in notes)})
        for theme in look.every(Theme)
        if not notes.isdisjoint(theme.notes)
    ]
    return Effects([*themes], [(body.kind, body.id) for body in about if body.note in notes])
