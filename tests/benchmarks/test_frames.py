"""What a picture of the player costs: that it is measured for every technique."""

from __future__ import annotations

from footcare.content.motions import read_illustrations
from tests.benchmarks.measuring import PROGRAMS, python, surroundings, told_by


def test_a_picture_of_every_technique_is_painted() -> None:
    seen = told_by(python(f"{PROGRAMS}.frames", "1", "1"), surroundings())
    assert len(seen["ours"]) == len(read_illustrations().motions.motions)
    assert 0 < len(seen["new"]) < len(seen["ours"])
    assert all(each > 0 for each in seen["ours"])
