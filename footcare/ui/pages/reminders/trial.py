"""Test my reminders: one trial by each way, and the question whether it arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.pages.reminders.side_panel import SidePanel
from footcare.ui.pages.reminders.trial_words import WORDS, past_words, verdict_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.trial import Confirmation, Way
    from footcare.services.trying_out import TryingOut
    from footcare.ui.desk import Desk

_NARROW = 620


class WayCard(Card):
    """One way: send a trial, and say whether it arrived.

    Signals:
        asked: a trial was sent, or could not be; the way.
        answered: the person said whether it arrived; the way.
    """

    asked = Signal(object)
    answered = Signal(object)

    def __init__(self, desk: Desk, trying_out: TryingOut, way: Way) -> None:
        super().__init__(desk.theme)
        self.way = way
        self._trying_out = trying_out
        self._words = WORDS[way]
        theme, icons = desk.theme, desk.icons
        name = _(self._words.name)
        self._told = Label("", "body")
        self._sign = Sign(theme, icons, "info", "warn")
        self._line = Box(theme, across=True, gap=14).add_at_top(self._sign)
        self._line.add(self._told, stretch=1)
        self.send = hug(WordButton(theme, icons, _("Send a test"), "secondary", "bell-ring"))
        self.yes = hug(WordButton(theme, icons, _("Yes"), "secondary", "check"))
        self.no = hug(WordButton(theme, icons, _("No"), "secondary", "x"))
        for button in (self.send, self.yes, self.no):
            button.setAccessibleName(f"{button.text()}, {name}")
        self.send.clicked.connect(self._send)
        self.yes.clicked.connect(self._arrived)
        self.no.clicked.connect(self._missed)
        words = Box(theme, gap=2)
        words.add(Label(name, "h2"), Label(_(self._words.about), "small"))
        head = Box(theme, across=True, gap=16)
        head.add_at_top(Sign(theme, icons, self._words.icon, disc="surface2"))
        head.add(words, stretch=1)
        self._buttons = Box(theme, across=True, gap=12)
        self._buttons.add(self.yes, self.no, self.send).add_stretch()
        self.column.addWidget(head)
        self.column.addWidget(self._line)
        self.column.addWidget(self._buttons)
        self.look()

    @property
    def said(self) -> Confirmation | None:
        """What the person last said of it."""
        return self._trying_out.said_of(self.way)

    @property
    def waiting(self) -> bool:
        """Whether the question is open."""
        return not self.yes.isHidden()

    def look(self) -> None:
        """Show what was said before."""
        said = self.said
        self._ask(ask=False)
        works = said is not None and said.arrived
        icon, token = ("check", "ok") if works else ("info", "warn")
        self._say(past_words(said), icon, token if said is not None else "ink2")

    def set_leading(self, *, leading: bool) -> None:
        """Make its trial the one filled button of the page, or not.

        The answers are never filled: neither of them is the better one.
        """
        self.send.set_kind("primary" if leading else "secondary")

    def set_across(self, *, across: bool) -> None:
        """Stand the answers side by side, or below each other."""
        self._buttons.set_across(across=across)

    def _ask(self, *, ask: bool) -> None:
        self.yes.setVisible(ask)
        self.no.setVisible(ask)
        self.send.setText(_("Send it again") if ask or self.said else _("Send a test"))
        self.send.setAccessibleName(f"{self.send.text()}, {_(self._words.name)}")

    def _send(self) -> None:
        sent = self._trying_out.send(self.way)
        self._ask(ask=sent.ok)
        if sent.ok:
            self._say(_(self._words.asked), "circle-help", "primary")
            self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(_("It could not be sent. {why}").format(why=sent.why), "info", "warn")
        announce(self, self._told.text())
        self.asked.emit(self.way)

    def _arrived(self) -> None:
        self._confirm(arrived=True)

    def _missed(self) -> None:
        self._confirm(arrived=False)

    def _confirm(self, *, arrived: bool) -> None:
        trouble = self._trying_out.trouble(self.way)
        kept = self._trying_out.confirm(self.way, arrived=arrived)
        self._ask(ask=False)
        words = (
            [_("It reaches you here.")]
            if arrived
            else [_("It did not reach you."), trouble, _(self._words.advice)]
        )
        if not kept:
            words.append(_("This could not be written down; it counts until Footcare ends."))
        icon, token = ("check", "ok") if arrived else ("info", "warn")
        self._say(" ".join(word for word in words if word), icon, token)
        announce(self, self._told.text())
        self.answered.emit(self.way)

    def _say(self, words: str, icon: str, token: str) -> None:
        self._told.setText(words)
        self._sign.show_icon(icon, token)


class TrialPanel(SidePanel):
    """All ways in order, and what works here in the end."""

    def __init__(self, desk: Desk, trying_out: TryingOut) -> None:
        super().__init__(desk)
        self._trying_out = trying_out
        self.cards = [WayCard(desk, trying_out, way) for way in trying_out.ways]
        for card in self.cards:
            card.asked.connect(self._asked)
            card.answered.connect(self._answered)
        self.works = Label("", "bold")
        self.rest = Label("", "body")
        verdict = Card(desk.theme, "map")
        verdict.column.addWidget(Label(_("What works here"), "h2"))
        verdict.column.addWidget(self.works)
        verdict.column.addWidget(self.rest)
        about = _(
            "Send each one and say whether it reached you. Only you can know. Nothing is recorded "
            "in your diary."
        )
        self.add(Label(about, "lead"), *self.cards, verdict)
        self.look()

    @override
    def look(self) -> None:
        """Show what was said before; questions left open are asked no more."""
        for card in self.cards:
            card.look()
        self._judge()

    @property
    @override
    def first_focus(self) -> QWidget:
        """What gets the focus when the panel is opened."""
        return self.cards[0].send if self.cards else self.back

    @override
    def arrange(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        for card in self.cards:
            card.set_across(across=width >= _NARROW)

    def _asked(self, _way: Way) -> None:
        self._lead()

    def _answered(self, way: Way) -> None:
        self._judge()
        announce(self, self.works.text())
        following = [card for card in self.cards if card.said is None]
        other = next((card for card in self.cards if card.way is way), None)
        target = following[0] if following else other
        if target is not None:
            target.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        works, rest = verdict_words(self._trying_out.said)
        self.works.setText(works)
        self.rest.setText(rest)
        self.rest.setVisible(bool(rest))
        self._lead()

    def _lead(self) -> None:
        """Fill the button of the next trial, unless a question is open."""
        asking = any(card.waiting for card in self.cards)
        untried = [card for card in self.cards if card.said is None and not asking]
        for card in self.cards:
            card.set_leading(leading=card in untried[:1])

    @override
    def _leave(self) -> None:
        self._trying_out.leave()
        self.look()
        super()._leave()
