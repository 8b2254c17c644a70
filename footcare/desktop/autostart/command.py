"""The command that starts this very footcare again, without its window."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

from footcare.paths import default_profile

if TYPE_CHECKING:
    from footcare.paths import Profile


def start_command(profile: Profile) -> tuple[str, ...]:
    """Return the words that start footcare in the background with a profile.

    The profile is named only where it is not the default one: at login nobody sets
    ``FOOTCARE_PROFILE``.
    """
    chosen = () if profile == default_profile() else ("--profile", str(profile.root))
    return (*_program(), "--background", *chosen)


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        # An AppImage runs from a mount that is gone tomorrow; the image itself stays.
        return (os.environ.get("APPIMAGE") or sys.executable,)
    python = Path(sys.executable)
    if sys.platform == "win32":
        # The other one opens a black console window at every login.
        quiet = python.with_name("pythonw.exe")
        python = quiet if quiet.exists() else python
    return (str(python), "-m", "footcare")


def is_installed() -> bool:
    """Tell whether the command finds footcare from any folder, not only from its own."""
    if getattr(sys, "frozen", False):
        return True
    try:
        distribution("footcare")
    except PackageNotFoundError:
        return False
    return True


def can_start(program: str) -> bool:
    """Tell whether the first word of a command is a program that can be started."""
    return shutil.which(program) is not None
