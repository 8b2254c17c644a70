"""What is due, unseen, worse or not foreseen: rows W, O, Z, SHOE and OTHER (clinical base 3.2)."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.finding import FindingKind
from footcare.domain.naming import place_name
from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage.firing import Firing, at, graded
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footcare.domain.triage.situation import Situation

UNSEEN_DAYS: Final = 7
HIGH_RISK_MONTHS: Final = 3
MIDDLE_RISK_MONTHS: Final = 6
LOW_RISK_MONTHS: Final = 12
_MONTHS_A_YEAR: Final = 12


def worse(situation: Situation, fired: Iterable[Firing]) -> Iterator[Firing]:
    """W: a finding that got worse while the rows that look at it give 0 or 1."""
    highest: dict[int, Level] = {}
    for firing in fired:
        for mark in firing.marks:
            highest[id(mark)] = max(firing.level, highest.get(id(mark), Level.CARRY_ON))
    for mark in situation.marks:
        level = highest.get(id(mark), Level.CARRY_ON)
        if mark.worse and level <= Level.NEXT_VISIT:
            yield at(mark, level + 1, _("{finding}: it got worse, so act one step sooner."))


def not_foreseen(situation: Situation, fired: Iterable[Firing]) -> Iterator[Firing]:
    """OTHER: something else, and any finding that no row looked at."""
    looked_at = {id(mark) for firing in fired for mark in firing.marks}
    for mark in situation.marks:
        if mark.kind is FindingKind.OTHER or id(mark) not in looked_at:
            words = _("{finding}: something the list has no words for is better shown.")
            yield at(mark, graded(situation, 2, 1), words)


def foot_check_due(situation: Situation) -> Iterator[Firing]:
    """O: the check by a professional is overdue, or there never was one."""
    facts, day = situation.facts, situation.case.day
    due = due_date(facts)
    if due is None:
        if facts.asked is Asked.NEVER:
            says = _("No professional has checked these feet yet.")
            yield Firing(Level.NEXT_VISIT, says, step=_book())
    elif day > due:
        says = _("The check of your feet by a professional is overdue.")
        yield Firing(Level.NEXT_VISIT, says, step=_book())


def due_date(facts: Facts) -> date | None:
    """Return the day the next professional check is due, or None when there is no such day.

    A date the team gave counts before the months of the risk group when it is later than the
    last check (clinical base 1.3).
    """
    last = facts.last_foot_check if facts.asked is Asked.ON else None
    given = facts.next_foot_check
    if given is not None and (last is None or given > last):
        return given
    return None if last is None else months_after(last, allowed_months(facts))


def allowed_months(facts: Facts) -> int:
    """Return the months between professional checks; what is not tested counts as no here."""
    if facts.previous_ulcer or facts.amputation or facts.dialysis:
        return HIGH_RISK_MONTHS
    known = (
        facts.loss_of_feeling is Known.YES,
        facts.poor_circulation is Known.YES,
        facts.deformity,
    )
    return MIDDLE_RISK_MONTHS if sum(known) >= 2 else LOW_RISK_MONTHS  # noqa: PLR2004 - two of three


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unseen(situation: Situation) -> Iterator[Firing]:
    """Z: a part of a foot that nobody saw for a week or more."""
    for part in situation.case.not_seen:
        if part.days >= UNSEEN_DAYS:
            says = _("Not seen for a week or more: {place}.").format(
                place=place_name(part.side, part.zone)
            )
            step = _("Ask somebody to look for you, or use a mirror on the floor.")
            yield Firing(Level.NEXT_VISIT, says, step=step)


def object_in_shoe(situation: Situation) -> Iterator[Firing]:
    """SHOE: something lay in a shoe, and no open skin is marked."""
    if situation.case.object_in_shoe and not situation.breaks():
        yield Firing(
            Level.CARRY_ON,
            _("Something lay in a shoe. Look at the place where it pressed, today and tomorrow."),
        )


def _book() -> str:
    return _("Book a check of your feet by a professional.")
