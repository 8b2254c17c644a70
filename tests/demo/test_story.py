"""The story of the demo: believable, within the rules of the clinical base, and told by chance."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING

import pytest

from footcare.content.routines import load_routines
from footcare.demo import story
from footcare.demo.almanac import DAY
from footcare.demo.chance import Chance
from footcare.demo.filling import SEED, Life, live
from footcare.demo.massages import done_until
from footcare.domain.degrees import LIMIT_CELSIUS
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Foot, Side
from footcare.domain.inspection import Answer, InspectionStep, Sign
from footcare.domain.looked import identity
from footcare.domain.massage import Ended
from footcare.domain.occurrence import OccurrenceState
from footcare.domain.plan import make_plan
from footcare.domain.record import Source
from footcare.domain.reminder import ReminderKind
from footcare.domain.session import Session
from footcare.domain.symptom import Quality, Symptom
from footcare.domain.triage.feeling import FEWER_TOUCHES
from tests.fakes import FakeClock
from tests.house_rules import forbidden_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.store.kept import Stamped

EVENING = datetime(2026, 11, 22, 22, 15, tzinfo=UTC)
ROUTINES = load_routines()
SEEDS = (SEED, 1)


@cache
def lived(days: int = 365, at: datetime = EVENING, seed: int = SEED) -> Life:
    return live("p1", ROUTINES, FakeClock(at), days=days, seed=seed)


@pytest.fixture(scope="module")
def years() -> list[Life]:
    """A year of each of some seeds."""
    return [lived(seed=seed) for seed in SEEDS]


def records_of(records: Iterable[Stamped]) -> list[Stamped]:
    return list(records)


def standing(checks: Iterable[Inspection]) -> list[Inspection]:
    return [one for one in checks if one.stamp.withdrawn_at is None]


def thread_of(life: Life, kind: FindingKind) -> list[tuple[date, Finding]]:
    """What the checks say of the finding of a kind that was noticed last, from its first day."""
    told = [
        (check.stamp.day, finding)
        for check in standing(life.inspections)
        for finding in check.findings
        if finding.kind is kind
    ]
    last = max(told, key=lambda one: one[1].noticed)[1]
    return [one for one in told if identity(one[1]) == identity(last)]


def test_the_year_of_the_seed_is_this_one() -> None:
    life = lived()
    assert {kind.value: count for kind, count in life.counts().items()} == {
        "inspection": 316,
        "symptom": 253,
        "session": 175,
        "reminder": 6,
        "occurrence": 1250,
        "pause": 1,
        "temperature": 78,
        "touch_test": 12,
        "falls": 12,
    }
    assert Counter(one.state.value for one in life.occurrences) == {
        "done": 1093,
        "told": 89,
        "skipped": 62,
        "done_elsewhere": 4,
        "snoozed": 2,
    }


def test_another_seed_is_another_year(years: list[Life]) -> None:
    assert live("p1", ROUTINES, FakeClock(EVENING), days=365, seed=SEED) == years[0]
    days = [tuple(check.stamp.day for check in life.inspections) for life in years]
    assert len(set(days)) == len(SEEDS)


def test_tomorrow_the_same_past_is_told_and_one_day_more() -> None:
    first = lived(days=300)
    tomorrow = lived(days=301, at=EVENING + DAY)
    new_days = set()
    for before, after in (
        (records_of(first.inspections), records_of(tomorrow.inspections)),
        (records_of(first.symptoms), records_of(tomorrow.symptoms)),
        (records_of(first.sessions), records_of(tomorrow.sessions)),
    ):
        assert after[: len(before)] == before
        new_days |= {one.stamp.day for one in after[len(before) :]}
    assert new_days == {EVENING.date() + DAY}


def test_chance_is_the_same_on_every_python() -> None:
    chance = Chance(71, date(2026, 1, 1), "any")
    drawn = [chance.whole(1, 6) for _ in range(8)]
    assert drawn == [6, 5, 3, 2, 4, 1, 6, 1]
    assert Counter(Chance(one).one_of("ab") for one in range(200)).keys() == {"a", "b"}


def test_most_mornings_have_a_check_and_the_missed_ones_come_together(years: list[Life]) -> None:
    for life in years:
        days = {check.stamp.day for check in life.inspections}
        assert 0.82 <= len(days) / 365 <= 0.9
        gaps = [(b - a).days - 1 for a, b in pairwise(sorted(days))]
        assert max(gaps) >= 5, "the flu"
        assert sum(gap > 1 for gap in gaps) >= 3


def test_the_blister_of_the_new_shoes(years: list[Life]) -> None:
    for life in years:
        told = thread_of(life, FindingKind.BLISTER)
        (first, new), (second, called) = told[:2]
        last, gone = told[-1]
        assert first.month in (4, 5)
        assert (new.change, new.told, new.noticed) == (Change.NEW, None, first)
        assert (second, called.told) == (first + DAY, second), "the team was told the next day"
        assert (last - first, gone.change) == (timedelta(days=16), Change.HEALED)
        changes = [finding.change for _day, finding in told[1:-1]]
        assert set(changes) == {Change.SAME, Change.BETTER}
        assert all(finding.told == second for _day, finding in told[1:])
        assert all(Extra.UNDER_CARE in finding.extras for _day, finding in told[2:-1])


def test_each_tale_is_told_from_new_to_gone() -> None:
    life = lived(days=420, at=datetime(2026, 7, 30, 21, tzinfo=UTC))
    for kind in {tale.kind for tale in story.TALES}:
        changes = [finding.change for _day, finding in thread_of(life, kind)]
        assert changes[0] is Change.NEW
        assert changes[-1] is Change.HEALED
        assert not {Change.NEW, Change.HEALED} & set(changes[1:-1])


def test_the_first_check_marks_what_was_there_before() -> None:
    life = lived(days=30, at=datetime(2026, 1, 31, 21, tzinfo=UTC))
    first = standing(life.inspections)[0]
    assert {one.change for one in first.findings} == {Change.NEW}
    assert {one.noticed < first.stamp.day for one in first.findings} == {True}
    assert first.note == ""


def test_calls_are_made_where_the_table_asks_for_one(years: list[Life]) -> None:
    for life in years:
        withdrawn = [one for one in life.inspections if one.stamp.withdrawn_at is not None]
        assert len(withdrawn) == 4, "flu, blister, redness and the worse crack"
        for old in withdrawn:
            (new,) = [
                one
                for one in standing(life.inspections)
                if one.stamp.day == old.stamp.day and one.stamp.at == old.stamp.at
            ]
            assert new.stamp.entered_at == old.stamp.withdrawn_at
            assert new.stamp.id != old.stamp.id
            assert new.answers == old.answers


def test_no_foot_with_a_blister_is_massaged(years: list[Life]) -> None:
    for life in years:
        blister = thread_of(life, FindingKind.BLISTER)
        side = Foot(blister[0][1].side.value)
        days = {day for day, finding in blister if finding.change is not Change.HEALED}
        feet = {step.foot for one in life.sessions if one.stamp.day in days for step in one.steps}
        assert side.other in feet
        assert side not in feet


def test_a_massage_sometimes_helps(years: list[Life]) -> None:
    for life in years:
        asked = [
            (one.before, one.after)
            for one in life.sessions
            if one.before is not None and one.after is not None
        ]
        helped = [after < before for before, after in asked]
        assert 0.3 < mean(helped) < 0.5
        assert any(after > before for before, after in asked)
        assert any(one.ended is Ended.STOPPED for one in life.sessions)
        weeks = Counter(
            one.stamp.day.isocalendar()[:2]
            for one in life.sessions
            if one.stamp.withdrawn_at is None
        )
        assert 3 <= mean(weeks.values()) <= 4


@pytest.mark.parametrize("seconds", [1, 40, 61, 200, 300, 10_000])
def test_what_was_done_is_what_the_player_counts(seconds: int) -> None:
    for routine in ROUTINES:
        clock, plan = FakeClock(), make_plan(routine)
        session = Session(plan, clock)
        session.start()
        for _second in range(min(seconds, plan.total_seconds)):
            clock.advance(1)
            session.tick()
        session.stop()
        assert done_until(plan, seconds) == session.done()


def told_in(life: Life, quality: Quality, months: Sequence[int]) -> list[Symptom]:
    return [
        one for one in life.symptoms if one.quality is quality and one.stamp.day.month in months
    ]


def test_symptoms_have_a_season(years: list[Life]) -> None:
    summer, winter = (6, 7, 8), (12, 1, 2)
    for life in years:
        burning = told_in(life, Quality.BURNING, summer)
        assert len(burning) > 2 * len(told_in(life, Quality.BURNING, winter))
        assert len(told_in(life, Quality.CRAMP, winter)) > len(told_in(life, Quality.CRAMP, summer))
        assert told_in(life, Quality.COLD, winter)
        assert not told_in(life, Quality.COLD, summer)
        days = {one.stamp.day for one in life.symptoms}
        assert len(days) < 250, "there are quiet days"


def test_what_goes_wrong_in_a_year_is_in_it(years: list[Life]) -> None:
    for life in years:
        checks = standing(life.inspections)
        assert [one for one in life.symptoms if one.stamp.withdrawn_at is not None]
        (late,) = [one for one in checks if one.stamp.source is Source.CLI]
        assert late.stamp.entered_at.date() == late.stamp.day + DAY
        assert [one for one in checks if one.object_in_shoe]
        assert [one for one in checks if Sign.FEVER in one.signs]
        assert [one for one in checks if len(one.answers) < 19]
        unseen = [one for one in checks if between_toes(one) is Answer.COULD_NOT_LOOK]
        assert 10 < len(unseen) < 60
        assert {one.state for one in life.occurrences} >= {
            OccurrenceState.DONE,
            OccurrenceState.DONE_ELSEWHERE,
            OccurrenceState.SKIPPED,
            OccurrenceState.TOLD,
            OccurrenceState.SNOOZED,
        }


def between_toes(check: Inspection) -> Answer | None:
    return check.answer_to(InspectionStep.BETWEEN_TOES, Foot.LEFT)


def test_nothing_comes_due_on_the_holiday() -> None:
    life = lived(at=datetime(2026, 8, 20, 9, tzinfo=UTC))
    (pause,) = life.pauses
    assert (pause.stamp.day, pause.until) == (date(2026, 8, 15), date(2026, 8, 26))
    after = {one.key.local_date for one in life.occurrences if one.due_at > pause.stamp.at}
    assert after == set()
    assert any(one.stamp.day > pause.stamp.day for one in life.inspections), "she looks there too"


def test_a_snoozed_time_waits() -> None:
    """Nights are long enough that one of them ends with a time put off to the morning."""
    nights = [lived(days=3, at=EVENING - past * DAY) for past in range(20)]
    waiting = [
        one for life in nights for one in life.occurrences if one.state is OccurrenceState.SNOOZED
    ]
    assert waiting
    assert all(one.snoozed_until is not None and one.answered_at is None for one in waiting)


def test_the_appointments_are_those_of_the_facts() -> None:
    life = lived()
    (reminder,) = [one for one in life.reminders if one.kind is ReminderKind.APPOINTMENT]
    facts = life.person.facts
    assert (facts.last_foot_check, facts.next_foot_check) == (date(2026, 11, 10), date(2027, 2, 9))
    came = [one.key.local_date for one in life.occurrences if one.key.reminder == reminder.stamp.id]
    assert came[-1] == facts.last_foot_check
    assert len(came) == 4


def test_her_numbers_are_nobodys() -> None:
    contacts = lived(days=1).person.contacts
    numbers = (contacts.team_phone, contacts.out_of_hours_phone, contacts.emergency_phone)
    assert len(set(numbers)) == 3
    assert all(re.fullmatch(r"01632 960\d{3}", number) for number in numbers)


def test_no_word_of_hers_promises_anything(years: list[Life]) -> None:
    said = {one.note for life in years for one in life.inspections}
    said |= {one.note for life in years for one in life.symptoms}
    said |= {one.title for life in years for one in life.reminders}
    assert len(said) > 20
    assert [word for words in said for word in forbidden_words(words)] == []


def test_a_foot_changes_from_year_to_year() -> None:
    (blister,) = [tale for tale in story.TALES if tale.kind is FindingKind.BLISTER]
    assert [blister.side_in(year) for year in (2025, 2026)] == [Side.LEFT, Side.RIGHT]
    assert replace(blister, changes_side=False).side_in(2025) is Side.RIGHT


def test_her_feet_are_measured_in_the_last_months_and_one_place_is_warm_now_and_then() -> None:
    life = lived()
    last = max(record.stamp.day for record in life.temperatures)
    assert 60 <= len(life.temperatures) <= 90
    warm = [
        record.stamp.day
        for record in life.temperatures
        if any(abs(one.difference) > LIMIT_CELSIUS for one in record.sites)
    ]
    massaged = {session.stamp.day for session in life.sessions}
    assert warm
    assert not massaged.intersection(warm)
    assert all((last - day).days > 1 for day in warm)


def test_once_a_month_her_daughter_touches_and_asks() -> None:
    life = lived()
    for days in ([one.stamp.day for one in records] for records in (life.touch_tests, life.falls)):
        assert 10 <= len(days) <= 13
        assert all((later - day).days >= 28 for day, later in pairwise(days))
    felt = [test.test.felt for test in life.touch_tests]
    assert all(abs(now - before) < FEWER_TOUCHES for before, now in pairwise(felt))
