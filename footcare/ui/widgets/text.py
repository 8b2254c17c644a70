"""Words on a page: labels that wrap, keep their whole last line and never read markup."""

from __future__ import annotations

import re
from typing import Final

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from footcare.ui.widgets.dressing import dress_again

_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_BREAKABLE: Final = re.compile(r"[/\\_.\s-]|\w{12}")


class Label(QLabel):
    """Plain words in one of the roles of the theme."""

    def __init__(self, words: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("t", role)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        # Not Minimum: the size hint of wrapped words is that of a narrow column, and as a least
        # height it would make every page think that it is too long for its window.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Align to where lines begin or end in the language of the program.

        Qt goes by the script of the words themselves: a name or a number in Latin letters would
        stand at the left of a page that is read from the right.
        """
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            sides = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTrailing
            if alignment & sides:
                alignment ^= sides
            alignment |= Qt.AlignmentFlag.AlignAbsolute
        super().setAlignment(alignment)

    def set_role(self, role: str) -> None:
        """Give the words another role."""
        self.setProperty("t", role)
        dress_again(self)
        self.updateGeometry()


class LineLabel(Label):
    """Words that stay on one line, such as a time beside its name."""

    def __init__(self, words: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(words, role, parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class PathLabel(Label):
    """The name of a folder or a file, which may be long: it can be broken at every part.

    What makes that possible is not copied with it, so it is read from ``path``, not selected.
    """

    def __init__(self, path: str = "", role: str = "bold") -> None:
        super().__init__("", role)
        self.path = ""
        self.show_path(path)

    def show_path(self, path: str) -> None:
        """Show a path."""
        self.path = path
        self.setText(_BREAKABLE.sub(rf"\g<0>{_BREAK}", path))
        self.setAccessibleName(path)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something once."""
    # By module: PySide makes the hundreds of words of QAccessible at their first use, not before.
    event = QtGui.QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Assertive)
    QtGui.QAccessible.updateAccessibility(event)
