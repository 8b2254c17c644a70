"""A name for the desktop the program runs on, to tell one from another."""

from __future__ import annotations

import os
import sys


def desktop_name() -> str:
    """Return the system, and on Linux the desktop and how it draws, such as "linux GNOME wayland".

    It names no computer and no person.
    """
    words = [sys.platform]
    if sys.platform == "linux":
        session = os.environ.get("XDG_SESSION_TYPE") or (
            "wayland" if os.environ.get("WAYLAND_DISPLAY") else "x11"
        )
        words += [os.environ.get("XDG_CURRENT_DESKTOP", ""), session]
    return " ".join(word for word in words if word)
