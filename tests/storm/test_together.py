"""Many at one diary: nothing is lost or doubled, everybody gets a turn, no window stands still."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from footcare.assembly import open_diary
from footcare.export.words import inspection_words
from footcare.paths import Profile
from tests.storm.report import Row
from tests.storm.tracing import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITERS = 16


def come_to(module: str, *words: object) -> dict[str, Any]:
    """Run a storm of its own process and return what it tells."""
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.storm.{module}", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    told: dict[str, Any] = json.loads(ran.stdout)
    return told | {"said": ran.stderr.decode()}


def gather(tmp_path: Path, lines: int, seed: int, noted: Callable[[Row], None]) -> None:
    profile = Profile(tmp_path / "profile")
    told = come_to("crowd", profile.root, WRITERS, lines, seed)
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        faults = diary.faults()
        kept = [inspection_words(one) for one in books.inspections.all()]
    ids = {one["id"] for one in kept}
    halves = [
        one["id"]
        for one in kept
        if any(one[key] != told["sent"][one["id"]][key] for key in ("answers", "findings"))
    ]
    lost = set(told["acknowledged"]) - ids
    milliseconds = [1000 * seconds for seconds in told["waited"]]
    counts = {
        "acknowledged": len(told["acknowledged"]),
        "lost": len(lost),
        "doubled": len(kept) - len(ids),
        "damaged": len(faults) + len(halves),
        "refused": len(told["failed"]),
    }
    worst = {"median ms": statistics.median(milliseconds), "worst ms": max(milliseconds)}
    noted(Row("sixteen writers at once", WRITERS, [seed], counts, worst))
    assert told["failed"] == [], told["said"]
    assert sorted(told["acknowledged"]) == sorted(told["sent"])
    assert ids == set(told["sent"])
    assert (lost, len(kept), faults, halves) == (set(), len(ids), (), [])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the crowd is forked")
def test_sixteen_writers_lose_nothing(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    gather(tmp_path, 5, 1, noted)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the crowd is forked")
@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 12))
def test_sixteen_writers_lose_nothing_for_long(
    tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    gather(tmp_path, 60, seed, noted)


def watch_the_window(tmp_path: Path, seconds: int, noted: Callable[[Row], None]) -> None:
    told = come_to("window_beside", tmp_path / "profile", seconds)
    counts = {"acknowledged": told["kept"], "refused": told["refused"]}
    worst = {"still alone ms": told["alone"], "still beside a holder ms": told["beside"]}
    noted(Row("a window beside a holder", told["turns"], [], counts, worst))
    assert told["kept"] > 0
    assert told["refused"] == 0
    # Whatever another process does, the GUI thread cannot wait for it: it never asks the diary.
    assert told["speakers"] == ["footcare_0"]


def test_the_windows_own_thread_never_asks_the_diary(
    tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    watch_the_window(tmp_path, 1, noted)


@pytest.mark.soak
def test_the_window_lives_beside_a_program_that_holds_the_diary(
    tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    watch_the_window(tmp_path, 20, noted)
