"""One toe after the other: which one, what the helper does now, and whether it was felt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.touch_run import Phase, Reply
from footcare.domain.touch_test import ORDER
from footcare.i18n import N_, _
from footcare.ui.pages.touching.toes_card import ToesCard
from footcare.ui.pages.touching.words import phase_words, toe_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.segments import Segments
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.touch_run import TouchRun
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

_BESIDE: Final = 700
_ICONS: Final = {Phase.READY: "clock", Phase.TOUCH: "hand", Phase.ANSWER: "circle-help"}


_BUTTONS: Final[dict[Reply, tuple[str, Kind, str]]] = {
    Reply.FELT: (N_("Yes, felt"), "primary", "check"),
    Reply.NOT_FELT: (N_("Not felt"), "secondary", "x"),
    Reply.LEFT_OUT: (N_("Leave this toe out"), "quiet", "skip-forward"),
}


class PhaseLine(Box):
    """One of the three things the helper does for a toe; the present one is bold with a disc."""

    def __init__(self, desk: Desk, phase: Phase) -> None:
        super().__init__(desk.theme, across=True, gap=14)
        self._phase = phase
        self._sign = Sign(desk.theme, desk.icons, _ICONS[phase], "ink2", disc="surface2")
        self.words = Label(phase_words(phase), "muted")
        self.add(self._sign).add(self.words, stretch=1)

    def show_now(self, *, now: bool, done: bool) -> None:
        """Show it as the present one, as done, or as still to come."""
        icon = "check" if done else _ICONS[self._phase]
        self._sign.show_icon(
            icon, "on_primary" if now else "ink2", "primary" if now else "surface2"
        )
        self.words.set_role("bold" if now else "muted")


class RunCard(Box):
    """The running test.

    Signals:
        answered: the ``Reply`` for the present toe.
        stopped: the test is given up.
    """

    answered = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, across=True, gap=20)
        self._phase = Phase.READY
        self.toes = ToesCard(desk)
        card = Card(desk.theme)
        self._place = Label("", "tag")
        self.toe = Label("", "display")
        self.bar = Segments(desk.theme, _("The six touches"))
        self.bar.set_steps(len(ORDER))
        card.column.addWidget(self._place)
        card.column.addWidget(self.toe)
        card.column.addWidget(self.bar)
        self.lines = {phase: PhaseLine(desk, phase) for phase in Phase}
        lines = Box(desk.theme, gap=10).add(*self.lines.values())
        card.column.addWidget(lines)
        self.hint = Label("", "small")
        self.buttons = {reply: self._button(desk, reply) for reply in Reply}
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.buttons[Reply.FELT], self.buttons[Reply.NOT_FELT]).add_stretch()
        self.stop = hug(WordButton(desk.theme, desk.icons, _("Stop the test"), "quiet", "x"))
        self.stop.setObjectName("stop_touch_test")
        self.stop.clicked.connect(self.stopped)
        self._less = Box(desk.theme, across=True, gap=12)
        self._less.add(self.buttons[Reply.LEFT_OUT], self.stop).add_stretch()
        card.column.addWidget(self._row)
        card.column.addWidget(self.hint)
        card.column.addWidget(self._less)
        self.add_at_top(self.toes, 2)
        self.add_at_top(card, 3)
        self._desk = desk

    def _button(self, desk: Desk, reply: Reply) -> WordButton:
        words, kind, icon = _BUTTONS[reply]
        button = hug(WordButton(desk.theme, desk.icons, _(words), kind, icon))
        button.setObjectName(reply.value)
        button.clicked.connect(self._press)
        return button

    def first_focus(self) -> WordButton:
        """Return the answer that is given most often."""
        return self.buttons[Reply.FELT]

    def show_toe(self, run: TouchRun) -> None:
        """Show which toe is the one now."""
        if run.spot is None:
            return
        self._place.setText(
            _("Touch {place} of {number}").format(place=run.place + 1, number=len(ORDER))
        )
        self.toe.setText(toe_words(run.spot))
        self.toes.show_toe(run.spot)
        self.bar.show_place(run.place, 1.0)
        letters = self._desk.preferences.current.letter_keys
        self._say_hint(_("Keys: Y felt, N not felt.") if letters else "")
        self.show_phase(Phase.READY)

    def show_phase(self, phase: Phase) -> None:
        """Show what the helper does now."""
        self._phase = phase
        order = list(Phase)
        for each, line in self.lines.items():
            line.show_now(now=each is phase, done=order.index(each) < order.index(phase))

    def answer(self, reply: Reply) -> None:
        """Take an answer; before the touch there is none yet."""
        if self._phase is Phase.READY and reply is not Reply.LEFT_OUT:
            self._say_hint(_("Not touched yet. Wait for “Touch now”."))
            return
        self.answered.emit(reply)

    def arrange(self, width: float, *, low: bool) -> None:
        """Stand the drawing beside the words, or below them."""
        self.toes.arrange(low=low or width < _BESIDE)
        self.set_across(across=width >= _BESIDE, last_first=True)
        self._less.set_across(across=width >= _BESIDE)

    def _press(self) -> None:
        self.answer(Reply(self.sender().objectName()))

    def _say_hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
