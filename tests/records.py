"""Records for tests: one of each kind, and hypothesis strategies for all they can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from hypothesis import strategies as st

from footcare.domain.falls import FallsRecord
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Pain,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.intake import Intake
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.pause import Pause
from footcare.domain.person import Asked, Contacts, Facts, Known, Person
from footcare.domain.photo import Photo
from footcare.domain.record import Source, Stamp
from footcare.domain.reminder import (
    After,
    Again,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
)
from footcare.domain.symptom import Quality, Severity, Symptom, When
from footcare.domain.temperature import TemperatureRecord
from footcare.domain.touch_test import TouchRecord
from footcare.services.keeping import FIRST_PERSON

AnyRecord = TypeVar(
    "AnyRecord",
    Inspection,
    Symptom,
    MassageRecord,
    TemperatureRecord,
    TouchRecord,
    FallsRecord,
    Reminder,
    Pause,
    Photo,
)

DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 8, 15, 30, 120000, tzinfo=UTC)


def an_id(number: int) -> UUID:
    return UUID(int=(0xF007CA4E << 96) + (4 << 76) + (8 << 60) + number)


def a_stamp(number: int = 1, *, day: date = DAY, at: datetime = AT) -> Stamp:
    return Stamp(
        id=an_id(number),
        person=FIRST_PERSON,
        at=at,
        day=day,
        time_zone="Europe/Helsinki",
        entered_at=at,
        source=Source.CLI,
    )


def an_inspection(stamp: Stamp | None = None) -> Inspection:
    return Inspection(
        stamp or a_stamp(),
        answers=(
            StepAnswer(InspectionStep.READY, None, Answer.NOTHING_NEW),
            StepAnswer(InspectionStep.SOLES, Foot.RIGHT, Answer.MARKED),
            StepAnswer(InspectionStep.SOLES, Foot.LEFT, Answer.COULD_NOT_LOOK),
            StepAnswer(InspectionStep.NAILS, Foot.LEFT, Answer.NOTHING_NEW, together=True),
        ),
        findings=(
            Finding(
                FindingKind.BLISTER,
                Zone.HEEL,
                Side.RIGHT,
                date(2026, 11, 18),
                Change.WORSE,
                frozenset({Extra.OPEN, Extra.RED_AROUND}),
                1.5,
                date(2026, 11, 19),
            ),
            Finding(FindingKind.DRY_SKIN, Zone.TOP, Side.BOTH, date(2026, 11, 1), Change.SAME),
        ),
        signs=frozenset({Sign.FEVER}),
        pain=Pain(5, new=True, side=Side.RIGHT, days=2),
        object_in_shoe=True,
        note="Sock seam.\nNew shoes, 42½.",
        looked_by="AB",
    )


def a_symptom(stamp: Stamp | None = None) -> Symptom:
    spots = (Spot(Foot.LEFT, Zone.TOES), Spot(Foot.RIGHT, Zone.BALL_INNER))
    return Symptom(
        stamp or a_stamp(2), Quality.BURNING, Severity.MILD, 4, spots, When.NIGHT, "worse in bed"
    )


def a_session(stamp: Stamp | None = None) -> MassageRecord:
    steps = (DoneStep(0, None, 20), DoneStep(1, Foot.RIGHT, 60), DoneStep(1, Foot.LEFT, 41))
    return MassageRecord(
        stamp or a_stamp(3), "calm5", 300, 121, Ended.STOPPED, steps, before=6, after=3
    )


def a_reminder(stamp: Stamp | None = None) -> Reminder:
    return Reminder(
        stamp or a_stamp(4),
        ReminderKind.CREAM,
        (time(8, 30), time(21)),
        date(2026, 11, 20),
        title="Urea, not between the toes",
        repeat=Repeat(2, RepeatUnit.WEEK),
        weekdays=frozenset({Weekday.MON, Weekday.SAT}),
        window=Window(time(9), time(18), 90),
        ends=date(2027, 11, 20),
        count=30,
    )


def a_monthly_reminder() -> Reminder:
    """Return a reminder with everything that schema 3 brought."""
    return Reminder(
        a_stamp(7),
        ReminderKind.APPOINTMENT,
        (time(9),),
        date(2026, 11, 1),
        repeat=Repeat(1, RepeatUnit.MONTH),
        weekdays=frozenset({Weekday.TUE}),
        month_weeks=(2, -1),
        late_minutes=90,
        again=Again(2, 15),
    )


def a_told_occurrence(reminder: Reminder) -> Occurrence:
    one = an_occurrence(reminder, date(2026, 11, 10), "09:00")
    return replace(
        one, state=OccurrenceState.TOLD, told_at=AT, repeated=1, held_since=AT - timedelta(hours=1)
    )


def an_occurrence(reminder: Reminder, day: date = DAY, slot: str = "08:30") -> Occurrence:
    return Occurrence(
        OccurrenceKey(reminder.stamp.id, day, slot),
        FIRST_PERSON,
        datetime(day.year, day.month, day.day, 6, 30, tzinfo=UTC),
        "Europe/Helsinki",
    )


def a_pause(stamp: Stamp | None = None) -> Pause:
    return Pause(stamp or a_stamp(6), date(2026, 11, 30), "Hospital", AT + timedelta(days=3))


def an_intake() -> Intake:
    return Intake(an_id(100), AT, AT - timedelta(days=1))


def a_person() -> Person:
    return Person(
        "p2",
        "Aino",
        Facts(
            diabetes=True,
            loss_of_feeling=Known.YES,
            dialysis=True,
            asked=Asked.ON,
            last_foot_check=date(2026, 5, 1),
            next_foot_check=date(2027, 1, 15),
        ),
        Contacts("Foot clinic", "01234 567", "0987", "112"),
    )


some_words = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), max_size=40)
days = st.dates(date(1950, 1, 1), date(2026, 11, 20))
instants = st.integers(-20 * 365 * 86_400_000_000, 56 * 365 * 86_400_000_000).map(
    lambda microseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
)
_nought_to_ten = st.integers(0, 10)
_wall_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_wall_time_sets = st.lists(_wall_times, max_size=4, unique=True).map(tuple)


@st.composite
def stamps(draw: st.DrawFn) -> Stamp:
    at = draw(instants)
    return Stamp(
        id=draw(st.uuids()),
        person=FIRST_PERSON,
        at=at,
        day=at.date(),
        time_zone=draw(st.sampled_from(["Europe/London", "Pacific/Kiritimati", "UTC"])),
        entered_at=draw(instants),
        source=draw(st.sampled_from(Source)),
        withdrawn_at=draw(st.none() | instants),
    )


@st.composite
def inspections(draw: st.DrawFn) -> Inspection:
    stamp = draw(stamps())
    days = st.dates(date(1950, 1, 1), stamp.day)
    finding = st.builds(
        Finding,
        kind=st.sampled_from(FindingKind),
        zone=st.sampled_from(Zone),
        side=st.sampled_from(Side),
        noticed=days,
        change=st.sampled_from(Change),
        extras=st.frozensets(st.sampled_from(Extra)),
        red_cm=st.none() | st.floats(0, 30),
        told=st.none() | days,
    )
    places = draw(st.lists(st.sampled_from(check_order()), unique=True))
    pain = st.builds(
        Pain,
        level=_nought_to_ten,
        usual=st.booleans(),
        new=st.booleans(),
        sudden=st.booleans(),
        side=st.none() | st.sampled_from(Side),
        disturbs_sleep=st.booleans(),
        days=st.none() | st.integers(0, 36_500),
        at_rest_eased_by_hanging=st.booleans(),
    )
    return Inspection(
        stamp,
        tuple(draw(_answers(*place)) for place in places),
        tuple(draw(st.lists(finding, max_size=4))),
        draw(st.frozensets(st.sampled_from(Sign))),
        draw(st.none() | pain),
        draw(st.booleans()),
        draw(some_words),
        draw(some_words),
    )


def _answers(step: InspectionStep, foot: Foot | None) -> st.SearchStrategy[StepAnswer]:
    """Answers to a place; only "nothing new" of a foot is given together with others."""
    alone = st.builds(StepAnswer, st.just(step), st.just(foot), st.sampled_from(Answer))
    if foot is None:
        return alone
    return alone | st.just(StepAnswer(step, foot, Answer.NOTHING_NEW, together=True))


def symptoms() -> st.SearchStrategy[Symptom]:
    spot = st.builds(Spot, st.sampled_from(Foot), st.sampled_from(Zone))
    return st.builds(
        Symptom,
        stamps(),
        st.sampled_from(Quality),
        st.none() | st.sampled_from(Severity),
        st.none() | _nought_to_ten,
        st.lists(spot, max_size=4, unique=True).map(tuple),
        st.none() | st.sampled_from(When),
        some_words,
    )


def sessions() -> st.SearchStrategy[MassageRecord]:
    seconds = st.integers(0, 86_400)
    step = st.builds(DoneStep, st.integers(0, 1000), st.none() | st.sampled_from(Foot), seconds)
    return st.builds(
        MassageRecord,
        stamps(),
        st.sampled_from(["calm5", "own routine"]),
        seconds,
        seconds,
        st.sampled_from(Ended),
        st.lists(step, max_size=4).map(tuple),
        st.none() | _nought_to_ten,
        st.none() | _nought_to_ten,
    )


@st.composite
def reminders(draw: st.DrawFn) -> Reminder:
    """Reminders that can come due: they have a time, and days that fit."""
    start, end = sorted(draw(st.lists(_wall_times, min_size=2, max_size=2, unique=True)))
    starts = draw(days)
    window = Window(start, end, draw(st.integers(1, 1440)))
    after = After(str(draw(st.uuids())), draw(st.integers(0, 10_080)))
    daily = st.builds(Repeat, st.integers(1, 1000))
    repeat = draw(daily | st.just(Repeat(1, RepeatUnit.MONTH)))
    named = [(1, -1), (31,)] if repeat.unit is RepeatUnit.MONTH else [()]
    weekdays = draw(st.sampled_from([frozenset(), frozenset(Weekday)]))
    weeks = [(), (1, 2, 3, 4, 5, -1)] if weekdays else [()]
    return Reminder(
        draw(stamps()),
        draw(st.sampled_from(ReminderKind)),
        draw(_wall_time_sets.filter(bool)),
        starts,
        title=draw(some_words),
        repeat=repeat,
        weekdays=weekdays,
        month_days=draw(st.sampled_from(named)),
        month_weeks=draw(st.sampled_from(weeks)),
        window=draw(st.sampled_from([None, window])),
        after=draw(st.sampled_from([None, after])),
        ends=draw(st.sampled_from([None, date(2030, 1, 1)])),
        count=draw(st.none() | st.integers(1, 100_000)),
        enabled=draw(st.booleans()),
        late_minutes=draw(st.none() | st.integers(1, 10_080)),
        again=draw(st.none() | st.builds(Again, st.integers(1, 10), st.integers(1, 1440))),
    )


def occurrences(reminder: Reminder) -> st.SearchStrategy[Occurrence]:
    return st.builds(
        Occurrence,
        st.builds(
            OccurrenceKey,
            st.just(reminder.stamp.id),
            days,
            _wall_times.map(lambda at: at.isoformat("minutes")),
        ),
        st.just(FIRST_PERSON),
        instants,
        st.just("Europe/London"),
        st.sampled_from(OccurrenceState),
        st.none() | instants,
        st.none() | instants,
        st.none() | st.just(FIRST_PERSON),
        st.none() | instants,
        st.integers(0, 10),
        st.none() | instants,
    )


def pauses() -> st.SearchStrategy[Pause]:
    return st.builds(Pause, stamps(), days, some_words, st.none() | instants)
