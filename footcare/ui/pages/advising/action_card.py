"""The action first: how soon, what to do, whom to call. Level by word, shape and frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.advice import Level
from footcare.domain.clock import today
from footcare.domain.triage.next_steps import NOTHING_MARKED
from footcare.domain.visit import coming_visit
from footcare.i18n import _
from footcare.ui.call_with import CallWith
from footcare.ui.pages.advising.signed_words import SignedWords
from footcare.ui.pages.advising.words import call_of, level_tag, still_to_call
from footcare.ui.saying import called_words
from footcare.ui.visit_words import tell_at_visit
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.large_number import LargeNumber
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.advice import Advice
    from footcare.domain.person import Contacts, Person
    from footcare.services.handled import StandingAdvice
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind
    from footcare.ui.widgets.card import CardKind

_LOOKS: Final[dict[Level, tuple[CardKind, str, str, str]]] = {
    # level: frame, icon, colour of the icon, ground of its disc
    Level.CARRY_ON: ("plain", "footprints", "primary", "soft"),
    Level.NEXT_VISIT: ("plain", "calendar-days", "primary", "soft"),
    Level.NEXT_WORKING_DAY: ("warn", "phone", "surface", "warn"),
    Level.TODAY: ("danger", "triangle-alert", "on_danger", "danger"),
}
_EMERGENCY: Final[tuple[CardKind, str, str, str]] = ("emergency", "siren", "danger", "on_danger")


class ActionCard(Card):
    """What to do, unmissable.

    Signals:
        call_pressed: the number that is shown large now and was copied.
        called: the person says they have called.
        not_called: the person takes that back.
        number_missing: the person wants to store a number.
    """

    call_pressed = Signal(str)
    called = Signal()
    not_called = Signal()
    number_missing = Signal()

    def __init__(self, desk: Desk, standing: StandingAdvice, person: Person) -> None:
        advice = standing.advice
        kind, icon, token, disc = _EMERGENCY if advice.emergency else _LOOKS[advice.level]
        super().__init__(desk.theme, kind)
        self._desk = desk
        sign = Sign(desk.theme, desk.icons, icon, token, size=34, disc=disc)
        words = Box(desk.theme, gap=4)
        urgent = advice.level >= Level.NEXT_WORKING_DAY
        tag = Label(level_tag(advice), "bold" if urgent else "tag")
        self.headline = Label(self._headline(standing), "display" if urgent else "h2")
        words.add(self.headline)
        if advice.rules and advice.level > Level.CARRY_ON:
            words.add(Label(advice.rules[0].says, "lead" if urgent else "body"))
        now = today(desk.clock)
        for line in (still_to_call(standing, now), self._at_the_visit(advice, person)):
            if line:
                words.add(Label(line, "bold"))
        self._beside = SignedWords(desk.theme, sign, tag, words)
        self.column.addWidget(self._beside)
        self._words = words
        self.call: WordButton | None = None
        self.call_with: CallWith | None = None
        self.i_called: WordButton | None = None
        self.store: WordButton | None = None
        self.large = LargeNumber()
        self.large.hide()
        words.add(self.large)
        self._calls = Box(desk.theme, gap=10)
        self._row = Box(desk.theme, across=True, gap=12)
        if urgent:
            self._whom_to_call(advice, person.contacts, first=standing.open)
            self._after_the_call(standing)
        self._calls.add(self._row.add_stretch())
        if self.large.number and not advice.emergency:
            self._offer_program()
        words.box.addSpacing(desk.theme.px(8))
        words.add(self._calls)
        self._calls.setVisible(urgent)
        self.setAccessibleName(f"{level_tag(advice)}. {self.headline.text()}")

    def set_across(self, *, across: bool) -> None:
        """Stand the sign beside the words and the buttons in a row, or stack them."""
        self._beside.set_across(across=across)
        self._row.set_across(across=across)

    def first_focus(self) -> WordButton | None:
        """Return the first thing to press, if there is any."""
        return self.call or self.store or self.i_called

    @staticmethod
    def _headline(standing: StandingAdvice) -> str:
        """Return the headline; nothing marked and nothing to do says what it says and no more."""
        check, advice = standing.check, standing.advice
        told = check.findings or check.signs or (check.pain is not None and check.pain.level)
        if advice.level is Level.CARRY_ON and not told:
            return f"{_(NOTHING_MARKED)} {_('Look again tomorrow.')}"
        return advice.headline

    def _at_the_visit(self, advice: Advice, person: Person) -> str:
        """Return when the team can be told, where the next visit is soon enough for it."""
        if advice.level is not Level.NEXT_VISIT:
            return ""
        now = today(self._desk.clock)
        return tell_at_visit(coming_visit(person.facts, now), now)

    def _whom_to_call(self, advice: Advice, contacts: Contacts, *, first: bool) -> None:
        call = call_of(advice, contacts)
        if advice.emergency and contacts.emergency_phone:
            self.large.show_number(contacts.emergency_phone)
            self.large.show()
            self._offer_program()
            return
        if call is None or advice.emergency:
            missing = (
                _("No emergency number is stored here. Ask anyone near you to help you call.")
                if advice.emergency
                else _("No number stored yet. It is often on a letter from your clinic.")
            )
            self._words.add(Label(missing, "bold"))
            self.store = self._button(_("Add the number"), "secondary", "phone", "add_number")
            self.store.clicked.connect(self.number_missing)
            return
        kind: Kind = "danger" if advice.level is Level.TODAY else "primary"
        self.call = self._button(call.words, kind if first else "secondary", "phone", "call")
        self.large.show_number(call.number)
        self.call.clicked.connect(self._press_call)

    def _offer_program(self) -> None:
        """Offer the computer's program for calls, below the number or the button with it."""
        self.call_with = CallWith(self._desk)
        hug(self.call_with)
        self.call_with.failed.connect(self._press_call)
        self._calls.box.addWidget(self.call_with, 0, Qt.AlignmentFlag.AlignLeading)
        self._calls.add(self.call_with.said)
        self.call_with.offer(self.large.number)

    def _after_the_call(self, standing: StandingAdvice) -> None:
        if standing.called_at is not None:
            zone, now = standing.check.stamp.time_zone, today(self._desk.clock)
            self._words.add(Label(called_words(standing.called_at, zone, now), "bold"))
            if standing.call_can_be_taken_back:
                back = self._button(_("I have not called"), "quiet", "undo-2", "not_called")
                back.clicked.connect(self.not_called)
            return
        self.i_called = self._button(_("I have called"), "secondary", "check", "i_have_called")
        self.i_called.clicked.connect(self.called)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))
        button.setObjectName(name)
        self._row.add(button)
        return button

    def _press_call(self) -> None:
        self.large.take()
        self.call_pressed.emit(self.large.number)
