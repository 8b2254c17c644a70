"""How a finding stands: since when, how it was last, calls, and what can be done about it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.domain.advice import Level
from footcare.domain.thread import DayLook
from footcare.i18n import _, ngettext
from footcare.ui.pages.following.words import (
    last_look_words,
    lasting_words,
    other_words,
    standing_words,
    what_to_tell,
    why_words,
)
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.look_signs import LOOK_ICONS
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind


class StateCard(Card):
    """Says in words how a finding stands.

    Signals:
        look_asked: it is to be looked at in today's check.
        advice_asked: the person wants to read what to do next.
        back_asked: what was gone is back.
        mistake_told: "it is gone" was a mistake.
        other_asked: the identity of the thread that was at its place before, or came after.
    """

    look_asked = Signal()
    advice_asked = Signal()
    back_asked = Signal()
    mistake_told = Signal()
    other_asked = Signal(object)

    def __init__(self, desk: Desk, thread: Thread, day: date, level: Level | None) -> None:
        """Make the card; ``level`` is of the newest check's advice, or None without a check."""
        super().__init__(desk.theme)
        self._desk = desk
        self._thread = thread
        lasting = lasting_words(thread, day)
        icon = "clock" if lasting else LOOK_ICONS[thread.days[-1].look]
        head = Box(desk.theme, across=True, gap=12)
        head.add(Sign(desk.theme, desk.icons, icon, "warn" if lasting else "primary", size=28))
        self.standing = Label(lasting or standing_words(thread, day), "h2")
        self.column.addWidget(head.add(self.standing, stretch=1))
        if lasting:
            self._tell_of_lasting(level)
        self._tell_of_days(day)
        self._rows = ButtonRow(desk.theme)
        self._others = ButtonRow(desk.theme)
        self._tell_of_others()
        self._offer(day, level)
        self.column.addWidget(self._others)
        self.column.addSpacing(desk.theme.px(8))
        self.column.addWidget(self._rows)
        self._others.setVisible(self._others.box.count() > 0)
        self._others.add_stretch()
        self._rows.add_stretch()
        self.column.addStretch(1)

    def arrange(self, width: float) -> None:
        """Lay the buttons out for a width of the card, given for text at 100 %."""
        inside = width - 48
        self._rows.fit(inside)
        self._others.fit(inside)

    def _tell_of_days(self, day: date) -> None:
        thread = self._thread
        if not thread.open:
            noticed = _("Noticed on {date}.").format(date=date_words(thread.noticed))
            self.column.addWidget(Label(noticed, "body"))
        else:
            last = _("{words}.").format(words=last_look_words(thread, day))
            self.column.addWidget(Label(last, "body"))
        unseen = sum(one.look is DayLook.COULD_NOT_LOOK for one in thread.days)
        if unseen:
            words = ngettext(
                "On {days} day you could not look at it.",
                "On {days} days you could not look at it.",
                unseen,
            )
            self.column.addWidget(Label(words.format(days=unseen), "body"))
        if thread.back_on:
            words = _("It was gone before and came back on {date}.").format(
                date=date_words(thread.back_on[-1])
            )
            self.column.addWidget(Label(words, "body"))
        if thread.told:
            words = _("Your team was told on {date}.").format(date=date_words(thread.told[-1]))
            self.column.addWidget(Label(words, "body"))

    def _tell_of_lasting(self, level: Level | None) -> None:
        """Say since when, what to do about it, and where the number of days comes from."""
        noticed = _("Noticed on {date}.").format(date=date_words(self._thread.noticed))
        self.column.addWidget(Label(noticed, "body"))
        tell = what_to_tell(self._thread, level or Level.CARRY_ON)
        self.column.addWidget(Label(tell, "bold"))
        self.column.addWidget(Label(why_words(self._thread), "small"))

    def _tell_of_others(self) -> None:
        before = _("The same was here before, noticed on {date}. It was gone by then.")
        after = _("It came back: the same was noticed here on {date}.")
        for key, words in ((self._thread.earlier, before), (self._thread.later, after)):
            if key is None:
                continue
            self.column.addWidget(Label(words.format(date=other_words(key)), "body"))
            see = _("See that of {date}").format(date=other_words(key))
            button = self._button(see, "quiet", "arrow-right", f"other_{key[3].isoformat()}")
            button.clicked.connect(self._ask_other)
            self._others.add(button)

    def _offer(self, day: date, level: Level | None) -> None:
        if self._thread.open:
            look = self._button(
                _("Look at it in today's check"), "primary", "scan-search", "look_at_it"
            )
            look.clicked.connect(self.look_asked)
            self._rows.add(look)
            if level is not None:
                advice = self._button(_("What to do next"), "secondary", "info", "to_advice")
                advice.clicked.connect(self.advice_asked)
                self._rows.add(advice)
            return
        if self._thread.later is None:
            back = self._button(_("It is back"), "secondary", "rotate-ccw", "it_is_back")
            back.clicked.connect(self.back_asked)
            self._rows.add(back)
        if self._thread.may_be_mistaken(day):
            words = _("It is not gone after all")
            mistake = self._button(words, "quiet", "undo-2", "not_gone")
            mistake.clicked.connect(self.mistake_told)
            self._rows.add(mistake)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    def _ask_other(self) -> None:
        named = self.sender().objectName().removeprefix("other_")
        for key in (self._thread.earlier, self._thread.later):
            if key is not None and key[3].isoformat() == named:
                self.other_asked.emit(key)
