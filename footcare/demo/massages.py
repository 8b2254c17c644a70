"""Her massages of an evening: what the check of the day allows, done to the end or stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.demo.story import FACTS, MASSAGE_DAYS, ROUTINES
from footcare.domain.day_case import case_of, case_without_check
from footcare.domain.gate import GateReply, decide, gate_today
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.reminder import Weekday
from footcare.domain.triage import assess
from footcare.services.massaging import plan_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from footcare.demo.almanac import Almanac
    from footcare.demo.checks import Checks
    from footcare.demo.felt import Felt
    from footcare.domain.gate import GateResult
    from footcare.domain.plan import Plan
    from footcare.domain.routine import Routine

_WEEKDAYS: Final = tuple(Weekday)
_STOPS: Final = 0.12
_HELPS: Final = 0.4
_HARMS: Final = 0.08


@dataclass(frozen=True)
class Massages:
    """Makes the massages of the story."""

    almanac: Almanac
    checks: Checks
    felt: Felt
    routines: Mapping[str, Routine]

    def on(self, day: date) -> list[MassageRecord]:
        """Return the records of an evening, none when there was no massage.

        Two when she said how her feet felt afterwards: the second took the first one's place.
        """
        chance = self.almanac.chance(day, "massage")
        planned = _WEEKDAYS[day.weekday()] in MASSAGE_DAYS
        laid_up = self.almanac.sick(day) is not None or self.almanac.away(day) is not None
        if laid_up or not chance.happens(0.84 if planned else 0.06):
            return []
        allowed = self.gate(day)
        if allowed.refused:
            return []
        plan = plan_for(self.routines[chance.one_of(ROUTINES)], allowed)
        if plan is None:
            return []
        stopped = chance.happens(_STOPS)
        share = chance.whole(20, 80) if stopped else 100
        steps = done_until(plan, plan.total_seconds * share // 100)
        done = sum(step.seconds for step in steps)
        at = self.almanac.at(day, 20 * 60 + 34 + chance.whole(0, 55)) + timedelta(seconds=done)
        before = min(10, 2 + self.felt.ache(day) + chance.whole(0, 2))
        record = MassageRecord(
            self.almanac.stamp(day, at, "massage"),
            plan.routine.id,
            plan.total_seconds,
            done,
            Ended.STOPPED if stopped else Ended.FINISHED,
            steps,
            before=None if chance.happens(0.07) else before,
        )
        if at > self.almanac.now:
            return []
        if record.before is None or chance.happens(0.3 if stopped else 0.08):
            return [record]
        return self._with_after(record, self._after(day, before))

    def gate(self, day: date) -> GateResult:
        """Return what the gate allows in the evening, every question answered with no."""
        check, marked = self.checks.seen_on(day), self.checks.marked()
        if check is None:
            case = case_without_check(day, marked, FACTS)
        else:
            earlier = [one for one in self.checks.recent if one.stamp.id != check.stamp.id]
            case = case_of(check, earlier, FACTS, marked)
        today = gate_today(assess(case).massage, FACTS, check)
        return decide(today, dict.fromkeys(today.questions, GateReply.NO))

    def _after(self, day: date, before: int) -> int:
        """Return how her feet felt afterwards; a massage only sometimes helps."""
        chance = self.almanac.chance(day, "after")
        if chance.happens(_HELPS):
            return max(0, before - chance.whole(1, 2))
        return before + 1 if chance.happens(_HARMS) else before

    def _with_after(self, record: MassageRecord, after: int) -> list[MassageRecord]:
        """Return a massage and the record that took its place once she had said how it felt."""
        said = min(record.stamp.at + timedelta(minutes=1), self.almanac.now)
        own = self.almanac.chance(record.stamp.day, "id/after").uuid()
        told = replace(record, stamp=replace(record.stamp, id=own, entered_at=said), after=after)
        return [replace(record, stamp=record.stamp.withdrawn(said)), told]


def done_until(plan: Plan, seconds: int) -> tuple[DoneStep, ...]:
    """Return what was done of a plan that was played for so many seconds without a pause."""
    return tuple(
        DoneStep(planned.routine_index, planned.foot, min(planned.seconds, seconds - start))
        for start, planned in zip(plan.starts, plan.steps, strict=True)
        if start < seconds
    )
