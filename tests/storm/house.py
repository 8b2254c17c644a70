"""A house into which files of somebody else come: a profile, and a place outside of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import BackupNotes, SecondCopy
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.store.backup_notes import write_notes
from footcare.store.preferences_file import preferences_words
from tests import records
from tests.cli.shell import Ran, Shell

if TYPE_CHECKING:
    import random

    Contents = dict[str, bytes | None]

ROOT: Final = Path(__file__).parents[2]
NOTES: Final = "notes.json"
SMALL: Final = 10_000_000
"""Bytes; no diary here is so large."""
REAL: Final = 50
"""One command in so many is a process of its own: it takes a hundred times as long."""


class House:
    """A folder with a profile as it is before each trial, and a place for what comes from outside.

    The profile holds a diary of a few records, one copy of it, settings, and notes of a second
    place, which lies beside it.
    """

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self.shell = Shell(folder / "house" / "profile")
        self.outside = folder / "house" / "outside"
        self._model = folder / "model"
        self._folder = folder
        shell = Shell(self._model / "profile")
        shell.record("symptom", {"day": "2026-11-01", "quality": "cold"})
        assert shell.run("backup", "create").code == 0
        Profile(shell.root).preferences.write_text(
            json.dumps(preferences_words(Preferences(first_run_done=True))), encoding="utf-8"
        )
        self.notes = BackupNotes(
            second_place=str(self.outside),
            second_folder="footcare-0f",
            second_copy=SecondCopy(1, records.DAY),
            drilled=records.DAY,
        )
        write_notes(Profile(shell.root).backups / NOTES, self.notes)
        self.visits = -1

    @property
    def notes_file(self) -> Path:
        """Where the notes on copies lie."""
        return self.profile.backups / NOTES

    @property
    def profile(self) -> Profile:
        """The profile of this trial."""
        return Profile(self.shell.root)

    def refurnish(self) -> None:
        """Make everything as it was before the first trial."""
        shutil.rmtree(self.outside.parent, ignore_errors=True)
        shutil.copytree(self._model, self.outside.parent)
        self.outside.mkdir()
        self.visits += 1

    def contents(self) -> Contents:
        """Return all that is in the house; what is no file, or is a great one, has a name only."""
        return {
            str(one.relative_to(self._folder)): one.read_bytes() if _is_small(one) else None
            for one in self._folder.rglob("*")
            if self._model not in one.parents
        }

    def run(self, *words: str, typed: bytes = b"") -> Ran:
        """Run a command, now and then as a person does."""
        if self.chance.randrange(REAL):
            return self.shell.run(*words, typed=typed)
        ran = subprocess.run(
            [sys.executable, "-m", "footcare", "--profile", str(self.shell.root), *words],
            cwd=ROOT,
            input=typed,
            capture_output=True,
            check=False,
        )
        return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def _is_small(path: Path) -> bool:
    return path.is_file() and path.stat().st_size < SMALL


def changes(before: Contents, after: Contents) -> set[str]:
    """Return the places that are there no more, were not there, or are others than before."""
    return {
        place
        for place in before.keys() | after.keys()
        if place not in before or place not in after or before[place] != after[place]
    }
