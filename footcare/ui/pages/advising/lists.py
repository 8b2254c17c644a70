"""The lists below the action: what was marked, what to do, when to call, and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.advising.words import NOT_A_DEVICE
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.row_button import RowButton
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footcare.domain.advice import Advice
    from footcare.ui.desk import Desk
    from footcare.ui.pages.advising.words import SignedLine


class ListCard(Card):
    """A title and a few lines, each with a small sign before it."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        lines: Iterable[SignedLine],
        token: str = "primary",  # noqa: S107 - a colour token, nothing secret
    ) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(title, "h2"))
        for line in lines:
            row = Box(desk.theme, across=True, gap=12)
            row.add_at_top(Sign(desk.theme, desk.icons, line.icon, token, size=24))
            row.add(Label(line.words, "body"), stretch=1)
            self.column.addWidget(row)


class RulesCard(Card):
    """The rules of the table that apply, each with its source and a way to its row.

    Signals:
        rule_asked: the id of a rule whose row the person wants to read.
    """

    rule_asked = Signal(str)

    def __init__(self, desk: Desk, advice: Advice) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(_("Why: published foot-care guidance"), "h2"))
        self.rows: list[RowButton] = []
        for rule in advice.rules:
            source = _("Rule {rule}. Source: {source}").format(rule=rule.id, source=rule.source)
            row = RowButton(desk.theme, desk.icons, "table", rule.says, source)
            row.setObjectName(rule.id)
            row.clicked.connect(self._ask)
            self.rows.append(row)
        self.column.addWidget(Box(desk.theme, gap=8).add(*self.rows))
        if not advice.rules:
            self.column.addWidget(Label(_("No rule of the table asks for more."), "body"))
        words = _("All rules as a table")
        self.all_rules = hug(WordButton(desk.theme, desk.icons, words, "quiet", "table"))
        self.all_rules.setObjectName("all_rules")
        self.all_rules.clicked.connect(self._ask_all)
        self.column.addWidget(self.all_rules)
        self.column.addWidget(Label(_(NOT_A_DEVICE), "body"))

    def _ask(self) -> None:
        self.rule_asked.emit(self.sender().objectName())

    def _ask_all(self) -> None:
        self.rule_asked.emit("")
