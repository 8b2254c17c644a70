"""Trials of the reminders: sent one way at a time, and only the person says what arrived."""

from __future__ import annotations

from datetime import date

import pytest

from footcare.domain.trial import Confirmation, Way
from footcare.services.ports import Ability
from footcare.services.trying_out import Sent, TryingOut
from tests.fakes import FakeClock, FakeConfirmations, FakeMessenger

HERE = "linux GNOME wayland"
NO_SERVICE = Ability(ok=False, why="No notification service runs on this desktop.")


@pytest.fixture
def messengers() -> dict[Way, FakeMessenger]:
    return {way: FakeMessenger() for way in (Way.TONE, Way.NOTIFICATION)}


@pytest.fixture
def kept() -> FakeConfirmations:
    return FakeConfirmations()


@pytest.fixture
def trying_out(messengers: dict[Way, FakeMessenger], kept: FakeConfirmations) -> TryingOut:
    return TryingOut(FakeClock(), messengers, kept, HERE)


def test_what_can_be_tried_has_its_order(trying_out: TryingOut) -> None:
    assert trying_out.ways == (Way.NOTIFICATION, Way.TONE)


def test_one_way_is_tried_alone_and_taken_back_when_answered(
    trying_out: TryingOut, messengers: dict[Way, FakeMessenger]
) -> None:
    assert trying_out.send(Way.NOTIFICATION) == Sent(ok=True)
    assert messengers[Way.NOTIFICATION].stands
    assert messengers[Way.TONE].sent == 0
    assert trying_out.said_of(Way.NOTIFICATION) is None
    assert trying_out.confirm(Way.NOTIFICATION, arrived=True)
    assert not messengers[Way.NOTIFICATION].stands
    said = Confirmation(Way.NOTIFICATION, arrived=True, day=date(2026, 11, 22), desktop=HERE)
    assert trying_out.said_of(Way.NOTIFICATION) == said


def test_what_is_known_not_to_work_is_not_sent(
    trying_out: TryingOut, messengers: dict[Way, FakeMessenger]
) -> None:
    messengers[Way.NOTIFICATION].works = NO_SERVICE
    assert trying_out.send(Way.NOTIFICATION) == Sent(ok=False, why=NO_SERVICE.why)
    assert messengers[Way.NOTIFICATION].sent == 0


def test_trouble_that_shows_after_sending_is_told(
    trying_out: TryingOut, messengers: dict[Way, FakeMessenger]
) -> None:
    assert trying_out.send(Way.NOTIFICATION).ok
    assert trying_out.trouble(Way.NOTIFICATION) == ""
    messengers[Way.NOTIFICATION].works = NO_SERVICE
    assert trying_out.trouble(Way.NOTIFICATION) == NO_SERVICE.why


def test_the_last_word_counts_and_another_desktop_keeps_its_own(
    messengers: dict[Way, FakeMessenger], kept: FakeConfirmations
) -> None:
    clock = FakeClock()
    there = TryingOut(clock, messengers, kept, "win32")
    there.confirm(Way.TONE, arrived=True)
    here = TryingOut(clock, messengers, kept, HERE)
    assert here.said_of(Way.TONE) is None
    here.confirm(Way.TONE, arrived=True)
    here.confirm(Way.TONE, arrived=False)
    again = TryingOut(clock, messengers, kept, HERE)
    said = again.said_of(Way.TONE)
    assert said is not None
    assert not said.arrived
    assert len(kept.kept) == 2


def test_what_cannot_be_kept_counts_until_the_end(
    trying_out: TryingOut, kept: FakeConfirmations
) -> None:
    kept.broken = True
    assert not trying_out.confirm(Way.TONE, arrived=True)
    assert trying_out.said_of(Way.TONE) is not None
    assert kept.kept == ()


def test_leaving_takes_everything_away(
    trying_out: TryingOut, messengers: dict[Way, FakeMessenger]
) -> None:
    for way in trying_out.ways:
        trying_out.send(way)
    trying_out.leave()
    assert not any(one.stands for one in messengers.values())
