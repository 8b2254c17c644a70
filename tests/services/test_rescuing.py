"""What to offer first when a diary is damaged, and a copy from another place."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.assembly import open_backups, open_diary, open_rescue
from footcare.domain.backup import Backup, Reason, Salvaged
from footcare.domain.preferences import Preferences
from footcare.export.json_format import write_json
from footcare.paths import Profile
from footcare.services.keeping import everything
from footcare.services.ports import DiaryProblem
from footcare.services.rescuing import Prospects
from tests import records
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KINDS: Final = ("inspections", "sessions", "symptoms", "reminders")
COUNTS: Final = st.dictionaries(
    st.sampled_from([*KINDS, "persons", "occurrences"]), st.integers(0, 9)
)


def prospects(held: Mapping[str, int] | None, read: Mapping[str, int]) -> Prospects:
    """A damaged diary of which so much can be read, beside a copy that holds so much."""
    backup = None
    if held is not None:
        at = datetime(2026, 11, 22, 8, tzinfo=UTC)
        backup = Backup(1, at, at.date(), Reason.DAILY, 1, held, 1, "", "")
    return Prospects(None, "", backup, 0, Salvaged(read))


@given(COUNTS, COUNTS)
def test_what_can_be_read_comes_first_only_when_nothing_is_less(
    held: dict[str, int], read: dict[str, int]
) -> None:
    more = prospects(held, read).reading_holds_more
    differences = [read.get(kind, 0) - held.get(kind, 0) for kind in KINDS]
    assert more is (all(each >= 0 for each in differences) and any(differences))


@pytest.mark.parametrize(("read", "more"), [({"persons": 1}, False), ({"symptoms": 1}, True)])
def test_without_a_copy_whatever_can_be_read_is_more(read: dict[str, int], *, more: bool) -> None:
    assert prospects(None, read).reading_holds_more is more


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile whose diary was copied once and is damaged now."""
    made = Profile(tmp_path / "profile")
    with closing(open_diary(made)) as diary, diary.writing() as books:
        books.symptoms.add(records.a_symptom())
    open_backups(made, FakeClock()).make()
    made.database.write_bytes(b"nothing like a diary" * 500)
    return made


def test_a_copy_from_another_place_is_looked_at_and_put_back(
    profile: Profile, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    profile.backups.rename(stick)
    rescue = open_rescue(profile, FakeClock())
    assert rescue.look().backup is None
    found = rescue.find(stick / "footcare-000001.db")
    assert (found.name, found.holds["symptoms"]) == ("footcare-000001.db", 1)
    assert (found.first_day, found.last_day) == (records.DAY, records.DAY)
    done = found.go_on()
    assert done.set_aside is not None
    with closing(open_diary(profile)) as diary:
        assert diary.counts()["symptoms"] == 1


def exported(profile: Profile, path: Path) -> None:
    """Write the diary in the newest copy as an export, as it was before the damage."""
    other = Profile(path.parent / "before")
    other.make()
    shutil.copyfile(profile.backups / "footcare-000001.db", other.database)
    with closing(open_diary(other)) as diary:
        kept = everything(diary, Preferences())
    path.write_text("".join(write_json(kept, records.AT)), encoding="utf-8")


def test_an_exported_diary_is_looked_at_and_put_in_place(profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "diary.json"
    exported(profile, path)
    rescue = open_rescue(profile, FakeClock())
    damaged = profile.database.read_bytes()
    found = rescue.find(path)
    assert (found.name, found.made_at, found.holds["symptoms"]) == ("diary.json", records.AT, 1)
    assert (found.first_day, found.last_day) == (records.DAY, records.DAY)
    assert profile.database.read_bytes() == damaged, "looking changes nothing"
    done = found.go_on()
    assert done.set_aside is not None
    assert (done.set_aside / "footcare.db").read_bytes() == damaged
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert books.symptoms.all() == [records.a_symptom()]


def test_what_is_no_copy_is_refused(profile: Profile, tmp_path: Path) -> None:
    rescue = open_rescue(profile, FakeClock())
    letter = tmp_path / "letter.json"
    letter.write_text('{"dear": "diary"}', encoding="utf-8")
    copy = profile.backups / "footcare-000001.db"
    copy.write_bytes(copy.read_bytes()[:-4096])
    before = profile.database.read_bytes()
    for path in (profile.database, copy, letter, tmp_path, tmp_path / "nowhere.json"):
        with pytest.raises(DiaryProblem, match="Nothing was changed"):
            rescue.find(path)
    assert profile.database.read_bytes() == before
