"""Writers killed at any moment lose nothing that was acknowledged and keep nothing by halves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from footcare.assembly import examine_diary, open_diary
from footcare.export.words import inspection_words
from footcare.paths import Profile
from footcare.services.keeping import Integrity
from tests import records
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the storm forks its writers")


@dataclass(frozen=True)
class Aftermath:
    """What a storm sent and heard, and what the diary holds."""

    sent: dict[str, dict[str, Any]]
    acknowledged: list[str]
    kept: dict[str, dict[str, Any]]

    @property
    def lost(self) -> set[str]:
        return set(self.acknowledged) - set(self.kept)

    @property
    def halves(self) -> set[str]:
        """The records that are not all that was sent."""
        return {
            record_id
            for record_id, kept in self.kept.items()
            if any(kept[key] != self.sent[record_id][key] for key in ("answers", "findings"))
        }


def rage(profile: Profile, kills: int, seed: int, *more: str) -> Aftermath:
    words = [str(profile.root), str(kills), str(seed), *more]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storm.storm", *words],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stderr == b""
    heard = json.loads(ran.stdout)
    assert heard["failed"] == [], "a writer ended by itself"
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        everything = [inspection_words(one) for one in books.inspections.all()]
    kept = {one["id"]: one for one in everything}
    assert len(kept) == len(everything), "a record is there twice"
    return Aftermath(heard["sent"], heard["acknowledged"], kept)


def weather(profile: Profile, kills: int, seed: int, noted: Callable[[Row], None]) -> None:
    after = rage(profile, kills, seed)
    counts = {"acknowledged": len(after.acknowledged), "lost": len(after.lost)}
    noted(Row("kill -9", kills, [seed], counts | {"damaged": len(after.halves)}))
    assert after.acknowledged, "nothing was ever acknowledged: the storm had no teeth"
    assert after.lost == set()
    assert len(set(after.acknowledged)) == len(after.acknowledged)
    assert after.halves == set()
    assert examine_diary(profile).integrity is Integrity.OK
    # A journal that was begun and holds nothing yet may stay until the next write.
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.drafts.put("p1", "check", "{}", records.AT)
    assert {file.name for file in profile.root.iterdir()} == {"footcare.db"}


def test_a_storm_loses_nothing(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    weather(Profile(tmp_path / "profile"), 20, 1, noted)


def test_a_storm_would_see_a_loss(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    after = rage(Profile(tmp_path / "profile"), 15, 2, "lie")
    counts = {"acknowledged": len(after.acknowledged), "lost": len(after.lost)}
    noted(Row("kill -9, control: said before kept", 15, [2], counts))
    assert after.lost != set()


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(10))
def test_a_great_storm_loses_nothing(
    tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(Profile(tmp_path / "profile"), 100, seed, noted)
