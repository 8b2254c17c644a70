"""A real diary on a real file for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.paths import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.store.database import SqlDiary


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def diary(profile: Profile) -> Iterator[SqlDiary]:
    diary = open_diary(profile)
    yield diary
    diary.close()
