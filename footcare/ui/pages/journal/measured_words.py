"""What was measured, as an entry of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.falls import FallsQuestion, said_words
from footcare.domain.measured_words import measurement_lines, spoiler_name, touch_words
from footcare.domain.naming import sentence_case
from footcare.domain.plan_words import join
from footcare.domain.temperature import Spoiler
from footcare.i18n import N_, _
from footcare.services.measured_entries import FallsEntry, TemperatureEntry, TouchEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.measured_entries import MeasuredEntry
    from footcare.ui.degrees import Degrees


_ANSWERS: Final = {True: N_("yes"), False: N_("no"), None: N_("not answered")}


def measured_title(entry: MeasuredEntry) -> str:
    """Return what an entry is."""
    match entry:
        case TemperatureEntry():
            return _("Skin temperature")
        case TouchEntry():
            return _("Touch test")
        case FallsEntry():
            return _("Questions about falls")


def measured_lines(entry: MeasuredEntry, degrees: Degrees) -> Iterator[str]:
    """Yield the lines below the title."""
    match entry:
        case TemperatureEntry():
            yield from measurement_lines(entry.sites, degrees.unit, degrees.point)
            if entry.spoilers:
                named = [spoiler_name(one) for one in Spoiler if one in entry.spoilers]
                yield _("May have spoiled it: {what}").format(what=join(named))
        case TouchEntry():
            yield touch_words(entry.felt, entry.touched)
            if entry.helper:
                yield _("Helper: {initials}").format(initials=entry.helper)
        case FallsEntry():
            yield from _falls(entry)


def _falls(entry: FallsEntry) -> Iterator[str]:
    answers = {
        FallsQuestion.FALLEN: entry.fallen,
        FallsQuestion.UNSTEADY: entry.unsteady,
        FallsQuestion.WORRIED: entry.worried,
    }
    for question, answer in answers.items():
        words = _("{question}: {answer}")
        yield words.format(question=sentence_case(said_words(question)), answer=_(_ANSWERS[answer]))
