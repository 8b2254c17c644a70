"""Gathers the day for the Today page: the next thing, the plan, the week, what still waits."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from footcare.domain.advice import Level
from footcare.domain.body import WHOLE
from footcare.domain.clock import today
from footcare.domain.pause import begun, pause_at
from footcare.domain.reminder import ReminderKind, title_of
from footcare.domain.today import PlanRow, Today, next_thing, week_of
from footcare.domain.visit import next_visit

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.clock import Clock
    from footcare.domain.reminder import Reminder
    from footcare.services.handled import StandingAdvice
    from footcare.services.measuring import MeasuredAdvice
    from footcare.services.outcome import PlannedTime
    from footcare.services.ports import Books, Diary


class Checks(Protocol):
    """What the day needs from the foot checks."""

    def standing_advice(self) -> StandingAdvice | None:
        """Return the newest check with its advice, or None when there is none."""
        ...

    def draft_waits(self) -> bool:
        """Tell whether a check was begun and not finished."""
        ...


class Measures(Protocol):
    """What the day needs from what is measured."""

    def advice(self) -> MeasuredAdvice | None:
        """Return what the table says of what was measured lately, or None."""
        ...


class Plan(Protocol):
    """What the day needs from the reminders."""

    def upcoming(self, person: str, days: int = 1) -> list[PlannedTime]:
        """Return a person's plan from today on with what became of each time, in order."""
        ...

    def reminders(self, person: str) -> list[Reminder]:
        """Return a person's reminders, switched on or off."""
        ...

    def proposals(self, person: str) -> list[Reminder]:
        """Return the reminders to propose to a person; nothing is kept yet."""
        ...


class Planning:
    """Looks at the diary as a whole, for one person."""

    def __init__(
        self,
        diary: Diary,
        clock: Clock,
        person_id: str,
        checks: Checks,
        plan: Plan,
        measures: Measures,
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._person_id = person_id
        self._checks = checks
        self._plan = plan
        self._measures = measures

    def look(self) -> Today:
        """Return the day as it stands now."""
        day = today(self._clock)
        monday = day - timedelta(days=day.weekday())
        waits = self._checks.draft_waits()
        standing = self._checks.standing_advice()
        measured = _untold(self._measures.advice(), standing)
        plan = tuple(self._row(each) for each in self._plan.upcoming(self._person_id))
        with self._diary.reading() as books:
            person = books.persons.get(self._person_id)
            week = books.inspections.between(self._person_id, monday, day)
            began = self._began(books, monday)
            theirs = [
                one for one in books.pauses.since(monday) if one.stamp.person == self._person_id
            ]
            massages = books.sessions.between(self._person_id, monday, day)
        there = {one.kind for one in self._plan.reminders(self._person_id)}
        first_day = began is None or began == day
        proposed = self._plan.proposals(self._person_id) if first_day else []
        zone = self._clock.time_zone()
        pauses = begun(theirs, self._clock.now())
        paused = {each for one in pauses for each in one.touched(monday, day, zone)}
        checked = next((check for check in week if check.stamp.day == day), None)
        massaged = any(session.stamp.day == day for session in massages)
        massage_waits = not massaged and any(
            row.kind is ReminderKind.MASSAGE and (row.state is None or row.state.open)
            for row in plan
        )
        return Today(
            day=day,
            name=person.name if person else "",
            next_thing=next_thing(
                ever_checked=standing is not None,
                checked_today=checked is not None,
                draft_waits=waits,
                massage_waits=massage_waits,
            ),
            week=week_of(day, {check.stamp.day for check in week}, began, paused),
            plan=plan,
            checked=checked,
            standing=standing.check if standing else None,
            advice=standing.advice if standing else None,
            called_at=standing.called_at if standing else None,
            visit=next_visit(person.facts, day) if person else None,
            body=person.body if person else WHOLE,
            massages=len(massages),
            pause=pause_at(pauses, self._clock.now(), zone),
            reminded=bool(there),
            proposals=tuple(one for one in proposed if one.kind not in there),
            measured=None if measured is None else measured.advice,
            measured_called_at=None if measured is None else measured.called_at,
        )

    def _began(self, books: Books, monday: date) -> date | None:
        """Return the first day that counts: days before the first check were not missed."""
        before = books.inspections.latest(self._person_id, monday)
        if before is not None:
            return before.stamp.day
        later = books.inspections.between(self._person_id, monday, monday + timedelta(days=6))
        return later[-1].stamp.day if later else None

    def _row(self, each: PlannedTime) -> PlanRow:
        zone = ZoneInfo(self._clock.time_zone())
        changed = each.snoozed_until or each.answered_at
        return PlanRow(
            key=each.key,
            kind=each.reminder.kind,
            title=title_of(each.reminder),
            at=each.due_at.astimezone(zone),
            state=each.state,
            changed_at=changed.astimezone(zone) if changed else None,
        )


def _untold(
    measured: MeasuredAdvice | None, standing: StandingAdvice | None
) -> MeasuredAdvice | None:
    """Return the advice on what was measured, unless it asks for nothing or is told already.

    The advice of a check of the same day tells it too; who called about that check after the
    measurement has told it.
    """
    if measured is None or measured.advice.level is Level.CARRY_ON:
        return None
    if standing is not None and (
        standing.called_at is None or standing.called_at >= measured.since
    ):
        told = {rule.says for rule in standing.advice.rules}
        if told.issuperset(rule.says for rule in measured.advice.rules):
            return None
    return measured
