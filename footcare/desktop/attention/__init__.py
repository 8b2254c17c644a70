"""Whether the person asks not to be disturbed: hints of the desktop behind the port ``Attention``.

What can be seen where: "do not disturb" of KDE, GNOME and dunst; a program that fills the screen on
X11; both on Windows, which was not tried. Wayland shows no program another one's window, and macOS
tells nobody, so there a reminder is shown at once.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from footcare.desktop.attention.asking import DesktopAttention

if sys.platform == "linux":
    from footcare.desktop.attention.daemons import DaemonHint
    from footcare.desktop.attention.gnome import GnomeHint
    from footcare.desktop.attention.x11 import FullScreenHint
elif sys.platform == "win32":
    from footcare.desktop.attention.windows import WindowsHint

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from footcare.desktop.attention.asking import Hint


def choose_attention(parent: QObject | None = None) -> DesktopAttention:
    """Return what can be asked on this desktop. Nothing is asked yet."""
    hints: list[Hint] = []
    if sys.platform == "linux":
        hints = [DaemonHint(), GnomeHint(), FullScreenHint()]
    elif sys.platform == "win32":
        hints = [WindowsHint()]
    return DesktopAttention(hints, parent)
