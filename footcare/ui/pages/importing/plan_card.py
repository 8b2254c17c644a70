"""What is in the file, before anything is changed: who, from when to when, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.importing.words import (
    exported_words,
    share_lines,
    share_place,
    share_span,
    share_title,
    staying_lines,
)
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.intake_plan import IntakePlan, Share
    from footcare.ui.desk import Desk


class PlanCard(Box):
    """The people of a file with what is new, what stays, and the button that brings it in.

    Signals:
        agreed: bring it in.
        another: choose another file.
    """

    agreed = Signal()
    another = Signal()

    def __init__(self, desk: Desk, plan: IntakePlan) -> None:
        super().__init__(desk.theme, gap=20)
        self._desk = desk
        nothing = plan.added.nothing
        zone = ZoneInfo(desk.clock.time_zone())
        head = Card(desk.theme)
        title = _("Nothing in this file is new") if nothing else _("What is in the file")
        self.title = Label(title, "h2")
        head.column.addWidget(self.title)
        head.column.addWidget(Label(exported_words(plan, zone), "muted"))
        for share in plan.shares:
            head.column.addWidget(self._share(share))
        self.add(head)
        stays = Card(desk.theme)
        stays.column.addWidget(Label(_("What stays as it is"), "h2"))
        for line in staying_lines(plan):
            stays.column.addWidget(self._line("check", line))
        self.add(stays)
        self.agree = hug(WordButton(desk.theme, desk.icons, _("Bring it in"), "primary", "check"))
        self.agree.clicked.connect(self._agree)
        self.other = hug(
            WordButton(desk.theme, desk.icons, _("Choose another file"), "secondary", "file-text")
        )
        self.other.clicked.connect(self.another)
        self.buttons = Box(desk.theme, across=True, gap=16)
        self.buttons.add(self.agree, self.other).add_stretch()
        self.add(self.buttons)
        self.agree.setVisible(not nothing)

    def _agree(self) -> None:
        # Once: a second press while the first is at work would find nothing new.
        self.buttons.setEnabled(False)
        self.agreed.emit()

    def _share(self, share: Share) -> Box:
        words = Box(self._desk.theme, gap=6)
        words.add(Label(share_title(share), "bold"))
        if span := share_span(share):
            words.add(Label(span))
        for line in share_lines(share):
            words.add(self._line("chevron-right", line))
        if share.taken_back or any(share.added.values()):
            words.add(Label(share_place(share), "small"))
        return words

    def _line(self, icon: str, words: str) -> Box:
        row = Box(self._desk.theme, across=True, gap=12)
        row.add_at_top(Sign(self._desk.theme, self._desk.icons, icon, size=24))
        row.add(Label(words), stretch=1)
        return row
