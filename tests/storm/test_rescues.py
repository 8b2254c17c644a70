"""Out of any damage there is a way: what is there is kept, and what is chosen opens whole.

Three houses in turn: one with a good copy, one with a damaged copy, one without any.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_backups, open_diary, open_rescue, open_whole_diary
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.services.keeping import everything
from footcare.services.ports import DiaryDamaged, DiaryProblem
from tests import records
from tests.fakes import FakeClock
from tests.records import a_stamp
from tests.storm.damage import INSIDE, damage
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.services.keeping import Everything

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links stand in its place")

HOUSES = ("a good copy", "a damaged copy", "no copy")


@dataclass
class Aftermath:
    """What was chosen and done, and what is wrong."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A profile with one copy of all that is in it."""
    profile = Profile(tmp_path_factory.mktemp("model") / "profile")
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        for number in range(1, 60, 2):
            books.inspections.add(records.an_inspection(a_stamp(number)))
            books.symptoms.add(records.a_symptom(a_stamp(number + 1)))
    open_backups(profile, FakeClock()).make()
    return profile


def _all_in(profile: Profile) -> Everything:
    with closing(open_whole_diary(profile, FakeClock())) as diary:
        return everything(diary, Preferences())


def _rescue(
    profile: Profile, way: str, chance: random.Random, copied: Everything, after: Aftermath
) -> None:
    """Choose one of the ways out of a damaged diary and see where it leads."""
    damaged = profile.database.read_bytes() if profile.database.is_file() else None
    rescue = open_rescue(profile, FakeClock())
    prospects = rescue.look()
    kept = prospects.set_aside / profile.database.name if prospects.set_aside else None
    if damaged is not None and (kept is None or kept.read_bytes() != damaged):
        after.wrong.append(f"{way}: the damaged file was not kept: {prospects.not_kept}")
    if prospects.backup is not None and chance.random() < 0.5:
        rescue.restore(prospects.backup)
        after.done["restored"] += 1
        if _all_in(profile) != copied:
            after.wrong.append(f"{way}: what came back is not what was copied")
    elif prospects.readable.records:
        rescue.salvage()
        after.done["salvaged"] += 1
        _all_in(profile)
    else:
        rescue.begin_anew()
        after.done["begun anew"] += 1
        _all_in(profile)


def _try_to_rescue(
    profile: Profile, way: str, chance: random.Random, copied: Everything, after: Aftermath
) -> None:
    try:
        _rescue(profile, way, chance, copied, after)
    except DiaryProblem as problem:
        after.wrong.append(f"{way}: no way out: {problem}")
    except Exception as error:  # noqa: BLE001 - this is what the storm looks for
        after.wrong.append(f"{way}: {error!r}")


def ravage(model: Profile, trials: int, seed: int, place: Path) -> Aftermath:
    copied = _all_in(model)
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    after = Aftermath()
    for number in range(trials):
        profile = Profile(place / str(number))
        shutil.copytree(model.root, profile.root)
        house = HOUSES[number % len(HOUSES)]
        copy = profile.backups / "footcare-000001.db"
        if house == "no copy":
            shutil.rmtree(profile.backups)
        elif house == "a damaged copy":
            copy.write_bytes(chance.choice(INSIDE)(copy.read_bytes(), chance))
        way = f"{number} {damage(profile.database, chance)}, {house}"
        try:
            _all_in(profile)
            after.done["opened"] += 1
        except DiaryDamaged:
            _try_to_rescue(profile, way, chance, copied, after)
        except DiaryProblem:
            after.done["refused"] += 1
        except Exception as error:  # noqa: BLE001 - this is what the storm looks for
            after.wrong.append(f"{way}: {error!r}")
        shutil.rmtree(profile.root)
    return after


def weather(
    model: Profile, trials: int, seed: int, place: Path, noted: Callable[[Row], None]
) -> None:
    after = ravage(model, trials, seed, place)
    counts = {"wrong": len(after.wrong), **dict(sorted(after.done.items()))}
    noted(Row("damaged diaries rescued", trials, [seed], counts))
    assert after.wrong == []
    assert after.done["restored"]
    assert after.done["salvaged"]
    assert after.done["begun anew"]


def test_there_is_a_way_out_of_damage(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(model, 24, 1, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_there_is_a_way_out_of_a_thousand_damages(
    model: Profile, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(model, 200, seed, tmp_path, noted)
