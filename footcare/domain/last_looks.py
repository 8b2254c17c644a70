"""When each place of a foot was last looked at, and which may be answered together today.

"The rest of this foot is as it was" answers several places with one press. It is offered only for
skin that somebody really looked at lately: by an answer of its own within a week, seen in the
newest check, with nothing marked there. So whoever uses it daily is still asked for every place by
itself each eighth day, and what is open, new or was missed never hides behind it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change
from footcare.domain.follow_up import Reply
from footcare.domain.inspection import FOOT_STEPS, Answer, Inspection, InspectionStep, StepAnswer
from footcare.domain.looked import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.foot import Foot

LATELY_DAYS: Final = 7
"""So many days ago a place must have been looked at by itself (policy: the week of rule Z)."""

LEAST_TOGETHER: Final = 2
"""A single place is answered as quickly by its own answer."""


@dataclass(frozen=True)
class LastLook:
    """What earlier checks say of one place of a foot.

    Attributes:
        seen: the newest day it was looked at, or None when it never was.
        by_itself: the newest day it was looked at by an answer of its own, or None.
        missed: whether the newest answer is that nobody could look.
    """

    seen: date | None
    by_itself: date | None
    missed: bool


class Alone(StrEnum):
    """Why a place is asked by itself today."""

    UNWELL = "unwell"
    CHANGED = "changed"
    MARKED = "marked"
    MISSED = "missed"
    LONG_AGO = "long_ago"


@dataclass(frozen=True)
class Together:
    """What one answer may cover now.

    Attributes:
        places: the present place and the later ones of its foot, or nothing.
        alone: why the present place is asked by itself, or None when there is nothing to say.
    """

    places: tuple[Where, ...] = ()
    alone: Alone | None = None


def last_looks(checks: Iterable[Inspection]) -> dict[Where, LastLook]:
    """Return what these checks say of each place of a foot; one never answered is left out."""
    given: dict[Where, list[tuple[date, StepAnswer]]] = defaultdict(list)
    for check in reversed(in_order(checks)):
        for answer in check.answers:
            if answer.foot is not None:
                given[answer.step, answer.foot].append((check.stamp.day, answer))
    return {where: _last_look(answers) for where, answers in given.items()}


def _last_look(answers: list[tuple[date, StepAnswer]]) -> LastLook:
    """Return the last look of one place from its answers, the newest first."""
    seen = [(day, one) for day, one in answers if one.answer is not Answer.COULD_NOT_LOOK]
    own = [day for day, one in seen if not one.together]
    return LastLook(
        seen=seen[0][0] if seen else None,
        by_itself=own[0] if own else None,
        missed=answers[0][1].answer is Answer.COULD_NOT_LOOK,
    )


def seen_longer_ago(
    looks: Mapping[Where, LastLook], older: Mapping[Where, date]
) -> dict[Where, LastLook]:
    """Return the looks with the older days of those places that no check of the looks has seen."""
    unseen = LastLook(seen=None, by_itself=None, missed=False)
    found = dict(looks)
    for where, day in older.items():
        look = looks.get(where, unseen)
        if look.seen is None:
            found[where] = replace(look, seen=day)
    return found


def together_now(draft: CheckDraft, looks: Mapping[Where, LastLook]) -> Together:
    """Return what one answer may cover at the place where a draft stands."""
    where = draft.where
    if where is None or where[1] is None or draft.replaces is not None or not looks:
        return Together()
    if where[0] not in FOOT_STEPS or draft.answer_at(where) is not None:
        return Together()
    later = [
        place
        for place in draft.places_after(where)
        if place[1] is where[1] and place[0] in FOOT_STEPS
    ]
    left = [place for place in later if draft.answer_at(place) is None]
    if not left:
        return Together()
    alone = _foot_alone(draft, where[1]) or _place_alone(draft, where, looks)
    if alone is not None:
        return Together(alone=alone)
    places = (where, *(place for place in left if _place_alone(draft, place, looks) is None))
    return Together(places if len(places) >= LEAST_TOGETHER else ())


def _foot_alone(draft: CheckDraft, foot: Foot) -> Alone | None:
    """Return why every place of a foot is asked by itself, or None."""
    if any(reply is not Reply.NO for reply in draft.signs.values()):
        return Alone.UNWELL
    told = draft.answer_at((InspectionStep.WHOLE_YOU, None))
    if told in (None, Answer.COULD_NOT_LOOK):
        return Alone.UNWELL
    changed = (Change.NEW, Change.WORSE)
    if any(foot in mark.side.feet and mark.change in changed for mark in draft.marks):
        return Alone.CHANGED
    return None


def _place_alone(draft: CheckDraft, where: Where, looks: Mapping[Where, LastLook]) -> Alone | None:
    """Return why a place is asked by itself, or None."""
    if draft.marks_at(where):
        return Alone.MARKED
    look = looks.get(where)
    if look is not None and look.missed:
        return Alone.MISSED
    if look is None or look.by_itself is None:
        return Alone.LONG_AGO
    return Alone.LONG_AGO if (draft.day - look.by_itself).days > LATELY_DAYS else None
