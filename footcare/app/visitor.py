"""Someone who uses the real window: presses what is shown by its words, and takes pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QListWidget, QWidget

from footcare.ui.widgets.patience import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.ui.main_window import MainWindow


class NotThere(LookupError):
    """What was to be pressed or chosen is not shown."""


class Visitor:
    """Goes through the window as a person would, knowing only the words on it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def settle(self) -> None:
        """Let everything that is due be laid out, painted and taken away."""
        for _turn in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_long(self) -> None:
        """Let what is waited for take so long that the window speaks of it."""
        for patience in self.window.findChildren(Patience):
            if patience.timer.isActive():
                patience.timer.stop()
                patience.timer.timeout.emit()

    def press_each(self, words: str) -> None:
        """Press every button that shows these words."""
        for button in self._buttons():
            if words in (button.text(), button.accessibleName()) and not button.isChecked():
                button.click()
        self.settle()

    def sees(self, words: str) -> bool:
        """Tell whether a button with these words is shown."""
        return self._button(words) is not None

    def press(self, words: str, *, among: QWidget | None = None) -> None:
        """Press the button with these words, this accessible name or this object name.

        Raises:
            NotThere: no such button is shown, or it cannot be pressed.
        """
        button = self._button(words, among)
        if button is None or not button.isEnabled():
            shown = [each.text() for each in self._buttons(among)]
            raise NotThere(f"nothing to press with the words {words!r}; shown: {shown}")
        button.setFocus(Qt.FocusReason.MouseFocusReason)
        button.click()
        self.settle()

    def words(self) -> list[str]:
        """Return everything that can be read on the page, from top to bottom as it was built."""
        labels = self.window.current.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisible() and each.text()]

    def named(self, name: str) -> list[QAbstractButton]:
        """Return the buttons shown that have this object name."""
        return [each for each in self._buttons() if each.objectName() == name]

    def sheet(self) -> QDialog:
        """Return the question that lies over the window.

        Raises:
            NotThere: nothing is asked.
        """
        self.settle()
        for sheet in self.window.findChildren(QDialog):
            if sheet.isVisible():
                return sheet
        raise NotThere("nothing is asked")

    def choose(self, words: str) -> None:
        """Choose the entry with these words from a list that is shown.

        Raises:
            NotThere: no list shows it.
        """
        for listing in self.window.current.findChildren(QListWidget):
            for entry in listing.findItems(words, Qt.MatchFlag.MatchContains):
                if listing.isVisible():
                    listing.setCurrentItem(entry)
                    self.settle()
                    return
        raise NotThere(f"no list shows {words!r}")

    def type_into(self, name: str, words: str) -> None:
        """Write into the field of this accessible name and leave it.

        Raises:
            NotThere: no such field is shown.
        """
        for field in self.window.current.findChildren(QLineEdit):
            if field.isVisible() and field.accessibleName() == name:
                field.setText(words)
                field.textEdited.emit(words)
                field.editingFinished.emit()
                self.settle()
                return
        raise NotThere(f"no field is named {name!r}")

    def picture(self, path: Path, widget: QWidget | None = None) -> None:
        """Write a picture of the window, or of something beside it, as it stands.

        Raises:
            OSError: the file cannot be written.
        """
        self.settle()
        if not (widget or self.window).grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")

    def _buttons(self, among: QWidget | None = None) -> list[QAbstractButton]:
        place = among or self.window
        return [each for each in place.findChildren(QAbstractButton) if each.isVisible()]

    def _button(self, words: str, among: QWidget | None = None) -> QAbstractButton | None:
        found = [
            each
            for each in self._buttons(among)
            if words in (each.text(), each.accessibleName(), each.objectName())
        ]
        on_page = [each for each in found if self.window.current.isAncestorOf(each)]
        return next(iter(on_page or found), None)
