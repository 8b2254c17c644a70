"""The player: one massage, led through step by step, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.cue import Cue, CueKind, CueStream
from footcare.domain.gate import GateResult
from footcare.domain.moment import Moment, State
from footcare.domain.session import Session
from footcare.i18n import _
from footcare.services.massaging import plan_for
from footcare.ui.asking import Choice
from footcare.ui.page import NARROW, Page
from footcare.ui.pages.massage.finish import FinishView
from footcare.ui.pages.massage.guide import Guide
from footcare.ui.pages.massage.keeping import LeftSessions, SessionKeeping
from footcare.ui.pages.massage.top import PlayerTop
from footcare.ui.pages.massage.words import TONES, announced, scale_columns
from footcare.ui.widgets.player_bar import PlayerBar
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.ring_timer import spoken_time
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

TICK_MS: Final = 100
"""Ten looks a second: the ring moves without a jerk, and the process stays near idle."""

_LOW: Final = 750
_LOW_AND_NARROW: Final = 830
_WIDE: Final = 1180
"""Below these heights at 100 % text there is no room for the ring: words of a step that stand in
a narrower column take more lines."""

_SHORT: Final = 640
_BESIDE: Final = 800
"""Where a window is as low as this, words stand beside the picture from this width on."""

_TIGHT: Final = 620
"""Below this width the head says the step alone, and the picture stands without extras."""

_UP: Final = QAbstractSlider.SliderAction.SliderPageStepSub
_DOWN: Final = QAbstractSlider.SliderAction.SliderPageStepAdd


class PlayerPage(Page):
    """Plays one session. ``tick`` looks at it; a timer calls it while time passes."""

    name: ClassVar[str] = "player"
    full_window: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.session: Session | None = None
        self.keeping: SessionKeeping | None = None
        self._left = LeftSessions(desk)
        self._cues: CueStream | None = None
        self._before: int | None = None
        self._asked = False
        self._was_going = False
        self._resume_after = False
        self.ticker = QTimer(self)
        self.ticker.setInterval(TICK_MS)
        self.ticker.timeout.connect(self.tick)
        self.heading.hide()
        self.beside.hide()
        self.top = PlayerTop(desk)
        self.top.leave_button.clicked.connect(self.ask_to_leave)
        self.guide = Guide(desk)
        self.finish = FinishView(desk)
        self.finish.hide()
        self.finish.closed.connect(self._close)
        self.finish.retried.connect(self._keep)
        self.column.addWidget(self.guide, 1)
        self.column.addWidget(self.finish, 1)
        self.bar = PlayerBar(desk.theme, desk.icons)
        self.bar.back.connect(self._back)
        self.bar.toggled.connect(self._toggle)
        self.bar.forward.connect(self._next)
        self.hint = Label("", "small")
        self._foot = QWidget()
        self._foot_column = QVBoxLayout(self._foot)
        self._foot_column.addWidget(self.bar)
        self._foot_column.addWidget(self.hint)
        self.outer.insertWidget(0, self.top)
        self.outer.addWidget(self._foot)
        read_in_order(self.top, self.guide, self.bar, self.finish)
        self._keys()
        desk.theme.changed.connect(self.arrange)

    def _keys(self) -> None:
        self._shortcuts: list[QShortcut] = []
        back, forward = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            back, forward = forward, back
        for keys, slot in (
            (Qt.Key.Key_Space, self._toggle),
            (back, self._back),
            (Qt.Key.Key_PageUp, self._back),
            (forward, self._next),
            (Qt.Key.Key_PageDown, self._next),
            (Qt.Key.Key_Escape, self.ask_to_leave),
            (Qt.Key.Key_T, self._tell_time),
            (Qt.Key.Key_Up, self._scroll_up),
            (Qt.Key.Key_Down, self._scroll_down),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
            self._shortcuts.append(shortcut)

    # -- from page to page ---------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        routine = self.desk.house.massaging.routine(str(words.get("routine", "")))
        allowed = words.get("allowed")
        before = words.get("before")
        if routine is None or not isinstance(allowed, GateResult) or not allowed.open:
            self.open_page.emit("massage", {})
            return
        plan = plan_for(routine, allowed, self.desk.preferences.current.first_foot)
        self.session = Session(plan, self.desk.clock)
        self._before = before if isinstance(before, int) else None
        self.keeping = SessionKeeping(self.desk, self.session, self._before)
        self.keeping.kept.connect(self.finish.say_saved)
        self.keeping.failed.connect(self._not_kept)
        self._cues = CueStream(plan)
        self._asked = False
        self.setAccessibleName(_(routine.name))
        self.top.segments.set_steps(len(plan.steps))
        self.guide.forget()
        self._show_stage(playing=True)
        self.session.start()
        self.ticker.start()
        self.tick()

    @override
    def rest(self) -> None:
        """The massage waits, paused, until the person comes back to it."""
        if self.session is not None and self.session.going:
            self._toggle()

    @override
    def leave(self) -> None:
        """Whoever opens another page without an answer has stopped the massage."""
        self.ticker.stop()
        if self.session is None or self.keeping is None:
            return
        if self.session.ended is None:
            self.session.stop()
        self.keeping.keep()
        self.keeping.tell_after(self.finish.scale.value)
        self._left.add(self.keeping)
        self.session = None

    @override
    def first_focus(self) -> QWidget:
        return self.bar.pause_button

    def _show_stage(self, *, playing: bool) -> None:
        self.guide.setVisible(playing)
        self.top.setVisible(playing)
        self._foot.setVisible(playing)
        self.finish.setVisible(not playing)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(playing)
        quiet = self.desk.preferences.current.sounds and not self.desk.sounds.ability().ok
        self.hint.setText(
            _("No sound here. The words stay on the screen.")
            if quiet
            else _(
                "Space pauses. Left and right arrows change the step. The whole bar is a button."
            )
        )
        self.arrange()

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width, height = self.width() / theme.scale, self.height() / theme.scale
        across = width >= (NARROW - 40 if height >= _SHORT else _BESIDE)
        low = _LOW if width >= _WIDE else _LOW_AND_NARROW
        compact = not across or height < low
        side, end = theme.margin(28), theme.margin(20)
        above = theme.px(8) if self.guide.isVisibleTo(self) else end
        self.column.setContentsMargins(side, above, side, above)
        self._foot_column.setContentsMargins(side, 4, side, theme.px(12))
        self._foot_column.setSpacing(theme.px(8))
        tight = width < _TIGHT
        self.bar.arrange(tight=tight)
        self.top.arrange(side=side, end=end, compact=compact, tight=tight)
        self.guide.arrange(across=across, compact=compact, tight=tight, dense=height < _SHORT - 40)
        self.hint.setVisible(not compact)
        self.finish.scale.set_columns(scale_columns(width))
        self.finish.arrange(picture=across and height >= _LOW)

    # -- playing --------------------------------------------------------------------------------

    def tick(self) -> None:
        """Look at the session and show, sound and say what came due."""
        if self.session is None or self._cues is None or not self.guide.isVisibleTo(self):
            return
        was_going = self._was_going
        moment = self.session.tick()
        self._was_going = moment.state in (State.RUNNING, State.LEAD_IN)
        for cue in self._cues.due(moment):
            self._take(cue)
        if moment.state is State.ENDED:
            self._end()
            return
        self._show(moment)
        if was_going and moment.slept:
            words = _("We paused while the computer slept.")
            self.hint.setText(words)
            self.hint.show()
            announce(self, words, urgent=True)

    def _take(self, cue: Cue) -> None:
        if self.session is None:
            return
        tone = TONES.get(cue.kind)
        if tone is not None and self.desk.preferences.current.sounds:
            self.desk.sounds.play(tone)
        if cue.kind is CueKind.STEP:
            plan = self.session.plan
            announce(self, announced(plan, plan.steps[cue.step]), urgent=True)

    def _show(self, moment: Moment) -> None:
        if self.session is None:
            return
        plan = self.session.plan
        self.top.show_moment(plan, moment)
        self.guide.show_moment(moment)
        going = moment.state in (State.RUNNING, State.LEAD_IN)
        self.bar.show_going(going=going)
        self.bar.show_last(last=moment.planned is plan.steps[-1])

    def _toggle(self) -> None:
        if self.session is None or self.session.ended is not None:
            return
        self.session.toggle()
        self.tick()
        left = spoken_time(self.session.tick().left_in_step)
        said = _("Going on.") if self.session.going else _("Paused. {time} left.").format(time=left)
        announce(self, said, urgent=True)

    def _back(self) -> None:
        if self.session is not None:
            self.session.back()
            self.tick()

    def _next(self) -> None:
        if self.session is not None:
            self.session.next()
            self.tick()

    def _tell_time(self) -> None:
        if self.session is not None and self.desk.preferences.current.letter_keys:
            left = spoken_time(self.session.tick().left_in_step)
            announce(self, _("{time} left in this step.").format(time=left))

    def _scroll_up(self) -> None:
        self.scroller.verticalScrollBar().triggerAction(_UP)

    def _scroll_down(self) -> None:
        self.scroller.verticalScrollBar().triggerAction(_DOWN)

    # -- leaving and ending ---------------------------------------------------------------------

    def ask_to_leave(self) -> None:
        """Pause and ask; what was done so far is kept either way."""
        if self.session is None or self._asked:
            return
        self._asked = True
        self._resume_after = self.session.going
        self.session.pause()
        self.tick()
        self.desk.asker.ask(
            _("Leave the massage?"),
            _("It is paused. What you did so far is kept in your diary as stopped early."),
            (
                Choice("stay", _("Go on with the massage"), filled=True),
                Choice("leave", _("Leave")),
                Choice("help", _("Get help")),
            ),
            self._leave_answered,
        )

    def _leave_answered(self, answer: str) -> None:
        self._asked = False
        if self.session is None:
            return
        if answer == "help":
            self.open_page.emit("help", {})
        elif answer != "leave":
            if self._resume_after:
                self.session.resume()
            self.tick()
        else:
            self.session.stop()
            self._end()

    def _end(self) -> None:
        """Show the end and keep the session; "Saved" appears after the commit."""
        if self.session is None or self.finish.isVisibleTo(self):
            return
        self.ticker.stop()
        if not self.session.done():
            self.session = None
            self.open_page.emit("massage", {})
            return
        self._show_stage(playing=False)
        self.finish.show_session(self.session, self._before)
        self.scroll_to_top()
        self.finish.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep()

    def _keep(self) -> None:
        self.finish.wait()
        if self.keeping is not None:
            self.keeping.keep()

    def _not_kept(self, why: str) -> None:
        if self.keeping is not None and self.keeping.record is not None:
            words = _("The massage is saved. How your feet feel now is not saved yet: {why}")
        else:
            words = _("Not saved yet: {why}")
        self.finish.say_not_saved(words.format(why=why))

    def _close(self) -> None:
        if self.keeping is not None and self.keeping.refused and self.keeping.record is None:
            self.session = None  # the person goes on without it: leaving keeps nothing
        self.open_page.emit("massage", {})
