"""What the panels that take the place of the list of reminders have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.not_saved import NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk


class SidePanel(Box):
    """A panel in the place of the list, with the way back on top.

    Signals:
        left: the person goes back to the reminders.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=20)
        self._desk = desk
        self.back = hug(
            WordButton(desk.theme, desk.icons, _("All reminders"), "quiet", "arrow-left")
        )
        self.back.clicked.connect(self._leave)
        self.add(self.back)
        self.box.setAlignment(self.back, Qt.AlignmentFlag.AlignLeading)

    @property
    def first_focus(self) -> QWidget:
        """What gets the focus when the panel is opened."""
        return self.back

    def look(self) -> None:
        """Show how things stand now."""
        raise NotImplementedError

    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        self.left.emit()


class DiaryPanel(SidePanel):
    """A panel that shows what the diary holds, changes it, and follows every change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.not_saved = NotSaved(desk.theme, desk.icons, button=False)
        self.add(self.not_saved)
        desk.door.records_changed.connect(self._reread)

    def run(self, work: Callable[[], object]) -> None:
        """Do something on the worker, and show what came of it."""
        self._desk.background.run(work, self._done, self._failed)

    def _reread(self) -> None:
        if self.isVisible():
            self.look()

    def _done(self, _outcome: object) -> None:
        self._desk.door.records_changed.emit()

    def _failed(self, error: Exception) -> None:
        self.not_saved.say(str(error))
