"""Findings followed over days: each from the first check that tells of it until it is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Marked
from footcare.domain.looked import identity, open_findings
from footcare.domain.thread import (
    BACK_DAYS,
    MISTAKE_DAYS,
    DayLook,
    Thread,
    by_identity,
    threads,
)
from tests.domain.test_looked import DAY, check, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

BLIND = {InspectionStep.TOES: Answer.COULD_NOT_LOOK}


def only(checks: Sequence[Inspection | Marked]) -> Thread:
    (thread,) = threads(checks)
    return thread


def looks(thread: Thread) -> list[DayLook]:
    return [day.look for day in thread.days]


def test_a_finding_is_followed_until_it_is_gone() -> None:
    changes = (Change.NEW, Change.SAME, Change.WORSE, Change.BETTER, Change.HEALED)
    story = [check(5 - past, cut(change)) for past, change in enumerate(changes)]
    thread = only(story)
    assert looks(thread) == [
        DayLook.NEW,
        DayLook.SAME,
        DayLook.WORSE,
        DayLook.BETTER,
        DayLook.GONE,
    ]
    assert not thread.open
    assert thread.gone_on == DAY - timedelta(days=1)
    assert thread.lasts(DAY) == 4
    assert only(story[:-1]).lasts(DAY) == 5


def test_what_a_check_after_it_was_gone_does_not_say_is_no_day_of_it() -> None:
    thread = only([check(3, cut()), check(2, cut(Change.HEALED)), check(1), check(0)])
    assert [day.day for day in thread.days] == [DAY - timedelta(days=3), DAY - timedelta(days=2)]


def test_a_day_without_a_word_and_one_without_a_look_are_told_apart() -> None:
    thread = only(
        [
            check(5, cut()),
            check(4),
            check(3, but=BLIND),
            check(2, cut(Change.SAME), but=BLIND),
            check(1, cut(Change.SAME), but={InspectionStep.TOES: None}),
            check(0, cut(Change.SAME)),
        ]
    )
    assert looks(thread) == [
        DayLook.NEW,
        DayLook.NO_WORD,
        DayLook.COULD_NOT_LOOK,
        DayLook.COULD_NOT_LOOK,
        DayLook.NO_WORD,
        DayLook.SAME,
    ]
    assert thread.last_look.day == DAY


def test_what_stays_worse_without_a_look_is_not_worse_again() -> None:
    story = [check(2, cut()), check(1, cut(Change.WORSE)), check(0, cut(Change.WORSE), but=BLIND)]
    assert looks(only(story)) == [DayLook.NEW, DayLook.WORSE, DayLook.COULD_NOT_LOOK]


def test_a_change_that_was_told_counts_also_where_the_rest_was_not_seen() -> None:
    story = [check(1, cut()), check(0, cut(Change.BETTER), but=BLIND)]
    assert looks(only(story)) == [DayLook.NEW, DayLook.BETTER]


def test_of_several_checks_of_a_day_the_last_that_looked_counts() -> None:
    story = [
        check(1, cut()),
        check(0, cut(Change.WORSE)),
        check(0, hour=2),
        check(0, cut(Change.WORSE), hour=3, but=BLIND),
    ]
    assert looks(only(story)) == [DayLook.NEW, DayLook.WORSE]


def test_marked_again_after_it_was_gone_the_same_thread_goes_on() -> None:
    thread = only([check(3, cut()), check(2, cut(Change.HEALED)), check(0, cut())])
    assert looks(thread) == [DayLook.NEW, DayLook.GONE, DayLook.BACK]
    assert thread.open
    assert thread.gone_on is None
    assert thread.back_on == (DAY,)


def test_another_at_the_same_place_names_the_earlier_one() -> None:
    old, new = cut(days_ago=9), cut(days_ago=0)
    story = [check(9, old), check(5, replace(old, change=Change.HEALED)), check(0, new)]
    first, second = threads(story)
    assert (first.later, second.earlier) == (second.identity, first.identity)
    assert (first.earlier, second.later) == (None, None)


def test_two_open_at_one_place_are_no_story_of_each_other() -> None:
    followed = threads([check(5, cut(days_ago=5)), check(3, cut(days_ago=3))])
    assert {(one.earlier, one.later) for one in followed} == {(None, None)}


def test_another_foot_is_another_story() -> None:
    old = cut(days_ago=9)
    other = cut(side=Side.RIGHT, days_ago=0)
    story = [check(9, old), check(5, replace(old, change=Change.HEALED)), check(0, other)]
    assert threads(story)[1].earlier is None


def test_calls_are_told_once_each() -> None:
    first, second = DAY - timedelta(days=4), DAY - timedelta(days=1)
    story = [
        check(4, replace(cut(), told=first)),
        check(3, replace(cut(Change.SAME), told=first)),
        check(1, replace(cut(Change.SAME), told=second)),
    ]
    assert only(story).told == (first, second)


def test_the_details_of_each_day_are_kept() -> None:
    wet = replace(cut(Change.WORSE), extras=frozenset({Extra.PUS}))
    days = only([check(1, cut()), check(0, wet)]).days
    assert [day.finding.extras if day.finding else None for day in days] == [
        frozenset(),
        frozenset({Extra.PUS}),
    ]


def test_how_long_it_may_be_back_or_a_mistake() -> None:
    thread = only([check(3, cut()), check(2, cut(Change.HEALED))])
    gone = DAY - timedelta(days=2)
    assert thread.may_be_back(gone + timedelta(days=BACK_DAYS))
    assert not thread.may_be_back(gone + timedelta(days=BACK_DAYS + 1))
    assert thread.may_be_mistaken(gone + timedelta(days=MISTAKE_DAYS))
    assert not thread.may_be_mistaken(gone + timedelta(days=MISTAKE_DAYS + 1))
    assert not only([check(3, cut())]).may_be_back(DAY)


FINDINGS = st.builds(
    Finding,
    kind=st.sampled_from((FindingKind.CUT, FindingKind.CALLUS)),
    zone=st.sampled_from((Zone.TOE1, Zone.HEEL)),
    side=st.sampled_from(Side),
    noticed=st.sampled_from([DAY - timedelta(days=days) for days in (3, 9)]),
    change=st.sampled_from(Change),
    told=st.sampled_from([None, DAY]),
)
ANSWERS = st.dictionaries(
    st.sampled_from((InspectionStep.TOES, InspectionStep.HEELS)),
    st.sampled_from((None, *Answer)),
)
CHECKS = st.builds(
    lambda day, hour, findings, but: check(day, *findings, hour=hour, but=but),
    st.integers(0, 6),
    st.integers(0, 8),
    st.lists(FINDINGS, max_size=3, unique_by=identity),
    ANSWERS,
)
STORIES = st.lists(CHECKS, max_size=8, unique_by=lambda one: (one.stamp.day, one.stamp.at))


@given(STORIES)
def test_every_finding_belongs_to_one_thread(story: list[Inspection]) -> None:
    followed = threads(story)
    assert len(by_identity(followed)) == len(followed)
    told = {identity(finding) for one in story for finding in one.findings}
    assert told == set(by_identity(followed))


@given(STORIES)
def test_open_threads_are_the_open_findings(story: list[Inspection]) -> None:
    still_open = {thread.identity: thread.last for thread in threads(story) if thread.open}
    assert still_open == {identity(finding): finding for finding in open_findings(story)}


@given(STORIES, st.randoms())
def test_the_order_in_which_checks_are_read_changes_nothing(
    story: list[Inspection], chance: st.DataObject
) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # randoms() gives a random.Random
    assert set(threads(shuffled)) == set(threads(story))


@given(STORIES)
def test_days_are_in_order_and_begin_and_end_with_what_was_told(story: list[Inspection]) -> None:
    for thread in threads(story):
        days = [day.day for day in thread.days]
        assert days == sorted(set(days))
        assert thread.days[0].finding is not None
        assert thread.lasts(DAY) >= 0
        if not thread.open:
            assert thread.gone_on in days


@given(STORIES)
def test_links_go_both_ways_and_back_in_time(story: list[Inspection]) -> None:
    known = by_identity(threads(story))
    for thread in known.values():
        if thread.earlier is not None:
            earlier = known[thread.earlier]
            assert earlier.identity[:3] == thread.identity[:3]
            assert earlier.gone_on is not None
            assert earlier.gone_on <= thread.begun
            assert earlier.later is not None
        if thread.later is not None:
            assert known[thread.later].earlier == thread.identity


@given(STORIES)
def test_what_was_marked_alone_tells_the_same_findings(story: list[Inspection]) -> None:
    marked = [Marked(one.stamp, one.findings) for one in story if one.findings]
    by_marks = {thread.identity: thread.last for thread in threads(marked)}
    assert by_marks == {thread.identity: thread.last for thread in threads(story)}
