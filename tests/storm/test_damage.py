"""Whatever happens to a diary's file: it opens, or a sentence says why not. It is never changed.

An empty file counts as a diary not made yet. What no check can see, for a database has no checksum,
is counted as unseen: such a diary opens and says something else than before.
"""

from __future__ import annotations

import os
import random
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import examine_diary, open_diary
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.services.keeping import Integrity, everything
from footcare.services.ports import DiaryProblem
from tests import records
from tests.records import a_stamp
from tests.storm.damage import damage
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.services.keeping import Everything

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links stand in its place")


@dataclass
class Aftermath:
    """How the trials ended.

    Attributes:
        refused: those that ended in a sentence, at the opening or at the first look.
        opened: those that opened and are whole as far as the full check can tell.
        found: those that opened, and the full check found the damage.
        unseen: of the opened ones, those that say something else than before.
        faults: what must never happen.
    """

    refused: int = 0
    opened: int = 0
    found: int = 0
    unseen: int = 0
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A diary of a few months."""
    profile = Profile(tmp_path_factory.mktemp("model") / "profile")
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        for number in range(1, 120, 4):
            books.inspections.add(records.an_inspection(a_stamp(number)))
            books.symptoms.add(records.a_symptom(a_stamp(number + 1)))
            books.sessions.add(records.a_session(a_stamp(number + 2)))
            books.reminders.add(records.a_reminder(a_stamp(number + 3)))
    return profile


def _all_of(profile: Profile) -> tuple[Everything, tuple[str, ...]]:
    with closing(open_diary(profile, wait_seconds=0)) as diary:
        kept = everything(diary, Preferences())
        diary.counts()
        return kept, diary.faults()


def _try(profile: Profile, whole: Everything, way: str, after: Aftermath) -> None:
    """Examine and open a damaged diary, and see that nothing but a sentence comes of it."""
    before = _bytes_of(profile.database)
    beside = sorted(file.name for file in profile.root.iterdir())
    try:
        found = examine_diary(profile, wait_seconds=0)
        kept, faults = _all_of(profile)
    except DiaryProblem as problem:
        after.refused += 1
        if not str(problem).endswith("."):
            after.faults.append(f"{way}: no sentence: {problem}")
    except Exception as error:  # noqa: BLE001 - this is what the storm looks for
        after.faults.append(f"{way}: {error!r}")
    else:
        if faults or found.integrity is Integrity.DAMAGED:
            after.found += 1
        else:
            after.opened += 1
            after.unseen += kept != whole and bool(before)
    if before != _bytes_of(profile.database) and len(beside) == 1 and before:
        after.faults.append(f"{way}: the file was changed")


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def ravage(model: Profile, trials: int, seed: int, place: Path) -> Aftermath:
    whole, _faults = _all_of(model)
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    after = Aftermath()
    for number in range(trials):
        profile = Profile(place / str(number))
        profile.make()
        shutil.copyfile(model.database, profile.database)
        way = damage(profile.database, chance)
        _try(profile, whole, f"{number} {way}", after)
        shutil.rmtree(profile.root)
    return after


def weather(
    model: Profile, trials: int, seed: int, place: Path, noted: Callable[[Row], None]
) -> None:
    after = ravage(model, trials, seed, place)
    counts = {
        "refused": after.refused,
        "found by the full check": after.found,
        "whole": after.opened,
        "unseen": after.unseen,
        "wrong": len(after.faults),
    }
    noted(Row("damaged diaries", trials, [seed], counts))
    assert after.faults == []
    assert after.refused
    assert after.found
    assert after.opened


def test_damage_ends_in_a_sentence_or_in_a_diary(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(model, 150, 1, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_a_thousand_damaged_diaries(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(model, 200, seed, tmp_path, noted)
