"""The findings of a diary as threads, and "gone" taken back as a mistake."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from footcare.domain.body import Body
from footcare.domain.clock import today
from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.looked import identity
from footcare.domain.record import stamp_now
from footcare.domain.thread import DayLook
from footcare.services.following import StandsAlready
from footcare.services.ports import DiaryUnusable
from tests.checks import A_DAY, ALL_SEEN, blister, check
from tests.ui.conftest import clock, house

if TYPE_CHECKING:
    from footcare.services.house import House
    from tests.fakes import FakeClock

__all__ = ["clock", "house"]


def test_what_is_open_and_what_is_gone(house: House, clock: FakeClock) -> None:
    old = blister(clock, zone=Zone.TOE1)
    check(house, clock, old)
    new = blister(clock)
    check(house, clock, new, replace(old, change=Change.HEALED))
    followed = house.following.all()
    assert [one.identity for one in followed.open] == [identity(new)]
    assert [one.identity for one in followed.gone] == [identity(old)]
    assert followed.lasting == ()


def test_what_lasts_long_comes_first(house: House, clock: FakeClock) -> None:
    old = blister(clock)
    check(house, clock, old)
    clock.advance(6 * A_DAY)
    corn = blister(clock, kind=FindingKind.CORN)
    check(house, clock, replace(old, change=Change.SAME), corn)
    followed = house.following.all()
    assert [one.identity for one in followed.open] == [identity(old), identity(corn)]
    assert [one.identity for one in followed.lasting] == [identity(old)]


def test_one_thread_has_each_day_with_a_check(house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock)
    clock.advance(A_DAY)
    check(house, clock, replace(found, change=Change.BETTER))
    thread = house.following.one(identity(found))
    assert [day.look for day in thread.days] == [DayLook.NEW, DayLook.NO_WORD, DayLook.BETTER]


def test_a_withdrawn_check_tells_nothing(house: House, clock: FakeClock) -> None:
    made = check(house, clock, blister(clock))
    with house.diary.writing() as books:
        books.inspections.withdraw(made.stamp.id, clock.now())
    assert house.following.all().open == ()
    with pytest.raises(DiaryUnusable):
        house.following.one(identity(made.findings[0]))


def test_gone_by_mistake_stands_as_before(house: House, clock: FakeClock) -> None:
    found = blister(clock, extras=frozenset({Extra.UNDER_CARE}), told=today(clock))
    other = blister(clock, zone=Zone.TOE1)
    check(house, clock, found)
    said = check(house, clock, replace(found, change=Change.HEALED, extras=frozenset()), other)
    check(house, clock)

    done = house.following.not_gone(identity(found))

    thread = house.following.one(identity(found))
    assert thread.open
    assert thread.last == replace(found, change=Change.SAME)
    assert [day.look for day in thread.days] == [DayLook.NEW, DayLook.SAME, DayLook.NO_WORD]
    new = house.inspecting.get(done.check)
    assert new.findings[1] == other
    assert (new.stamp.at, new.stamp.day, new.answers) == (
        said.stamp.at,
        said.stamp.day,
        said.answers,
    )


def test_what_was_worse_is_worse_again(house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.WORSE))
    check(house, clock, replace(found, change=Change.HEALED))
    house.following.not_gone(identity(found))
    assert house.following.one(identity(found)).last.change is Change.WORSE


def test_the_mistake_can_be_taken_back(house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    said = check(house, clock, replace(found, change=Change.HEALED))
    done = house.following.not_gone(identity(found))
    house.following.take_back(done)
    assert not house.following.one(identity(found)).open
    assert house.inspecting.get(said.stamp.id).stamp.withdrawn_at is None
    assert house.inspecting.get(done.check).stamp.withdrawn_at is not None


def test_the_call_about_the_check_goes_along(house: House, clock: FakeClock) -> None:
    found, other = blister(clock), blister(clock, zone=Zone.TOE1)
    check(house, clock, found)
    said = check(house, clock, replace(found, change=Change.HEALED), other)
    called = house.inspecting.i_have_called(said.stamp.id)
    at = house.inspecting.standing_advice_of(called.stamp.id).called_at
    assert at is not None

    done = house.following.not_gone(identity(found))
    standing = house.inspecting.standing_advice_of(done.check)
    assert standing.called_at == at
    assert not standing.call_can_be_taken_back, "what stood before the call says it is gone"

    house.following.take_back(done)
    assert house.inspecting.standing_advice_of(called.stamp.id).called_at == at


def test_what_was_changed_since_is_not_taken_back(house: House, clock: FakeClock) -> None:
    found, other = blister(clock), blister(clock, zone=Zone.TOE1)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED), other)
    done = house.following.not_gone(identity(found))
    house.inspecting.i_have_called(done.check)
    with pytest.raises(DiaryUnusable, match="changed since"):
        house.following.take_back(done)
    assert house.following.one(identity(found)).open


def test_a_stump_that_is_looked_at_every_day_is_followed(house: House, clock: FakeClock) -> None:
    body = Body(missing_left=frozenset({Zone.TOES}))
    house.knowing.keep_body(body)
    found = blister(clock, zone=Zone.TOES, side=Side.LEFT)
    answers = tuple(StepAnswer(step, foot, Answer.MARKED) for step, foot in check_order(body=body))
    for change in (Change.NEW, Change.SAME, Change.SAME):
        made = Inspection(
            stamp_now(clock, house.person_id), answers, (replace(found, change=change),)
        )
        with house.diary.writing() as books:
            books.inspections.add(made)
        clock.advance(A_DAY)
    looks = [day.look for day in house.following.one(identity(found)).days]
    assert looks == [DayLook.NEW, DayLook.SAME, DayLook.SAME]


def test_what_stands_open_is_not_opened_twice(house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    with pytest.raises(StandsAlready):
        house.following.not_gone(identity(found))


def test_what_stands_again_is_asked_about_in_the_next_check(house: House, clock: FakeClock) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    assert house.inspecting.begin().marks == ()
    house.following.not_gone(identity(found))
    assert [mark.noticed for mark in house.inspecting.begin().marks] == [found.noticed]


def test_a_year_of_one_finding_is_one_thread(house: House, clock: FakeClock) -> None:
    """The days of a whole year, each of them checked, are told as they were lived."""
    found = blister(clock, kind=FindingKind.CALLUS)
    first = today(clock)
    year = []
    for day in range(360):
        same = replace(found, change=Change.SAME if day else Change.NEW)
        year.append(Inspection(stamp_now(clock, house.person_id), ALL_SEEN, (same,)))
        clock.advance(A_DAY)
    with house.diary.writing() as books:
        books.inspections.add_all(year)
    (thread,) = house.following.all().open
    assert (thread.begun, len(thread.days)) == (first, 360)
    assert len(house.following.one(thread.identity).days) == 360
    assert thread.lasts(today(clock)) == 360


def test_thirty_open_findings_are_thirty_threads(house: House, clock: FakeClock) -> None:
    zones = [zone for zone in Zone if zone.is_leaf][:15]
    many = [
        blister(clock, zone=zone, side=side, kind=FindingKind.CALLUS)
        for zone in zones
        for side in (Side.LEFT, Side.RIGHT)
    ]
    check(house, clock, *many)
    assert len(house.following.all().open) == 30


def test_a_foot_looked_at_again_is_asked_about_in_the_check_under_way(
    house: House, clock: FakeClock
) -> None:
    check(house, clock, blister(clock, side=Side.LEFT))
    house.knowing.keep_body(Body(feet=Side.RIGHT))
    under_way = house.inspecting.keep(house.inspecting.begin())
    assert under_way.marks == ()
    house.knowing.keep_body(Body())
    (mark,) = house.inspecting.begin().marks
    assert mark.side is Side.LEFT
