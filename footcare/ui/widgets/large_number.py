"""A telephone number in the largest letters there are, to be dialled on a phone."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QGuiApplication

from footcare.ui.widgets.text import Label, announce

_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_DIGITS: Final = 8
"""After so many digits in a row a line may end: the largest text fits no more."""

LARGEST: Final = "timer"


def breakable(words: str, run: int) -> str:
    """Return words in which a line may end also after so many letters without a gap."""
    return re.sub(rf"[^\s]{{{run}}}(?=[^\s])", rf"\g<0>{_BREAK}", words)


class LargeNumber(Label):
    """Shows a number. ``take`` makes it as large as can be, copies it, and has it read out."""

    def __init__(self, role: str = LARGEST) -> None:
        super().__init__("", role)
        self.number = ""

    def show_number(self, number: str) -> None:
        """Show a number; one that is very long may take several lines."""
        self.number = number
        self.setText(breakable(number, _DIGITS))
        self.setAccessibleName(number)

    def take(self) -> None:
        """Show it in the largest letters, ready to be dialled or pasted."""
        self.set_role(LARGEST)
        self.show()
        QGuiApplication.clipboard().setText(self.number)
        announce(self, self.number, urgent=True)
