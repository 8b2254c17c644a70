"""The days of a calendar: how each one was checked, and a count that forgives.

A day on which nobody looked is a day on which nobody looked: nothing is lost by it, nothing is
counted in a row, and a check counts the same whatever was found in it.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.body import WHOLE, Body
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.inspection import FOOT_STEPS, Answer
from footcare.domain.looked import identity, in_order, saw_everything

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.domain.looked import Identity

SCORE_DAYS: Final = 30
"""So many days the count looks back on."""


class CheckedState(StrEnum):
    """How a day was checked."""

    CHECKED = "checked"
    PARTLY = "partly"
    COULD_NOT_LOOK = "could_not_look"
    MISSED = "missed"
    PAUSED = "paused"
    NOT_YET = "not_yet"
    BEFORE = "before"

    @property
    def has_check(self) -> bool:
        """Whether there is a check of that day: "could not look" is an answer too."""
        return self in {self.CHECKED, self.PARTLY, self.COULD_NOT_LOOK}


class CheckedDay(NamedTuple):
    """A day of the calendar.

    Attributes:
        state: how it was checked. ``BEFORE`` means before the diary began: nothing was missed;
            ``NOT_YET`` is today before a check, and every day after it.
        marked: how many findings its checks marked, new or still there.
        gone: how many they told to be gone.
    """

    day: date
    state: CheckedState
    marked: int = 0
    gone: int = 0


class Score(NamedTuple):
    """On how many of the last days the feet were checked.

    Attributes:
        checked: days with a check.
        days: days that count: since the diary began, without today before its check, and without
            the days of a pause on which nobody looked.
        paused: so many of those there were.
    """

    checked: int
    days: int
    paused: int


def checked_days(
    span: tuple[date, date],
    today: date,
    checks: Iterable[Inspection],
    began: date | None,
    paused: Collection[date] = frozenset(),
    body: Body = WHOLE,
) -> tuple[CheckedDay, ...]:
    """Return the days of a span in order.

    Args:
        span: the first and the last day, both in.
        today: the present day.
        checks: the standing checks of the span.
        began: the first day of the diary, or None when there is nothing yet.
        paused: the days that a pause of reminders touches.
        body: the person's feet as they are: what is missing is not asked.
    """
    of_day: dict[date, list[Inspection]] = {}
    for check in in_order(checks):
        of_day.setdefault(check.stamp.day, []).append(check)
    first, last = span
    found = []
    for past in range((last - first).days + 1):
        day = first + timedelta(days=past)
        if day in of_day:
            found.append(_checked(day, of_day[day], body))
        else:
            found.append(CheckedDay(day, _unchecked(day, today, began or today, paused)))
    return tuple(found)


def score(days: Iterable[CheckedDay]) -> Score:
    """Return the count over some days."""
    counted = list(days)
    checked = sum(day.state.has_check for day in counted)
    missed = sum(day.state is CheckedState.MISSED for day in counted)
    paused = sum(day.state is CheckedState.PAUSED for day in counted)
    return Score(checked, checked + missed, paused)


def _unchecked(day: date, today: date, began: date, paused: Collection[date]) -> CheckedState:
    if day >= today:
        return CheckedState.NOT_YET
    if day < began:
        return CheckedState.BEFORE
    return CheckedState.PAUSED if day in paused else CheckedState.MISSED


def _checked(day: date, checks: Sequence[Inspection], body: Body) -> CheckedDay:
    told: dict[Identity, Finding] = {
        identity(finding): finding for check in checks for finding in check.findings
    }
    gone = sum(finding.change is Change.HEALED for finding in told.values())
    return CheckedDay(day, _state(checks, body, marked=bool(told)), len(told) - gone, gone)


def _state(checks: Sequence[Inspection], body: Body, *, marked: bool) -> CheckedState:
    if saw_everything(checks, body):
        return CheckedState.CHECKED
    seen = any(check.saw(step, foot) for check in checks for step in FOOT_STEPS for foot in Foot)
    answers = {given.answer for check in checks for given in check.answers}
    if not (seen or marked) and Answer.COULD_NOT_LOOK in answers:
        return CheckedState.COULD_NOT_LOOK
    return CheckedState.PARTLY
