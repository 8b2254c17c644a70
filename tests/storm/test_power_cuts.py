"""Power cuts at any moment of a traced life lose nothing that was acknowledged.

Real writers are traced once; then the power is cut thousands of times in the replay, by the model
of ``disk``. The controls are writers with a weaker ``synchronous``: there losses must be found.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from footcare.assembly import open_diary
from footcare.domain.preferences import Preferences
from footcare.export.words import inspection_words
from footcare.paths import Profile
from footcare.services.ports import DiaryProblem
from footcare.store.preferences_file import JsonPreferencesFile
from tests.storm.disk import Disk, Mood, lay_out
from tests.storm.report import Row
from tests.storm.storm import line_of
from tests.storm.tracing import Said, trace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.storm.tracing import Act

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="only strace can tell what was written when"
)

LINES = 20
SETTINGS = (Preferences(), Preferences(first_run_done=True))


@dataclass(frozen=True)
class Life:
    """What a profile went through, and what its writers were given to keep."""

    below: Path
    acts: list[Act]
    sent: dict[str, dict[str, Any]]


@dataclass
class Aftermath:
    """What was found after the cuts."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


class Lives:
    """Traces each kind of life once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lived: dict[tuple[str, str], Life] = {}

    def of(self, writer: str, synchronous: str = "EXTRA") -> Life:
        """Return the life under a writer: command, window, or killed, which is both in turn."""
        key = (writer, synchronous)
        if key not in self._lived:
            self._lived[key] = self._live(writer, synchronous)
        return self._lived[key]

    def _live(self, writer: str, synchronous: str) -> Life:
        below = self._folder / f"{writer}-{synchronous}"
        below.mkdir()
        chance = random.Random(f"{writer} {synchronous}")  # noqa: S311 - can be repeated
        sent: dict[str, dict[str, Any]] = {}

        def write(name: str, kill_at_write: int | None = None) -> list[Act]:
            ids = [UUID(int=chance.getrandbits(128), version=4) for _ in range(LINES)]
            lines = {str(one): line_of(one, chance) for one in ids}
            sent.update(lines)
            typed = "".join(json.dumps(line) + "\n" for line in lines.values()).encode()
            program = [sys.executable, "-m", "tests.storm.writing"]
            words = [*program, str(below / "profile"), name, synchronous]
            return trace(words, typed, below, kill_at_write=kill_at_write)

        if writer == "killed":
            # Killed amid its writes; the next one finds a journal to undo, and is killed as well.
            acts = write("command", 217) + write("window", 119) + write("command")
        else:
            acts = write(writer)
        return Life(below, acts, sent)


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Lives:
    return Lives(tmp_path_factory.mktemp("lives"))


def cut_power(life: Life, cuts: int, seed: int, folder: Path) -> Aftermath:
    """Cut the power at moments all over a life, and open what each cut leaves."""
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    moments = sorted(chance.randrange(len(life.acts) + 1) for _ in range(cuts))
    disk, said, after = Disk(), list[str](), Aftermath()
    done = 0
    for number, moment in enumerate(moments):
        for act in life.acts[done:moment]:
            disk.do(act)
            if isinstance(act, Said):
                said.append(act.line.removeprefix("saved "))
        done = moment
        mood = chance.choice(list(Mood))
        place = folder / f"cut{number}"
        place.mkdir()
        lay_out(disk.after_power_cut(chance, mood), life.below, place)
        _open_after(Profile(place / "profile"), life, said, f"act {moment}, {mood.value}", after)
        shutil.rmtree(place)
    return after


def _open_after(
    profile: Profile, life: Life, said: list[str], where: str, after: Aftermath
) -> None:
    after.acknowledged += len(said)
    try:
        with closing(open_diary(profile, wait_seconds=0)) as diary:
            faults = diary.faults()
            with diary.reading() as books:
                kept = [inspection_words(one) for one in books.inspections.all()]
    except DiaryProblem as problem:
        after.damaged.append(f"{where}: {problem}")
        return
    after.damaged += [f"{where}: {fault}" for fault in faults]
    for one in kept:
        meant = life.sent.get(one["id"], {})
        if [one["answers"], one["findings"]] != [meant.get("answers"), meant.get("findings")]:
            after.damaged.append(f"{where}: {one['id']} is not what was sent")
    missing = set(said) - {one["id"] for one in kept}
    after.lost += [f"{where}: {one}" for one in sorted(missing)]
    if JsonPreferencesFile(profile.preferences).read() not in SETTINGS:
        after.damaged.append(f"{where}: settings")


def weather(
    life: Life, name: str, cuts: int, seed: int, folder: Path, noted: Callable[[Row], None]
) -> Aftermath:
    after = cut_power(life, cuts, seed, folder)
    counts = {
        "acknowledged": after.acknowledged,
        "lost": len(after.lost),
        "damaged": len(after.damaged),
    }
    noted(Row(name, cuts, [seed], counts))
    return after


@pytest.mark.parametrize(("writer", "cuts"), [("command", 70), ("window", 60), ("killed", 70)])
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
    control = f"power cuts, control: {synchronous}"
    after = weather(lives.of("command", synchronous), control, 60, 1, tmp_path, noted)
    assert after.lost
    assert after.damaged or synchronous == "FULL"


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("writer", ["command", "window", "killed"])
@pytest.mark.parametrize("seed", range(10))
def test_ten_thousand_power_cuts_lose_nothing(
    lives: Lives, tmp_path: Path, noted: Callable[[Row], None], writer: str, seed: int
) -> None:
    after = weather(lives.of(writer), f"power cuts, {writer}", 334, seed, tmp_path, noted)
    assert (after.lost, after.damaged) == ([], [])
