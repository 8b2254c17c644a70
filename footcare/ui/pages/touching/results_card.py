"""What came of the tests: the newest in full, the earlier ones in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.measured_words import touch_words
from footcare.domain.naming import spot_name
from footcare.i18n import _
from footcare.ui.saying import day_heading
from footcare.ui.when import date_words, day_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.touch_test import TouchRecord
    from footcare.ui.desk import Desk

_EARLIER: Final = 12
"""So many earlier tests are told: a year of them."""


class ResultsCard(Card):
    """The tests there are; it never says that feeling is whole.

    Signals:
        done: the person is through.
    """

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.lines = Box(desk.theme, gap=8)
        self.column.addWidget(self.lines)
        self.due = Label("", "bold")
        self.column.addWidget(self.due)
        self.to_today = hug(
            WordButton(desk.theme, desk.icons, _("Back to Today"), "primary", "check")
        )
        self.to_today.setObjectName("touch_test_done")
        self.to_today.clicked.connect(self.done)
        self.column.addWidget(self.to_today, 0, Qt.AlignmentFlag.AlignLeading)

    def show_tests(self, tests: Sequence[TouchRecord], today: date, again: date | None) -> None:
        """Show tests, the newest first.

        Args:
            tests: those there are.
            today: the day that is "today" in words.
            again: from when on the test can be done again, or None when that is now.
        """
        self.due.setVisible(again is not None)
        self.to_today.setVisible(again is not None)
        if again is not None:
            self.due.setText(
                _("Once a month is enough. The next test can be done from {day}.").format(
                    day=day_words(again)
                )
            )
        self.lines.take_all_out()
        for place, test in enumerate(tests[: _EARLIER + 1]):
            if place == 0:
                self._show_newest(test, today)
            else:
                self._show_earlier(test, first=place == 1)

    def _show_newest(self, test: TouchRecord, today: date) -> None:
        felt, touched = len(test.touches) - len(test.missed), len(test.touches)
        judged = not self._desk.preferences.current.record_only
        self.lines.add(
            Label(day_heading(test.stamp.day, today), "h2"),
            Label(touch_words(felt, touched, judged=judged), "body"),
        )
        if test.missed:
            toes = _("; ").join(spot_name(spot) for spot in test.missed)
            self.lines.add(Label(_("Not felt: {toes}").format(toes=toes), "body"))
        if test.helper:
            self.lines.add(Label(_("Helper: {initials}").format(initials=test.helper), "small"))

    def _show_earlier(self, test: TouchRecord, *, first: bool) -> None:
        if first:
            self.lines.box.addSpacing(self._desk.theme.px(8))
            self.lines.add(Label(_("Earlier tests"), "bold"))
        felt, touched = len(test.touches) - len(test.missed), len(test.touches)
        words = _("{day}: {felt} of {touched} touches felt").format(
            day=date_words(test.stamp.day), felt=felt, touched=touched
        )
        self.lines.add(Label(words, "body"))
