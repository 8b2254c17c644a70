"""The same clock and diary as for the page tests, and one with a real day in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.builders import make_house
from tests.fakes import FakeClock
from tests.looks.a_day import live_a_day
from tests.ui.conftest import clock, house

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House

__all__ = ["clock", "house"]


@pytest.fixture(scope="session")
def lived_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with one real day in its diary; that day is lived once for all tests."""
    folder = tmp_path_factory.mktemp("lived") / "profile"
    morning = FakeClock()
    with make_house(folder, morning) as made:
        live_a_day(made, morning)
    return folder


@pytest.fixture
def lived(tmp_path: Path, lived_profile: Path, clock: FakeClock) -> Iterator[House]:
    """A diary of this test's own with that day in it."""
    own = tmp_path / "lived"
    shutil.copytree(lived_profile, own)
    with make_house(own, clock) as made:
        yield made
