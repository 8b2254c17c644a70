"""The player: one massage, led through step by step, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.gate import GateResult
from footcare.domain.moment import Moment, State
from footcare.domain.timing import AS_WRITTEN, Timing
from footcare.i18n import _
from footcare.services.massaging import plan_for
from footcare.ui.page import Page
from footcare.ui.pages.massage.finish import FinishView
from footcare.ui.pages.massage.guide import Guide
from footcare.ui.pages.massage.keeping import LeftSessions, SessionKeeping
from footcare.ui.pages.massage.keys import PlayerKeys
from footcare.ui.pages.massage.leaving import ask_whether_to_leave
from footcare.ui.pages.massage.listeners import hint_words
from footcare.ui.pages.massage.playing import Playing
from footcare.ui.pages.massage.room import room_of
from footcare.ui.pages.massage.top import PlayerTop
from footcare.ui.pages.massage.whole_window import WholeWindow
from footcare.ui.pages.massage.words import scale_columns
from footcare.ui.widgets.player_bar import PlayerBar
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.plan import Plan
    from footcare.domain.session import Session
    from footcare.ui.desk import Desk

TICK_MS: Final = 100
"""Ten looks a second: the ring moves without a jerk, and the process stays near idle."""


class PlayerPage(Page):
    """Plays one session. ``tick`` looks at it; a timer calls it while time passes."""

    name: ClassVar[str] = "player"
    full_window: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.playing: Playing | None = None
        self.keeping: SessionKeeping | None = None
        self._left = LeftSessions(desk)
        self._before: int | None = None
        self._asked = False
        self._resume_after = False
        self.ticker = QTimer(self)
        self.ticker.setInterval(TICK_MS)
        self.ticker.timeout.connect(self.tick)
        self.heading.hide()
        self.beside.hide()
        self.top = PlayerTop(desk)
        self.top.leave_button.clicked.connect(self.ask_to_leave)
        self.top.voice_turned.connect(self._turn_voice)
        self.top.whole_asked.connect(self._turn_whole)
        self.guide = Guide(desk)
        self.guide.repeat_asked.connect(self._repeat)
        self.guide.pace_turned.connect(self._turn_pace)
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
        self.whole = WholeWindow(desk, self)
        self.whole.pressed.connect(self._toggle)
        self.whole.left.connect(self._turn_whole)
        read_in_order(self.top, self.guide, self.bar, self.finish, self.whole)
        self._keys = self._make_keys()
        desk.theme.changed.connect(self.arrange)

    @property
    def session(self) -> Session | None:
        """The massage that runs, or was just ended; None when there is none."""
        return None if self.playing is None else self.playing.session

    def _make_keys(self) -> PlayerKeys:
        key = Qt.Key
        back, forward = key.Key_Left, key.Key_Right
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            back, forward = forward, back
        slots: dict[Callable[[], None], tuple[Qt.Key, ...]] = {
            self._toggle: (key.Key_Space,),
            self._back: (back, key.Key_PageUp),
            self._next: (forward, key.Key_PageDown),
            self._escape: (key.Key_Escape,),
            self.scroller.step_up: (key.Key_Up,),
            self.scroller.step_down: (key.Key_Down,),
            self._repeat: (key.Key_R,),
            self._tell_time: (key.Key_T,),
            self._turn_voice: (key.Key_V,),
            self._turn_pace: (key.Key_G,),
            self._turn_whole: (key.Key_W,),
        }
        return PlayerKeys(self, slots)

    # -- from page to page ---------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        plan = self._plan(words)
        if plan is None:
            self.open_page.emit("massage", {})
            return
        before = words.get("before")
        self.playing = Playing(self.desk, self, plan)
        self._before = before if isinstance(before, int) else None
        self.keeping = SessionKeeping(self.desk, self.playing.session, self._before)
        self.keeping.kept.connect(self.finish.say_saved)
        self.keeping.failed.connect(self._not_kept)
        self._asked = False
        self.setAccessibleName(_(plan.routine.name))
        self.top.segments.set_steps(len(plan.steps))
        self.guide.picture.set_helper(helper=plan.routine.needs_partner)
        self.guide.picture.set_body(plan.body)
        self.finish.picture.set_body(plan.body)
        self.guide.show_pace(plan.pace)
        self._show_stage(playing=True)
        self.playing.start()
        self.ticker.start()
        self.tick()

    def _plan(self, words: dict[str, object]) -> Plan | None:
        """Return what the words of the gate ask for, or None without an open gate."""
        routine = self.desk.house.massaging.routine(str(words.get("routine", "")))
        allowed, timing = words.get("allowed"), words.get("timing")
        if routine is None or not isinstance(allowed, GateResult) or not allowed.open:
            return None
        first = self.desk.preferences.current.first_foot
        chosen = timing if isinstance(timing, Timing) else AS_WRITTEN
        return plan_for(routine, allowed, first, chosen)

    @override
    def rest(self) -> None:
        """The massage waits, paused, until the person comes back to it."""
        if self.session is not None and self.session.going:
            self._toggle()

    @override
    def leave(self) -> None:
        """Whoever opens another page without an answer has stopped the massage."""
        self.ticker.stop()
        if self.playing is not None:
            self.playing.leave()
        if self.session is None or self.keeping is None:
            return
        if self.session.ended is None:
            self.session.stop()
        self.keeping.keep()
        self.keeping.tell_after(self.finish.scale.value)
        self._left.add(self.keeping)
        self.playing = None

    @override
    def first_focus(self) -> QWidget:
        return self.whole.back_button if self._whole else self.bar.pause_button

    def _show_stage(self, *, playing: bool) -> None:
        self.guide.setVisible(playing)
        self.top.setVisible(playing)
        self._foot.setVisible(playing)
        self.finish.setVisible(not playing)
        self._keys.listen(on=playing, letters=self.desk.preferences.current.letter_keys)
        self.hint.setText(hint_words(self.desk))
        self.arrange()

    @property
    def _whole(self) -> bool:
        """Whether a press anywhere in the window pauses."""
        return self.desk.preferences.current.whole_window and self.guide.isVisibleTo(self)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width, height = self.width() / theme.scale, self.height() / theme.scale
        room, whole = room_of(width, height), self._whole
        side, end = theme.margin(28), theme.margin(20)
        above = theme.px(8) if self.guide.isVisibleTo(self) else end
        self.column.setContentsMargins(side, above, side, above)
        self._foot_column.setContentsMargins(side, 4, side, theme.px(12))
        self._foot_column.setSpacing(theme.px(8))
        self.bar.arrange(tight=room.tight)
        self.bar.setVisible(not whole)
        self.top.arrange(room, (side, end), whole=whole)
        self.guide.arrange(room, whole=whole)
        self.whole.setVisible(whole)
        self.whole.arrange()
        self._foot.setMinimumHeight(self.whole.taken if whole else 0)
        self.hint.setVisible(not room.compact and not whole)
        self.finish.scale.set_columns(scale_columns(width))
        self.finish.arrange(picture=room.across and not room.low)

    # -- playing --------------------------------------------------------------------------------

    def tick(self) -> None:
        """Look at the session and show where it is; what came due is heard."""
        if self.playing is None or not self.guide.isVisibleTo(self):
            return
        moment = self.playing.look()
        if moment.state is State.ENDED:
            self._end()
            return
        self._show(moment)
        if self.playing.just_slept:
            words = _("We paused while the computer slept.")
            self.hint.setText(words)
            self.hint.show()
            self.playing.say(words)

    def _show(self, moment: Moment) -> None:
        if self.session is None:
            return
        plan = self.session.plan
        self.top.show_moment(plan, moment)
        self.guide.show_moment(moment)
        going = moment.state in (State.RUNNING, State.LEAD_IN)
        self.bar.show_going(going=going)
        self.whole.show_moment(moment)
        self.bar.show_last(last=moment.planned is plan.steps[-1])

    def _toggle(self) -> None:
        if self.playing is not None:
            self.playing.toggle()
            self.tick()

    def _back(self) -> None:
        if self.session is not None:
            self.session.back()
            self.tick()

    def _next(self) -> None:
        if self.session is not None:
            self.session.next()
            self.tick()

    def _repeat(self) -> None:
        if self.session is not None:
            self.session.repeat()
            self.guide.picture.repeat()
            self.tick()

    def _tell_time(self) -> None:
        if self.playing is not None:
            self.playing.tell_time()

    def _turn_voice(self) -> None:
        if self.playing is not None:
            self.playing.use_voice(on=not self.desk.preferences.current.massage_voice)

    def _turn_pace(self) -> None:
        if self.playing is not None:
            self.guide.show_pace(self.playing.turn_pace())
            self.tick()

    def _turn_whole(self) -> None:
        """Let a press anywhere in the window pause, or bring the buttons back."""
        whole = not self._whole
        self.desk.preferences.change(whole_window=whole)
        self.arrange()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        words = _("The buttons are back.")
        if whole:
            words = _("A press anywhere in the window pauses. Escape brings the buttons back.")
        if self.playing is not None:
            self.playing.say(words)

    def _escape(self) -> None:
        if self._whole:
            self._turn_whole()
        else:
            self.ask_to_leave()

    # -- leaving and ending ---------------------------------------------------------------------

    def ask_to_leave(self) -> None:
        """Pause and ask; what was done so far is kept either way."""
        if self.playing is None or self._asked:
            return
        self._asked = True
        self._resume_after = self.playing.session.going
        self.playing.pause()
        self.tick()
        ask_whether_to_leave(self.desk.asker, self._leave_answered)

    def _leave_answered(self, answer: str) -> None:
        self._asked = False
        if self.playing is None or self.session is None:
            return
        if answer == "help":
            self.open_page.emit("help", {})
        elif answer != "leave":
            if self._resume_after:
                self.playing.resume()
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
            self.playing = None
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
            self.playing = None  # the person goes on without it: leaving keeps nothing
        self.open_page.emit("massage", {})
