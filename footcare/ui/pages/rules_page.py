"""All the rules: the whole triage table as people can read it, with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QTimer
from typing_extensions import override

from footcare.domain.advice import Level
from footcare.domain.rules import rules_to_read, sources_named
from footcare.i18n import N_, _, ngettext
from footcare.ui.page import Page
from footcare.ui.pages.rules.rows import RuleRow
from footcare.ui.record_only import NO_ADVICE
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

_ALL: Final = "all"
_FILTERS: Final = (
    (_ALL, N_("All rows")),
    (str(int(Level.TODAY)), N_("Help the same day")),
    (str(int(Level.NEXT_WORKING_DAY)), N_("A call by the next working day")),
    (str(int(Level.NEXT_VISIT)), N_("Told at the next visit")),
    (str(int(Level.CARRY_ON)), N_("Carry on with care")),
)
_HOW_TO_READ: Final = (
    N_("Each row looks at one thing. A check may meet several rows; the most urgent one counts."),
    N_("Nothing is added up, no photo is looked at, and no row ever lowers what your team says."),
    N_(
        "Feet count as at risk when feeling or blood flow is lost or was not tested, or after a "
        "sore, an amputation, a Charcot foot, with a changed shape, failed kidneys or weak "
        "defences."
    ),
    N_("Where guidance is silent, a row is our own choice, on the careful side. It says so."),
)
NOT_REVIEWED: Final = N_("No doctor, nurse or other clinician has reviewed this table.")
_WIDE: Final = 820


class RulesPage(Page):
    """Opens at the row of a rule that was asked for, or at its beginning."""

    name: ClassVar[str] = "rules"
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted = ""
        self._rules = rules_to_read()
        self.set_heading(_("All the rules"), _(NOT_REVIEWED))
        self.back = hug(WordButton(desk.theme, desk.icons, _("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self._applied_to_nothing = Label(_(NO_ADVICE), "bold")
        intro = Card(desk.theme)
        intro.column.addWidget(Label(_("How to read this table"), "h2"))
        intro.column.addWidget(self._applied_to_nothing)
        for line in _HOW_TO_READ:
            intro.column.addWidget(Label(_(line), "body"))
        self.filter = ChoiceGroup(
            desk.theme,
            desk.icons,
            _("Show"),
            [(level, _(words), "") for level, words in _FILTERS],
            columns=3,
        )
        self.filter.set_current(_ALL)
        self.filter.chosen.connect(self._show_some)
        self.count = Label("", "small")
        self.rows = {rule.id: RuleRow(desk, rule) for rule in self._rules}
        self._list = Box(desk.theme, gap=10).add(*self.rows.values())
        keys = ArrowKeys(self._list)
        for row in self.rows.values():
            keys.add(row)
        keys.listen()
        self._keys = keys
        self._sources = self._sources_card()
        for part in (intro, self.filter, self.count, self._list, self._sources):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _sources_card(self) -> Card:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(_("Sources"), "h2"))
        card.column.addWidget(Label("\n".join(_(one) for one in sources_named()), "body"))
        return card

    # -- what is shown ----------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        """Open the table, at the row of a ``rule`` if one is named."""
        self._applied_to_nothing.setVisible(self.desk.preferences.current.record_only)
        self._mark(str(words.get("rule", "")))
        if self._wanted:
            self.filter.set_current(_ALL)
        self._show_some()

    @override
    def arrival(self) -> QWidget:
        row = self.rows.get(self._wanted)
        return super().arrival() if row is None else row

    @override
    def first_focus(self) -> QWidget:
        return self.back

    def _mark(self, wanted: str) -> None:
        """Let one row stand out, or none; Tab comes to it from the filter."""
        for rule, row in self.rows.items():
            row.stand_out(on=rule == wanted)
        self._wanted = wanted if wanted in self.rows else ""
        self._keys.rest_at(self.rows.get(wanted))

    @override
    def scroll_to_top(self) -> None:
        # Who came for a row finds it in sight.
        if self._wanted:
            QTimer.singleShot(0, self._show_wanted)
        else:
            super().scroll_to_top()

    def _show_wanted(self) -> None:
        row = self.rows.get(self._wanted)
        if row is not None:
            self.bring_into_sight(row)

    def _is_wanted(self, row: RuleRow) -> bool:
        chosen = self.filter.current or _ALL
        return chosen == _ALL or row.rule.can_give(Level(int(chosen)))

    def _show_some(self, _chosen: str = "") -> None:
        for row in self.rows.values():
            row.setVisible(self._is_wanted(row))
        number = sum(self._is_wanted(row) for row in self.rows.values())
        words = ngettext("{number} row", "{number} rows", number).format(number=number)
        if words != self.count.text():
            self.count.setText(words)
            announce(self, words)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        self.filter.set_columns(3 if width >= _WIDE else 1)
