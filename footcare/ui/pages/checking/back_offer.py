"""Something that went lately is marked again: is it back, or is this another one?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk

_BACK: Final = "back"
_OTHER: Final = "other"


class BackOffer(Box):
    """Offers to go on with the earlier one; whoever does not answer marks another one.

    Signals:
        is_back: the day on which the earlier one was noticed, which counts on.
        is_another: this one begins anew.
    """

    is_back = Signal(object)
    is_another = Signal()

    def __init__(self, desk: Desk, before: Thread) -> None:
        super().__init__(desk.theme, gap=8)
        self._noticed: date = before.noticed
        words = _("The same was here before: noticed on {noticed}, gone on {gone}.").format(
            noticed=date_words(before.noticed), gone=date_words(before.gone_on or before.noticed)
        )
        self.add(Label(words, "body"))
        options = [
            (_BACK, _("It is back"), "rotate-ccw"),
            (_OTHER, _("It is another one"), "plus"),
        ]
        self.group = ChoiceGroup(desk.theme, desk.icons, words, options, columns=2)
        self.group.chosen.connect(self._choose)
        self.add(self.group)

    def tab_stops(self) -> list[QWidget]:
        """Return everything that can have the focus, in the order on the screen."""
        return [self.group.button(option) for option in (_BACK, _OTHER)]

    def choose_back(self) -> None:
        """Take what the person said elsewhere: it is back."""
        self.group.set_current(_BACK)
        self.is_back.emit(self._noticed)

    def _choose(self, option: str) -> None:
        if option == _BACK:
            self.is_back.emit(self._noticed)
        else:
            self.is_another.emit()
