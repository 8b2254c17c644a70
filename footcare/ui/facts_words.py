"""What a person told about their feet, as sentences for whoever helps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.person import Asked, Known
from footcare.domain.visit import coming_visit
from footcare.i18n import N_, _
from footcare.ui.forms.facts_form import FLAGS
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from footcare.domain.person import Facts

_TESTED: Final = {
    "loss_of_feeling": N_("A professional found that my feet feel less than they should."),
    "poor_circulation": N_("A professional found that too little blood reaches my feet."),
}
_BESIDE_THE_POINT: Final = frozenset({"massage_agreed"})
"""Ticked for the massage of this program; it tells nothing to whoever helps."""


def facts_words(facts: Facts, day: date) -> tuple[str, ...]:
    """Return what was told, a sentence each; a visit that is past by ``day`` is left out."""
    told = tuple(_facts(facts, day)) or (_("Nothing was told yet."),)
    return (*told, _("What is not listed here was not told, or is not so."))


def _facts(facts: Facts, day: date) -> Iterator[str]:
    for field, words in _TESTED.items():
        if getattr(facts, field) is Known.YES:
            yield _(words)
    for flag in FLAGS:
        if flag.field not in _BESIDE_THE_POINT and getattr(facts, flag.field):
            yield _("{sentence}.").format(sentence=_(flag.words))
    if facts.asked is Asked.ON and facts.last_foot_check is not None:
        last = date_words(facts.last_foot_check)
        yield _("Last foot check by a professional: {day}.").format(day=last)
    coming = coming_visit(facts, day)
    if coming is not None:
        yield _("Next visit to my foot team: {day}.").format(day=date_words(coming))
