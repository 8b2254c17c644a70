"""Where things live: the profile folder, its files and their permissions."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PRIVATE_DIR = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True)
class Profile:
    """A household's folder. Nothing of footcare is kept anywhere else."""

    root: Path

    @property
    def database(self) -> Path:
        """The diary."""
        return self.root / "footcare.db"

    @property
    def preferences(self) -> Path:
        """How the program looks and sounds; read before anything is painted."""
        return self.root / "preferences.json"

    @property
    def trials(self) -> Path:
        """What persons said of trials of their reminders."""
        return self.root / "trials.json"

    @property
    def backups(self) -> Path:
        """Verified copies of the diary."""
        return self.root / "backups"

    @property
    def routines(self) -> Path:
        """Massages that a person wrote."""
        return self.root / "routines"

    @property
    def photos(self) -> Path:
        """Pictures of feet, each named after its photo in the diary."""
        return self.root / "photos"

    @property
    def logs(self) -> Path:
        """What the program did, without any content of the diary."""
        return self.root / "logs"

    @property
    def damaged(self) -> Path:
        """Files that could not be read, kept untouched."""
        return self.root / "damaged"

    @property
    def deleting(self) -> Path:
        """There while everything is being deleted; whoever finds it finishes that first."""
        return self.root / "deleting"

    @property
    def lock(self) -> Path:
        """Held by the one running window."""
        return self.root / "lock"

    def make(self) -> None:
        """Create the folder, readable by its owner only.

        Raises:
            OSError: if it cannot be made.
        """
        make_private_folder(self.root)
        if os.name == "posix" and self.root.stat().st_mode & 0o077:
            self.root.chmod(PRIVATE_DIR)


class NoHomeError(Exception):
    """The home of a person cannot be told; the message says whose."""


def find_profile(named: str | None = None) -> Profile:
    """Return the profile named, else that of ``FOOTCARE_PROFILE``, else the person's default.

    Raises:
        NoHomeError: it lies in the home of somebody who has none.
    """
    chosen = named or os.environ.get("FOOTCARE_PROFILE")
    try:
        return Profile(Path(chosen).expanduser().absolute()) if chosen else default_profile()
    except RuntimeError as error:
        raise NoHomeError(str(error)) from error


def default_profile() -> Profile:
    """Return the person's own profile, whatever the environment names."""
    # A start that names its profile does without.
    import platformdirs

    return Profile(platformdirs.user_data_path("footcare", appauthor=False) / "default")


def keep_private() -> None:
    """Make every file of this process readable by its owner only; called first of all."""
    os.umask(0o077)


def make_private_folder(folder: Path) -> None:
    """Create a folder and those above it, unless they are there, for their owner only.

    New ones are on the disk before anything is kept in them: a diary is as durable as the names of
    the folders above it.

    Raises:
        OSError: one of them cannot be made.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
    for one in new:
        # Not every system knows how, and what lies above may be closed to this person.
        with suppress(OSError):
            sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can.

    Raises:
        OSError: the disk refuses.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
