"""What Windows tells about the person: full screen, presentation, quiet hours.

Written after Microsoft's documentation of SHQueryUserNotificationState; it was not tried.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Final

from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

STATES: Final = {
    2: Busy.FULL_SCREEN,
    3: Busy.FULL_SCREEN,
    4: Busy.DO_NOT_DISTURB,
    6: Busy.DO_NOT_DISTURB,
}
"""The states that ask for quiet: busy, a full-screen game, presentation, quiet time."""


class WindowsHint:
    """Asks the shell, which answers at once."""

    def is_compatible(self) -> Ability:
        """Tell that every Windows of today can be asked."""
        return Ability(ok=True)

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Ask and tell at once."""
        told(STATES.get(_state(), Busy.NO))

    def finish(self) -> None:
        """There is nothing to let go of."""


def _state() -> int:
    """Return the state of the person's notifications, or 0 when the shell does not tell."""
    state = ctypes.c_int(0)
    if sys.platform == "win32":
        ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return state.value
