"""Before the first touch: what is needed, and how it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.pages.touching.toes_card import ToesCard
from footcare.ui.pages.touching.words import NEEDED
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug, turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk

_BESIDE: Final = 700
"""The page's width at 100 % text from which the drawing stands beside the words."""


class BeforeCard(Box):
    """How the test is done.

    Signals:
        begun: the person and the helper are ready.
    """

    begun = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, across=True, gap=20)
        self._desk = desk
        self.toes = ToesCard(desk)
        self.toes.show_order()
        words = Card(desk.theme)
        words.column.addWidget(Label(_("How it is done"), "h2"))
        for sentence, icon in NEEDED:
            row = Box(desk.theme, across=True, gap=14)
            row.add_at_top(Sign(desk.theme, desk.icons, icon, size=26))
            words.column.addWidget(row.add(Label(_(sentence), "body"), stretch=1))
        said = _("Say aloud which toe is next")
        self.voice = Switch(desk.theme, said)
        self.voice.toggled.connect(self._turn_voice)
        spoken = Box(desk.theme, across=True, gap=12)
        words.column.addWidget(spoken.add(Label(said, "bold"), stretch=1).add(self.voice))
        self.begin = hug(WordButton(desk.theme, desk.icons, _("Begin the test"), "primary", "play"))
        self.begin.setObjectName("begin_touch_test")
        self.begin.clicked.connect(self.begun)
        words.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_at_top(self.toes, 2)
        self.add_at_top(words, 3)
        self._show_voice(desk.preferences.current)
        desk.preferences.changed.connect(self._show_voice)

    def arrange(self, width: float, *, low: bool) -> None:
        """Stand the drawing beside the words, or below them."""
        self.toes.arrange(low=low or width < _BESIDE)
        self.set_across(across=width >= _BESIDE, last_first=True)

    def _show_voice(self, preferences: Preferences) -> None:
        turn_quietly(self.voice, on=preferences.touch_voice)

    def _turn_voice(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._desk.preferences.change(touch_voice=on)
