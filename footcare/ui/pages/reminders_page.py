"""Reminders: the list, and the editor beside it."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder, title_of
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.reminders.deed import Deed
from footcare.ui.pages.reminders.editor import ReminderEditor
from footcare.ui.pages.reminders.row import ReminderRow
from footcare.ui.pages.reminders.side_rooms import SideRooms
from footcare.ui.resting_words import pause_words
from footcare.ui.saying import coming_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.panes import Panes
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from footcare.domain.reminder import Reminder
    from footcare.services.foreseeing import Outlook
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.reminders.editor import Parked

_LIST_WIDTH: Final = 372
_WIDE: Final = 880


class RemindersPage(Page):
    """What is to be told, and when. "Saved" is said after the commit."""

    name: ClassVar[str] = "reminders"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reminders: list[Reminder] = []
        self._proposed = False
        self._chosen: UUID | None = None
        self._wanted: UUID | None = None
        self._gone = False
        self._under_way: deque[Deed] = deque()
        self._going_back: deque[Callable[[], object]] = deque()
        self.set_heading(_("Reminders"))
        self.new = hug(WordButton(desk.theme, desk.icons, _("New reminder"), icon="plus"))
        self.new.clicked.connect(self._begin_new)
        self.beside.add(self.new)
        self.rows: list[ReminderRow] = []
        self._rows = Box(desk.theme, gap=12)
        self.empty = Label(_("Nothing is planned. These two are proposals; both are off."), "body")
        self.empty.hide()
        self.side = SideRooms(desk)
        self.side.opened.connect(self._side_opened)
        self.side.closed.connect(self._side_closed)
        self._outlook: Outlook | None = None
        left = Box(desk.theme, gap=20).add(self.empty, self._rows, self.side)
        self.editor = ReminderEditor(desk)
        self.editor.saved.connect(self._save)
        self.editor.deleted.connect(self._delete)
        self.editor.tried.connect(desk.door.reminder_tried)
        self.editor.dropped.connect(self._drop)
        back = _("All reminders")
        self.panes = Panes(desk.theme, desk.icons, (left, self.editor), back, _LIST_WIDTH)
        self.panes.returned.connect(self._mark)
        self.column.addWidget(self.side.room)
        self.column.addWidget(self.panes)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        """Open the page, at a ``reminder`` if one is named."""
        wanted = words.get("reminder")
        self._wanted = wanted.stamp.id if hasattr(wanted, "stamp") else None
        self.side.enter()
        self._read()

    @override
    def leave(self) -> None:
        """Take away what still stands of a trial."""
        if self.desk.door.trying_out is not None:
            self.desk.door.trying_out.leave()

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        house = self.desk.door.house
        if house is not None:
            self.desk.background.run(partial(_look_up, house), self._show, self._failed)

    # What is shown

    def _show(self, seen: tuple[list[Reminder], Outlook]) -> None:
        reminders, self._outlook = seen
        self.side.show_outlook(self._outlook)
        self._proposed = not reminders
        if not reminders:
            reminders = self.desk.house.reminding.proposals(self.desk.house.person_id)
        self._reminders = reminders
        self.editor.set_others([] if self._proposed else reminders, self._outlook.pause)
        self.empty.setVisible(self._proposed)
        self._make_rows()
        self._say_next()
        self._choose_again()
        if self._gone:
            # Not left on Delete: the same key again would take away the next one.
            self._gone = False
            self.rows[0].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_rows(self) -> None:
        """Make the rows anew; the one with the focus hands it on to its successor."""
        before, self.rows = self.rows, []
        for one in self._reminders:
            row = ReminderRow(self.desk, one, proposed=self._proposed)
            row.opened.connect(self._open)
            row.switched.connect(self._switch)
            self._rows.add(row)
            self.rows.append(row)
        for old in before:
            new = [row for row in self.rows if row.reminder.stamp.id == old.reminder.stamp.id]
            if new and old.focused is not None:
                new[0].show()
                new[0].take_focus_like(old)
            old.hide()
            old.deleteLater()
        read_in_order(self.new, *self.rows, self.side, self.panes.back, self.editor)

    def _choose_again(self) -> None:
        """Show in the editor what was shown before, or what was asked for, or the first."""
        if self.editor.changed:
            self._mark()
            return
        wanted = self._wanted or self._chosen
        found = next((one for one in self._reminders if one.stamp.id == wanted), None)
        if self._wanted is not None and found is not None:
            self.panes.go_in()
        self._wanted = None
        self._edit(found or self._reminders[0])

    def _edit(self, reminder: Reminder) -> None:
        self._chosen = reminder.stamp.id
        self.editor.edit(reminder, new=False)
        self._mark()
        self.arrange()

    def _mark(self) -> None:
        """Show which row is open beside the list; alone, the list offers a new reminder first."""
        alone = self.panes.list_only
        for row in self.rows:
            row.mark(chosen=not alone and row.reminder.stamp.id == self._chosen)
        self.new.set_kind("primary" if alone else "secondary")

    def _say_next(self) -> None:
        if self.side.shown or self._outlook is None:
            return
        clock = self.desk.clock
        upcoming, pause = self._outlook.upcoming, self._outlook.pause
        words = _("Nothing is switched on.")
        if upcoming is not None:
            when = coming_words(upcoming.due_at, clock.time_zone(), today(clock))
            title = title_of(upcoming.reminder)
            words = _("Next: {title}, {when}").format(title=title, when=when)
        elif any(one.enabled for one in self._reminders) and not self._proposed:
            words = _("Nothing more comes due.")
        if pause is not None:
            words = _("{pause}. {next}").format(pause=pause_words(pause), next=words)
        self.set_heading(_("Reminders"), words)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36) - 20) / theme.scale
        both = width >= _WIDE
        self.panes.set_both(both=both)
        self.side.arrange(width)
        self.editor.set_room(width - (_LIST_WIDTH + 24 if both else 0) - 48)
        self._mark()

    def _side_opened(self, heading: str) -> None:
        """Show a panel in place of the list."""
        self.panes.hide()
        self.new.hide()
        self.set_heading(heading)
        self.arrange()
        self.scroll_to_top()

    def _side_closed(self) -> None:
        self.panes.show()
        self.new.show()
        self._say_next()

    # What the person does

    def _open(self, reminder: Reminder) -> None:
        parked = self.editor.parked
        if parked is not None and self.editor.changed and reminder.stamp.id != self._chosen:
            back = partial(self._resume, parked)
            self.toast(_("Your changes were not saved."), back)
        self.panes.go_in()
        self._edit(reminder)
        self.scroll_to_top()

    def _resume(self, parked: Parked) -> None:
        self._chosen = None if parked.new else parked.kept.stamp.id
        self.editor.resume(parked)
        self.panes.go_in()
        self.arrange()

    def _begin_new(self) -> None:
        house = self.desk.house
        draft = new_reminder(ReminderKind.CREAM, stamp_now(self.desk.clock, house.person_id))
        self._chosen = None
        self.editor.edit(draft, new=True)
        self.panes.go_in()
        self.arrange()
        self.scroll_to_top()
        self.editor.kinds.button(draft.kind.value).setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        self.panes.go_out()
        self._edit(self._reminders[0])

    def _switch(self, reminder: Reminder, on: bool) -> None:  # noqa: FBT001 - a signal's own
        reminding = self.desk.house.reminding
        which = reminder.stamp.id
        said = _("Switched on: {title}") if on else _("Switched off: {title}")
        if self._proposed:
            work = partial(reminding.keep, reminder)
            self._do(Deed(reminder, work, partial(reminding.remove, which), said))
            return
        work = partial(reminding.switch, which, on=on)
        self._do(Deed(reminder, work, partial(reminding.switch, which, on=not on), said))

    def _save(self, reminder: Reminder) -> None:
        reminding = self.desk.house.reminding
        which = reminder.stamp.id
        known = {one.stamp.id: one for one in self._reminders}
        is_new = self._proposed or which not in known
        back = partial(reminding.remove, which) if is_new else partial(reminding.keep, known[which])
        work = partial(reminding.keep, reminder)
        self._do(Deed(reminder, work, back, _("Saved: {title}"), edited=True))

    def _delete(self, reminder: Reminder) -> None:
        reminding = self.desk.house.reminding
        which = reminder.stamp.id
        work, back = partial(reminding.remove, which), partial(reminding.bring_back, which)
        self._do(Deed(reminder, work, back, _("Deleted: {title}"), deleted=True))

    def _do(self, deed: Deed) -> None:
        # The worker answers in the order in which it was asked.
        self._under_way.append(deed)
        self.desk.background.run(deed.work, self._done, self._not_done)

    def _done(self, _outcome: object) -> None:
        deed = self._under_way.popleft()
        if deed.edited:
            self._saved(deed.reminder)
        elif deed.deleted:
            self._chosen = None
            self.editor.edit(deed.reminder)
            self.panes.go_out()
            self._gone = True
        said = deed.said.format(title=title_of(deed.reminder))
        self.toast(said, partial(self._take_back, deed.back))
        self.desk.door.records_changed.emit()

    def _saved(self, reminder: Reminder) -> None:
        """Go on from a saved reminder, unless the person has typed on meanwhile."""
        self._chosen = reminder.stamp.id
        if self.editor.reminder == reminder:
            self.editor.edit(reminder)
            self.panes.go_out()

    def _not_done(self, error: Exception) -> None:
        """Keep what was entered, say why it is not saved, and let the same button try again."""
        deed = self._under_way.popleft()
        if deed.edited:
            self.editor.not_saved.say(str(error))
            return
        self.toast(_("This could not be saved. {reason}").format(reason=error))
        # A switch shows what is kept, not what was wished.
        self._make_rows()
        self._mark()

    def _take_back(self, back: Callable[[], object]) -> None:
        self._going_back.append(back)
        self.desk.background.run(back, self._taken_back, self._not_taken_back)

    def _taken_back(self, _outcome: object) -> None:
        self._going_back.popleft()
        self.desk.door.records_changed.emit()

    def _not_taken_back(self, error: Exception) -> None:
        again = partial(self._take_back, self._going_back.popleft())
        words = _("This could not be taken back. {reason}").format(reason=error)
        self.toast(words, again)

    def _failed(self, error: Exception) -> None:
        self.toast(str(error))


def _look_up(house: House) -> tuple[list[Reminder], Outlook]:
    person = house.person_id
    return house.reminding.reminders(person), house.foreseeing.outlook(person)
