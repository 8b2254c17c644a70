"""The touch test: a helper touches six toes, one by one, and what was felt is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.clock import today
from footcare.domain.record import EntryKind
from footcare.domain.touch_run import Phase, Reply, TouchRun, is_touched, touches_of
from footcare.domain.touch_test import ORDER, next_test
from footcare.i18n import _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.measuring.action_card import MeasuredAction
from footcare.ui.pages.touching.before_card import BeforeCard
from footcare.ui.pages.touching.results_card import ResultsCard
from footcare.ui.pages.touching.review_card import ReviewCard
from footcare.ui.pages.touching.run_card import RunCard
from footcare.ui.pages.touching.words import begin_words, name_words
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from footcare.domain.body import Body
    from footcare.domain.touch_test import TouchRecord
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

TICK_MS: Final = 200
_KEYS: Final = {Qt.Key.Key_Y: Reply.FELT, Qt.Key.Key_N: Reply.NOT_FELT}


class TouchTestPage(Page):
    """What is needed, the six touches, a look at the answers, and what came of earlier tests.

    ``tick`` looks at the run; a timer calls it while a toe waits to be touched.
    """

    name: ClassVar[str] = "touch_test"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.run: TouchRun | None = None
        self._phase: Phase | None = None
        self._tests: Sequence[TouchRecord] = ()
        self._body = WHOLE
        self._again: date | None = None
        self.ticker = QTimer(self)
        self.ticker.setInterval(TICK_MS)
        self.ticker.timeout.connect(self.tick)
        self.action = MeasuredAction(self)
        self.action.shown.connect(self._show_asks)
        self.before = BeforeCard(desk)
        self.before.begun.connect(self._begin)
        self.running = RunCard(desk)
        self.running.answered.connect(self._answer)
        self.running.stopped.connect(self._stop)
        self.review = ReviewCard(desk)
        self.review.wanted.connect(self._keep)
        self.review.dropped.connect(self._stop)
        self.results = ResultsCard(desk)
        self.results.done.connect(self._finish)
        self._parts = (
            self.action.place,
            self.before,
            self.running,
            self.review,
            self.results,
            self.action.why,
        )
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        read_in_order(*self._parts)
        for part in (self.running, self.review, self.results):
            part.hide()
        desk.door.records_changed.connect(self._reread)

    # -- from page to page -----------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self.set_heading(
            _("Touch test"), _("Six light touches can show that feeling in the toes is less.")
        )
        if self.desk.preferences.current.touch_voice:
            self.desk.voice().prepare()
        self._halt()
        self._rest_at_start()
        self.read()

    @override
    def leave(self) -> None:
        self._halt()

    @override
    def rest(self) -> None:
        self.ticker.stop()
        self.desk.voice().stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.run is None or self.run.over or self.ticker.isActive():
            return
        # Back from Get help: a toe that was not touched yet is named again.
        if self._phase in (None, Phase.READY):
            self._name()
        else:
            self.tick()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        reply = _KEYS.get(Qt.Key(event.key()))
        letters = self.desk.preferences.current.letter_keys
        if reply is not None and letters and self.running.isVisibleTo(self):
            self.running.answer(reply)
            return
        super().keyPressEvent(event)

    @override
    def first_focus(self) -> QWidget:
        if self.action.card is not None and self.action.card.call is not None:
            return self.action.card.call
        if self.running.isVisibleTo(self):
            return self.running.first_focus()
        if self.review.isVisibleTo(self):
            return self.review.save
        if self.before.isVisibleTo(self):
            return self.before.begin
        return self.results.to_today if self.results.to_today.isVisibleTo(self) else self.heading

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        for part in (self.before, self.running, self.review):
            part.arrange(width, low=self.short)
        self.action.set_narrow(narrow=self.narrow)

    # -- reading ---------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the tests there are, and what the table says of the one of today."""
        self.desk.background.run(self._ask, self._take, self._not_read)
        self.action.read()

    def _ask(self) -> tuple[Sequence[TouchRecord], Body]:
        house = self.desk.house
        return house.measuring.touch_tests(), house.knowing.person().body

    def _take(self, read: tuple[Sequence[TouchRecord], Body]) -> None:
        tests, body = read
        if body != self._body:
            self._body = body
            for toes in (self.before.toes, self.running.toes):
                toes.show_body(body)
            self.before.toes.show_order()
        if self._without_toes:
            self.subheading.setText(_("It touches toes, and none of the six is there."))
        self._show(tests)

    @property
    def _without_toes(self) -> bool:
        return not any(is_touched(spot, self._body) for spot in ORDER)

    def _reread(self) -> None:
        if self.isVisible():
            self.read()

    def _show(self, tests: Sequence[TouchRecord]) -> None:
        self._tests = tests
        day = today(self.desk.clock)
        self._again = next_test(tests, day)
        self.results.show_tests(tests, day, self._again)
        if self.run is None:
            self._rest_at_start()

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _show_part(self, shown: QWidget) -> None:
        """Show the running test, or the look at its answers, and nothing beside it."""
        for part in self._parts:
            part.setVisible(part is shown)
        self.arrange()
        self.scroll_to_top()

    def _rest_at_start(self) -> None:
        """Show how the test is done where it is due, and what came of those there were."""
        self.running.hide()
        self.review.hide()
        self.before.setVisible(self._again is None and not self._without_toes)
        self.results.setVisible(bool(self._tests))
        self._fill_one()

    def _show_asks(self, _asks: object) -> None:
        """Let the keys come to what is asked for first, though it came last."""
        self._fill_one()
        read_in_order(*self._parts)

    def _fill_one(self) -> None:
        """Leave one filled button on the page."""
        kind: Kind = "secondary" if self.action.fills else "primary"
        self.before.begin.set_kind(kind)
        self.results.to_today.set_kind(kind)
        self.action.set_shown(shown=self.run is None)
        self.arrange()

    # -- the six touches -------------------------------------------------------------------------

    def _begin(self) -> None:
        self.run = TouchRun(self.desk.clock.monotonic(), body=self._body)
        self._show_part(self.running)
        self._name(begin_words())

    def _name(self, first: str = "") -> None:
        """Say which toe is touched next; nothing is said when it is touched."""
        if self.run is None or self.run.spot is None:
            return
        self._phase = None
        words = name_words(self.run.spot)
        self.running.show_toe(self.run)
        self.running.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{first} {words}".strip())
        self.ticker.start()
        self.tick()

    def _say(self, words: str) -> None:
        announce(self, words, urgent=True)
        if self.desk.preferences.current.touch_voice:
            self.desk.voice().say(words)

    def tick(self) -> None:
        """Show what the helper does now."""
        if self.run is None or self.run.over:
            self.ticker.stop()
            return
        now = self.desk.clock.monotonic()
        if self._phase is None and self._waits_for_voice():
            # A slow voice is heard out: the time to find the toe begins when its name was said.
            self.run = self.run.named_again(now)
        phase = self.run.phase(now)
        if phase is not Phase.READY or not self._waits_for_voice():
            self._phase = phase
        self.running.show_phase(phase)
        if phase is Phase.ANSWER:
            self.ticker.stop()

    def _waits_for_voice(self) -> bool:
        return self.desk.preferences.current.touch_voice and bool(self.desk.voice().saying)

    def _answer(self, reply: Reply) -> None:
        if self.run is None or self.run.over:
            return
        self.run = self.run.answered(reply, self.desk.clock.monotonic())
        if not self.run.over:
            self._name()
            return
        self.ticker.stop()
        self._say(_("That was the last one. You can open your eyes."))
        self.review.show_run(self.run)
        self._show_part(self.review)
        self.review.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _halt(self) -> None:
        self.ticker.stop()
        if self.run is not None:
            self.desk.voice().stop()
        self.run = None

    def _stop(self) -> None:
        """Leave the test; nothing of it is kept."""
        self._halt()
        self._rest_at_start()
        self.read()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- keeping ---------------------------------------------------------------------------------

    def _keep(self) -> None:
        keep = partial(
            self.desk.house.measuring.keep_touches,
            touches_of(self.review.replies),
            self.review.helper,
        )
        self.review.save.setEnabled(False)  # once, however often it is pressed
        self.desk.background.run(keep, self._kept, self._not_kept)

    def _kept(self, record: TouchRecord) -> None:
        self.review.save.setEnabled(True)
        self._halt()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.door.records_changed.emit()
        self.scroll_to_top()
        self.toast(_("Saved: touch test."), partial(self._take_back, record.stamp.id))

    def _not_kept(self, error: Exception) -> None:
        self.review.save.setEnabled(True)
        self.review.not_saved.say(str(error))

    def _take_back(self, record: UUID) -> None:
        back = partial(self.desk.house.journaling.withdraw, EntryKind.TOUCH_TEST, record)
        self.desk.background.run(back, self._taken_back, self._not_read)

    def _taken_back(self, _found: object) -> None:
        self.desk.door.records_changed.emit()

    def _finish(self) -> None:
        self.open_page.emit("today", {})
