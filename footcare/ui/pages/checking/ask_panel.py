"""The three answers to a step; none is chosen before the person does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.inspection import Answer
from footcare.i18n import _
from footcare.ui.pages.checking.marks_list import MarksList
from footcare.ui.pages.checking.words import answer_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import OnceButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.domain.checklist import StepWords
    from footcare.domain.mark import Mark
    from footcare.ui.desk import Desk
    from footcare.ui.pages.checking.beside_answers import Notice
    from footcare.ui.widgets.buttons import Kind, WordButton

_LOOKS: Final[dict[Answer, tuple[Kind, str]]] = {
    Answer.NOTHING_NEW: ("primary", "check"),
    Answer.MARKED: ("secondary", "pencil"),
    Answer.COULD_NOT_LOOK: ("secondary", "eye-off"),
}
KEYS: Final = {"N": Answer.NOTHING_NEW, "M": Answer.MARKED, "C": Answer.COULD_NOT_LOOK}


class AskPanel(Box):
    """The answer to one place.

    Where something was marked already, the answer is to go on or to mark more.

    Attributes:
        notice: what is said with the question, or empty.

    Signals:
        answered: the answer pressed, as its value.
        change_asked: the number of a mark to change.
        remove_asked: the number of a mark to take away.
    """

    answered = Signal(str)
    change_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(
        self, desk: Desk, words: StepWords, marks: Sequence[Mark], today: date, *, keys: bool
    ) -> None:
        """Make the panel; ``keys`` tells whether the letter keys are to be named."""
        super().__init__(desk.theme, gap=14)
        self._desk = desk
        self.buttons: dict[Answer, WordButton] = {}
        self.notice = ""
        marked = self._marked = any(not mark.earlier for mark in marks)
        self._title = Label(_("Your answer"), "tag")
        self.add(self._title)
        # Only inside the panel: shown without a parent it would be a window for a moment, and take
        # the keys with it.
        self._title.setVisible(not marked)
        if marks:
            self._list_marks(marks, today)
        for answer in Answer:
            if marked and answer is Answer.COULD_NOT_LOOK:
                continue
            self._answer_button(answer, self._words(words, answer, marked=marked))
        self._keys = Label(_("Keys: N nothing new, M mark, C could not look."), "small")
        self._keys_told = keys and not marked
        self.add(self._keys)
        self._keys.setVisible(self._keys_told)

    def _list_marks(self, marks: Sequence[Mark], today: date) -> None:
        here = MarksList(self._desk, _("Marked here"), marks, today)
        here.change_asked.connect(self.change_asked)
        here.remove_asked.connect(self.remove_asked)
        self.add(here)

    def _words(self, words: StepWords, answer: Answer, *, marked: bool) -> str:
        if marked and answer is Answer.NOTHING_NEW:
            return _("Go on")
        if marked and answer is Answer.MARKED:
            return _("Mark something else here")
        return answer_words(words, answer)

    def _answer_button(self, answer: Answer, words: str) -> None:
        kind, icon = _LOOKS[answer]
        button = OnceButton(self._desk.theme, self._desk.icons, words, kind, icon)
        button.setObjectName(answer.value)
        button.clicked.connect(self._tell)
        self.buttons[answer] = button
        self.add(button)

    def arrange(self, *, short: bool) -> None:
        """Leave out what the buttons say themselves where height is dear."""
        self._title.setVisible(not self._marked and not short)
        self._keys.setVisible(self._keys_told and not short)

    def say_first(self, notice: Notice) -> None:
        """Put a line before everything else; it is also said with the question."""
        self.notice = notice.label.text()
        self.box.insertWidget(0, notice)
        notice.lower()  # a screen reader goes by the order of the parts, and this one came last

    def said(self) -> str:
        """Return what is answered how, for whoever only hears it."""
        if self._keys_told:
            return self._keys.text()
        first = self.buttons[Answer.NOTHING_NEW].text()
        return _("Enter answers: {answer}.").format(answer=first)

    def show_given(self, answer: Answer | None) -> None:
        """Say in words what was answered here before; nothing is chosen by that."""
        if answer is None or answer not in self.buttons:
            return
        given = Label(
            _("You answered: {answer}. You can change it.").format(
                answer=self.buttons[answer].text()
            ),
            "small_bold",
        )
        self.box.insertWidget(self.box.indexOf(self._title) + 1, given)

    def first_focus(self) -> QWidget:
        """Return the first answer."""
        return self.buttons[Answer.NOTHING_NEW]

    def press(self, answer: Answer) -> None:
        """Answer by a key."""
        if answer in self.buttons:
            self.buttons[answer].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.buttons[answer].click()

    def _tell(self) -> None:
        self.answered.emit(self.sender().objectName())
