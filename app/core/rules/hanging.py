"""What hangs on a note and ends with it, collected once for everything that removes one."""

from app.core.look import Look
from app.core.records import Comment, Mark, Priority, Same, Theme, Translation
from app.core.rules.verdict import Effects


def what_hangs_on(look: Look, note: str) -> Effects:
    """Ends what is nothing without the note, and takes it out of its theme. Dots go back to their voters (H58)."""
    about: list[Comment | Translation | Same | Priority | Mark] = [
        *look.every(Comment),
        *look.every(Translation),
        *look.every(Same),
        *look.every(Priority),
        *look.every(Mark),
    ]
    themes = [
        theme.model_copy(update={"notes": tuple(id_ for id_ in theme.notes if id_ != note)})
        for theme in look.every(Theme)
        if note in theme.notes
    ]
    return Effects([*themes], [(body.kind, body.id) for body in about if body.note == note])
