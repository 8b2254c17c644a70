"""A folder that is looked into: what came today is new once, and nothing in it is touched."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from footcare.services.ports import DiaryProblem
from footcare.services.watching_folder import MOST_OFFERED, Watched, WatchingFolder
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class KeptInMemory:
    """Which folder is watched, or a disk that is full."""

    watched: Watched | None = None
    full: bool = False

    def read(self) -> Watched | None:
        return self.watched

    def write(self, watched: Watched | None) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.watched = watched


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def watching(clock: FakeClock) -> WatchingFolder:
    return WatchingFolder(KeptInMemory(), clock)


def photo(folder: Path, name: str, at: datetime, data: bytes = b"x") -> Path:
    file = folder / name
    file.write_bytes(data)
    os.utime(file, (at.timestamp(), at.timestamp()))
    return file


def names(watching: WatchingFolder) -> list[str]:
    return [one.path.name for one in watching.state().new]


def test_what_came_today_is_new_and_the_oldest_comes_first(
    watching: WatchingFolder, clock: FakeClock, tmp_path: Path
) -> None:
    now = clock.now()
    photo(tmp_path, "yesterday.jpg", now - timedelta(days=1))
    photo(tmp_path, "second.JPEG", now)
    photo(tmp_path, "first.webp", now - timedelta(hours=1))
    photo(tmp_path, "letter.txt", now)
    photo(tmp_path, ".hidden.jpg", now)
    photo(tmp_path, "coming.png", now, b"")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "link.jpg").symlink_to(tmp_path / "second.JPEG")
    watching.choose(tmp_path)
    assert names(watching) == ["first.webp", "second.JPEG"]


def test_midnight_is_that_of_the_person(tmp_path: Path) -> None:
    clock = FakeClock(zone="Pacific/Auckland")
    midnight = datetime(2026, 11, 22, tzinfo=ZoneInfo("Pacific/Auckland"))
    photo(tmp_path, "before.jpg", midnight - timedelta(seconds=1))
    photo(tmp_path, "after.jpg", midnight + timedelta(seconds=1))
    watching = WatchingFolder(KeptInMemory(), clock)
    watching.choose(tmp_path)
    assert names(watching) == ["after.jpg"]


def test_what_was_gone_through_is_not_offered_again(
    watching: WatchingFolder, clock: FakeClock, tmp_path: Path
) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        photo(tmp_path, name, clock.now())
    first, second, _third = watching.choose(tmp_path).new
    watching.done_with(second)
    assert names(watching) == ["c.jpg"]
    watching.done_with(first)
    assert names(watching) == ["c.jpg"], "one before it changes nothing"
    photo(tmp_path, "d.jpg", clock.now() + timedelta(seconds=2))
    assert names(watching) == ["c.jpg", "d.jpg"]


def test_so_many_are_offered_at_once_and_then_the_next(
    watching: WatchingFolder, clock: FakeClock, tmp_path: Path
) -> None:
    for number in range(MOST_OFFERED + 1):
        photo(tmp_path, f"{number:03}.jpg", clock.now())
    state = watching.choose(tmp_path)
    assert len(state.new) == MOST_OFFERED
    watching.done_with(state.new[-1])
    assert names(watching) == [f"{MOST_OFFERED:03}.jpg"]


def test_a_drive_that_is_gone_is_told_and_waited_for(
    watching: WatchingFolder, clock: FakeClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    watching.choose(stick)
    stick.rename(tmp_path / "pocket")
    state = watching.state()
    assert (state.folder, state.new) == (str(stick), ())
    assert "drive" in state.why
    (tmp_path / "pocket").rename(stick)
    photo(stick, "a.jpg", clock.now())
    assert names(watching) == ["a.jpg"]


def test_a_folder_that_is_none_is_refused(watching: WatchingFolder, tmp_path: Path) -> None:
    for none in (tmp_path / "none", tmp_path / "a.txt"):
        with pytest.raises(DiaryProblem, match="no such folder"):
            watching.choose(none)
    assert watching.state().folder == ""


def test_what_cannot_be_remembered_is_told(clock: FakeClock, tmp_path: Path) -> None:
    file = KeptInMemory(full=True)
    with pytest.raises(DiaryProblem, match="No space left"):
        WatchingFolder(file, clock).choose(tmp_path)


def test_a_folder_that_is_left_is_looked_into_no_more(
    watching: WatchingFolder, clock: FakeClock, tmp_path: Path
) -> None:
    photo(tmp_path, "a.jpg", clock.now())
    watching.choose(tmp_path)
    assert watching.leave().folder == ""
    assert names(watching) == []
