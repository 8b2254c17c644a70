"""The wish for less motion, as Windows tells it: Settings, Accessibility, Animation effects.

Written after Microsoft's documentation of SystemParametersInfo; it was not tried.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CLIENT_AREA_ANIMATION: Final = 0x1042


class WindowsWish:
    """Asks the system, which answers at once."""

    def ask(self, told: Callable[[bool | None], None]) -> None:
        """Ask and tell at once."""
        told(_less_motion())

    def finish(self) -> None:
        """There is nothing to let go of."""


def _less_motion() -> bool | None:
    animated = ctypes.c_int(1)
    if sys.platform == "win32":
        asked = ctypes.windll.user32.SystemParametersInfoW(
            _CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0
        )
        return not animated.value if asked else None
    return None
