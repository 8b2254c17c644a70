"""What the gate says: what is left out and why, what to do about it, and what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.massage.words import feet_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import Kind, WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.gate import GateResult, GateToday
    from footcare.ui.desk import Desk


_BESIDE: Final = 100
"""What the card's edges and the sign take of its width."""


class VerdictCard(Card):
    """A card that refuses a massage or one foot of it, and never without saying why.

    Signals:
        wanted: the page that helps: the foot check, today's advice, or Get help.
    """

    wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "warn")
        self._desk = desk
        self._body: Box | None = None
        self._buttons: ButtonRow | None = None
        self._width = 0.0
        self.hide()

    def arrange(self, width: float) -> None:
        """Lay out for a width of the card, given for text at 100 %."""
        self._width = width
        if self._buttons is not None:
            self._buttons.fit(width - _BESIDE)

    def show_result(self, result: GateResult, today: GateToday) -> None:
        """Show what is left out; nothing is shown when both feet may be massaged."""
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = self._buttons = None
        out = result.left_out or result.refused
        self.setVisible(bool(out))
        if not out:
            return
        self.set_kind("danger" if result.urgent else "warn")
        self._body = self._make(result, today)
        self.column.addWidget(self._body)
        self.arrange(self._width)

    def title(self, result: GateResult) -> str:
        """Return what is refused, in one line."""
        if result.refused:
            return _("No massage now")
        left_out = feet_words(result.left_out)
        return _("No massage of the {foot} today").format(foot=left_out)

    def _make(self, result: GateResult, today: GateToday) -> Box:
        theme, icons = self._desk.theme, self._desk.icons
        words = Box(theme, gap=8)
        words.add(Label(self.title(result), "h2"))
        words.add(*(Label(sentence, "body") for sentence in result.refusals))
        words.add(*(Label(sentence, "bold") for sentence in result.to_do))
        if not result.refused:
            other = feet_words(sorted(result.feet))
            words.add(Label(_("The {foot} can be massaged.").format(foot=other), "body"))
        self._buttons = buttons = ButtonRow(theme)
        for page, text, icon in _buttons(result, today):
            first = result.refused and not buttons.box.count()
            kind: Kind = "primary" if first else "secondary"
            button = hug(WordButton(theme, icons, text, kind, icon))
            button.setObjectName(page)
            button.clicked.connect(self._want)
            buttons.add(button)
        buttons.add_stretch()
        words.box.addSpacing(theme.px(4))
        words.add(buttons)
        row = Box(theme, across=True, gap=16)
        token = "danger" if result.urgent else "warn"
        row.add_at_top(Sign(theme, icons, "hand", token, size=36))
        row.add(words, stretch=1)
        return row

    def _want(self) -> None:
        self.wanted.emit(self.sender().objectName())


def _buttons(result: GateResult, today: GateToday) -> list[tuple[str, str, str]]:
    """Return page, words and icon of each way out, the most needed first."""
    urgent = [("help", _("Get help"), "life-buoy")] if result.urgent else []
    check = ("check", _("Start the foot check"), "scan-search")
    said = _("What today's check says") if today.advising else _("What you recorded")
    if today.checked:
        check = ("check", _("Open the foot check"), "scan-search")
    advice = [("advice", said, "info")] if today.checked else []
    return [*urgent, *advice, check]
