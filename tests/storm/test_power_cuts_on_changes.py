"""Power cuts while a diary is brought in, taken back or upgraded: all of it, or nothing of it.

After each the diary opens whole, and what was cut off can be done again.
"""

from __future__ import annotations

import gzip
import shutil
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.domain.backup import Reason
from footcare.domain.preferences import Preferences
from footcare.services.keeping import everything
from footcare.services.ports import DiaryProblem
from footcare.store.header import header_of
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.store.schema import SCHEMA
from tests.fakes import FakeClock
from tests.households import export_of, file_of
from tests.store.test_migrating import FIXTURES
from tests.storm.cuts import new_life, power_cuts
from tests.storm.report import Row
from tests.storm.test_import_storm import a_long_diary, bring_in, kept_in
from tests.storm.tracing import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.paths import Profile
    from footcare.services.intake_planning import DiaryFile
    from footcare.services.keeping import Everything
    from tests.storm.cuts import Cut, Life

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="only strace can tell what was written when"
)

DAYS = 60
OLDEST = FIXTURES / "schema1.db.gz"


@dataclass
class Imported:
    """A life with an import in it: two checks, a diary brought in, and taken back again.

    Attributes:
        file: what is brought in.
        begun, undone: the acts at which the import and its undo begin.
        before, after: what is kept without and with it.
    """

    life: Life
    file: DiaryFile
    begun: int
    undone: int
    before: dict[str, Any]
    after: dict[str, Any]

    def may_be_kept(self, cut: Cut) -> list[dict[str, Any]]:
        """Return what may be found after a cut: a state that was begun, never one said to be over.

        Once something was said to be done, nothing else than it may be found.
        """
        said = {line.partition(" ")[0] for line in cut.said}
        if "undone" in said:
            return [self.before]
        if cut.moment > self.undone or "imported" not in said:
            return [self.before, self.after]
        return [self.after]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("imports")
    life = new_life(folder / "life", "imports")
    kept = a_long_diary(DAYS)
    (folder / "file.json").write_bytes(export_of(kept))
    life.write("command", 2)
    before, begun = kept_in(life.profile), len(life.acts)
    life.do("import", str(folder / "file.json"))
    after, undone = kept_in(life.profile), len(life.acts)
    said = [act.line for act in life.acts if isinstance(act, Said)]
    (intake,) = [line.removeprefix("imported ") for line in said if line.startswith("imported ")]
    life.do("import", "--undo", intake)
    return Imported(life, file_of(kept), begun, undone, before, after)


def _faults_after_import(cut: Cut, imported: Imported) -> list[str]:
    kept = kept_in(cut.profile)
    faults = []
    if kept not in imported.may_be_kept(cut):
        faults.append(f"holds {len(kept['inspections'])} checks after {cut.said[-1:]}")
    settings = JsonPreferencesFile(cut.profile.preferences).read()
    if settings not in (Preferences(), imported.file.kept.preferences):
        faults.append("the settings are neither the old nor the new ones")
    bring_in(cut.profile, imported.file)
    if kept_in(cut.profile) != imported.after:
        faults.append("it could not be brought in again")
    return faults


@dataclass
class Upgraded:
    """A life in which a diary of the first release was upgraded, and written to.

    Attributes:
        begun: the act at which the upgrade begins.
        whole: what the diary held from the beginning.
    """

    life: Life
    begun: int
    whole: Everything


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Upgraded:
    life = new_life(tmp_path_factory.mktemp("upgrades") / "life", "upgrades")
    life.find(gzip.decompress(OLDEST.read_bytes()))
    begun = len(life.acts)
    life.write("window", 2)
    return Upgraded(life, begun, _written_before(life.profile, life)[0])


def _written_before(profile: Profile, life: Life) -> tuple[Everything, set[str]]:
    """Return what is kept without the checks of this life, and the ids of those."""
    with closing(open_diary(profile, wait_seconds=0, clock=FakeClock())) as diary:
        assert diary.faults() == ()
        kept = everything(diary, Preferences())
    old = [one for one in kept.inspections if str(one.stamp.id) not in life.sent]
    new = {str(one.stamp.id) for one in kept.inspections} & life.sent.keys()
    return replace(kept, inspections=old), new


def _faults_after_upgrade(cut: Cut, upgraded: Upgraded) -> list[str]:
    header = header_of(cut.profile.database)
    faults = []
    if header is None or header.schema not in ({SCHEMA} if cut.said else {1, SCHEMA}):
        faults.append(f"{header} after {len(cut.said)} lines were said")
    old, new = _written_before(cut.profile, upgraded.life)
    if old != upgraded.whole:
        faults.append("it does not hold what it held")
    if {line.removeprefix("saved ") for line in cut.said} - new:
        faults.append("a check is lost")
    backing_up = open_backups(cut.profile, FakeClock())
    copies = backing_up.all()
    if Reason.BEFORE_UPGRADE not in {copy.reason for copy in copies}:
        faults.append("there is no copy of the diary as it was")
    faults += [fault for copy in copies for fault in backing_up.faults(copy)]
    return faults


def weather(
    changed: Imported | Upgraded, cuts: int, seed: int, folder: Path, noted: Callable[[Row], None]
) -> None:
    faults, said = [], set()
    for cut in power_cuts(changed.life, cuts, seed, folder, since=changed.begun):
        said.add(cut.said[-1] if cut.said else "")
        try:
            if isinstance(changed, Imported):
                found = _faults_after_import(cut, changed)
            else:
                found = _faults_after_upgrade(cut, changed)
        except DiaryProblem as problem:
            found = [str(problem)]
        faults += [f"{cut.where}: {fault}" for fault in found]
    name = "imports" if isinstance(changed, Imported) else "upgrades"
    noted(Row(f"power cuts, {name}", cuts, [seed], {"damaged": len(faults)}))
    assert len(said) > 1, "all cuts were at one moment: they had no teeth"
    assert faults == []


def test_a_power_cut_leaves_an_import_whole_or_undone(
    imported: Imported, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(imported, 20, 1, tmp_path, noted)


def test_a_power_cut_leaves_the_old_diary_or_the_upgraded_one(
    upgraded: Upgraded, tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(upgraded, 20, 1, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_a_thousand_power_cuts_leave_an_import_whole_or_undone(
    imported: Imported, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(imported, 200, seed, tmp_path, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_a_thousand_power_cuts_leave_the_old_diary_or_the_upgraded_one(
    upgraded: Upgraded, tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(upgraded, 200, seed, tmp_path, noted)
