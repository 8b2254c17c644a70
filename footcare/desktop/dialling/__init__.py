"""The program that the person's own system names for calls, behind the port ``Dialling``.

macOS is not asked: without a framework of Apple's it tells nobody which program it would start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from footcare.desktop.sandbox import in_flatpak

if sys.platform == "linux":
    from footcare.desktop.dialling.folders import folders_of
    from footcare.desktop.dialling.linux import LinuxDialling
elif sys.platform == "win32":
    from footcare.desktop.dialling.windows import windows_dialling

if TYPE_CHECKING:
    from footcare.services.desktop_ports import Dialling


def choose_dialling() -> Dialling | None:
    """Return the way of this system, or None where nothing can be known. Nothing is asked yet."""
    way: Dialling | None = None
    if sys.platform == "linux":
        # From inside a Flatpak the programs of the desktop cannot be seen, let alone named.
        if not in_flatpak():
            way = LinuxDialling(folders_of(os.environ, Path.home()))
    elif sys.platform == "win32":
        way = windows_dialling()
    return way
