"""One massage before it is begun: what for, what it needs, its steps, and what it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.own_routine import is_own
from footcare.domain.timing import seconds_of
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.massage.picture import StepEmblem
from footcare.ui.pages.massage.timing_card import TimingCard
from footcare.ui.pages.massage.words import routine_line, step_time
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.routine import Routine
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
        self.start_button = hug(
            WordButton(desk.theme, desk.icons, _("Start this massage"), "primary", "play")
        )
        self.start_button.setObjectName("start_massage")
        self.start_button.clicked.connect(self._start)
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
        self.timing.look()

    @override
    def first_focus(self) -> QWidget:
        return self.start_button

    def _fill(self, routine: Routine) -> None:
        self.set_heading(_(routine.name), routine_line(routine))
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
        self.column.insertWidget(1, self._body)

    def _hero(self, routine: Routine) -> Card:
        card = Card(self.desk.theme, "hero")
        self._picture = StepEmblem(self.desk, routine.emblem)
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
        self.subheading.setText(routine_line(self.routine, timing))
        seconds = seconds_of(self.routine, timing)
        for label, step, share in zip(self._times, self.routine.steps, seconds, strict=True):
            label.setText(step_time(step, share))

    def _basis(self, routine: Routine) -> Card:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(_("How often"), "bold"))
        card.column.addWidget(Label(_(routine.frequency), "body"))
        card.column.addWidget(Label(_("What it is based on"), "bold"))
        card.column.addWidget(Label(_(routine.basis), "body"))
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
            words = {"routine": self.routine.id, "timing": self.timing.timing}
            self.open_page.emit("gate", words)

    def _change(self) -> None:
        if self.routine is not None:
            self.open_page.emit("editor", {"routine": self.routine.id})

    def _back(self) -> None:
        self.open_page.emit("massage", {})
