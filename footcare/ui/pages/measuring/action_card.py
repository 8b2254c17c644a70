"""What a measurement asks for: the action first, whom to call, and the rule with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from footcare.domain.advice import Level
from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.call_with import CallWith
from footcare.ui.pages.advising.lists import RulesCard, emergency_card, steps_card
from footcare.ui.pages.advising.signed_words import SignedWords
from footcare.ui.pages.advising.summary_button import summary_button
from footcare.ui.pages.advising.words import call_of, level_tag
from footcare.ui.pages.measuring.about import belongs_on
from footcare.ui.record_only import NO_ADVICE, WORRIED
from footcare.ui.saying import called_words, copied_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.large_number import LargeNumber
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.services.measuring import MeasuredAdvice
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from footcare.ui.widgets.buttons import Kind
    from footcare.ui.widgets.card import CardKind

_LOOKS: Final[dict[Level, tuple[CardKind, str, str, str]]] = {
    # level: frame, icon, colour of the icon, ground of its disc
    Level.NEXT_VISIT: ("plain", "calendar-days", "primary", "soft"),
    Level.NEXT_WORKING_DAY: ("warn", "phone", "surface", "warn"),
    Level.TODAY: ("danger", "triangle-alert", "on_danger", "danger"),
}


class MeasuredActionCard(Card):
    """The advice on what was measured; made anew for each advice.

    Signals:
        call_pressed: the number that is shown large now and was copied.
        called: the person says they have called.
        not_called: the person takes that back.
        number_missing: the person wants to store a number.
        summary_asked: the person wants the summary to show.
    """

    call_pressed = Signal(str)
    called = Signal()
    not_called = Signal()
    number_missing = Signal()
    summary_asked = Signal()

    def __init__(self, desk: Desk, measured: MeasuredAdvice) -> None:
        advice = measured.advice
        kind, icon, token, disc = _LOOKS[advice.level]
        super().__init__(desk.theme, kind)
        self._desk = desk
        urgent = advice.level >= Level.NEXT_WORKING_DAY
        sign = Sign(desk.theme, desk.icons, icon, token, size=34, disc=disc)
        tag = Label(level_tag(advice), "bold" if urgent else "tag")
        words = self._words = Box(desk.theme, gap=8)
        self.headline = Label(advice.headline, "display" if urgent else "h2")
        words.add(self.headline)
        says = Label(advice.rules[0].says, "body")
        if not urgent:
            words.add(says)
        self.large = LargeNumber()
        self.large.hide()
        words.add(self.large)
        self._calls = Box(desk.theme, gap=10)
        self._row = Box(desk.theme, across=True, gap=12)
        self.call: WordButton | None = None
        self.call_with: CallWith | None = None
        self.i_called: WordButton | None = None
        if urgent:
            self._offer_call(measured)
        self.summary = summary_button(desk)
        self.summary.clicked.connect(self.summary_asked)
        self._row.add(self.summary)
        words.add(self._calls.add(self._row.add_stretch()))
        if self.large.number:
            self._offer_program()
        if urgent:
            # The call before the reason: of many places, that is long.
            words.add(says)
        self._beside = SignedWords(desk.theme, sign, tag, words)
        self.column.addWidget(self._beside)
        self.setAccessibleName(f"{level_tag(advice)}. {advice.headline}")

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the sign beside the first line alone, and the buttons below each other."""
        self._beside.set_across(across=not narrow)
        self._row.set_across(across=not narrow)

    def _offer_call(self, measured: MeasuredAdvice) -> None:
        """Show whom to call, and take the word that it was done."""
        advice = measured.advice
        call = call_of(advice, measured.contacts)
        if call is None:
            words = _("No number stored yet. It is often on a letter from your clinic.")
            self._words.add(Label(words, "bold"))
            store = self._button(_("Add the number"), "secondary", "phone", "add_number")
            store.clicked.connect(self.number_missing)
        else:
            kind: Kind = "danger" if advice.level is Level.TODAY else "primary"
            if measured.called_at is not None:
                kind = "secondary"
            self.call = self._button(call.words, kind, "phone", "call")
            self.large.show_number(call.number)
            self.call.clicked.connect(self._press_call)
        if measured.called_at is not None:
            zone, now = self._desk.clock.time_zone(), today(self._desk.clock)
            self._words.add(Label(called_words(measured.called_at, zone, now), "bold"))
            back = self._button(_("I have not called"), "quiet", "undo-2", "i_have_not_called")
            back.clicked.connect(self.not_called)
        else:
            self.i_called = self._button(_("I have called"), "secondary", "check", "i_have_called")
            self.i_called.clicked.connect(self.called)

    def _offer_program(self) -> None:
        """Offer the computer's program for calls, below the button with the number."""
        self.call_with = CallWith(self._desk)
        hug(self.call_with)
        self.call_with.failed.connect(self._press_call)
        self._calls.box.addWidget(self.call_with, 0, Qt.AlignmentFlag.AlignLeading)
        self._calls.add(self.call_with.said)
        self.call_with.offer(self.large.number)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))
        button.setObjectName(name)
        self._row.add(button)
        return button

    def _press_call(self) -> None:
        self.large.take()
        self.call_pressed.emit(self.large.number)


class MeasuredAction(QObject):
    """Keeps the card of a page up to date with what the table says of what was measured.

    Attributes:
        place: where the card stands; hidden while nothing is asked for.
        why: where the rules with their sources stand, for below what was measured.

    Signals:
        shown: the advice was read; whether it asks for anything.
    """

    shown = Signal(bool)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.place = Box(page.desk.theme, gap=20)
        self.why = Box(page.desk.theme)
        self.set_shown(shown=False)
        self.card: MeasuredActionCard | None = None
        self.lists: Box | None = None
        self.rules: RulesCard | None = None

    @property
    def fills(self) -> bool:
        """Whether the card has the filled button of the page."""
        return self.card is not None and self.card.call is not None and self.card.call.filled

    def read(self) -> None:
        """Ask what the table says now; where the program only keeps a record, say that instead."""
        if self._desk.preferences.current.record_only:
            self._say_record_only()
            return
        measuring = self._desk.house.measuring
        self._desk.background.run(measuring.advice, self._show, self._not_read)

    def set_narrow(self, *, narrow: bool) -> None:
        """Lay the card out for the present width."""
        if self.card is not None:
            self.card.set_narrow(narrow=narrow)
        if self.lists is not None:
            self.lists.set_across(across=not narrow)

    def set_shown(self, *, shown: bool) -> None:
        """Show what there is to tell, or nothing of it."""
        for box in (self.place, self.why):
            box.setVisible(shown and box.box.count() > 0)

    def _show(self, measured: MeasuredAdvice | None) -> None:
        self._clear()
        asks = measured is not None and belongs_on(self._page.name, measured.advice)
        if measured is not None and asks:
            self.card = MeasuredActionCard(self._desk, measured)
            self.card.call_pressed.connect(self._say_copied)
            self.card.called.connect(self._i_have_called)
            self.card.not_called.connect(self._take_back)
            self.card.number_missing.connect(self._open_numbers)
            self.card.summary_asked.connect(self._open_summary)
            self.place.add(self.card, self._list_beside(measured, self.card.headline.text()))
            self.rules = RulesCard(self._desk, measured.advice)
            self.rules.rule_asked.connect(self._open_rule)
            self.why.add(self.rules)
            urgent = measured.advice.level >= Level.NEXT_WORKING_DAY
            announce(self._page, measured.advice.headline, urgent=urgent)
        self.set_shown(shown=asks)
        self.shown.emit(asks)

    def _list_beside(self, measured: MeasuredAdvice, said: str) -> Box:
        """Return what to do besides the call, and when to call the emergency number."""
        advice, contacts = measured.advice, measured.contacts
        self.lists = Box(self._desk.theme, across=True, gap=20)
        self.lists.add_at_top(steps_card(self._desk, advice, contacts, said), 1)
        self.lists.add_at_top(emergency_card(self._desk, advice, contacts), 1)
        return self.lists

    def _say_record_only(self) -> None:
        self._clear()
        note = Card(self._desk.theme)
        note.column.addWidget(Label(_(NO_ADVICE), "body"))
        note.column.addWidget(Label(_(WORRIED), "bold"))
        summary = summary_button(self._desk, "quiet")
        summary.clicked.connect(self._open_summary)
        note.column.addWidget(summary, 0, Qt.AlignmentFlag.AlignLeading)
        self.place.add(note)
        self.set_shown(shown=True)
        self.shown.emit(True)  # noqa: FBT003 - a signal takes no names

    def _clear(self) -> None:
        self.card = self.lists = self.rules = None
        for box in (self.place, self.why):
            box.take_all_out()

    def _not_read(self, error: Exception) -> None:
        self._clear()
        card = Card(self._desk.theme, "warn")
        card.column.addWidget(Label(_("The advice could not be read."), "h2"))
        card.column.addWidget(Label(str(error), "body"))
        worried = _("If you are worried, call your foot team, whatever the app says.")
        card.column.addWidget(Label(worried, "bold"))
        self.place.add(card)
        self.set_shown(shown=True)

    def _say_copied(self, number: str) -> None:
        self._page.toast(copied_words(number))

    def _i_have_called(self) -> None:
        call = self._desk.house.measuring.i_have_called
        self._desk.background.run(call, self._call_kept, self._call_refused)

    def _call_kept(self, measured: MeasuredAdvice | None) -> None:
        self._show(measured)
        self._page.toast(_("Saved: you have called."), self._take_back)
        self._desk.door.records_changed.emit()

    def _call_refused(self, error: Exception) -> None:
        self._page.toast(_("Not saved: {why}").format(why=error))

    def _take_back(self) -> None:
        back = self._desk.house.measuring.take_back_call
        self._desk.background.run(back, self._taken_back, self._call_refused)

    def _taken_back(self, measured: MeasuredAdvice | None) -> None:
        self._show(measured)
        self._desk.door.records_changed.emit()

    def _open_rule(self, rule: str) -> None:
        self._page.open_page.emit("rules", {"rule": rule})

    def _open_numbers(self) -> None:
        self._page.open_page.emit("settings", {"topic": "team"})

    def _open_summary(self) -> None:
        self._page.open_page.emit("summary", {})
