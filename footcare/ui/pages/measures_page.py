"""Measure and test: what can be measured at home, each with what came of it last."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.domain.degrees import degrees_words, shown_difference
from footcare.domain.falls import falls_due
from footcare.domain.measured_words import is_above
from footcare.domain.touch_test import next_test
from footcare.i18n import N_, _
from footcare.services.ports import DiaryProblem
from footcare.ui.degrees import degrees_of
from footcare.ui.page import Page
from footcare.ui.pages.advising.summary_button import summary_button
from footcare.ui.saying import day_heading
from footcare.ui.when import day_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.services.measuring import MeasuredNow
    from footcare.ui.desk import Desk

_WORDS: Final = {
    "temperature": (
        N_("Skin temperature"),
        "thermometer",
        N_("A thermometer for the skin compares the same places of both feet, best once a day."),
        N_("Measure"),
    ),
    "touch_test": (
        N_("Touch test"),
        "hand",
        N_("A helper touches six toes while your eyes are closed, once a month."),
        N_("Open the test"),
    ),
    "falls": (
        N_("Questions about falls"),
        "activity",
        N_("Three questions, once a month."),
        N_("Open the questions"),
    ),
}
_BESIDE: Final = 700


class MeasureCard(Card):
    """One thing to measure.

    Signals:
        opened: the name of its page.
    """

    opened = Signal(str)

    def __init__(self, desk: Desk, page: str) -> None:
        super().__init__(desk.theme)
        title, icon, about, button = _WORDS[page]
        self._page = page
        self._row = Box(desk.theme, across=True, gap=18)
        words = Box(desk.theme, gap=4)
        self.last = Label("", "bold")
        words.add(Label(_(title), "h2"), Label(_(about), "body"), self.last)
        self.last.hide()
        self.button = hug(WordButton(desk.theme, desk.icons, _(button), icon="arrow-right"))
        self.button.setObjectName(f"open_{page}")
        self.button.setAccessibleName(
            _("{button}: {title}").format(button=_(button), title=_(title))
        )
        self.button.clicked.connect(self._open)
        self._row.add_at_top(Sign(desk.theme, desk.icons, icon, size=28, disc="soft"))
        self._row.add(words, stretch=1).add(self.button)
        self._row.box.setAlignment(
            self.button, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        )
        self.column.addWidget(self._row)

    def show_last(self, words: str) -> None:
        """Show what came of it last, or nothing."""
        self.last.setText(words)
        self.last.setVisible(bool(words))

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the way on below the words."""
        self._row.set_across(across=not narrow)

    def _open(self) -> None:
        self.opened.emit(self._page)


class MeasuresPage(Page):
    """Leads to the pages that measure."""

    name: ClassVar[str] = "measures"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards = {page: MeasureCard(desk, page) for page in _WORDS}
        for card in self.cards.values():
            card.opened.connect(self._open)
            self.column.addWidget(card)
        self.summary = summary_button(desk, "quiet")
        self.summary.clicked.connect(self._open_summary)
        self.column.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self.set_heading(
            _("Measure and test"),
            _("None of this takes the place of looking at your feet, or of your yearly check."),
        )
        self._read()

    @override
    def first_focus(self) -> QWidget:
        return self.cards["temperature"].button

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        narrow = (self.width() - 2 * theme.margin(36)) / theme.scale < _BESIDE
        for card in self.cards.values():
            card.set_narrow(narrow=narrow)

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self.desk.background.run(self.desk.house.measuring.newest, self._show, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _show(self, seen: MeasuredNow) -> None:
        self.cards["temperature"].show_last(self._temperature(seen))
        self.cards["touch_test"].show_last(self._touch_test(seen))
        self.cards["falls"].show_last(self._falls(seen))

    def _temperature(self, seen: MeasuredNow) -> str:
        record = seen.temperature
        if record is None or not record.sites:
            return ""
        degrees = degrees_of(self.desk)
        most = max(record.sites, key=lambda one: abs(one.difference))
        words = _("{day}: the greatest difference was {degrees}.")
        if degrees.judged and is_above(most):
            words = _("{day}: the greatest difference was {degrees}, above the limit.")
        return words.format(
            day=day_heading(record.stamp.day, seen.day),
            degrees=degrees_words(
                shown_difference(most.difference, degrees.unit), degrees.unit, degrees.point
            ),
        )

    def _touch_test(self, seen: MeasuredNow) -> str:
        record = seen.touch_test
        if record is None:
            return ""
        touched = len(record.touches)
        words = _("{day}: {felt} of {touched} touches felt.").format(
            day=day_heading(record.stamp.day, seen.day),
            felt=touched - len(record.missed),
            touched=touched,
        )
        again = next_test([record], seen.day)
        if again is None:
            return words
        return _("{words} The next test can be done from {day}.").format(
            words=words, day=day_words(again)
        )

    def _falls(self, seen: MeasuredNow) -> str:
        record = seen.falls
        if record is None:
            return ""
        day = day_heading(record.stamp.day, seen.day)
        if falls_due(record.stamp.day, seen.day):
            return _("{day}: answered. It is time to answer again.").format(day=day)
        if record.any_yes and not self.desk.preferences.current.record_only:
            return _("{day}: tell your team at the next visit.").format(day=day)
        return _("{day}: answered.").format(day=day)

    def _open(self, page: str) -> None:
        self.open_page.emit(page, {})

    def _open_summary(self) -> None:
        self.open_page.emit("summary", {})
