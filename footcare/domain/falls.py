"""The three questions about falls, asked monthly (clinical base 4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.i18n import N_, _

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.record import Stamp


class FallsQuestion(StrEnum):
    """The three questions, in the order they are asked."""

    FALLEN = "fallen"
    UNSTEADY = "unsteady"
    WORRIED = "worried"


@dataclass(frozen=True)
class FallsRecord:
    """The three answers as kept; None is a question that was not answered.

    Attributes:
        fallen: a fall in the past year.
        unsteady: unsteady when standing or walking.
        worried: worried about falling.
        note: free words, plain text.
    """

    stamp: Stamp
    fallen: bool | None = None
    unsteady: bool | None = None
    worried: bool | None = None
    note: str = ""

    @property
    def any_yes(self) -> bool:
        """Whether any of the three was answered with yes."""
        return any(self.answer(question) for question in FallsQuestion)

    def answer(self, question: FallsQuestion) -> bool | None:
        """Return what was answered to a question, or None."""
        match question:
            case FallsQuestion.FALLEN:
                return self.fallen
            case FallsQuestion.UNSTEADY:
                return self.unsteady
            case FallsQuestion.WORRIED:
                return self.worried


_ASKED: Final = {
    FallsQuestion.FALLEN: N_("Have you fallen in the past year?"),
    FallsQuestion.UNSTEADY: N_("Do you feel unsteady when you stand or walk?"),
    FallsQuestion.WORRIED: N_("Do you worry about falling?"),
}

_SAID: Final = {
    FallsQuestion.FALLEN: N_("fallen in the past year"),
    FallsQuestion.UNSTEADY: N_("unsteady when standing or walking"),
    FallsQuestion.WORRIED: N_("worried about falling"),
}

_MONTH: Final = 28
"""Days; four weeks, so that a fixed weekday can keep the month."""

SOURCE: Final = N_("The three key questions of STEADI, CDC (USA); in our own words.")


def falls_due(last: date, today: date) -> bool:
    """Tell whether the questions are to be asked again: a month after they were answered."""
    return (today - last).days >= _MONTH


def question_words(question: FallsQuestion) -> str:
    """Return a question as it is asked."""
    return _(_ASKED[question])


def said_words(question: FallsQuestion) -> str:
    """Return what a yes means, inside a sentence."""
    return _(_SAID[question])


def falls_advice() -> tuple[str, ...]:
    """Return what is said after any yes."""
    return (
        _("Tell your team at the next visit."),
        _(
            "Until you answer again without a yes, Footcare suggests only massages that you do on "
            "a chair."
        ),
        _("Stand up slowly, put shoes on before you walk, and keep a light on at night."),
    )


def source_words() -> str:
    """Return where the three questions come from."""
    return _(SOURCE)
