"""The next visit to the foot team in words, and the group that says how often one is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.visit import BOOK_WITHIN_DAYS, MOST_GROUPS, Visit, VisitState
from footcare.i18n import N_, _
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.visit import CareGroup

_OFTEN: Final = (
    N_("once a year"),
    N_("every 6 to 12 months"),
    N_("every 3 to 6 months"),
    N_("every 1 to 3 months"),
)
"""How often a professional looks, by group (clinical base 1.3)."""

_GIVEN: Final = {
    VisitState.AHEAD: N_("Your next visit to the foot team: {day}."),
    VisitState.NEAR: N_("Your visit to the foot team is near: {day}."),
    VisitState.TODAY: N_("Your visit to the foot team is today."),
    VisitState.OVER: N_("The day of your visit has passed: {day}."),
}
_COUNTED: Final = {
    VisitState.AHEAD: N_("The next check of your feet by a professional is due on {day}."),
    VisitState.NEAR: N_("A check of your feet by a professional is due soon: {day}."),
    VisitState.TODAY: N_("A check of your feet by a professional is due today."),
    VisitState.OVER: N_("A check of your feet by a professional was due on {day}."),
}
_NEVER: Final = N_("No professional has checked your feet yet.")
SOURCE: Final = N_("Source: IWGDF 2023 prevention guideline.")


def visit_words(visit: Visit) -> str:
    """Return how near the next check is; a day the team gave is called a visit."""
    if visit.day is None:
        return _(_NEVER)
    words = _GIVEN if visit.given else _COUNTED
    return _(words[visit.state]).format(day=date_words(visit.day))


def group_words(group: CareGroup | None) -> str:
    """Return the group the person's team would probably use, and how often it means a check."""
    if group is None:
        return _(
            "Which group your team would use depends on two tests: feeling and circulation. Until "
            "they are made, a check once a year is the least."
        )
    words = _("The group your team would probably use: {number} of 0 to {most}. A check {often}.")
    if group.at_least:
        words = _(
            "The group your team would probably use: at least {number} of 0 to {most}. "
            "A check {often}."
        )
    return words.format(number=group.number, most=MOST_GROUPS, often=_(_OFTEN[group.number]))


def tell_at_visit(coming: date | None, now: date) -> str:
    """Return when something can be told to the team, or nothing when no visit is planned."""
    if coming is None:
        return ""
    words = _("Your next visit: {day}.")
    if (coming - now).days > BOOK_WITHIN_DAYS:
        words = _(
            "Your next visit: {day}. That is more than four weeks away: ask for an earlier one."
        )
    return words.format(day=date_words(coming))
