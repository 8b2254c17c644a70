"""A massage of one's own: begun anew, copied or brought in, changed step by step, and kept.

Nothing is kept before Save, and "Saved" is said after the write. What is not saved stays here
while other pages are open, and an Undo brings it back when another massage takes its place.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.gate import light_only
from footcare.domain.own_routine import (
    blank_step,
    fitted_step,
    is_own,
    missing_words,
    with_new_step,
    with_step,
    with_step_moved,
    without_step,
)
from footcare.domain.routine import COMFORTABLE, LIGHT
from footcare.i18n import _
from footcare.ui.choosing import choose_new_file
from footcare.ui.page import Page
from footcare.ui.pages.editing.about_card import AboutCard
from footcare.ui.pages.editing.file_card import FileCard
from footcare.ui.pages.editing.step_card import StepCard
from footcare.ui.pages.editing.steps_card import StepsCard
from footcare.ui.pages.massage.words import routine_line
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.panes import Panes
from footcare.ui.widgets.ring_timer import spoken_time
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.own_routine import RoutineRead
    from footcare.domain.routine import Routine, Step
    from footcare.services.house import House
    from footcare.services.own_routines import OwnShown
    from footcare.ui.desk import Desk

_LIST_WIDTH: Final = 400
_WIDE: Final = 900


@dataclass(frozen=True)
class Draft:
    """A massage being written.

    Attributes:
        kept: as it lies in the profile, or None for one that was never kept.
        routine: as it stands here.
        place: the step whose form is open.
    """

    kept: Routine | None
    routine: Routine
    place: int = 0

    @property
    def changed(self) -> bool:
        """Whether something here is not kept yet."""
        return self.routine != self.kept


class EditorPage(Page):
    """The words of the massage, its steps, the form of one step, and files."""

    name: ClassVar[str] = "editor"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Draft | None = None
        self._cap = LIGHT
        self._saving: deque[Routine] = deque()
        theme, icons = desk.theme, desk.icons
        back = hug(WordButton(theme, icons, _("All massages"), icon="arrow-left"))
        back.setObjectName("all_massages")
        back.clicked.connect(self._back)
        self.beside.add(back)
        self.about = AboutCard(desk)
        self.about.changed.connect(self._take_about)
        self.steps = StepsCard(desk)
        self.steps.chosen.connect(self._open_step)
        self.steps.moved.connect(self._move)
        self.steps.wanted.connect(self._add)
        self.step = StepCard(desk)
        self.step.changed.connect(self._take_step)
        self.step.copied.connect(self._copy_step)
        self.step.removed.connect(self._remove_step)
        parts = (self.steps, self.step)
        self.panes = Panes(theme, icons, parts, _("All steps"), _LIST_WIDTH)
        self.missing = Label("", "danger")
        self.missing.hide()
        self.not_saved = NotSaved(theme, icons, button=False)
        self._make_foot()
        self.file = FileCard(desk)
        self.file.chosen.connect(self.look_at)
        self.file.copied.connect(self._say_copied)
        ending = Box(theme, gap=14).add(self.missing, self.not_saved, self._foot)
        for thing in (self.about, self.panes, ending, self.file):
            self.column.addWidget(thing)
        self.column.addStretch(1)

    def _make_foot(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.delete = hug(WordButton(theme, icons, _("Delete"), "quiet", "trash-2"))
        self.export = hug(WordButton(theme, icons, _("Save to a file"), "secondary", "file-text"))
        self.save = hug(WordButton(theme, icons, _("Save"), "primary", "check"))
        self.save.setObjectName("save_massage")
        self.delete.clicked.connect(self._delete)
        self.export.clicked.connect(self._ask_where)
        self.save.clicked.connect(self._save)
        self._foot = ButtonRow(theme, last_first=True)
        self._foot.add(self.delete).add_stretch().add(self.export, self.save)

    @override
    def enter(self, **words: object) -> None:
        """Open a massage of one's own named by ``routine``, a copy of another one, or a new one."""
        wanted = self._wanted(str(words.get("routine", "")))
        if wanted is not None:
            self._begin(wanted)
        self.desk.background.run(partial(_look_up, self.desk.house), self._show_found, self._failed)

    def _wanted(self, routine_id: str) -> Draft | None:
        """Return what is to be written, or None when that is what stands here already."""
        own, draft = self.desk.house.own_routines, self.draft
        routine = self.desk.house.massaging.routine(routine_id)
        if routine is None:
            # A new one that was left in the middle is gone on with.
            going_on = draft is not None and draft.kept is None and draft.changed
            return None if going_on else Draft(None, own.begin())
        if not is_own(routine_id):
            return Draft(None, own.copied(routine))
        if draft is not None and draft.kept == routine:
            return None
        return Draft(routine, routine)

    @override
    def leave(self) -> None:
        self.step.rest()

    @override
    def rest(self) -> None:
        self.step.rest()

    @override
    def first_focus(self) -> QWidget:
        return self.about.name.edit

    # -- what is shown ---------------------------------------------------------------------------

    def _begin(self, draft: Draft) -> None:
        """Go on with another massage; what was not saved can be brought back."""
        left = self.draft
        self.forget_undo()
        self._show(draft)
        self.file.tell("", ())
        self.scroll_to_top()
        if left is not None and left.changed:
            self.toast(_("Your changes were not saved."), partial(self._show, left))

    def _show(self, draft: Draft) -> None:
        self.not_saved.clear()
        self.missing.hide()
        self._become(draft)

    def _become(self, draft: Draft) -> None:
        """Show a massage as it stands now."""
        place = min(draft.place, len(draft.routine.steps) - 1)
        self.draft = draft = replace(draft, place=place)
        routine = draft.routine
        self.about.show_routine(routine)
        title = _("Step {n} of {all}").format(n=place + 1, all=len(routine.steps))
        alone = len(routine.steps) == 1
        self.step.show_step(routine.steps[place], self._cap, title, alone=alone)
        self._tell()

    def _tell(self) -> None:
        """Say what the massage comes to."""
        if self.draft is None:
            return
        routine = self.draft.routine
        new = self.draft.kept is None
        heading = _("Your own massage") if new else _("Change your massage")
        self.set_heading(heading, routine_line(routine))
        total = _("{time} in all, on both feet").format(time=spoken_time(routine.total_seconds))
        self.steps.show_routine(routine, self.draft.place, total)
        self.delete.setText(_("Do not keep it") if new else _("Delete"))
        self.delete.set_icon_name("x" if new else "trash-2")
        self.arrange()

    def _show_found(self, found: tuple[int, OwnShown]) -> None:
        self._cap, own = found
        if own.faults:
            title = _("Among your own massages something cannot be read. The others are all here.")
            self.file.tell(title, own.faults, aloud=False)
        if self.draft is None:
            return
        steps = tuple(fitted_step(step, self._cap) for step in self.draft.routine.steps)
        lowered = steps != self.draft.routine.steps
        self._become(replace(self.draft, routine=replace(self.draft.routine, steps=steps)))
        if lowered:
            self.toast(_("Some steps were made lighter: your facts allow no more."))

    def _failed(self, error: Exception) -> None:
        self.toast(str(error))

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        room = (self.width() - 2 * theme.margin(36)) / theme.scale
        both = room >= _WIDE
        self.panes.set_both(both=both)
        self.about.set_room(room - 48)
        self.step.set_room((room - _LIST_WIDTH - 24 if both else room) - 48)
        self._foot.fit(room)

    # -- what the person changes -----------------------------------------------------------------

    def _change(self, routine: Routine, place: int, said: str) -> None:
        """Take a change that can be taken back."""
        before = self.draft
        if before is None:
            return
        self._become(replace(before, routine=routine, place=place))
        self.toast(said, partial(self._become, before))

    def _take_about(self) -> None:
        if self.draft is None:
            return
        # An Undo of something earlier would take typed words with it.
        self.forget_undo()
        self.draft = replace(self.draft, routine=self.about.applied_to(self.draft.routine))
        self._tell()

    def _take_step(self, step: Step, said: str) -> None:
        draft = self.draft
        if draft is None:
            return
        routine = with_step(draft.routine, draft.place, step)
        if said:
            self._change(routine, draft.place, said)
            return
        self.forget_undo()
        self.draft = replace(draft, routine=routine)
        self._tell()

    def _open_step(self, place: int) -> None:
        if self.draft is not None:
            self._become(replace(self.draft, place=place))
            self.panes.go_in()
            announce(self, self.step.title.text())

    def _move(self, place: int, by: int) -> None:
        if self.draft is None:
            return
        routine = with_step_moved(self.draft.routine, place, by)
        opened = {place: place + by, place + by: place}.get(self.draft.place, self.draft.place)
        said = _("Moved up: {step}") if by < 0 else _("Moved down: {step}")
        self._change(routine, opened, said.format(step=routine.steps[place + by].title))
        self.steps.focus_move(place + by, by)

    def _add(self) -> None:
        if self.draft is None:
            return
        # Before the last step, which is most often the one that finishes.
        place = max(1, len(self.draft.routine.steps) - 1)
        self._insert(place, fitted_step(blank_step(), self._cap), _("A step was added"))

    def _copy_step(self) -> None:
        if self.draft is not None:
            place = self.draft.place
            self._insert(place + 1, self.draft.routine.steps[place], _("The step was copied"))

    def _insert(self, place: int, step: Step, said: str) -> None:
        if self.draft is None:
            return
        self._change(with_new_step(self.draft.routine, place, step), place, said)
        self.panes.go_in()
        self.step.technique.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_step(self) -> None:
        if self.draft is None:
            return
        place = self.draft.place
        said = _("Removed: {step}").format(step=self.draft.routine.steps[place].title)
        self._change(without_step(self.draft.routine, place), max(0, place - 1), said)
        self.panes.go_out()

    # -- keeping ---------------------------------------------------------------------------------

    def _save(self) -> None:
        draft = self.draft
        if draft is None:
            return
        missing = missing_words(draft.routine)
        self.missing.setText("\n".join(missing))
        self.missing.setVisible(bool(missing))
        if missing:
            announce(self, " ".join(missing), urgent=True)
            return
        self._saving.append(draft.routine)
        work = partial(self.desk.house.own_routines.keep, draft.routine)
        self.desk.background.run(work, self._saved, self._not_saved)

    def _saved(self, kept: Routine) -> None:
        asked = self._saving.popleft()
        self.not_saved.clear()
        before = self.draft
        if before is not None and before.routine.id == kept.id:
            # What was typed meanwhile stays a change.
            now = kept if before.routine == asked else before.routine
            self._become(replace(before, kept=kept, routine=now))
        self.toast(_("Saved: {title}").format(title=kept.name))
        self.desk.door.records_changed.emit()

    def _not_saved(self, error: Exception) -> None:
        self._saving.popleft()
        self.not_saved.say(str(error))

    def _delete(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if draft.kept is None:
            self._show(Draft(None, self.desk.house.own_routines.begin()))
            self.toast(_("It was not kept."), partial(self._show, draft))
            return
        work = partial(self.desk.house.own_routines.remove, draft.kept.id)
        self.desk.background.run(work, self._deleted, self._failed)

    def _deleted(self, _outcome: object) -> None:
        draft = self.draft
        if draft is None or draft.kept is None:
            return
        self._show(Draft(None, self.desk.house.own_routines.begin()))
        said = _("Deleted: {title}").format(title=draft.kept.name)
        self.toast(said, partial(self._bring_back, draft.kept))
        self.desk.door.records_changed.emit()

    def _bring_back(self, routine: Routine) -> None:
        self._show(Draft(routine, routine))
        self._saving.append(routine)
        work = partial(self.desk.house.own_routines.keep, routine)
        self.desk.background.run(work, self._saved, self._not_saved)

    # -- files -----------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        if self.draft is not None:
            name = f"{self.draft.routine.id}.toml"
            title, kind = _("Save the massage to a file"), _("Massages (*.toml)")
            choose_new_file(self, title, kind, name, self.save_to)

    def save_to(self, path: str) -> None:
        """Write the massage, as it stands here, to a file."""
        if self.draft is None:
            return
        work = partial(self.desk.house.own_routines.save_to, self.draft.routine, Path(path))
        self.desk.background.run(work, self._exported, self._failed)

    def _exported(self, _outcome: object) -> None:
        self.toast(_("The file is written."))

    def look_at(self, path: str) -> None:
        """Show the massage of a file as a draft, or everything that is wrong with it."""
        work = partial(self.desk.house.own_routines.preview, Path(path))
        self.desk.background.run(work, self._looked, self._not_looked)

    def _looked(self, read: RoutineRead) -> None:
        if read.routine is None:
            self.file.tell(_("This file cannot be brought in. Nothing was changed."), read.faults)
            return
        steps = tuple(fitted_step(step, self._cap) for step in read.routine.steps)
        self._begin(Draft(None, replace(read.routine, steps=steps)))
        announce(self, _("Here it is. It is kept when you press Save."))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_looked(self, error: Exception) -> None:
        self.file.tell(_("This file cannot be brought in. Nothing was changed."), (str(error),))

    def _say_copied(self) -> None:
        self.toast(_("Copied"))

    def _back(self) -> None:
        self.open_page.emit("massage", {})


def _look_up(house: House) -> tuple[int, OwnShown]:
    """Return the firmest pressure that the facts allow, and the own massages; for the worker."""
    cap = LIGHT if light_only(house.massaging.gate().facts) else COMFORTABLE
    return cap, house.own_routines.look()
