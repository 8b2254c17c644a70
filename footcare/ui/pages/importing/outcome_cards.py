"""What became of an import: it is in and can be undone, or it cannot come in and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from footcare.domain.intake_words import more_faults_words
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from footcare.ui.desk import Desk

MOST_SHOWN: Final = 6
"""So many faults can be read without losing heart; all of them can be copied."""

_LONGEST_LINE: Final = 140


class FaultsCard(Card):
    """Why a file cannot be brought in.

    Signals:
        another: choose another file.
        copied: the list is in the clipboard.
    """

    another = Signal()
    copied = Signal()

    def __init__(self, desk: Desk, faults: Sequence[str], *, given_up: bool) -> None:
        super().__init__(desk.theme, "warn")
        self._faults = faults
        head = Box(desk.theme, across=True, gap=14)
        head.add_at_top(Sign(desk.theme, desk.icons, "circle-alert", "warn", size=28))
        head.add(Label(_("This file cannot be brought in"), "h2"), stretch=1)
        self.column.addWidget(head)
        self.column.addWidget(Label(_("Nothing was changed. This is what does not fit:")))
        for fault in faults[:MOST_SHOWN]:
            self.column.addWidget(Label(_shortened(fault)))
        more = len(faults) - MOST_SHOWN
        if more > 0:
            self.column.addWidget(Label(more_faults_words(more, given_up=given_up), "bold"))
        other = WordButton(desk.theme, desk.icons, _("Choose another file"), "primary", "file-text")
        other.clicked.connect(self.another)
        self.copy = hug(WordButton(desk.theme, desk.icons, _("Copy the list"), "secondary", "copy"))
        self.copy.clicked.connect(self._copy)
        self.buttons = Box(desk.theme, across=True, gap=16)
        self.buttons.add(hug(other), self.copy).add_stretch()
        self.column.addWidget(self.buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._faults))
        self.copied.emit()


def _shortened(fault: str) -> str:
    """Return a fault without the end of a long list; the copy has it whole."""
    return fault if len(fault) <= _LONGEST_LINE else f"{fault[:_LONGEST_LINE]}..."


class DoneCard(Card):
    """It is in; where to see it, and how to take it out again.

    Signals:
        journal_asked: show the days that came in.
        undo_asked: the id of the import.
    """

    journal_asked = Signal()
    undo_asked = Signal(object)

    def __init__(self, desk: Desk, lines: Sequence[str], intake_id: UUID) -> None:
        super().__init__(desk.theme)
        self._intake_id = intake_id
        head = Box(desk.theme, across=True, gap=14)
        head.add_at_top(Sign(desk.theme, desk.icons, "circle-check", size=28))
        head.add(Label(_("It is in your diary"), "h2"), stretch=1)
        self.column.addWidget(head)
        for line in lines:
            self.column.addWidget(Label(line))
        journal = WordButton(
            desk.theme, desk.icons, _("Open the journal"), "primary", "notebook-pen"
        )
        journal.clicked.connect(self.journal_asked)
        self.undo = hug(
            WordButton(desk.theme, desk.icons, _("Undo this import"), "secondary", "undo-2")
        )
        self.undo.clicked.connect(self._ask)
        self.buttons = Box(desk.theme, across=True, gap=16)
        self.buttons.add(hug(journal), self.undo).add_stretch()
        self.column.addWidget(self.buttons)

    def _ask(self) -> None:
        self.buttons.setEnabled(False)
        self.undo_asked.emit(self._intake_id)


class IntakeRow(Box):
    """An import that stands, with the button that takes it back.

    Signals:
        undo_asked: its id.
    """

    undo_asked = Signal(object)

    def __init__(self, desk: Desk, words: str, intake_id: UUID) -> None:
        super().__init__(desk.theme, across=True, gap=16)
        self._intake_id = intake_id
        self.undo = hug(WordButton(desk.theme, desk.icons, _("Undo"), "secondary", "undo-2"))
        self.undo.setAccessibleName(_("Undo: {words}").format(words=words))
        self.undo.clicked.connect(self._ask)
        self.add(Label(words), stretch=1).add(self.undo)

    def _ask(self) -> None:
        self.setEnabled(False)
        self.undo_asked.emit(self._intake_id)
