"""The lists below the action: what was marked, what to do, when to call, and the rules.

Shared by the advice of a foot check and the advice on what was measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.advice import Level
from footcare.domain.triage.next_steps import NOTHING_MARKED
from footcare.i18n import _
from footcare.ui.pages.advising.words import (
    NOT_A_DEVICE,
    SignedLine,
    call_if,
    call_of,
    signed,
    steps_beside,
)
from footcare.ui.saying import number_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.row_button import RowButton
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from footcare.domain.advice import Advice
    from footcare.domain.inspection import Sign as BodySign
    from footcare.domain.person import Contacts
    from footcare.ui.desk import Desk


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


def steps_card(desk: Desk, advice: Advice, contacts: Contacts, said: str) -> ListCard:
    """Return what to do besides the call that the card above makes.

    Args:
        desk: what every page works with.
        advice: what the table says.
        contacts: whom the person can call.
        said: the headline of the card above; it is not told again.
    """
    urgent = advice.level >= Level.NEXT_WORKING_DAY
    told = (said, advice.headline, _(NOTHING_MARKED))
    steps = steps_beside(advice, call_of(advice, contacts))
    title = _("Until you are seen") if urgent else _("What to do")
    return ListCard(desk, title, [signed(step) for step in steps if step not in told])


def emergency_card(
    desk: Desk, advice: Advice, contacts: Contacts, signs: Collection[BodySign] = ()
) -> ListCard:
    """Return when to call the emergency number, with the number where one is stored.

    Args:
        desk: what every page works with.
        advice: what the table says; no emergency already.
        contacts: whom the person can call.
        signs: what was told of the person already.
    """
    lines = call_if(advice.level, signs)
    number = contacts.emergency_phone
    if number:
        words = _("Emergency number: {number}").format(number=number_words(number))
        lines.append(SignedLine(words, "phone"))
    return ListCard(desk, _("Call the emergency number if"), lines, "danger")


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
