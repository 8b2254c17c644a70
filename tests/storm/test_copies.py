"""Copies made while others write are whole; damaged ones are refused and the diary stays."""

from __future__ import annotations

import os
import random
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.services.backup_ports import NoSuchBackup
from footcare.services.keeping import everything
from footcare.services.ports import DiaryProblem
from tests import records
from tests.fakes import FakeClock
from tests.records import a_stamp
from tests.storm.damage import damage
from tests.storm.report import Row
from tests.storm.test_together import come_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.services.keeping import Everything

pytestmark = pytest.mark.skipif(os.name != "posix", reason="it forks, and makes pipes")


def copy_under_writes(tmp_path: Path, copies: int, seed: int, noted: Callable[[Row], None]) -> None:
    told = come_to("copying", tmp_path / "profile", copies, seed)
    counts = {"acknowledged": told["acknowledged"], "damaged": len(told["wrong"])}
    noted(Row("copies under writes", copies, [seed], counts | {"grown": told["grown"]}))
    assert told["wrong"] == []
    assert told["grown"] > 1, "nobody wrote meanwhile: the trial had no teeth"


def test_copies_made_while_others_write_are_whole(
    tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    copy_under_writes(tmp_path, 5, 1, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 6))
def test_two_hundred_copies_made_while_others_write_are_whole(
    tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    copy_under_writes(tmp_path, 50, seed, noted)


@dataclass
class Aftermath:
    """How the trials ended: copies refused, copies that were what they had been, what is wrong."""

    refused: int = 0
    unharmed: int = 0
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A profile with one copy, and a diary that has grown since."""
    profile = Profile(tmp_path_factory.mktemp("model") / "profile")
    with closing(open_diary(profile)) as diary:
        for number in range(1, 80, 2):
            with diary.writing() as books:
                books.inspections.add(records.an_inspection(a_stamp(number)))
                books.symptoms.add(records.a_symptom(a_stamp(number + 1)))
        open_backups(profile, FakeClock()).make()
        with diary.writing() as books:
            books.inspections.add(records.an_inspection(a_stamp(1000)))
    return profile


def _all_in(profile: Profile) -> Everything:
    with closing(open_diary(profile)) as diary:
        return everything(diary, Preferences())


def _try(profile: Profile, way: str, copied: Everything, after: Aftermath) -> None:
    """Put a damaged copy back; it is refused, unless what comes back is what was copied."""
    backing_up = open_backups(profile, FakeClock())
    before = profile.database.read_bytes()
    try:
        whole = [backup for backup in backing_up.all() if not backing_up.faults(backup)]
        backing_up.restore(backing_up.named("1"))
    except (DiaryProblem, NoSuchBackup) as problem:
        after.refused += 1
        if whole and "stands_beside" not in way:
            after.wrong.append(f"{way}: called whole, and refused: {problem}")
        if not str(problem).endswith("."):
            after.wrong.append(f"{way}: no sentence: {problem}")
        if profile.database.read_bytes() != before:
            after.wrong.append(f"{way}: refused, and the diary is another one")
    except Exception as error:  # noqa: BLE001 - this is what the storm looks for
        after.wrong.append(f"{way}: {error!r}")
    else:
        after.unharmed += 1
        if _all_in(profile) != copied:
            after.wrong.append(f"{way}: what came back is not what was copied")


def ravage(model: Profile, trials: int, seed: int, place: Path) -> Aftermath:
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    after = Aftermath()
    restored = Profile(place / "restored")
    shutil.copytree(model.root, restored.root)
    backing_up = open_backups(restored, FakeClock())
    backing_up.restore(backing_up.named("1"))
    copied = _all_in(restored)
    for number in range(trials):
        profile = Profile(place / str(number))
        shutil.copytree(model.root, profile.root)
        way = damage(profile.backups / "footcare-000001.db", chance)
        _try(profile, f"{number} {way}", copied, after)
        shutil.rmtree(profile.root)
    return after


def weather(
    model: Profile, trials: int, seed: int, place: Path, noted: Callable[[Row], None]
) -> None:
    after = ravage(model, trials, seed, place)
    counts = {"refused": after.refused, "unharmed": after.unharmed, "wrong": len(after.wrong)}
    noted(Row("damaged copies put back", trials, [seed], counts))
    assert after.wrong == []
    assert after.refused > trials / 2


def test_damaged_copies_are_refused(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(model, 30, 1, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 6))
def test_hundreds_of_damaged_copies_are_refused(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(model, 100, seed, tmp_path, noted)
