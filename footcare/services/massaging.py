"""Massages: what today allows, and what was done, kept in the diary."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Protocol
from uuid import uuid4

from footcare.domain.body import WHOLE
from footcare.domain.clock import today
from footcare.domain.falls import FallsQuestion
from footcare.domain.firm import RECORDED, lock_words, record_words
from footcare.domain.foot import Foot
from footcare.domain.gate import GateToday, gate_today
from footcare.domain.massage import MassageRecord
from footcare.domain.naming import feet_name, sentence_case
from footcare.domain.person import Person
from footcare.domain.plan import Limits, NothingLeft, Plan, make_plan
from footcare.domain.record import stamp_now
from footcare.domain.routine import RoutineKind
from footcare.domain.timing import AS_WRITTEN, Timing
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from uuid import UUID

    from footcare.domain.advice import MassageAdvice
    from footcare.domain.clock import Clock
    from footcare.domain.firm import FirmLock
    from footcare.domain.gate import GateResult
    from footcare.domain.inspection import Inspection
    from footcare.domain.routine import Routine
    from footcare.domain.session import Session
    from footcare.services.ports import Diary


class Checks(Protocol):
    """What a massage needs from the foot checks."""

    def massage_today(self) -> tuple[Inspection | None, MassageAdvice]:
        """Return today's check, or None, and what the triage table says of a massage today."""
        ...


_LOOKED_BACK: Final = 90
"""Days; what was done longer ago is no longer shown as done last."""
_LAST: Final = 30
"""Days for which the newest massage is the one to go on with."""


class Written(Protocol):
    """The massages the person wrote."""

    @property
    def routines(self) -> tuple[Routine, ...]:
        """Those that can be used."""
        ...


@dataclass(frozen=True)
class Overview:
    """What the list of massages shows.

    Attributes:
        gate: what today allows.
        last: the newest massage of the last thirty days, or None.
        done: the day each routine was done last, by its id; what is missing was not done lately.
        seated_only: whether the newest answers about falls ask for massages in a chair.
    """

    gate: GateToday
    last: MassageRecord | None
    done: Mapping[str, date]
    seated_only: bool = False


class Massaging:
    """The massages of one person."""

    def __init__(
        self,
        diary: Diary,
        clock: Clock,
        person_id: str,
        routines: Sequence[Routine],
        checks: Checks,
        own: Written | None = None,
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._person_id = person_id
        self._checks = checks
        self._bundled = tuple(routines)
        self._own = own

    @property
    def routines(self) -> tuple[Routine, ...]:
        """Every massage: those that come with footcare, then those the person wrote."""
        return self._bundled + (() if self._own is None else self._own.routines)

    def routine(self, routine_id: str) -> Routine | None:
        """Return a routine by its id, or None."""
        return next((each for each in self.routines if each.id == routine_id), None)

    def gate(self) -> GateToday:
        """Return what today's check and the facts say, and what has to be asked first."""
        check, advice = self._checks.massage_today()
        with self._diary.reading() as books:
            person = books.persons.get(self._person_id) or Person(self._person_id)
        return gate_today(advice, person.facts, check, person.body)

    def overview(self) -> Overview:
        """Return what today allows and what was done last."""
        records = self._lately(_LOOKED_BACK)
        done = {record.routine: record.stamp.day for record in reversed(records)}
        newest = next(iter(records), None)
        if newest is not None and (today(self._clock) - newest.stamp.day).days > _LAST:
            newest = None
        return Overview(self.gate(), newest, done, self._may_fall())

    def last_done(self) -> MassageRecord | None:
        """Return the newest massage of the last thirty days, or None."""
        return next(iter(self._lately(_LAST)), None)

    def _lately(self, days: int) -> list[MassageRecord]:
        """Return the massages of the last days, the newest first."""
        day = today(self._clock)
        with self._diary.reading() as books:
            return books.sessions.between(self._person_id, day - timedelta(days=days), day)

    def _may_fall(self) -> bool:
        """Tell whether any of the newest answers about falls is a yes (clinical base 4.3)."""
        with self._diary.reading() as books:
            answers = books.falls.between(self._person_id, date.min, today(self._clock))
        # A later answer to one question says nothing of the others.
        newest = (
            next((told for one in answers if (told := one.answer(question)) is not None), False)
            for question in FallsQuestion
        )
        return any(newest)

    def keep(self, session: Session, before: int | None = None) -> MassageRecord | None:
        """Keep an ended session as it was done; one of which nothing was played is not kept."""
        steps = session.done()
        if session.ended is None or not steps:
            return None
        record = MassageRecord(
            stamp=stamp_now(self._clock, self._person_id),
            routine=session.plan.routine.id,
            planned_seconds=session.plan.total_seconds,
            done_seconds=sum(step.seconds for step in steps),
            ended=session.ended,
            steps=steps,
            before=before,
        )
        with self._diary.writing() as books:
            books.sessions.add(record)
        return record

    def add_after(self, record: MassageRecord, after: int) -> MassageRecord:
        """Say how the feet felt afterwards: the record is replaced by one that knows it."""
        now = self._clock.now()
        stamp = replace(record.stamp, id=uuid4(), entered_at=now)
        told = replace(record, stamp=stamp, after=after)
        with self._diary.writing() as books:
            books.sessions.withdraw(record.stamp.id, now)
            books.sessions.add(told)
        return told

    def withdraw(self, record_id: UUID) -> bool:
        """Take a massage back."""
        with self._diary.writing() as books:
            return books.sessions.withdraw(record_id, self._clock.now())


def plan_for(
    routine: Routine,
    allowed: GateResult,
    first: Foot = Foot.RIGHT,
    timing: Timing = AS_WRITTEN,
) -> Plan | None:
    """Return the steps of a routine that the gate allows, or None when nothing is left of it."""
    limits = Limits(
        feet=allowed.feet,
        pressure_cap=allowed.pressure_cap,
        joints=allowed.joints,
        around=allowed.around,
        first=first if allowed.last is None else allowed.last.other,
        body=allowed.body,
    )
    try:
        return make_plan(routine, limits, timing)
    except NothingLeft:
        return None


def fitted(routine: Routine, allowed: GateResult) -> GateResult:
    """Return what the gate allows of one routine.

    A foot on which every step of it would come upon a place to leave out is left out itself. What
    is refused says nothing against a medicine: that is for its label and for who gave it.
    """
    plan = plan_for(routine, allowed)
    feet = frozenset(() if plan is None else plan.feet)
    refusals, to_do = allowed.refusals, allowed.to_do
    if lost := allowed.feet - feet:
        refusals += tuple(_why_lost(routine, allowed, lost))
        to_do += (_("Choose another massage, or leave it out today."),)
    if routine.kind is RoutineKind.MEDICATION_HELPER and len(feet) < len(allowed.body.standing):
        to_do += (_("For your medicine, keep to its label and ask your pharmacist or team."),)
    return replace(allowed, feet=feet, refusals=refusals, to_do=to_do)


def _why_lost(routine: Routine, allowed: GateResult, lost: Collection[Foot]) -> Iterator[str]:
    """Yield why nothing is left to do on feet that the gate allows."""
    reasons = (
        (
            replace(allowed, body=WHOLE),
            _("{foot}: nothing of it is left to do, because its places are missing."),
        ),
        (
            replace(allowed, joints=True),
            _("{foot}: nothing of it is left to do, because joints are not moved."),
        ),
    )
    for without, words in reasons:
        plan = plan_for(routine, without) if without != allowed else None
        still = [foot for foot in sorted(lost) if plan is not None and foot in plan.feet]
        if still:
            yield words.format(foot=sentence_case(feet_name(still)))
            lost = [foot for foot in lost if foot not in still]
    if lost:
        words = _("Because of the places marked nothing of this massage is left to do ({foot}).")
        yield words.format(foot=feet_name(sorted(lost)))


def locked(allowed: GateResult, locks: Sequence[FirmLock]) -> GateResult:
    """Return what the gate allows of a firm routine: nothing while a lock is on it."""
    if not locks:
        return allowed
    to_do = (record_words(),) if RECORDED.intersection(locks) else ()
    return replace(
        allowed,
        feet=frozenset(),
        refusals=(*allowed.refusals, *(lock_words(lock) for lock in locks)),
        to_do=(*allowed.to_do, *to_do, _("Choose another massage, or leave it out today.")),
    )
