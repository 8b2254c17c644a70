"""Where things live on each system."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from footcare.paths import NoHomeError, Profile, default_profile, find_profile

if TYPE_CHECKING:
    from pathlib import Path

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")


def test_a_named_profile_comes_before_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FOOTCARE_PROFILE", str(tmp_path / "of-environment"))
    assert find_profile(str(tmp_path / "named")) == Profile(tmp_path / "named")
    assert find_profile() == Profile(tmp_path / "of-environment")


@on_linux
@pytest.mark.parametrize("chosen", ["", "relative", None])
def test_the_persons_own_profile_lies_in_the_data_folder(
    chosen: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if chosen is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", chosen)
    own = tmp_path / ".local" / "share" / "footcare" / "default"
    assert find_profile() == default_profile() == Profile(own)


@on_linux
def test_the_person_can_choose_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert find_profile() == Profile(tmp_path / "footcare" / "default")


@on_linux
def test_a_home_of_nobody_is_no_profile() -> None:
    with pytest.raises(NoHomeError):
        find_profile("~nobody-of-that-name/profile")
