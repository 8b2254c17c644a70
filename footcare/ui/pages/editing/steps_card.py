"""The steps of a massage in their order: chosen, moved and added by buttons, never by dragging."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.domain.own_routine import MOST_STEPS, technique_name
from footcare.i18n import _
from footcare.ui.pages.massage.words import step_time
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.stepper import StepButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.routine import Routine, Step
    from footcare.ui.desk import Desk


class StepRow(Box):
    """One step: its own button, and one for each way it can be moved.

    Signals:
        chosen: its place.
        moved: its place, and -1 for up or 1 for down.
    """

    chosen = Signal(int)
    moved = Signal(int, int)

    def __init__(self, desk: Desk, place: int) -> None:
        super().__init__(desk.theme, gap=10)
        self._place = place
        theme, icons = desk.theme, desk.icons
        self.button = WordButton(theme, icons, "", "tile")
        self.button.setObjectName(f"step_{place + 1}")
        self.button.clicked.connect(self._choose)
        self.time = Label("", "small")
        self.up = StepButton(theme, icons, "chevron-up", "")
        self.down = StepButton(theme, icons, "chevron-down", "")
        for button, call in ((self.up, self._move_up), (self.down, self._move_down)):
            button.setAutoRepeat(False)
            button.clicked.connect(call)
        below = Box(theme, across=True, gap=10)
        below.add(self.time, stretch=1).add(self.up, self.down)
        self.add(self.button, below)

    def show_step(self, step: Step, *, count: int, chosen: bool) -> None:
        """Show a step, and whether its form is open."""
        title = step.title.strip() or technique_name(step.technique)
        words = _("{n}. {title}").format(n=self._place + 1, title=title)
        self.button.setText(words)
        self.button.mark(on=chosen)
        self.time.setText(step_time(step, step.seconds))
        said = self.time.text()
        self.button.setAccessibleDescription(
            _("{time}. It is open for changes.").format(time=said) if chosen else said
        )
        self.up.setAccessibleName(_("Move up: {step}").format(step=words))
        self.down.setAccessibleName(_("Move down: {step}").format(step=words))
        self.up.setEnabled(self._place > 0)
        self.down.setEnabled(self._place < count - 1)

    def _choose(self) -> None:
        self.chosen.emit(self._place)

    def _move_up(self) -> None:
        self.moved.emit(self._place, -1)

    def _move_down(self) -> None:
        self.moved.emit(self._place, 1)


class StepsCard(Card):
    """All steps, with a button for one more.

    Signals:
        chosen: the place of a step whose form is to be shown.
        moved: the place of a step, and -1 for up or 1 for down.
        wanted: one more step.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.rows: list[StepRow] = []
        self.total = Label("", "body")
        self._rows = Box(desk.theme, gap=18)
        self.new = hug(WordButton(desk.theme, desk.icons, _("Add a step"), "secondary", "plus"))
        self.new.setObjectName("add_step")
        self.new.clicked.connect(self.wanted)
        head = Box(desk.theme, gap=2).add(Label(_("The steps"), "h2"), self.total)
        body = Box(desk.theme, gap=18).add(head, self._rows, self.new)
        body.box.setAlignment(self.new, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(body)

    @cached_property
    def _full(self) -> str:
        return _("There are as many steps as a massage can have.")

    def show_routine(self, routine: Routine, chosen: int, total: str) -> bool:
        """Show the steps of a massage, the one that is open, and how long all take.

        Returns:
            Whether there are new rows, to which the Tab key comes last until it is told.
        """
        more = len(routine.steps) > len(self.rows)
        self._make_rows(len(routine.steps))
        for place, (row, step) in enumerate(zip(self.rows, routine.steps, strict=True)):
            row.show_step(step, count=len(routine.steps), chosen=place == chosen)
        self.total.setText(total)
        full = len(routine.steps) >= MOST_STEPS
        self.new.setEnabled(not full)
        self.new.setAccessibleDescription(self._full if full else "")
        return more

    def focus_move(self, place: int, by: int) -> None:
        """Put the focus on the button that moves a step on in the same way, or back at an end."""
        row = self.rows[place]
        wanted, other = (row.up, row.down) if by < 0 else (row.down, row.up)
        button = wanted if wanted.isEnabled() else other
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = StepRow(self._desk, len(self.rows))
            row.chosen.connect(self.chosen)
            row.moved.connect(self.moved)
            self._rows.add(row)
            self.rows.append(row)
        while len(self.rows) > count:
            row = self.rows.pop()
            self._rows.box.removeWidget(row)
            row.hide()
            row.deleteLater()
