"""Who gives which command in a simulated workshop, and how often."""

from collections.abc import Callable

from tests.visibility import groupwork, leading, writing
from tests.visibility.browser import Page
from tests.visibility.draw import Draw, Given
from tests.visibility.simulation import Simulation

Maker = Callable[[Draw, Page], Given]

OF_FACILITATORS: tuple[Maker, ...] = (
    *[leading.move_to] * 8, *[leading.repeat_phase] * 2, *[leading.place] * 6, *[leading.hide] * 4,
    *[leading.restore] * 3, *[leading.reveal] * 2, *[leading.set_mode] * 2, *[leading.set_groups] * 2,
    leading.set_clock, leading.close_voting, leading.set_joining, leading.close, leading.assign, leading.merge,
    *[leading.switch] * 2, *[leading.approve] * 2, leading.decide_about_author, leading.decide_about_person,
    *[leading.link] * 4, leading.renew_code, *[leading.shine] * 4, leading.dim, *[leading.say] * 2,
    leading.set_agenda, leading.add_languages, groupwork.about_help, *[groupwork.priority] * 2,
    *[groupwork.theme] * 2, *[groupwork.line] * 2, writing.comment, writing.add, writing.edit,
    writing.edit_comment, writing.remove_comment, writing.hide_comment, writing.restore_comment,
    writing.remove_translation, *[groupwork.across] * 3, *[groupwork.finding] * 2,
)  # fmt: skip
OF_PARTICIPANTS: tuple[Maker, ...] = (
    *[writing.add] * 8, *[writing.edit] * 3, *[writing.remove] * 1, *[writing.rate] * 5,
    *[writing.place_dots] * 4, *[writing.mark] * 3, *[writing.choose] * 1, *[writing.describe] * 2,
    *[writing.comment] * 4, writing.edit_comment, writing.remove_comment, *[writing.say_same] * 4,
    *[writing.translate] * 3, writing.remove_translation, writing.offer, *[writing.add] * 8,
    *[writing.edit] * 3, *[writing.remove] * 1, *[writing.rate] * 5, *[writing.place_dots] * 4,
    *[writing.mark] * 3, *[writing.choose] * 1, *[writing.describe] * 2, leading.approve, groupwork.present,
    *[writing.evaluate] * 4,
    *[groupwork.rapporteur] * 2, groupwork.about_help, *[groupwork.ready] * 2, *[groupwork.priority] * 2,
    *[groupwork.theme] * 2, *[groupwork.line] * 4, *[groupwork.sign] * 4,
)  # fmt: skip


def somebody_gives_a_command(simulation: Simulation) -> None:
    page = simulation.chance.choice(simulation.pages)
    makers = OF_FACILITATORS if page.role == "facilitator" else OF_PARTICIPANTS
    if page.role not in ("facilitator", "participant") and simulation.chance.random() < 0.8:
        return
    make = simulation.chance.choice(makers)
    command, seen = make(simulation.draw, page)
    simulation.given[command["type"]] += 1
    session = simulation.state.session
    run = session.run.n - (
        simulation.chance.randrange(3) if simulation.chance.random() < 0.3 else 0
    )
    if seen is not None and simulation.chance.random() < 0.1:
        seen -= 1
    page.give(command, max(0, run), seen if simulation.chance.random() < 0.8 else None)
