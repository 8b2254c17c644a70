"""An import that is killed, or meets writers, is in whole or not at all."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from footcare.assembly import open_backups, open_diary
from footcare.domain.preferences import Preferences
from footcare.export.json_format import diary_words
from footcare.paths import Profile
from footcare.services.importing import Importing
from footcare.services.keeping import everything
from tests import records
from tests.cli.shell import Shell
from tests.dying import lives_through, needs_fork
from tests.fakes import FakeClock
from tests.households import EXPORTED_AT, a_household, export_of, file_of
from tests.photographs import every_picture
from tests.storm.storm import line_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from footcare.services.intake_planning import DiaryFile
    from footcare.services.keeping import Everything

DAYS = 700
"""More than one statement takes, and more than the cache of a transaction holds."""


def a_long_diary(days: int = DAYS) -> Everything:
    stamps = [records.a_stamp(1_000 + n, day=records.DAY - timedelta(days=n)) for n in range(days)]
    kept = a_household()
    return replace(
        kept,
        inspections=[replace(records.an_inspection(stamp), findings=()) for stamp in stamps],
        occurrences=[
            records.an_occurrence(kept.reminders[0], stamp.day) for stamp in reversed(stamps)
        ],
        # Pictures do not come along: whoever brings such a photo in notes when.
        photos=[replace(photo, erased_at=EXPORTED_AT) for photo in kept.photos],
    )


def kept_in(profile: Profile) -> dict[str, Any]:
    with closing(open_diary(profile)) as diary:
        assert diary.faults() == ()
        return diary_words(everything(diary, Preferences()), EXPORTED_AT)


def bring_in(profile: Profile, file: DiaryFile) -> None:
    with closing(open_diary(profile)) as diary:
        importing = Importing(
            diary, FakeClock(), open_backups(profile, FakeClock()).make, every_picture
        )
        importing.bring_in(file, importing.plan(file))


def undo(profile: Profile) -> None:
    with closing(open_diary(profile)) as diary:
        importing = Importing(
            diary, FakeClock(), open_backups(profile, FakeClock()).make, every_picture
        )
        importing.undo(importing.intakes()[0].id)


def kill_both_ways(profile: Profile, every: int) -> None:
    """Kill the import, then its undo, ever later, until each is done."""
    kept = a_long_diary()
    file = file_of(kept)
    fresh = kept_in(profile)
    full = diary_words(replace(kept, preferences=Preferences()), EXPORTED_AT)
    for work, before, after in (
        (partial(bring_in, profile, file), fresh, full),
        (partial(undo, profile), full, fresh),
    ):
        for statements in range(every // 2, 500, every):
            if lives_through(statements, work):
                break
            assert kept_in(profile) == before, f"half done after {statements} statements"
        assert statements > 20, "the trial had no teeth"
        assert kept_in(profile) == after


@needs_fork
def test_a_killed_import_is_in_whole_or_not_at_all(tmp_path: Path) -> None:
    kill_both_ways(Profile(tmp_path / "profile"), every=17)


@pytest.mark.soak
@pytest.mark.timeout(600)
@needs_fork
def test_an_import_killed_after_every_statement(tmp_path: Path) -> None:
    kill_both_ways(Profile(tmp_path / "profile"), every=1)


def test_writers_and_an_import_do_not_lose_each_other(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "profile")
    shell.record("symptom")
    file = tmp_path / "long.json"
    file.write_bytes(export_of(a_long_diary()))
    command = [sys.executable, "-m", "footcare", "--profile", str(shell.root)]
    chance = random.Random(3)  # noqa: S311 - a storm, no secret
    writers = []
    for number in range(4):
        ids = [UUID(int=number << 64 | n) for n in range(40)]
        lines = "".join(json.dumps(line_of(one, chance)) + "\n" for one in ids)
        writer = subprocess.Popen(
            [*command, "record", "inspection", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdin is not None
        writer.stdin.write(lines)
        writer.stdin.close()
        writers.append(writer)
    assert subprocess.run([*command, "import", str(file)], check=False).returncode == 0
    saved = 0
    for writer in writers:
        assert writer.stdout is not None
        saved += writer.stdout.read().count("saved ")
        writer.stdout.close()
        assert writer.wait() == 0
    assert saved == 160
    assert len(shell.exported()["inspections"]) == saved + DAYS
