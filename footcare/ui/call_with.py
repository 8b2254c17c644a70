"""A button that hands a number to the computer's program for calls, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.telephone import to_dial
from footcare.i18n import _
from footcare.ui.saying import number_words
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

_LONGEST_NAME: Final = 25
_LONGEST_WORD: Final = 12
"""Letters of the longest name, and word, of a program that fit on a button at 200 %."""


class CallWith(WordButton):
    """Stands beside a number that is shown, and never in its place.

    It hides where no program is known, and for a number that no program could dial.

    Attributes:
        said: what came of the last press; stands where the card has room for a sentence.

    Signals:
        failed: the program could not be started; the number is to be shown for another telephone.
    """

    failed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.icons, "", "secondary", "phone")
        self.setObjectName("call_with")
        self._calling = desk.calling
        self._number = ""
        self._dialled = ""
        self.said = Label("", "body")
        self.said.hide()
        self.hide()
        self.clicked.connect(self._call)
        self._calling.changed.connect(self._offer)

    def offer(self, number: str) -> None:
        """Offer to call a number, once it is known by which program."""
        self._number = number
        self._dialled = to_dial(number)
        self.said.hide()
        self._offer()
        if self._dialled:
            self._calling.look()

    def _offer(self) -> None:
        program = self._calling.program
        self.setText(_("Call with {program}").format(program=_short(program)))
        words = _("Call with {program}: {number}")
        self.setAccessibleName(words.format(program=program, number=self._number))
        self.setVisible(bool(self._dialled and self._calling.program))

    def _call(self) -> None:
        program = _short(self._calling.program)
        if self._calling.call(self._dialled):
            words = _("{program} was given the number. If no call begins, dial it on a phone.")
            self._say(words.format(program=program))
            return
        self.failed.emit()
        words = _("{program} could not be started. Dial {number} on a phone.")
        self._say(words.format(program=program, number=number_words(self._number)))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        announce(self, words, urgent=True)


def _short(name: str) -> str:
    """Return the name of a program, or the beginning of one that no button can hold."""
    longest = max((len(word) for word in name.split()), default=0)
    if len(name) <= _LONGEST_NAME and longest <= _LONGEST_WORD:
        return name
    return f"{name[:_LONGEST_WORD].rstrip()}\N{HORIZONTAL ELLIPSIS}"
