"""What stands in the place of advice where the program only keeps a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.help.cards import NumberRow
from footcare.ui.record_only import NO_ADVICE, WORRIED
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.person import Contacts
    from footcare.ui.desk import Desk


class RecordedCard(Card):
    """Says that what was marked is kept and that nothing is advised, with the person's numbers.

    It looks the same whatever was marked.

    Signals:
        call_pressed: the number that is shown large now and was copied.
        setting_asked: the person wants to see where advice is turned on and off.
    """

    call_pressed = Signal(str)
    setting_asked = Signal()

    def __init__(self, desk: Desk, contacts: Contacts) -> None:
        super().__init__(desk.theme)
        self._beside = Box(desk.theme, across=True, gap=18)
        sign = Sign(desk.theme, desk.icons, "notebook-pen", "primary", size=34, disc="soft")
        self._beside.add_at_top(sign)
        self.headline = Label(_("What you recorded is kept."), "h2")
        words = Box(desk.theme, gap=6).add(
            self.headline, Label(_(NO_ADVICE), "body"), Label(_(WORRIED), "bold")
        )
        named = (
            (contacts.team_name or _("Your foot team"), contacts.team_phone),
            (_("Out of hours"), contacts.out_of_hours_phone),
            (_("Emergency number"), contacts.emergency_phone),
        )
        self.numbers: list[NumberRow] = []
        rows = Box(desk.theme, gap=14)
        for who, number in named:
            if number:
                row = NumberRow(desk)
                row.show_number(who, number)
                row.taken.connect(self.call_pressed)
                self.numbers.append(row)
                rows.add(row)
        if self.numbers:
            words.box.addSpacing(desk.theme.px(8))
            words.add(rows)
        setting = _("Where advice is turned on and off")
        self.setting = hug(WordButton(desk.theme, desk.icons, setting, "quiet", "settings"))
        self.setting.setObjectName("record_only_setting")
        self.setting.clicked.connect(self.setting_asked)
        words.add(self.setting)
        self._beside.add(words, stretch=1)
        self.column.addWidget(self._beside)
        self.setAccessibleName(f"{self.headline.text()} {_(NO_ADVICE)} {_(WORRIED)}")

    def set_across(self, *, across: bool) -> None:
        """Stand the sign beside the words and each number beside its button, or all stacked."""
        self._beside.set_across(across=across)
        for row in self.numbers:
            row.set_across(across=across)
