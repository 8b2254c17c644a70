"""Checks of the feet by a professional: how often they are usual, and when the next one is due.

Source: clinical base 1.3. The group is that of IWGDF 2023, as the person's team would probably
use it; the date that the team gave always counts before it.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.person import Asked, Known
from footcare.domain.triage.follow_up import due_date

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.person import Facts

NEAR_DAYS: Final = 14
"""So many days before a visit it is told of: time to find a lift, and to write down questions."""

BOOK_WITHIN_DAYS: Final = 28
"""A visit further away than this is no "next visit" for something new (clinical base 3.1)."""

MOST_GROUPS: Final = 3


class CareGroup(NamedTuple):
    """The group a foot team would probably use.

    Attributes:
        number: 0 to 3; the higher, the more often a professional looks.
        at_least: whether a test that was not made could still make it a higher one.
    """

    number: int
    at_least: bool = False


class VisitState(StrEnum):
    """How near the next visit is."""

    AHEAD = "ahead"
    NEAR = "near"
    TODAY = "today"
    OVER = "over"
    NEVER = "never"


class Visit(NamedTuple):
    """The next check by a professional.

    Attributes:
        state: how near it is.
        day: when it is due; None when there never was one and none is planned.
        given: whether the person's own team gave the day.
    """

    state: VisitState
    day: date | None
    given: bool = False


def care_group(facts: Facts) -> CareGroup | None:
    """Return the group, or None while the tests that decide it are not known.

    A past ulcer, an amputation or failed kidneys count as group 3 by themselves, as rule O counts
    them: hardly anybody has them and both tests intact.
    """
    if facts.previous_ulcer or facts.amputation or facts.dialysis:
        return CareGroup(MOST_GROUPS)
    tested = (facts.loss_of_feeling, facts.poor_circulation)
    found = sum(known is Known.YES for known in tested)
    open_still = Known.UNKNOWN in tested
    if not found:
        return None if open_still else CareGroup(0)
    if found + facts.deformity > 1:
        return CareGroup(2)
    return CareGroup(1, at_least=open_still)


def next_visit(facts: Facts, day: date) -> Visit | None:
    """Return the next check as it stands on a day, or None when nothing is known of any."""
    due = due_date(facts)
    if due is None:
        return Visit(VisitState.NEVER, None) if facts.asked is Asked.NEVER else None
    return Visit(_state((due - day).days), due, given=due == facts.next_foot_check)


def seen_on(facts: Facts, day: date) -> Facts:
    """Return the facts after a professional checked the feet on a day.

    A next visit up to that day is past by this; a later one stands.
    """
    following = facts.next_foot_check
    if following is not None and following <= day:
        following = None
    return replace(facts, asked=Asked.ON, last_foot_check=day, next_foot_check=following)


def coming_visit(facts: Facts, day: date) -> date | None:
    """Return the day of the visit that the team gave, unless it is past."""
    given = facts.next_foot_check
    return given if given is not None and given >= day else None


def _state(days: int) -> VisitState:
    if days < 0:
        return VisitState.OVER
    if days == 0:
        return VisitState.TODAY
    return VisitState.NEAR if days <= NEAR_DAYS else VisitState.AHEAD
