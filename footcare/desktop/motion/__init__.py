"""Whether the person asks the desktop for less motion, behind the port ``MotionWish``.

Asked are the portal on Linux, which GNOME, KDE and others answer; Windows, and macOS by its own
small command. The last two are written after the makers' documentation and were not tried.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if sys.platform == "linux":
    from footcare.desktop.motion.portal import PortalWish
elif sys.platform == "win32":
    from footcare.desktop.motion.windows import WindowsWish
elif sys.platform == "darwin":
    from footcare.desktop.motion.macos import MacWish

if TYPE_CHECKING:
    from footcare.services.desktop_ports import MotionWish


def choose_motion_wish() -> MotionWish | None:
    """Return what can be asked on this desktop, or None. Nothing is asked yet."""
    wish: MotionWish | None = None
    if sys.platform == "linux":
        wish = PortalWish()
    elif sys.platform == "win32":
        wish = WindowsWish()
    elif sys.platform == "darwin":
        wish = MacWish()
    return wish
