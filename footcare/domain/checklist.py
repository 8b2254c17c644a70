"""The words of the foot check as they are read from the checklist, for every step and question."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE, Loss

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.body import Body
    from footcare.domain.check_picture import Pictured
    from footcare.domain.finding import Extra, FindingKind
    from footcare.domain.foot import Foot, Zone
    from footcare.domain.inspection import Answer, InspectionStep, Sign


class Gate(StrEnum):
    """A question about a finding that opens several when it is not answered with no."""

    AROUND = "around"
    FLUID = "fluid"


class PainQuestion(StrEnum):
    """A plain question about pain; each is a detail of the pain as told."""

    USUAL = "usual"
    SUDDEN = "sudden"
    DISTURBS_SLEEP = "disturbs_sleep"
    AT_REST = "at_rest_eased_by_hanging"


class Care(StrEnum):
    """A part of the daily care that can be done."""

    WASHED = "washed"
    DRIED = "dried"
    CREAM = "cream"
    NOT_BAREFOOT = "not_barefoot"


class Fit(StrEnum):
    """Whom other words of a step are for: feet that are not whole, or one foot alone."""

    SOME_TOES = "some_toes"
    NO_TOES = "no_toes"
    NO_FOOT = "no_foot"
    ONE_FOOT = "one_foot"


_FITS: Final = {
    Loss.SOME_TOES: Fit.SOME_TOES,
    Loss.TOES: Fit.NO_TOES,
    Loss.FOREFOOT: Fit.NO_TOES,
    Loss.FOOT: Fit.NO_FOOT,
    Loss.LEG: Fit.NO_FOOT,
}


def fit_at(foot: Foot | None, body: Body) -> Fit | None:
    """Return what kind of words a place of the check needs, or None for the usual ones."""
    if foot is None:
        return None if body.compares else Fit.ONE_FOOT
    return _FITS.get(body.loss(foot))


@dataclass(frozen=True)
class Question:
    """A plain yes-or-no question, and a line that helps to answer it."""

    ask: str
    hint: str = ""


@dataclass(frozen=True)
class GateQuestion:
    """A question and the details it opens."""

    ask: str
    hint: str
    opens: tuple[Extra, ...]


@dataclass(frozen=True)
class StepWords:
    """What a step says.

    Attributes:
        title: a short name for lists.
        ask: the heading: one under None, or one for each foot.
        look: what to look or feel for.
        aid: what helps.
        aids: what of it is pictured.
        first: the kinds of finding that fit this step best, offered before the others.
        zones: where a mark can be put, for steps that are not about one foot.
        answers: own words for an answer where the usual ones would make no sense.
        source: where the step comes from.
    """

    step: InspectionStep
    title: str
    ask: Mapping[Foot | None, str]
    look: str
    aid: str
    source: str
    first: tuple[FindingKind, ...] = ()
    zones: tuple[Zone, ...] = ()
    answers: Mapping[Answer, str] = field(default_factory=dict)
    aids: tuple[Pictured, ...] = ()


@dataclass(frozen=True)
class Checklist:
    """All words of the check: every step, sign and detail has some, an extra may have a hint.

    Attributes:
        variants: a step as it is said where the feet are not whole.
    """

    source: str
    steps: Mapping[InspectionStep, StepWords]
    hints: Mapping[Extra, str]
    gates: Mapping[Gate, GateQuestion]
    signs: Mapping[Sign, Question]
    pain: Mapping[PainQuestion, Question]
    care: Mapping[Care, str]
    variants: Mapping[tuple[InspectionStep, Fit], StepWords] = field(default_factory=dict)

    def words_at(self, step: InspectionStep, foot: Foot | None, body: Body = WHOLE) -> StepWords:
        """Return what a place of the check says to someone with these feet."""
        usual = self.steps[step]
        fit = fit_at(foot, body)
        return usual if fit is None else self.variants.get((step, fit), usual)
