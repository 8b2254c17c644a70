"""Which program of this computer calls a number, and handing a number to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.desktop_ports import Dialling
    from footcare.ui.background import Background, InlineBackground


class Calling(QObject):
    """Knows the program once it was looked for; that is done only when a number is shown.

    Attributes:
        program: the name of the program, empty while none is known.

    Signals:
        changed: another program calls now, or one at all, or none any more.
    """

    changed = Signal()

    def __init__(
        self,
        background: Background | InlineBackground,
        make: Callable[[], Dialling | None] | None,
    ) -> None:
        """Ask nothing yet.

        Args:
            background: where the computer is asked.
            make: gives what asks it, at the first question; None asks nothing.
        """
        super().__init__()
        self._background = background
        self._make = make
        self._dialling: Dialling | None = None
        self._looking = False
        self.program = ""

    def look(self) -> None:
        """Ask which program calls; the answer is told by ``changed``."""
        if self._make is not None and not self._looking:
            self._looking = True
            self._background.run(self._ask, self._found, self._not_found)

    def call(self, number: str) -> bool:
        """Start the program with a number, as ``to_dial`` returns it; return whether it started."""
        return self._dialling is not None and self._dialling.dial(number)

    def _ask(self) -> str:
        if self._dialling is None and self._make is not None:
            self._dialling = self._make()
        return (self._dialling.can_dial() or "") if self._dialling is not None else ""

    def _found(self, program: str) -> None:
        self._looking = False
        if program != self.program:
            self.program = program
            self.changed.emit()

    def _not_found(self, _error: Exception) -> None:
        self._found("")
