"""A diary of three days with two copies of it, and the page over that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import make_desk, make_house
from tests.ui.pages.damaging import lived_profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def profile(tmp_path: Path, clock: FakeClock) -> Profile:
    """A profile of three days with two copies."""
    return lived_profile(tmp_path / "lived", clock)


@pytest.fixture
def house(profile: Profile, clock: FakeClock) -> Iterator[House]:
    """The diary of that profile."""
    with make_house(profile.root, clock) as made:
        yield made


@pytest.fixture
def desk(qapp: QApplication, clock: FakeClock, house: House) -> Desk:
    """A desk over that diary."""
    return make_desk(qapp, clock=clock, house=house)
