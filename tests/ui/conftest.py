"""A real diary and a desk for page tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import make_desk, make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.services.house import House
    from footcare.ui.desk import Desk


@pytest.fixture
def clock() -> FakeClock:
    """Sunday 22 November 2026, half past seven in the morning in London."""
    return FakeClock()


@pytest.fixture
def house(tmp_path: Path, clock: FakeClock) -> Iterator[House]:
    """An opened, empty diary with its services."""
    with make_house(tmp_path / "profile", clock) as made:
        yield made


@pytest.fixture
def desk(qapp: QApplication, clock: FakeClock, house: House) -> Desk:
    """A desk over that diary."""
    return make_desk(qapp, clock=clock, house=house)
