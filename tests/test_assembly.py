"""A diary that the window cannot open: said in words for a person, and nothing is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_whole_diary
from footcare.services.ports import DiaryDamaged
from tests.fakes import FakeClock
from tests.ui.pages.damaging import lived_profile, scribble

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.paths import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile with a diary and two copies."""
    return lived_profile(tmp_path / "profile", FakeClock())


def test_damage_inside_is_told_without_the_words_of_the_check(profile: Profile) -> None:
    with profile.database.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(bytes(4096))
    before = profile.database.read_bytes()
    with pytest.raises(DiaryDamaged) as caught:
        open_whole_diary(profile, FakeClock())
    assert str(caught.value) == "The file of your diary is damaged. It was left as it is."
    assert profile.database.read_bytes() == before


def test_something_else_in_its_place_is_told_alike(profile: Profile) -> None:
    scribble(profile.database)
    with pytest.raises(DiaryDamaged, match="The file of your diary is damaged"):
        open_whole_diary(profile, FakeClock())


def test_a_diary_that_is_gone_while_copies_lie_there_is_no_new_beginning(profile: Profile) -> None:
    profile.database.unlink()
    with pytest.raises(DiaryDamaged, match="there are copies of one") as caught:
        open_whole_diary(profile, FakeClock())
    assert "footcare backup" not in str(caught.value), "a window names no command"
    assert not profile.database.exists()
