"""Copies are made without being asked, tried out, taken to a second place; failures are told."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.domain.backup import Reason
from footcare.domain.clock import today
from footcare.paths import Profile
from footcare.services.backup_state import WorryKind
from footcare.store.backup_shelf import BackupShelf
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.backing_up import BackingUp

DAY = 86_400.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def backing_up(profile: Profile, clock: FakeClock) -> BackingUp:
    """Backups of a diary with one entry; none is made yet."""
    write(profile, 1)
    return open_backups(profile, clock)


def write(profile: Profile, number: int) -> None:
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom(records.a_stamp(number)))


def numbers(backing_up: BackingUp) -> list[int]:
    return [backup.sequence for backup in backing_up.all()]


def test_a_copy_a_day_when_something_changed(
    backing_up: BackingUp, profile: Profile, clock: FakeClock
) -> None:
    backing_up.keep_up()
    assert numbers(backing_up) == [1]
    write(profile, 2)
    backing_up.keep_up()
    assert numbers(backing_up) == [1], "one a day"
    clock.advance(DAY)
    backing_up.keep_up()
    assert numbers(backing_up) == [2, 1]
    clock.advance(DAY)
    backing_up.keep_up()
    assert numbers(backing_up) == [2, 1], "nothing changed"
    assert {backup.reason for backup in backing_up.all()} == {Reason.DAILY}


def test_a_diary_without_a_word_in_it_needs_no_copy(tmp_path: Path, clock: FakeClock) -> None:
    new = Profile(tmp_path / "new")
    open_diary(new).close()
    backing_up = open_backups(new, clock)
    backing_up.keep_up()
    assert not new.backups.exists()
    assert backing_up.state().worry is None
    with closing(open_diary(new)) as diary, diary.writing() as books:
        books.drafts.put("p1", "check", "{}", records.AT)
    backing_up.keep_up()
    assert numbers(backing_up) == [1]


@pytest.mark.parametrize("days", [-400, -1, 1, 400, 63_000])
def test_a_clock_that_was_set_puts_no_copy_off(
    backing_up: BackingUp, profile: Profile, clock: FakeClock, days: int
) -> None:
    backing_up.keep_up()
    clock.jump(days * DAY)
    write(profile, 2)
    backing_up.keep_up()
    clock.jump(-days * DAY)
    write(profile, 3)
    backing_up.keep_up()
    assert numbers(backing_up) == [3, 2, 1]
    assert backing_up.all()[0].counts["symptoms"] == 3


def test_a_year_of_days_leaves_a_shelf_that_fits(
    backing_up: BackingUp, profile: Profile, clock: FakeClock
) -> None:
    for number in range(2, 60):
        write(profile, number)
        backing_up.keep_up()
        clock.advance(DAY)
    found = numbers(backing_up)
    assert found[:7] == list(range(58, 51, -1))
    assert len(found) <= 7 + 8 + 2
    assert all(backing_up.faults(backup) == () for backup in backing_up.all())


def test_a_second_place_gets_the_newest_copy(
    backing_up: BackingUp, clock: FakeClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backing_up.keep_up()
    state = backing_up.choose_second_place(str(stick))
    assert state.second_copy is not None
    assert (state.second_copy.sequence, state.second_copy.day) == (1, today(clock))
    (folder,) = stick.iterdir()
    shelf = BackupShelf(folder)
    assert [shelf.faults(backup) for backup in shelf.all()] == [()]
    assert shelf.all() == list(backing_up.all())


def test_two_diaries_share_a_stick_without_meeting(
    backing_up: BackingUp, clock: FakeClock, tmp_path: Path
) -> None:
    other = Profile(tmp_path / "other")
    write(other, 9)
    stick = tmp_path / "stick"
    stick.mkdir()
    for one in (backing_up, open_backups(other, clock)):
        one.keep_up()
        one.choose_second_place(str(stick))
    assert len([*stick.iterdir()]) == 2


def test_a_stick_that_is_away_is_spoken_of_after_a_month(
    backing_up: BackingUp, profile: Profile, clock: FakeClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backing_up.keep_up()
    backing_up.choose_second_place(str(stick))
    first = today(clock)
    stick.rename(tmp_path / "away")
    for number in range(2, 33):
        clock.advance(DAY)
        write(profile, number)
        backing_up.keep_up()
        worry = backing_up.state().worry
        if today(clock) - first <= timedelta(30):
            assert worry is None
    assert backing_up.state().second_fault
    assert worry is not None
    assert (worry.kind, worry.since) == (WorryKind.SECOND_PLACE, first)
    (tmp_path / "away").rename(stick)
    clock.advance(DAY)
    write(profile, 99)
    backing_up.keep_up()
    state = backing_up.state()
    assert (state.worry, state.second_fault) == (None, "")
    assert state.second_copy is not None
    assert state.second_copy.day == today(clock)


def test_a_stick_is_no_worry_while_the_diary_stands_still(
    backing_up: BackingUp, clock: FakeClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backing_up.keep_up()
    backing_up.choose_second_place(str(stick))
    shutil.rmtree(stick)
    clock.advance(100 * DAY)
    backing_up.keep_up()
    assert backing_up.state().worry is None


def test_a_copy_that_cannot_be_made_is_told_until_one_is(
    backing_up: BackingUp, profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    profile.backups.write_bytes(b"a file in the folder's place")
    backing_up.keep_up()
    # Nothing can be noted there either, and nothing stops: the next look tries again.
    assert backing_up.state().newest is None
    assert "could not be kept" in caplog.text
    profile.backups.unlink()
    profile.backups.mkdir(mode=0o700)
    (profile.backups / "incoming.part").mkdir()
    backing_up.keep_up()
    worry = backing_up.state().worry
    assert worry is not None
    assert worry.kind is WorryKind.DAILY
    assert "Your diary is as it was." in worry.why
    (profile.backups / "incoming.part").rmdir()
    backing_up.keep_up()
    assert backing_up.state().worry is None
    assert numbers(backing_up) == [1]


def test_the_weekly_trial_finds_a_damaged_copy_and_makes_another(
    backing_up: BackingUp, clock: FakeClock
) -> None:
    backing_up.keep_up()
    backing_up.try_out()
    copy = backing_up.place(backing_up.all()[0])
    data = bytearray(copy.read_bytes())
    data[9000] ^= 1
    copy.write_bytes(data)
    clock.advance(6 * DAY)
    backing_up.try_out()
    assert backing_up.state().worry is None, "the trial is weekly"
    clock.advance(DAY)
    backing_up.try_out()
    worry = backing_up.state().worry
    assert worry is not None
    assert worry.kind is WorryKind.DRILL
    assert numbers(backing_up) == [2, 1]
    assert backing_up.newest_whole() == backing_up.all()[0]
    clock.advance(7 * DAY)
    backing_up.try_out()
    assert backing_up.state().worry is None


def test_nothing_is_tried_out_where_nothing_is(backing_up: BackingUp) -> None:
    backing_up.try_out()
    assert backing_up.state().worry is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"second_place": 5}', "[" * 3000])
def test_notes_that_cannot_be_read_are_forgotten(
    backing_up: BackingUp, profile: Profile, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    backing_up.keep_up()
    (profile.backups / "notes.json").write_text(text, encoding="utf-8")
    assert backing_up.state().second_place == ""
    backing_up.keep_up()
    assert backing_up.state().worry is None
    assert "could not be read" in caplog.text
