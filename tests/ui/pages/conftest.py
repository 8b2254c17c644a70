"""Someone at the foot check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.pages.checking import Hand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


@pytest.fixture
def hand(qtbot: QtBot, desk: Desk) -> Hand:
    """A hand at the check page over the empty diary."""
    return Hand(qtbot, desk)
