"""Whether the program runs inside a sandbox, where the desktop is reached through portals."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FLATPAK: Final = Path("/.flatpak-info")


def in_flatpak() -> bool:
    """Tell whether this is the inside of a Flatpak."""
    return _FLATPAK.exists()
