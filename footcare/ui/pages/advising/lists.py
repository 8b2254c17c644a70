"""The lists below the action: what was marked, what to do, when to call, and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.ui.pages.advising.words import NOT_A_DEVICE
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.advice import Advice
    from footcare.ui.desk import Desk


class ListCard(Card):
    """A title and a few lines, each with a small sign before it."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        lines: Sequence[str],
        icon: str = "chevron-right",
        token: str = "primary",  # noqa: S107 - a colour token, nothing secret
    ) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(title, "h2"))
        for line in lines:
            row = Box(desk.theme, across=True, gap=12)
            row.add_at_top(Sign(desk.theme, desk.icons, icon, token, size=24))
            row.add(Label(line, "body"), stretch=1)
            self.column.addWidget(row)


class RulesCard(Card):
    """The rules of the table that apply, each with its source, behind one button."""

    def __init__(self, desk: Desk, advice: Advice) -> None:
        super().__init__(desk.theme)
        self.column.addWidget(Label(_("Why: published foot-care guidance"), "h2"))
        self._rules = Box(desk.theme, gap=14)
        for rule in advice.rules:
            entry = Box(desk.theme, gap=2)
            entry.add(
                Label(rule.says, "body"),
                Label(
                    _("Rule {rule}. Source: {source}").format(rule=rule.id, source=rule.source),
                    "small",
                ),
            )
            self._rules.add(entry)
        if not advice.rules:
            self._rules.add(Label(_("No rule of the table asks for more."), "body"))
        self._rules.hide()
        self.button = hug(WordButton(desk.theme, desk.icons, "", "secondary", "chevron-down"))
        self.button.setObjectName("show_rules")
        self.button.clicked.connect(self._turn)
        self.column.addWidget(self.button)
        self.column.addWidget(self._rules)
        self.column.addWidget(Label(_(NOT_A_DEVICE), "body"))
        self._say()

    def _turn(self) -> None:
        self._rules.setVisible(self._rules.isHidden())
        self._say()

    def _say(self) -> None:
        hidden = self._rules.isHidden()
        self.button.setText(_("Show the rules and sources") if hidden else _("Hide the rules"))
