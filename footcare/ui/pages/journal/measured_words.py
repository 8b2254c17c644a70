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
    from collections.abc import Collection, Iterator

    from footcare.domain.falls import FallsRecord
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
            yield from measurement_lines(
                entry.sites, degrees.unit, degrees.point, judged=degrees.judged
            )
            yield from spoiled_lines(entry.spoilers)
        case TouchEntry():
            yield touch_words(entry.felt, entry.touched, judged=degrees.judged)
            if entry.helper:
                yield _("Helper: {initials}").format(initials=entry.helper)
        case FallsEntry():
            yield from falls_lines(entry)


def spoiled_lines(spoilers: Collection[Spoiler]) -> Iterator[str]:
    """Yield what may have spoiled a measurement, if anything was said."""
    if spoilers:
        named = [spoiler_name(one) for one in Spoiler if one in spoilers]
        yield _("May have spoiled it: {what}").format(what=join(named))


def falls_lines(told: FallsEntry | FallsRecord) -> Iterator[str]:
    """Yield what was answered to each question about falls."""
    answers = {
        FallsQuestion.FALLEN: told.fallen,
        FallsQuestion.UNSTEADY: told.unsteady,
        FallsQuestion.WORRIED: told.worried,
    }
    for question, answer in answers.items():
        words = _("{question}: {answer}")
        yield words.format(question=sentence_case(said_words(question)), answer=_(_ANSWERS[answer]))
