"""Bring in a diary that was exported: look at it first, then all of it or nothing, with an undo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.i18n import _
from footcare.services.importing import IntakeRefused
from footcare.ui.page import Page
from footcare.ui.pages.importing.choose_card import ChooseCard
from footcare.ui.pages.importing.outcome_cards import DoneCard, FaultsCard, IntakeRow
from footcare.ui.pages.importing.plan_card import PlanCard
from footcare.ui.pages.importing.words import added_words, intake_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from footcare.domain.intake import Intake
    from footcare.domain.intake_plan import IntakePlan
    from footcare.services.house import House
    from footcare.services.intake_planning import DiaryFile
    from footcare.ui.desk import Desk

_ROW_NARROW: Final = 560
_MOST_INTAKES: Final = 5


@dataclass(frozen=True)
class Looked:
    """A file after a look at it: what bringing it in would do, or why it cannot be done."""

    file: DiaryFile | None
    plan: IntakePlan | None
    faults: Sequence[str]
    given_up: bool = False


class ImportPage(Page):
    """Choose, see, agree, undo. Nothing is said to be done before it is."""

    name: ClassVar[str] = "import"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(
            _("Bring in a diary"),
            _("From a file that Footcare wrote, here or on another computer."),
        )
        self.choose = ChooseCard(desk)
        self.choose.chosen.connect(self.look_at)
        self.said = Label("", "lead")
        self.said.hide()
        self.patience = Patience(self)
        self.patience.lasts.connect(self._say)
        self._place = Box(desk.theme, gap=0)
        self._shown: PlanCard | FaultsCard | DoneCard | None = None
        self._looked: Looked | None = None
        self._before = Card(desk.theme)
        self._before.column.addWidget(Label(_("Brought in before"), "h2"))
        self._before.column.addWidget(
            Label(
                _("Undo takes out what came in with it. All that was here before stays."), "small"
            )
        )
        self._rows = Box(desk.theme, gap=12)
        self._before.column.addWidget(self._rows)
        self.rows: list[IntakeRow] = []
        for thing in (self.said, self.choose, self._place, self._before):
            self.column.addWidget(thing)
        self.column.addStretch(1)

    @override
    def enter(self, **words: object) -> None:
        """Begin with the choice of a file, or with the one that was opened."""
        self._begin("")
        file = words.get("file")
        if isinstance(file, str) and file:
            self.look_at(file)

    def _begin(self, said: str) -> None:
        self._show(None)
        self.choose.choice.typed.set_words("")
        self.choose.show()
        self._say(said)
        house = self.desk.house
        self.desk.background.run(house.importing.intakes, self._show_intakes, self._failed)

    # -- looking ---------------------------------------------------------------------------------

    def look_at(self, path: str) -> None:
        """Look at a file, and show what bringing it in would do."""
        self._show(None)
        self._wait(_("Looking at the file..."))
        work = partial(look, self.desk.house, Path(path))
        self.desk.background.run(work, self._show_looked, self._failed)

    def _show_looked(self, looked: Looked) -> None:
        self._looked = looked
        if looked.plan is None or looked.faults:
            self._show_faults(looked.faults, given_up=looked.given_up)
            return
        card = PlanCard(self.desk, looked.plan)
        card.agreed.connect(self._bring_in)
        card.another.connect(self._start_over)
        self._show(card)
        self._say("")
        announce(self, card.title.text())

    def _show_faults(self, faults: Sequence[str], *, given_up: bool = False) -> None:
        card = FaultsCard(self.desk, faults, given_up=given_up)
        card.another.connect(self._start_over)
        card.copied.connect(self._say_copied)
        self._show(card)
        self._say("")
        announce(self, _("This file cannot be brought in"))

    def _start_over(self) -> None:
        self._begin("")
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_copied(self) -> None:
        self.toast(_("Copied"))

    # -- doing -----------------------------------------------------------------------------------

    def _bring_in(self) -> None:
        looked = self._looked
        if looked is None or looked.file is None or looked.plan is None:
            return
        self._wait(_("Bringing it in..."))
        work = partial(self.desk.house.importing.bring_in, looked.file, looked.plan)
        self.desk.background.run(work, self._brought_in, self._not_brought_in)

    def _brought_in(self, intake: Intake | None) -> None:
        plan = self._looked.plan if self._looked is not None else None
        if intake is None or plan is None:
            self._begin(_("Nothing in the file was new any more. Your diary is as it was."))
            return
        self.desk.door.records_changed.emit()
        lines = [added_words(plan), _("You can undo it on this page later, too.")]
        if self.desk.house.person_id in {blank.id for blank in plan.added.blanks} - {
            person.id for person in plan.added.persons
        }:
            lines.append(_("Please end Footcare and start it again to see it."))
        card = DoneCard(self.desk, lines, intake.id)
        card.journal_asked.connect(self._open_journal)
        card.undo_asked.connect(self._undo)
        self._show(card)
        self._say("")
        announce(self, _("It is in your diary"))

    def _not_brought_in(self, error: Exception) -> None:
        if isinstance(error, IntakeRefused):
            self._show_faults(error.faults)
        else:
            self._failed(error)

    def _open_journal(self) -> None:
        self.open_page.emit("journal", {})

    def _undo(self, intake_id: UUID) -> None:
        self._wait(_("Taking it out again..."))
        work = partial(self.desk.house.importing.undo, intake_id)
        self.desk.background.run(work, self._undone, self._failed)

    def _undone(self, _done: bool) -> None:  # noqa: FBT001 - what the job returned
        self.desk.door.records_changed.emit()
        self._begin(_("It was taken out again. All that was here before is still here."))

    def _failed(self, error: Exception) -> None:
        self._show_enabled()
        self._say(str(error))

    # -- showing ---------------------------------------------------------------------------------

    def _show_intakes(self, intakes: list[Intake]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        zone = ZoneInfo(self.desk.clock.time_zone())
        standing = [intake for intake in intakes if intake.undone_at is None]
        self.rows = [
            IntakeRow(self.desk, intake_words(intake, zone), intake.id)
            for intake in standing[:_MOST_INTAKES]
        ]
        for row in self.rows:
            row.undo_asked.connect(self._undo)
            self._rows.add(row)
        self._before.setVisible(bool(self.rows) and self._shown is None)
        self.arrange()

    def _show_enabled(self) -> None:
        """Let everything be pressed again after a job that failed."""
        for row in self.rows:
            row.setEnabled(True)
        if self._shown is not None:
            self._shown.buttons.setEnabled(True)

    def _show(self, card: PlanCard | FaultsCard | DoneCard | None) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = card
        self._place.setVisible(card is not None)
        self.choose.setVisible(card is None)
        self._before.setVisible(card is None and bool(self.rows))
        if card is not None:
            self._place.add(card)
            # At once: what is announced is there.
            card.show()
        self.arrange()
        self.scroll_to_top()

    def _wait(self, words: str) -> None:
        self._say("")
        self.patience.begin(words)

    def _say(self, words: str) -> None:
        self.patience.end()
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    @override
    def first_focus(self) -> QWidget:
        return self.choose.choice.button if self._shown is None else self.heading

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        wide = (self.width() - 2 * theme.margin(36) - 48) / theme.scale >= _ROW_NARROW
        if self._shown is not None:
            self._shown.buttons.set_across(across=wide)
        for row in self.rows:
            row.set_across(across=wide)


def look(house: House, path: Path) -> Looked:
    """Read a file and lay it beside the diary; done by the worker.

    Raises:
        DiaryProblem: the diary cannot be read.
    """
    read = house.read_export(path)
    if read.diary is None:
        return Looked(None, None, read.faults, given_up=read.given_up)
    plan = house.importing.plan(read.diary)
    return Looked(read.diary, plan, plan.faults)
