"""The cards of the massage list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from footcare.domain.own_routine import is_own
from footcare.i18n import _
from footcare.ui.pages.massage.offer_words import because_words, last_done_words, offer_line
from footcare.ui.pages.massage.offer_words import lock_sentences as locks_of
from footcare.ui.pages.massage.picture import StepEmblem
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import Kind, WordButton, hug, turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.services.offering import Because, Offer
    from footcare.ui.desk import Desk

_LARGE = 240
_SMALL = 168
_EDGES = 48
"""What the card's edges take of its width."""
_BETWEEN = 20
"""Pixels between the picture and the words."""


class RoutineCard(Card):
    """One massage to choose: picture, name, what for, what it takes, and when it was done last.

    Signals:
        chosen: the id of the routine.
        starred: the id of the routine, and whether it is a favourite now.
    """

    chosen = Signal(str)
    starred = Signal(str, bool)

    def __init__(self, desk: Desk, offer: Offer, because: Because | None = None) -> None:
        """Make a card; ``because`` makes it the one that is suggested."""
        super().__init__(desk.theme, "plain" if because is None else "hero")
        self.routine = routine = offer.routine
        self._desk = desk
        self._suggested = because is not None
        self.picture = StepEmblem(desk, routine.emblem, helper=routine.needs_partner)
        words = Box(desk.theme, gap=6)
        self._because = Label("", "tag")
        words.add(self._because)
        self._because.setHidden(not self._suggested)
        if is_own(routine.id):
            words.add(Label(_("Your own"), "tag"))
        words.add(Label(_(routine.name), "h1" if self._suggested else "h2"))
        words.add(Label(_(routine.purpose), "lead" if self._suggested else "body"))
        self.line = Label("", "small")
        self.last = Label("", "small")
        words.add(self.line, self.last)
        self.locks = Label("", "body")
        self._lock_row = Box(desk.theme, across=True, gap=10)
        self._lock_row.add_at_top(Sign(desk.theme, desk.icons, "hand", "warn", size=24))
        self._lock_row.add(self.locks, stretch=1)
        buttons = self._make_buttons()
        if self._suggested:
            words.box.addSpacing(desk.theme.px(8))
            words.add(buttons)
        words.add_stretch()
        row = Box(desk.theme, across=True, gap=_BETWEEN)
        row.box.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.add(words, stretch=1)
        self.column.addWidget(row)
        self.column.addWidget(self._lock_row)
        self.column.addStretch(1)
        if not self._suggested:
            self.column.addWidget(buttons)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def _make_buttons(self) -> ButtonRow:
        desk, routine = self._desk, self.routine
        kind: Kind = "primary" if self._suggested else "secondary"
        self.button = hug(WordButton(desk.theme, desk.icons, _("Choose"), kind, "arrow-right"))
        self.button.setAccessibleName(_("Choose {name}").format(name=_(routine.name)))
        self.button.setObjectName(f"choose_{routine.id}")
        self.button.clicked.connect(self._choose)
        self.star = hug(WordButton(desk.theme, desk.icons, _("Favourite"), "quiet", "star"))
        self.star.setAccessibleName(_("Favourite: {name}").format(name=_(routine.name)))
        self.star.setObjectName(f"star_{routine.id}")
        self.star.setCheckable(True)
        self.star.toggled.connect(self._star)
        self._buttons = ButtonRow(desk.theme)
        self._buttons.add(self.button, self.star).add_stretch()
        return self._buttons

    def show_offer(self, offer: Offer, day: date, because: Because | None = None) -> None:
        """Show how the routine stands today.

        Args:
            offer: what the gate leaves of it, and when it was done last.
            day: today.
            because: why it is suggested, or None.
        """
        locks = locks_of(offer.locks)
        line, last = offer_line(offer), last_done_words(offer.last_done, day)
        self._because.setText("" if because is None else because_words(because))
        self.line.setText(line)
        self.locks.setText("\n".join(locks))
        self._lock_row.setVisible(bool(locks))
        self.last.setText(last)
        self.last.setVisible(bool(last))
        said = (_(self.routine.purpose), f"{line}.", *locks, last)
        self.button.setAccessibleDescription(" ".join(one for one in said if one))

    def show_star(self, *, starred: bool) -> None:
        """Show whether it is a favourite, by a tick beside the word."""
        turn_quietly(self.star, on=starred)
        self.star.set_icon_name("check" if starred else "star")

    def arrange(self, width: float, *, picture: bool) -> None:
        """Show the picture where there is room for it; it never grows with the text.

        Args:
            width: of the card at 100 % text, in pixels.
            picture: whether there is room.
        """
        edge = _LARGE if self._suggested else _SMALL
        self.picture.setFixedSize(edge, edge)
        self.picture.setVisible(picture)
        beside = edge + _BETWEEN if self._suggested and picture else 0
        self._buttons.fit(width - _EDGES - beside / self._desk.theme.scale)

    def _choose(self) -> None:
        self.chosen.emit(self.routine.id)

    def _star(self) -> None:
        starred = self.star.isChecked()
        self.show_star(starred=starred)
        self.starred.emit(self.routine.id, starred)
