"""Every file of a lived-in profile is for its owner only, also where the shell would share it."""

from __future__ import annotations

import logging
import os
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.export.files import write_file
from footcare.logs import start_logging, stop_logging
from footcare.paths import Profile
from footcare.services.deleting import Deleted
from footcare.store.deleting import delete_everything
from tests import records
from tests.journeys.household import Household
from tests.journeys.test_one_day import check_feet, walk_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """A shell that shares every new file; ``__main__`` closes it, and here it is not asked to."""
    mask = os.umask(0)
    yield
    os.umask(mask)


def shared(*places: Path) -> list[str]:
    """What others may open, of some files and of folders with all that is in them."""
    return [
        f"{path.name} {stat.S_IMODE(path.lstat().st_mode):o}"
        for place in places
        for path in (place, *place.rglob("*"))
        if path.lstat().st_mode & 0o077
    ]


@pytest.mark.usefixtures("open_to_all")
def test_a_whole_journey_shares_nothing_and_all_of_it_can_be_deleted(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    del qtbot
    household = Household(tmp_path / "profile")
    start_logging(Profile(household.folder).logs)
    visitor = household.start()
    walk_in(visitor)
    visitor.window.show_page("check")
    check_feet(visitor, blister=True)
    visitor.window.desk.preferences.change(text_size=150)
    logging.getLogger("footcare").warning("something happened")
    household.stop()
    assert len(caplog.records) == 1
    names = {path.name for path in household.folder.rglob("*")}
    assert names == {"footcare.db", "preferences.json", "logs", "footcare.log"}
    assert shared(household.folder) == []

    stop_logging()
    assert delete_everything(Profile(household.folder)) == Deleted(), "it knows all of it"
    assert list(household.folder.iterdir()) == []


@pytest.mark.usefixtures("open_to_all")
def test_the_log_that_was_full_shares_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("footcare.log_file._SIZE", 1)
    start_logging(tmp_path / "logs")
    logging.getLogger("footcare").info("before")
    logging.getLogger("footcare").info("after")
    assert len(list((tmp_path / "logs").iterdir())) > 1
    assert shared(tmp_path / "logs") == []


@pytest.mark.usefixtures("open_to_all")
def test_a_file_half_written_shares_nothing(tmp_path: Path) -> None:
    seen: list[str] = []

    def pieces() -> Iterator[str]:
        yield "half"
        seen.extend(path.name for path in tmp_path.iterdir())
        assert shared(*tmp_path.iterdir()) == []
        yield "whole"

    write_file(tmp_path / "diary.csv", pieces())
    assert [name.endswith(".part") for name in seen] == [True]
    assert shared(tmp_path / "diary.csv") == []


@pytest.mark.usefixtures("open_to_all")
def test_the_journal_of_a_save_shares_nothing(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom())
        assert (profile.root / "footcare.db-journal").exists()
        assert shared(profile.root) == []


def test_a_profile_that_was_open_is_closed(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    with closing(open_diary(profile)):
        pass
    profile.root.chmod(0o755)
    profile.database.chmod(0o644)
    with closing(open_diary(profile)):
        assert shared(profile.root) == []
