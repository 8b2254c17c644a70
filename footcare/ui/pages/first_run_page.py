"""The first run: five short steps; all but one can be skipped, and one can always go back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.first_run.keeper import FirstRunKeeper
from footcare.ui.pages.first_run.step_bar import StepBar
from footcare.ui.pages.first_run.steps import Steps
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.segments import Segments
from footcare.ui.widgets.text import Label, LineLabel, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from footcare.services.welcoming import Arrival
    from footcare.ui.desk import Desk
    from footcare.ui.pages.first_run.step import Step

_WIDEST: Final = 860
_ROOM_FOR_BAR: Final = 380
"""Below this height at 100 % text the buttons would leave the step hardly any room."""


class FirstRunPage(Page):
    """Takes the whole window and works before the diary is open.

    Where it goes on after it was left stands in the settings, which are there before the first
    paint; what was told is a draft in the diary. Until that has spoken, a step that might hold
    something told before shows nothing.
    """

    name: ClassVar[str] = "first_run"
    full_window: ClassVar[bool] = True
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.steps = Steps(desk)
        self._place = 0
        self._waiting = False
        self._known = False
        self._gave_way = False
        self._ending: Callable[[], None] | None = None
        self.keeper = FirstRunKeeper(desk)
        self.patience = Patience(self)
        self._make_top()
        for step in self.steps.all:
            step.hide()
            self.column.addWidget(step)
        self.waiting = Label("", "lead")
        self.waiting.hide()
        self.column.addWidget(self.waiting)
        self.column.addStretch(1)
        self.bar = StepBar(desk)
        # At once: shown before it has a place, it would be a window for a moment and take the keys.
        self.outer.addWidget(self.bar)
        self._listen()

    def _make_top(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.progress = LineLabel("", "tag")
        self.segments = Segments(theme, _("Steps"))
        self.segments.set_steps(len(self.steps.all))
        self.later = hug(WordButton(theme, icons, _("Continue later"), "quiet"))
        self.later.setObjectName("continue_later")
        self.later.clicked.connect(self._go_later)
        top = Box(theme, across=True, gap=16)
        top.add(self.segments, stretch=1).add(self.progress, self.later)
        self.column.insertWidget(0, top)
        read_in_order(self.later, self.beside)

    def _listen(self) -> None:
        self.bar.back.clicked.connect(self._go_back)
        self.bar.skip.clicked.connect(self._skip)
        self.bar.go_on.clicked.connect(self._go_on)
        self.steps.answered.connect(self._take)
        self.keeper.known.connect(self._show_known)
        self.keeper.unknown.connect(self._go_unknowing)
        self.keeper.left.connect(self._left)
        self.keeper.finished.connect(self._finished)
        self.keeper.refused.connect(self._refused)
        self.patience.lasts.connect(self._say_it_lasts)
        self.desk.door.opened.connect(self._opened)
        self.desk.door.closed.connect(self._closed)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._fit_bar)

    def _place_bar(self, *, fixed: bool) -> None:
        """Keep the buttons in sight below the column, or at its end where there is no room."""
        outer = self.layout()
        if outer is None:
            return
        if fixed and outer.indexOf(self.bar) < 0:
            self.column.removeWidget(self.bar)
            outer.addWidget(self.bar)
        elif not fixed and self.column.indexOf(self.bar) < 0:
            outer.removeWidget(self.bar)
            self.column.addWidget(self.bar)
        self.bar.set_fixed(fixed=fixed)

    def _fit_bar(self) -> None:
        """Keep the buttons in line with the cards, also beside a scroll bar."""
        if self.column.indexOf(self.bar) >= 0:
            self.bar.fit(0, 0)
            return
        scroll_bar = self.scroller.bar
        beside = 0 if scroll_bar.isHidden() else scroll_bar.sizeHint().width()
        self.bar.fit(self._side(), self._side() + beside)

    def _side(self) -> int:
        theme = self.desk.theme
        return max(theme.margin(36), (self.width() - theme.px(_WIDEST)) // 2)

    @override
    def enter(self, **words: object) -> None:
        if self._known:
            self._show_step(self._place)
            return
        self._place = self.steps.place_of(self.desk.preferences.current.first_run_step)
        if self._place:
            self._wait()
        else:
            self._show_step(0)
        if self.desk.door.house is not None:
            self._opened()

    @override
    def leave(self) -> None:
        self.patience.end()
        self.keeper.write()

    @property
    def step(self) -> Step:
        """The step shown."""
        return self.steps.all[self._place]

    def _show_step(self, place: int) -> None:
        self._place = place
        self._waiting = False
        self.patience.end()
        self.waiting.hide()
        settled = self.desk.preferences.current.first_run_done
        # The first paint of the first start writes no file.
        begun = place > 0 or settled
        self.desk.preferences.change(first_run_step=self.step.id.value if begun else "")
        for step in self.steps.all:
            step.setVisible(step is self.step)
        number = self._show_head()
        self.later.setVisible(settled or place > self.steps.all.index(self.steps.understand))
        self.bar.show_step(self.step, first=place == 0, last=place == len(self.steps.all) - 1)
        self.arrange()
        self.scroll_to_top()
        self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{number}. {self.heading.text()}")

    def _show_head(self) -> str:
        """Say which step this is; return its number in words."""
        self.set_heading(*self.step.said)
        number = _("{step} of {all}").format(step=self._place + 1, all=len(self.steps.all))
        self.progress.setText(number)
        self.segments.show_place(self._place, 1.0)
        return number

    def _wait(self) -> None:
        """Show where it goes on, and nothing more before the diary has spoken."""
        self._waiting = True
        for step in self.steps.all:
            step.hide()
        self._show_head()
        self.bar.hide()
        self.later.hide()
        self.patience.begin(_("Opening your diary..."))
        if self.desk.door.problem:
            self.desk.door.try_again()

    def _say_it_lasts(self, words: str) -> None:
        if self._waiting:
            self.waiting.setText(words)
            self.waiting.show()
            announce(self, words)
        else:
            self.bar.complain(words)

    @override
    def arrival(self) -> QWidget:
        # Each question takes the focus to its answers and is announced; the first one too.
        return self.first_focus()

    @override
    def first_focus(self) -> QWidget:
        return self.heading if self._waiting else self.step.first_focus()

    @override
    def arrange(self) -> None:
        theme, side = self.desk.theme, self._side()
        self._place_bar(fixed=self.height() >= theme.px(_ROOM_FOR_BAR))
        self.column.setContentsMargins(side, theme.margin(20), side, theme.px(10))
        self.column.setSpacing(theme.px(12))
        self._fit_bar()
        self.step.arrange((self.width() - 2 * side - 20) / theme.scale - 48)

    # What the person does

    def _take(self) -> None:
        """Write down what was just told, once it is known what was told before."""
        if self._known:
            self.keeper.take(self.steps.draft())

    def _go_back(self) -> None:
        self._ending = None
        if self._place > 0:
            self._show_step(self._place - 1)

    def _skip(self) -> None:
        self.step.skipped = True
        self._next()

    def _go_on(self) -> None:
        fault = self.step.fault()
        if fault:
            self.bar.complain(fault)
            self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.step.skipped = False
        self._next()

    def _next(self) -> None:
        self._take()
        if self._place < len(self.steps.all) - 1:
            self._show_step(self._place + 1)
        else:
            self._end(self._finish)

    def _go_later(self) -> None:
        self._end(self._leave)

    # The diary

    def _opened(self) -> None:
        if self._gave_way:
            self._gave_way = False
            self.open_page.emit("first_run", {})
        elif self._ending is not None:
            self._end(self._ending)
        elif not self._known:
            self.keeper.read()

    def _closed(self, problem: str) -> None:
        """Say at the end why nothing can be kept; before it, let Today tell the whole of it."""
        self.patience.end()
        if self._ending is not None:
            self.bar.complain(problem)
        elif self.isVisible():
            self._gave_way = True
            self.open_page.emit("today", {})

    def _show_known(self, arrival: Arrival) -> None:
        self._known = True
        self.steps.show_known(arrival, self._place)
        if self._waiting:
            self._show_step(self._place)
        elif self.steps.touched:
            self._take()

    def _go_unknowing(self, why: str) -> None:
        if self._waiting:
            self._show_step(self._place)
        self.bar.complain(why)

    def _end(self, way: Callable[[], None]) -> None:
        """End in one way; wait calmly while the diary is not open yet."""
        self._ending = way
        if self.desk.door.house is not None:
            self.patience.end()
            way()
            return
        self.patience.begin(_("Opening your diary..."))
        if self.desk.door.problem:
            self.desk.door.try_again()

    def _finish(self) -> None:
        self.keeper.finish(self.steps.told())

    def _leave(self) -> None:
        self.keeper.leave(self.steps.told(), self.steps.draft())

    def _finished(self) -> None:
        self._go_to_today("")

    def _left(self) -> None:
        self._go_to_today(self.step.id.value)

    def _go_to_today(self, goes_on_at: str) -> None:
        self._ending = None
        self._known = False
        self.steps.forget_touches()
        self.desk.preferences.change(first_run_done=True, first_run_step=goes_on_at)
        self.desk.door.records_changed.emit()
        self.open_page.emit("today", {})

    def _refused(self, why: str) -> None:
        self.bar.complain(_("This could not be saved. {reason}").format(reason=why))
