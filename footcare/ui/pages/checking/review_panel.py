"""The look back before saving: what is marked, what was not looked at, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from footcare.domain.inspection import Answer
from footcare.i18n import _, ngettext
from footcare.ui.pages.checking.marks_list import MarksList
from footcare.ui.pages.checking.words import where_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.checklist import Checklist
    from footcare.ui.desk import Desk

LONGEST_NOTE = 2000


class ReviewPanel(Box):
    """Everything before it is saved; the page has the button that saves.

    Attributes:
        unseen_card: the places that nobody could look at, or None.

    Signals:
        go_to: the place in the order of the check to go to.
        change_asked: the number of a mark to change.
        remove_asked: the number of a mark to take away.
        note_written: the words of the note.
    """

    go_to = Signal(int)
    change_asked = Signal(int)
    remove_asked = Signal(int)
    note_written = Signal(str)

    def __init__(self, desk: Desk, checklist: Checklist, draft: CheckDraft, today: date) -> None:
        super().__init__(desk.theme, gap=20)
        self._desk = desk
        self._checklist = checklist
        self._draft = draft
        self._order = draft.order
        self.add(self._marks_card(today))
        self.unseen_card: Card | None = None
        self._places_card(
            [where for where in self._order if draft.answer_at(where) is None],
            _("Not answered yet"),
            _("It is saved as not looked at."),
        )
        self.unseen_card = self._places_card(
            [where for where in self._order if draft.answer_at(where) is Answer.COULD_NOT_LOOK],
            _("You could not look"),
            _("Try a floor mirror or a phone photo, or ask someone to look for you."),
        )
        self.add(self._note_card())

    def _marks_card(self, today: date) -> Card:
        card = Card(self._desk.theme)
        marks = self._draft.marks
        count = len(marks)
        if not marks:
            card.column.addWidget(Label(_("You marked nothing new."), "h2"))
        else:
            words = ngettext("{count} mark", "{count} marks", count).format(count=count)
            card.column.addWidget(Label(words, "h2"))
            listed = MarksList(self._desk, "", marks, today)
            listed.change_asked.connect(self.change_asked)
            listed.remove_asked.connect(self.remove_asked)
            card.column.addWidget(listed)
        for line in self._person_lines():
            card.column.addWidget(Label(line, "body"))
        return card

    def _person_lines(self) -> list[str]:
        """Return what was told of the person besides the marks."""
        check = self._draft
        lines = []
        signs = [
            _(words.ask)
            for sign, words in self._checklist.signs.items()
            if check.signs.get(sign) not in (None, "no")
        ]
        if signs:
            lines.append(_("Answered with yes or not sure: {signs}").format(signs=" ".join(signs)))
        if check.pain is not None:
            lines.append(_("Pain now: {level} of 10").format(level=check.pain.level))
        if check.object_in_shoe == "yes":
            lines.append(_("Something was found in a shoe."))
        return lines

    def _places_card(self, places: Sequence[Where], title: str, why: str) -> Card | None:
        if not places:
            return None
        card = Card(self._desk.theme)
        card.column.addWidget(Label(title, "h2"))
        card.column.addWidget(Label(why, "muted"))
        for where in places:
            words = where_words(self._checklist, where)
            button = hug(
                WordButton(self._desk.theme, self._desk.icons, words, "quiet", "arrow-right")
            )
            button.setAccessibleName(_("Look now: {place}").format(place=words))
            button.setObjectName(str(self._order.index(where)))
            button.clicked.connect(self._go)
            card.column.addWidget(button)
        self.add(card)
        return card

    def _note_card(self) -> Card:
        card = Card(self._desk.theme)
        title = Label(_("A note, if you like"), "h2")
        card.column.addWidget(title)
        self.note = QPlainTextEdit()
        self.note.setPlainText(self._draft.note)
        self.note.setAccessibleName(_("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self._desk.theme.px(110))
        title.setBuddy(self.note)
        self.note.textChanged.connect(self._write)
        card.column.addWidget(self.note)
        return card

    def _write(self) -> None:
        self.note_written.emit(self.note.toPlainText()[:LONGEST_NOTE])

    def _go(self) -> None:
        self.go_to.emit(int(self.sender().objectName()))
