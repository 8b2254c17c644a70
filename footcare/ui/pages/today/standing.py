"""The card on Today that keeps the right next step in front of a person until it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from footcare.domain.advice import Level
from footcare.i18n import _
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card, CardKind
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.advice import Advice
    from footcare.ui.desk import Desk


class StandingCard(Card):
    """A slim card with the headline of the last foot check's advice.

    Signals:
        opened: the person wants to read the whole advice.
        rule_asked: the id of the rule that says so, whose row the person wants to read.
    """

    opened = Signal()
    rule_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "danger")
        self._desk = desk
        told = QHBoxLayout()
        told.setSpacing(desk.theme.px(16))
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(desk.theme.px(4))
        self._tag = Label("", "small_bold")
        self.headline = Label("", "h2")
        words.addWidget(self._tag)
        words.addWidget(self.headline)
        told.addLayout(words, 1)
        self.button = hug(WordButton(desk.theme, desk.icons, _("What to do"), icon="arrow-right"))
        self.button.setObjectName("open_advice")
        self.button.clicked.connect(self.opened)
        self.why = hug(WordButton(desk.theme, desk.icons, _("Why"), "quiet", "table"))
        self.why.setObjectName("why")
        self.why.clicked.connect(self._ask_rule)
        self._rule = ""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(desk.theme.px(16))
        self._row.addLayout(told, 1)
        # Not at the side alone: below the words, its width would limit theirs.
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        self._row.addWidget(self.button, 0, side)
        self._row.addWidget(self.why, 0, side)
        self.column.addLayout(self._row)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the way on below the words where there is no room beside them."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if narrow else beside)

    def show_advice(self, advice: Advice, told: str, called: str = "") -> None:
        """Show the level as word, sign and border, and the headline as it stands.

        A call that nobody has made yet comes before everything else of the day. After the call
        the card stays, calm, as the way to what to do until somebody has looked.

        Args:
            advice: of the last foot check.
            told: when that was, for the line above.
            called: when the person called; empty while nobody has.
        """
        waits = advice.level > Level.NEXT_VISIT and not called
        urgent = advice.level is Level.TODAY
        kinds: dict[Level, CardKind] = {Level.TODAY: "danger", Level.NEXT_WORKING_DAY: "warn"}
        self.set_kind(kinds.get(advice.level, "plain") if waits else "plain")
        emergency = advice.emergency and not called
        self._tag.setText(_("Emergency") if emergency else told)
        size = self._desk.theme.px(36)
        icon = "triangle-alert" if waits else "phone" if called else "info"
        token = "danger" if urgent and waits else "warn"
        self._sign.setPixmap(self._desk.icons.pixmap(icon, "primary" if called else token, size))
        self.headline.setText(called or advice.headline)
        self.headline.set_role("h2" if waits else "body")
        self.button.set_kind("primary" if waits else "secondary")
        self.button.setText(_("Until you are seen") if called else _("What to do"))
        self._rule = advice.rules[0].id if advice.rules else ""
        self.why.setVisible(bool(self._rule))
        self.why.setAccessibleName(_("Why: rule {rule}").format(rule=self._rule))
        self.setAccessibleName(f"{self._tag.text()}. {self.headline.text()}")

    def _ask_rule(self) -> None:
        self.rule_asked.emit(self._rule)
