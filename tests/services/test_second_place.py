"""A second place left, changed and taken up again; and how the disk of the diary stands."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.paths import Profile
from footcare.services.ports import DiaryProblem
from tests import records
from tests.disks import fill, small_disk
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.backing_up import BackingUp


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def backing_up(profile: Profile) -> BackingUp:
    """Backups of a diary with one entry and one copy."""
    write(profile, 1)
    made = open_backups(profile, FakeClock())
    made.make()
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def write(profile: Profile, number: int) -> None:
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom(records.a_stamp(number)))


def there(stick: Path) -> list[str]:
    return sorted(copy.name for copy in stick.rglob("*.db"))


def test_a_place_that_was_left_gets_no_copy_and_keeps_its_own(
    backing_up: BackingUp, stick: Path
) -> None:
    backing_up.choose_second_place(str(stick))
    backing_up.leave_second_place()
    backing_up.make()
    assert there(stick) == ["footcare-000001.db"]
    state = backing_up.state()
    assert (state.second_place, state.second_copy, state.worry) == ("", None, None)


def test_taken_up_again_it_goes_on_in_the_same_folder(backing_up: BackingUp, stick: Path) -> None:
    backing_up.choose_second_place(str(stick))
    before = backing_up.leave_second_place()
    assert backing_up.take_up_second_place(before).second_place == str(stick)
    backing_up.make()
    assert there(stick) == ["footcare-000001.db", "footcare-000002.db"]
    assert len(list(stick.iterdir())) == 1


def test_copied_there_now_nothing_new_is_made_when_nothing_changed(
    backing_up: BackingUp, profile: Profile, stick: Path
) -> None:
    backing_up.choose_second_place(str(stick))
    backing_up.copy_to_second_place()
    assert there(stick) == ["footcare-000001.db"]
    write(profile, 2)
    backing_up.copy_to_second_place()
    assert there(stick) == ["footcare-000001.db", "footcare-000002.db"]


def test_copied_there_now_what_is_gone_from_a_stick_comes_back(
    backing_up: BackingUp, stick: Path
) -> None:
    backing_up.choose_second_place(str(stick))
    for copy in stick.rglob("*.db"):
        copy.unlink()
    state = backing_up.copy_to_second_place()
    assert there(stick) == ["footcare-000001.db"]
    assert state.second_fault == ""


def test_a_stick_that_is_away_is_told_and_the_last_good_copy_is_not_forgotten(
    backing_up: BackingUp, stick: Path
) -> None:
    good = backing_up.choose_second_place(str(stick)).second_copy
    stick.rename(stick.with_name("away"))
    state = backing_up.copy_to_second_place()
    assert "is not there" in state.second_fault
    assert state.second_copy == good


def test_without_a_diary_that_can_be_copied_it_says_why(
    backing_up: BackingUp, profile: Profile, stick: Path
) -> None:
    backing_up.choose_second_place(str(stick))
    profile.database.write_bytes(b"nothing like a diary" * 500)
    with pytest.raises(DiaryProblem):
        backing_up.copy_to_second_place()


def test_a_disk_nearly_full_is_known(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 400) as place:
        profile = Profile(place / "profile")
        write(profile, 1)
        backing_up = open_backups(profile, FakeClock())
        assert backing_up.state().little_room
        fill(place)
        assert backing_up.state().free_bytes == 0


def test_a_disk_that_cannot_be_asked_is_not_called_full(tmp_path: Path) -> None:
    state = open_backups(Profile(tmp_path / "gone"), FakeClock()).state()
    assert state.free_bytes is None
    assert not state.little_room
