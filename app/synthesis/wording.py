"""Words of plan and pack in the language of a report, each with the language it is really in."""

from collections.abc import Mapping

from app.core.framework import Framework
from app.core.localized import say
from app.synthesis.reported import Said


class Wording:
    def __init__(self, framework: Framework, lang: str) -> None:
        self.lang = lang
        self._framework = framework

    def of_plan(self, text: Mapping[str, str]) -> Said:
        return Said(*say(text, self.lang, self._framework.plan.default_language))

    def of_pack(self, text: Mapping[str, str]) -> Said:
        return Said(*say(text, self.lang, self._framework.pack.default_language))

    def field(self, field: str) -> Said:
        """The question of the join page."""
        asked = (one for one in self._framework.plan.participant_profile if one.id == field)
        return next((self.of_plan(one.label) for one in asked), Said(field, ""))

    def answer(self, field: str, answer: str) -> Said:
        for asked in self._framework.plan.participant_profile:
            for option in asked.options:
                if (asked.id, option.id) == (field, answer):
                    return self.of_plan(option.label)
        return Said(answer, "")

    def criterion(self, criterion: str) -> Said:
        block = self._framework.blocks.get(self._framework.block_of_criterion.get(criterion, ""))
        found = (one for one in block.criteria if one.id == criterion) if block else iter(())
        return next((self.of_pack(one.name) for one in found), Said(criterion, ""))
