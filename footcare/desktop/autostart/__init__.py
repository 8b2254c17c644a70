"""Starting by itself when the person logs in: one way a system behind the port ``Autostart``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from footcare.desktop.autostart.command import is_installed, start_command
from footcare.desktop.autostart.elsewhere import in_a_sandbox, not_installed
from footcare.desktop.autostart.file import FileAutostart, FileFormat
from footcare.desktop.sandbox import in_flatpak

if sys.platform == "win32":
    from footcare.desktop.autostart.run_key import run_key_autostart
elif sys.platform == "darwin":
    from footcare.desktop.autostart.launch_agent import LABEL, read_agent, write_agent
else:
    from footcare.desktop.autostart.desktop_entry import read_entry, write_entry

if TYPE_CHECKING:
    from footcare.paths import Profile
    from footcare.services.desktop_ports import Autostart


def choose_autostart(profile: Profile) -> Autostart:
    """Return the way of this system for a profile. Nothing is read or changed yet."""
    if not is_installed():
        return not_installed()
    command = start_command(profile)
    if sys.platform == "win32":
        return run_key_autostart(command)
    elif sys.platform == "darwin":  # noqa: RET505 - else mypy sees names of other systems
        agents = Path.home() / "Library" / "LaunchAgents"
        form = FileFormat(write_agent, read_agent)
        return FileAutostart(agents / f"{LABEL}.plist", form, command)
    else:
        if in_flatpak():
            return in_a_sandbox()
        form = FileFormat(write_entry, read_entry)
        return FileAutostart(_config_home() / "autostart" / "footcare.desktop", form, command)


def _config_home() -> Path:
    """Return the folder of settings; a relative one is to be ignored, says its specification."""
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".config"
