"""A massage of one's own: begun anew, copied or brought in, changed step by step, and kept.

Nothing is kept before Save, and "Saved" is said after the write. What is not saved stays here
while other pages are open, and an Undo brings it back when another massage takes its place.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain import own_routine
from footcare.domain.routine import LIGHT
from footcare.i18n import _
from footcare.ui.choosing import choose_new_file
from footcare.ui.page import Page
from footcare.ui.pages.editing.about_card import AboutCard
from footcare.ui.pages.editing.draft import kept_draft, new_draft
from footcare.ui.pages.editing.file_card import FileCard
from footcare.ui.pages.editing.foot import Foot
from footcare.ui.pages.editing.keeping import Keeping
from footcare.ui.pages.editing.step_card import StepCard
from footcare.ui.pages.editing.steps_card import StepsCard
from footcare.ui.pages.massage.words import routine_line
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.panes import Panes
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.ring_timer import spoken_time
from footcare.ui.widgets.text import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.own_routine import RoutineRead
    from footcare.domain.routine import Routine, Step
    from footcare.services.own_routines import OwnShown
    from footcare.ui.desk import Desk
    from footcare.ui.pages.editing.draft import Draft

_LIST_WIDTH: Final = 400
_WIDE: Final = 900


class EditorPage(Page):
    """The words of the massage, its steps, the form of one step, and files."""

    name: ClassVar[str] = "editor"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Draft | None = None
        self._cap = LIGHT
        self._make_keeping()
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
        self.step.pictured.connect(self._use_picture)
        self.step.removed.connect(self._remove_step)
        self.panes = Panes(theme, icons, (self.steps, self.step), _("All steps"), _LIST_WIDTH)
        self.foot = Foot(desk)
        self.foot.saved.connect(self._save)
        self.foot.exported.connect(self._ask_where)
        self.foot.deleted.connect(self._delete)
        self.file = FileCard(desk)
        self.file.chosen.connect(self.keeping.look_at)
        self.file.copied.connect(self._say_copied)
        for thing in (self.about, self.panes, self.foot, self.file):
            self.column.addWidget(thing)
        self.column.addStretch(1)

    def _make_keeping(self) -> None:
        self.keeping = Keeping(self.desk, self)
        self.keeping.found.connect(self._show_found)
        self.keeping.saved.connect(self._saved)
        self.keeping.not_saved.connect(self._say_not_saved)
        self.keeping.deleted.connect(self._deleted)
        self.keeping.written.connect(self._say_written)
        self.keeping.looked.connect(self._looked)
        self.keeping.not_looked.connect(self._not_looked)
        self.keeping.failed.connect(self.toast)

    @override
    def enter(self, **words: object) -> None:
        """Open an own ``routine``, a copy of another one, a new one, or one in a ``file``."""
        wanted = self._wanted(str(words.get("routine", "")))
        if wanted is not None:
            self._begin(wanted)
        self.keeping.find()
        file = words.get("file")
        if isinstance(file, str) and file:
            self.keeping.look_at(file)

    def _wanted(self, routine_id: str) -> Draft | None:
        """Return what is to be written, or None when that is what stands here already."""
        own, draft = self.desk.house.own_routines, self.draft
        routine = self.desk.house.massaging.routine(routine_id)
        if routine is None:
            # A new one that was left in the middle is gone on with.
            going_on = draft is not None and draft.new and draft.changed
            return None if going_on else new_draft(own.begin())
        if not own_routine.is_own(routine_id):
            return new_draft(own.copied(routine))
        if draft is not None and not draft.new and draft.start == routine:
            return None
        return kept_draft(routine)

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
        self.foot.clear()
        self._become(draft)

    def _become(self, draft: Draft) -> None:
        """Show a massage as it stands now."""
        self.draft = draft
        routine = draft.routine
        self.about.show_routine(routine)
        title = _("Step {n} of {all}").format(n=draft.place + 1, all=len(routine.steps))
        self.step.show_step(draft.step, self._cap, title, alone=len(routine.steps) == 1)
        self._tell()

    def _tell(self) -> None:
        """Say what the massage comes to."""
        if self.draft is None:
            return
        routine = self.draft.routine
        new = self.draft.new
        heading = _("Your own massage") if new else _("Change your massage")
        self.set_heading(heading, routine_line(routine))
        total = _("{time} in all, on both feet").format(time=spoken_time(routine.total_seconds))
        if self.steps.show_routine(routine, self.draft.place, total):
            steps = (*self.steps.rows, self.steps.new)
            read_in_order(self.about, *steps, self.panes.back, self.step, self.foot, self.file)
        self.foot.show_new(new=new)
        self.arrange()

    def _show_found(self, cap: int, own: OwnShown) -> None:
        self._cap = cap
        if own.faults:
            title = _("Among your own massages something cannot be read. The others are all here.")
            self.file.tell(title, own.faults, aloud=False)
        if self.draft is None:
            return
        fitted = self.draft.within(cap)
        lowered = fitted.routine != self.draft.routine
        self._become(fitted)
        if lowered:
            self.toast(_("Some steps were made lighter: your facts allow no more."))

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        room = (self.width() - 2 * theme.margin(36)) / theme.scale
        both = room >= _WIDE
        self.panes.set_both(both=both)
        self.about.set_room(room - 48)
        self.step.set_room((room - _LIST_WIDTH - 24 if both else room) - 48)
        self.foot.set_room(room)

    # -- what the person changes -----------------------------------------------------------------

    def _change(self, routine: Routine, place: int, said: str) -> None:
        """Take a change that can be taken back."""
        before = self.draft
        if before is None:
            return
        self._become(before.with_routine(routine, place))
        self.toast(said, partial(self._become, before))

    def _typed(self, routine: Routine) -> None:
        """Take words or seconds: an Undo of something earlier would take them with it."""
        if self.draft is not None:
            self.forget_undo()
            self.draft = self.draft.with_routine(routine)
            self._tell()

    def _take_about(self) -> None:
        if self.draft is not None:
            self._typed(self.about.applied_to(self.draft.routine))

    def _take_step(self, step: Step, said: str) -> None:
        if self.draft is None:
            return
        routine = own_routine.with_step(self.draft.routine, self.draft.place, step)
        if said:
            self._change(routine, self.draft.place, said)
        else:
            self._typed(routine)

    def _open_step(self, place: int) -> None:
        if self.draft is not None:
            self._become(self.draft.at(place))
            self.panes.go_in()
            announce(self, self.step.title.text())

    def _move(self, place: int, by: int) -> None:
        if self.draft is None:
            return
        routine = own_routine.with_step_moved(self.draft.routine, place, by)
        opened = {place: place + by, place + by: place}.get(self.draft.place, self.draft.place)
        said = _("Moved up: {step}") if by < 0 else _("Moved down: {step}")
        self._change(routine, opened, said.format(step=routine.steps[place + by].title))
        self.steps.focus_move(place + by, by)

    def _add(self) -> None:
        if self.draft is None:
            return
        place = max(1, len(self.draft.routine.steps) - 1)  # before the one that finishes
        self._insert(
            place,
            own_routine.fitted_step(own_routine.blank_step(), self._cap),
            _("A step was added"),
        )

    def _copy_step(self) -> None:
        if self.draft is not None:
            place = self.draft.place
            self._insert(place + 1, self.draft.step, _("The step was copied"))

    def _insert(self, place: int, step: Step, said: str) -> None:
        if self.draft is None:
            return
        self._change(own_routine.with_new_step(self.draft.routine, place, step), place, said)
        self.panes.go_in()
        self.step.technique.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_picture(self) -> None:
        if self.draft is not None:
            routine = replace(self.draft.routine, picture=self.draft.place)
            self._change(routine, self.draft.place, _("This picture now stands for the massage"))

    def _remove_step(self) -> None:
        if self.draft is None:
            return
        place = self.draft.place
        said = _("Removed: {step}").format(step=self.draft.step.title)
        self._change(own_routine.without_step(self.draft.routine, place), place - 1, said)
        self.panes.go_out()

    # -- keeping ---------------------------------------------------------------------------------

    def _save(self) -> None:
        if self.draft is not None and not self.foot.lacks_words(self.draft.routine):
            self.keeping.save(self.draft.routine)

    def _saved(self, asked: Routine, kept: Routine) -> None:
        self.foot.clear()
        draft = self.draft
        if draft is not None and draft.routine.id == kept.id:
            # What was typed meanwhile stays a change.
            now = kept if draft.routine == asked else draft.routine
            self._become(kept_draft(kept).with_routine(now, draft.place))
        self.toast(_("Saved: {title}").format(title=kept.name))
        self.desk.door.records_changed.emit()

    def _say_not_saved(self, why: str) -> None:
        self.foot.not_saved.say(why)

    def _delete(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if not draft.new:
            self.keeping.delete(draft.start)
            return
        self._show(new_draft(self.desk.house.own_routines.begin()))
        self.toast(_("It was not kept."), partial(self._show, draft))

    def _deleted(self, routine: Routine) -> None:
        if self.draft is not None and self.draft.routine.id == routine.id:
            self._show(new_draft(self.desk.house.own_routines.begin()))
        said = _("Deleted: {title}").format(title=routine.name)
        self.toast(said, partial(self._bring_back, routine))
        self.desk.door.records_changed.emit()

    def _bring_back(self, routine: Routine) -> None:
        self._show(new_draft(routine))
        self.keeping.save(routine)

    # -- files -----------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        if self.draft is not None:
            title, kind = _("Save the massage to a file"), _("Massages (*.toml)")
            choose_new_file(
                self, title, kind, f"{self.draft.routine.id}.footcare.toml", self.save_to
            )

    def save_to(self, path: str) -> None:
        """Write the massage, as it stands here, to a file."""
        if self.draft is not None and not self.foot.lacks_words(self.draft.routine):
            self.keeping.write(self.draft.routine, path)

    def _say_written(self) -> None:
        self.toast(_("The file is written."))

    def _looked(self, read: RoutineRead) -> None:
        if read.routine is None:
            self.file.tell(_("This file cannot be brought in. Nothing was changed."), read.faults)
            return
        self._begin(new_draft(read.routine).within(self._cap))
        announce(self, _("Here it is. It is kept when you press Save."))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_looked(self, why: str) -> None:
        self.file.tell(_("This file cannot be brought in. Nothing was changed."), (why,))

    def _say_copied(self) -> None:
        self.toast(_("Copied"))

    def _back(self) -> None:
        self.open_page.emit("massage", {})
