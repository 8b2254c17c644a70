"""One massage before it is begun: what for, what it needs, its steps, and what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.firm import locks_today
from footcare.domain.gate import decide
from footcare.domain.own_routine import is_own
from footcare.domain.routine import RoutineKind
from footcare.domain.timing import seconds_of
from footcare.i18n import _
from footcare.services.massaging import fitted, plan_for
from footcare.ui.page import Page
from footcare.ui.pages.massage.lock_card import LockCard
from footcare.ui.pages.massage.offer_words import lock_sentences
from footcare.ui.pages.massage.picture import StepEmblem
from footcare.ui.pages.massage.timing_card import TimingCard
from footcare.ui.pages.massage.words import not_today, plan_line, routine_line, step_time
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.gate import GateToday
    from footcare.domain.routine import Routine
    from footcare.domain.timing import Timing
    from footcare.ui.desk import Desk

_PICTURE = 280


class RoutinePage(Page):
    """The routine's own page, with the one button that begins it."""

    name: ClassVar[str] = "routine"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.routine: Routine | None = None
        back = hug(WordButton(desk.theme, desk.icons, _("All massages"), icon="arrow-left"))
        back.setObjectName("all_massages")
        back.clicked.connect(self._back)
        self.beside.add(back)
        self._today: GateToday | None = None
        self.start_button = hug(WordButton(desk.theme, desk.icons, "", "primary", "play"))
        self.start_button.setObjectName("start_massage")
        self.start_button.clicked.connect(self._start)
        self.lock = LockCard(desk)
        self.lock.changed.connect(self._show_lock)
        self.lock.about_me.connect(self._record)
        self.column.addWidget(self.lock)
        self._body = Box(desk.theme, gap=20)
        self.column.addWidget(self._body)
        self.column.addStretch(1)

    @override
    def enter(self, **words: object) -> None:
        routine = self.desk.house.massaging.routine(str(words.get("routine", "")))
        if routine is None:
            return
        if routine is not self.routine:
            self.routine = routine
            self._fill(routine)
        self._show_today(None)
        self.timing.look()
        self.desk.background.run(self.desk.house.massaging.gate, self._show_today, self._not_read)

    @override
    def first_focus(self) -> QWidget:
        return self.start_button

    def _show_today(self, today: GateToday | None) -> None:
        """Show what today leaves of the routine; None while it is not known."""
        self._today = today
        self.lock.show_today(today if self.routine is not None and self.routine.firm else None)
        self._show_lock()
        self._show_times()

    def _show_lock(self) -> None:
        firm = self.routine is not None and self.routine.firm
        self.start_button.setEnabled(not firm or self.lock.open)

    def _not_read(self, error: Exception) -> None:
        self.toast(str(error))

    def _fill(self, routine: Routine) -> None:
        self.set_heading(_(routine.name), routine_line(routine))
        massage = routine.kind is RoutineKind.MASSAGE
        self.start_button.setText(_("Start this massage") if massage else _("Start this routine"))
        self.column.removeWidget(self._body)
        self.start_button.setParent(None)
        self._body.setParent(None)
        self._body.deleteLater()
        self._body = Box(self.desk.theme, gap=20)
        self.timing = TimingCard(self.desk, routine)
        self.timing.changed.connect(self._show_times)
        self._body.add(self._hero(routine), self.timing, self._steps(routine), self._basis(routine))
        self._show_times()
        self.arrange()
        self.column.insertWidget(self.column.indexOf(self.lock) + 1, self._body)

    def _hero(self, routine: Routine) -> Card:
        card = Card(self.desk.theme, "hero")
        self._picture = StepEmblem(self.desk, routine.emblem, helper=routine.needs_partner)
        self._picture.setFixedSize(_PICTURE, _PICTURE)
        words = Box(self.desk.theme, gap=8)
        words.add(Label(_(routine.purpose), "lead"))
        if routine.needs:
            words.add(Label(_("Have ready"), "bold"))
            words.add(*(self._need(need) for need in routine.needs))
        words.box.addSpacing(self.desk.theme.px(8))
        words.box.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.add_stretch()
        row = Box(self.desk.theme, across=True, gap=24)
        row.add(words, stretch=1)
        row.box.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        card.column.addWidget(row)
        return card

    def _need(self, need: str) -> Box:
        row = Box(self.desk.theme, across=True, gap=12)
        row.add_at_top(Sign(self.desk.theme, self.desk.icons, "check", size=24))
        return row.add(Label(_(need), "body"), stretch=1)

    def _steps(self, routine: Routine) -> Card:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(_("The steps"), "h2"))
        self._times: list[Label] = []
        for number, step in enumerate(routine.steps, start=1):
            row = Box(self.desk.theme, gap=2)
            title = _("{n}. {title}").format(n=number, title=_(step.title))
            row.add(Label(title, "bold"), Label(_(step.words), "body"))
            self._times.append(Label("", "small"))
            row.add(self._times[-1])
            card.column.addWidget(row)
        words = _("Change it") if is_own(routine.id) else _("Copy and change")
        self.change_button = hug(WordButton(self.desk.theme, self.desk.icons, words, icon="pencil"))
        self.change_button.setObjectName("change_massage")
        self.change_button.clicked.connect(self._change)
        card.column.addWidget(self.change_button)
        return card

    def _show_times(self) -> None:
        """Show what each step takes with the minutes and the pace chosen."""
        if self.routine is None:
            return
        timing = self.timing.timing
        self.subheading.setText(self._line(self.routine, timing))
        seconds = seconds_of(self.routine, timing)
        for label, step, share in zip(self._times, self.routine.steps, seconds, strict=True):
            label.setText(step_time(step, share))

    def _line(self, routine: Routine, timing: Timing) -> str:
        """Return what it takes, on the feet that today leaves to it."""
        if self._today is None:
            return routine_line(routine, timing)
        allowed = fitted(routine, decide(self._today, {}))
        plan = plan_for(routine, allowed, timing=timing)
        locked = routine.firm and lock_sentences(locks_today(self._today))
        return not_today(routine, timing) if plan is None or locked else plan_line(plan)

    def _basis(self, routine: Routine) -> Card:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(_("How often"), "bold"))
        card.column.addWidget(Label(_(routine.frequency), "body"))
        card.column.addWidget(Label(_("What it is based on"), "bold"))
        card.column.addWidget(Label(_(routine.basis), "body"))
        if routine.kind is RoutineKind.MASSAGE:
            honest = _(
                "Some people find gentle massage eases discomfort for a while. Trials are small."
            )
            card.column.addWidget(Label(honest, "small"))
        return card

    @override
    def arrange(self) -> None:
        if self.routine is not None:
            self._picture.setVisible(not self.narrow)
            self.timing.arrange(narrow=self.narrow)

    def _start(self) -> None:
        if self.routine is not None:
            words: dict[str, object] = {
                "routine": self.routine.id,
                "timing": self.timing.timing,
            }
            if self.routine.firm:
                words["clot"] = self.lock.answer
            self.open_page.emit("gate", words)

    def _change(self) -> None:
        if self.routine is not None:
            self.open_page.emit("editor", {"routine": self.routine.id})

    def _record(self) -> None:
        self.open_page.emit("settings", {"topic": "me"})

    def _back(self) -> None:
        self.open_page.emit("massage", {})
