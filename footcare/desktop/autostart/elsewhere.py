"""Where a program cannot set this itself: says so, and where the person can."""

from __future__ import annotations

from footcare.i18n import _
from footcare.services.desktop_ports import AutostartProblem, AutostartState, Starting
from footcare.services.ports import Ability


class NoAutostart:
    """Nothing is set from here."""

    def __init__(self, why: str) -> None:
        self._why = why

    def ability(self) -> Ability:
        """Tell why not, and what to do."""
        return Ability(ok=False, why=self._why)

    def state(self) -> AutostartState:
        """Tell that nothing was set from here."""
        return AutostartState(Starting.OFF)

    def turn(self, *, on: bool) -> None:
        """Refuse.

        Raises:
            AutostartProblem: always when switching on; there is nothing to switch off.
        """
        if on:
            raise AutostartProblem(self._why)


def in_a_sandbox() -> NoAutostart:
    """Return what stands inside Flatpak, where files of the desktop are out of reach.

    The portal ``org.freedesktop.portal.Background`` would be asked there; that was not tried, so
    it is not claimed.
    """
    return NoAutostart(
        _(
            "Inside Flatpak, Footcare cannot set this itself. "
            "Add Footcare to the startup programs in the settings of your desktop."
        )
    )


def not_installed() -> NoAutostart:
    """Return what stands where the program only runs from the folder it lies in."""
    return NoAutostart(
        _(
            "This Footcare runs from its folder and is not installed, so nothing can start it at "
            "login. Install it first: packaging/bootstrap.py does."
        )
    )
