"""What the storms share: a place in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storm.report import PROPERTY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.storm.report import Row


@pytest.fixture
def noted(record_property: Callable[[str, object], None]) -> Callable[[Row], None]:
    """Puts a row into the table; called before anything is asserted."""

    def note(row: Row) -> None:
        record_property(PROPERTY, row.words())

    return note
