"""A desktop for the tests that look at the program from outside."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.desktop import Desktop, missing

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """A whole desktop for one test."""
    if missing():
        pytest.skip(f"not here: {', '.join(missing())}")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        yield Desktop(stack, Path(folder))
