"""The first run: five short steps; all but one can be skipped, and one can always go back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from footcare.domain.plain_plan import with_plan
from footcare.domain.record import stamp_now
from footcare.domain.reminder import new_reminder
from footcare.i18n import _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.first_run.look import LookStep
from footcare.ui.pages.first_run.person import AboutStep, NumbersStep
from footcare.ui.pages.first_run.reminders import RemindersStep
from footcare.ui.pages.first_run.understand import UnderstandStep
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.segments import Segments
from footcare.ui.widgets.text import Label, LineLabel, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.clock import Clock
    from footcare.domain.person import Contacts, Facts, Person
    from footcare.domain.plain_plan import PlainPlan
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.first_run.step import Step

_WIDEST: Final = 860


@dataclass(frozen=True)
class Told:
    """What the person said in the first run; None is what was skipped."""

    name: str | None
    facts: Facts | None
    contacts: Contacts | None
    plans: tuple[PlainPlan, ...]


class FirstRunPage(Page):
    """Takes the whole window and works before the diary is open."""

    name: ClassVar[str] = "first_run"
    full_window: ClassVar[bool] = True
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.look = LookStep(desk)
        self.understand = UnderstandStep(desk)
        self.about = AboutStep(desk)
        self.numbers = NumbersStep(desk)
        self.reminders = RemindersStep(desk)
        self.steps: tuple[Step, ...] = (
            self.look,
            self.understand,
            self.about,
            self.numbers,
            self.reminders,
        )
        self._place = 0
        self._ending = False
        self._known = False
        self._gave_way = False
        self.progress = LineLabel("", "tag")
        self.segments = Segments(desk.theme, _("Steps"))
        self.segments.set_steps(len(self.steps))
        top = Box(desk.theme, across=True, gap=16)
        top.add(self.segments, stretch=1).add(self.progress)
        self.column.insertWidget(0, top)
        for step in self.steps:
            step.hide()
            self.column.addWidget(step)
        self.column.addStretch(1)
        self.fault = Label("", "danger")
        self.fault.hide()
        self._make_foot()
        desk.door.opened.connect(self._opened)
        desk.door.closed.connect(self._closed)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._fit_foot)

    def _make_foot(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.back = hug(WordButton(theme, icons, _("Back"), "secondary", "arrow-left"))
        self.skip = hug(WordButton(theme, icons, _("Skip this"), "quiet"))
        self.go_on = hug(WordButton(theme, icons, _("Continue"), "primary", "arrow-right"))
        self.back.clicked.connect(self._go_back)
        self.skip.clicked.connect(self._skip)
        self.go_on.clicked.connect(self._go_on)
        self._bar = QFrame()
        self._bar.setProperty("card", "foot")
        self._foot = QVBoxLayout(self._bar)
        self._foot.addWidget(self.fault)
        buttons = Box(theme, across=True, gap=12)
        buttons.add(self.back).add_stretch().add(self.skip, self.go_on)
        self._foot.addWidget(buttons)
        outer = self.layout()
        if outer is not None:
            outer.addWidget(self._bar)

    def _fit_foot(self) -> None:
        """Keep the buttons in line with the cards, also beside a scroll bar."""
        theme, side = self.desk.theme, self._side()
        bar = self.scroller.bar
        beside = 0 if bar.isHidden() else bar.sizeHint().width()
        self._foot.setSpacing(theme.px(10))
        self._foot.setContentsMargins(side, theme.px(12), side + beside, theme.px(12))

    def _side(self) -> int:
        theme = self.desk.theme
        return max(theme.margin(36), (self.width() - theme.px(_WIDEST)) // 2)

    @override
    def enter(self, **words: object) -> None:
        self._show_step(0)
        if self.desk.door.house is not None:
            self._opened()

    @property
    def step(self) -> Step:
        """The step shown."""
        return self.steps[self._place]

    def _show_step(self, place: int) -> None:
        self._place = place
        for step in self.steps:
            step.setVisible(step is self.step)
        self.set_heading(_(self.step.heading), _(self.step.below))
        number = _("{step} of {all}").format(step=place + 1, all=len(self.steps))
        self.progress.setText(number)
        self.segments.show_place(place, 1.0)
        last = place == len(self.steps) - 1
        self.back.setVisible(place > 0)
        self.skip.setVisible(self.step.can_be_skipped)
        self.go_on.setText(_("Start Footcare") if last else _("Continue"))
        self.go_on.set_icon_name("check" if last else "arrow-right")
        self._complain("")
        self.arrange()
        self.scroll_to_top()
        self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{number}. {self.heading.text()}")

    @override
    def arrival(self) -> QWidget:
        # Each question takes the focus to its answers and is announced; the first one too.
        return self.first_focus()

    @override
    def first_focus(self) -> QWidget:
        return self.step.first_focus()

    @override
    def arrange(self) -> None:
        theme, side = self.desk.theme, self._side()
        self.column.setContentsMargins(side, theme.margin(20), side, theme.px(10))
        self.column.setSpacing(theme.px(12))
        self._fit_foot()
        self.step.arrange((self.width() - 2 * side - 20) / theme.scale - 48)

    # What the person does

    def _complain(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            announce(self, fault, urgent=True)

    def _go_back(self) -> None:
        self._ending = False
        if self._place > 0:
            self._show_step(self._place - 1)

    def _skip(self) -> None:
        self.step.skipped = True
        self._next()

    def _go_on(self) -> None:
        fault = self.step.fault()
        if fault:
            self._complain(fault)
            self.step.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.step.skipped = False
        self._next()

    def _next(self) -> None:
        if self._place < len(self.steps) - 1:
            self._show_step(self._place + 1)
        else:
            self._end()

    # The diary

    def _opened(self) -> None:
        """Show what the diary knows already, unless the person has come past that step."""
        if self._gave_way:
            self._gave_way = False
            self.open_page.emit("first_run", {})
        elif self._ending:
            self._end()
        elif not self._known and self._place < self.steps.index(self.about):
            self._known = True
            knowing = self.desk.house.knowing
            self.desk.background.run(knowing.person, self._show_known, self._failed)

    def _closed(self, problem: str) -> None:
        """Say at the end why nothing can be kept; before it, let Today tell the whole of it."""
        if self._ending:
            self._complain(problem)
        elif self.isVisible():
            self._gave_way = True
            self.open_page.emit("today", {})

    def _show_known(self, person: Person) -> None:
        self.about.show_person(person)
        self.numbers.show_person(person)

    def _end(self) -> None:
        """Keep what was told; wait calmly while the diary is not open yet."""
        self._ending = True
        house = self.desk.door.house
        if house is None:
            refused = bool(self.desk.door.problem)
            self._complain(_("Opening your diary..."))
            if refused:
                self.desk.door.try_again()
            return
        about, numbers, reminders = self.about, self.numbers, self.reminders
        told = Told(
            None if about.skipped else about.name.words,
            None if about.skipped else about.facts.facts,
            None if numbers.skipped else numbers.contacts.contacts,
            () if reminders.skipped else tuple(reminders.plans),
        )
        work = partial(_keep, house, self.desk.clock, told)
        self.desk.background.run(work, self._kept, self._failed)

    def _kept(self, _nothing: None) -> None:
        self._ending = False
        self.desk.preferences.change(first_run_done=True)
        self.desk.door.records_changed.emit()
        self.open_page.emit("today", {})

    def _failed(self, error: Exception) -> None:
        words = str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        self._complain(_("This could not be saved. {reason}").format(reason=words))


def _keep(house: House, clock: Clock, told: Told) -> None:
    """Keep everything told; a reminder of a kind that is there already is not added again."""
    if told.name is not None:
        house.knowing.call_me(told.name)
    if told.facts is not None:
        house.knowing.keep_facts(told.facts)
    if told.contacts is not None:
        house.knowing.keep_contacts(told.contacts)
    there = {one.kind for one in house.reminding.reminders(house.person_id)}
    for plan in told.plans:
        if plan.kind not in there:
            fresh = new_reminder(plan.kind, stamp_now(clock, house.person_id))
            house.reminding.keep(with_plan(fresh, plan))
