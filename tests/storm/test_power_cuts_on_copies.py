"""Power cuts while copies are made and put back: the diary is the old or the new one, whole.

A copy that was announced is there and whole; one that is on the shelf is whole, announced or not.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.services.ports import DiaryProblem
from tests.fakes import FakeClock
from tests.storm.cuts import new_life, power_cuts
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.storm.cuts import Cut, Life

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="only strace can tell what was written when"
)


@dataclass
class Restored:
    """A life with copies in it: three checks, a copy, three more, and the copy put back.

    Attributes:
        copied: the checks in the copy.
        later: those that came after it, which the restore takes away.
        begun: the act at which the restore begins.
    """

    life: Life
    copied: set[str]
    later: set[str]
    begun: int


@dataclass
class Aftermath:
    """What was found after the cuts."""

    copies: int = 0
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def restored(tmp_path_factory: pytest.TempPathFactory) -> Restored:
    life = new_life(tmp_path_factory.mktemp("copies") / "life", "copies")
    life.write("command", 3)
    copied = set(life.sent)
    life.do("backup", "create")
    life.write("command", 3)
    later = set(life.sent) - copied
    begun = len(life.acts)
    life.do("restore", "1")
    return Restored(life, copied, later, begun)


def _promised(cut: Cut, restored: Restored) -> list[set[str]]:
    """Return what the diary may hold after a cut: each is one of the states it was in."""
    said = {line.removeprefix("saved ") for line in cut.said if line.startswith("saved ")}
    if "Restored." in cut.said:
        return [restored.copied]
    if cut.moment > restored.begun:
        return [restored.copied | restored.later, restored.copied]
    # The one that was being kept may be kept as well.
    return [said, *(said | {one} for one in restored.life.sent)]


def _open_after(cut: Cut, restored: Restored, after: Aftermath) -> None:
    backing_up = open_backups(cut.profile, FakeClock(), wait_seconds=0)
    copies = backing_up.all()
    after.copies += len(copies)
    after.wrong += [
        f"{cut.where}: copy {copy.sequence} is not whole"
        for copy in copies
        if backing_up.faults(copy)
    ]
    announced = sum(line.endswith(".db") or line.startswith("The diary as") for line in cut.said)
    if len(copies) < announced:
        after.wrong.append(f"{cut.where}: {announced} copies announced, {len(copies)} there")
    try:
        with closing(open_diary(cut.profile, wait_seconds=0)) as diary:
            faults = diary.faults()
            with diary.reading() as books:
                kept = {str(one.stamp.id) for one in books.inspections.all()}
    except DiaryProblem as problem:
        after.wrong.append(f"{cut.where}: {problem}")
        return
    after.wrong += [f"{cut.where}: {fault}" for fault in faults]
    if kept not in _promised(cut, restored):
        after.wrong.append(f"{cut.where}: holds {len(kept)} checks of {len(cut.said)} lines said")


def weather(
    restored: Restored, cuts: int, seed: int, folder: Path, noted: Callable[[Row], None]
) -> None:
    after = Aftermath()
    for cut in power_cuts(restored.life, cuts, seed, folder):
        _open_after(cut, restored, after)
    noted(Row("power cuts, copies", cuts, [seed], {"damaged": len(after.wrong)}))
    assert after.copies, "no copy was ever there: the cuts had no teeth"
    assert after.wrong == []


def test_a_power_cut_spoils_no_copy(
    restored: Restored, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(restored, 50, 1, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_a_thousand_power_cuts_spoil_no_copy(
    restored: Restored, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(restored, 200, seed, tmp_path, noted)
