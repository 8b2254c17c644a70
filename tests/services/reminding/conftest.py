"""A real diary, and a clock that obeys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.person import Person
from footcare.services.foreseeing import Foreseeing
from footcare.services.pausing import Pausing
from footcare.services.reminding import Reminding
from footcare.store.database import open_database
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from footcare.store.database import SqlDiary


@pytest.fixture
def clock() -> FakeClock:
    """Sunday, 7:30 in London."""
    return FakeClock()


@pytest.fixture
def diary(tmp_path: Path) -> Generator[SqlDiary]:
    diary = open_database(tmp_path / "footcare.db", wait_seconds=1)
    with diary.writing() as books:
        books.persons.put(Person("ann"))
        books.persons.put(Person("bob"))
    yield diary
    diary.close()


@pytest.fixture
def reminding(diary: SqlDiary, clock: FakeClock) -> Reminding:
    return Reminding(diary, clock)


@pytest.fixture
def pausing(clock: FakeClock, reminding: Reminding) -> Pausing:
    return Pausing(clock, reminding)


@pytest.fixture
def foreseeing(diary: SqlDiary, clock: FakeClock, reminding: Reminding) -> Foreseeing:
    return Foreseeing(diary, clock, reminding)
