"""Power cuts at any moment of a traced life lose nothing that was acknowledged.

Real writers are traced once; then the power is cut thousands of times in the replay, by the model
of ``disk``. The controls are writers with a weaker ``synchronous``: there losses must be found.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.domain.preferences import Preferences
from footcare.export.words import inspection_words
from footcare.services.ports import DiaryProblem
from footcare.store.preferences_file import JsonPreferencesFile
from tests.storm.cuts import new_life, power_cuts
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.storm.cuts import Cut, Life

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="only strace can tell what was written when"
)

LINES = 20
SETTINGS = (Preferences(), Preferences(first_run_done=True))


@dataclass
class Aftermath:
    """What was found after the cuts."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


class Lives:
    """Each kind of life, lived once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lived: dict[str, Life] = {}

    def of(self, writer: str, synchronous: str = "EXTRA") -> Life:
        """Return the life under a writer: command, window, or killed, which is both in turn."""
        name = f"{writer}-{synchronous}"
        if name not in self._lived:
            life = new_life(self._folder / name, name)
            if writer == "killed":
                # Amid its writes; the next finds a journal to undo, and is killed as well.
                life.write("command", LINES, kill_at_write=217)
                life.write("window", LINES, kill_at_write=119)
                life.write("command", LINES)
            else:
                life.write(writer, LINES, synchronous)
            self._lived[name] = life
        return self._lived[name]


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    return Lives(tmp_path_factory.mktemp("lives"))


def _open_after(cut: Cut, life: Life, after: Aftermath) -> None:
    said = {line.removeprefix("saved ") for line in cut.said}
    after.acknowledged += len(said)
    try:
        with closing(open_diary(cut.profile, wait_seconds=0)) as diary:
            faults = diary.faults()
            with diary.reading() as books:
                kept = [inspection_words(one) for one in books.inspections.all()]
    except DiaryProblem as problem:
        after.damaged.append(f"{cut.where}: {problem}")
        return
    after.damaged += [f"{cut.where}: {fault}" for fault in faults]
    for one in kept:
        meant = life.sent.get(one["id"], {})
        if [one["answers"], one["findings"]] != [meant.get("answers"), meant.get("findings")]:
            after.damaged.append(f"{cut.where}: {one['id']} is not what was sent")
    missing = said - {one["id"] for one in kept}
    after.lost += [f"{cut.where}: {one}" for one in sorted(missing)]
    if JsonPreferencesFile(cut.profile.preferences).read() not in SETTINGS:
        after.damaged.append(f"{cut.where}: settings")


def weather(
    life: Life, name: str, cuts: int, seed: int, folder: Path, noted: Callable[[Row], None]
) -> Aftermath:
    after = Aftermath()
    for cut in power_cuts(life, cuts, seed, folder):
        _open_after(cut, life, after)
    counts = {
        "acknowledged": after.acknowledged,
        "lost": len(after.lost),
        "damaged": len(after.damaged),
    }
    noted(Row(name, cuts, [seed], counts))
    return after


@pytest.mark.parametrize(("writer", "cuts"), [("command", 40), ("window", 40), ("killed", 40)])
def test_a_power_cut_loses_nothing(
    lives: Lives, tmp_path: Path, noted: Callable[[Row], None], writer: str, cuts: int
) -> None:
    after = weather(lives.of(writer), f"power cuts, {writer}", cuts, 1, tmp_path, noted)
    assert after.acknowledged, "nothing was ever acknowledged: the cuts had no teeth"
    assert (after.lost, after.damaged) == ([], [])


@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_a_writer_that_promises_too_early_is_found_out(
    lives: Lives, tmp_path: Path, noted: Callable[[Row], None], synchronous: str
) -> None:
    name = f"power cuts, control: {synchronous}"
    after = weather(lives.of("command", synchronous), name, 60, 1, tmp_path, noted)
    assert after.lost
    assert after.damaged or synchronous == "FULL"


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("writer", ["command", "window", "killed"])
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_power_cuts_lose_nothing(
    lives: Lives, tmp_path: Path, noted: Callable[[Row], None], writer: str, seed: int
) -> None:
    after = weather(lives.of(writer), f"power cuts, {writer}", 334, seed, tmp_path, noted)
    assert (after.lost, after.damaged) == ([], [])


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_a_thousand_power_cuts_find_out_a_writer_that_promises_too_early(
    lives: Lives, tmp_path: Path, noted: Callable[[Row], None], synchronous: str
) -> None:
    name = f"power cuts, control: {synchronous}"
    after = weather(lives.of("command", synchronous), name, 1000, 2, tmp_path, noted)
    assert after.lost
    assert after.damaged or synchronous == "FULL"
