"""The editor of one reminder: what about, when, in which words, and what that comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.plain_plan import PlainPlan, plain_plan, with_plan
from footcare.domain.plan_words import plan_sentence, telling_sentence
from footcare.domain.recurrence import never_due
from footcare.domain.reminder import KINDS, Reminder, ReminderKind, title_of
from footcare.i18n import _
from footcare.ui.forms.time_form import TimeForm
from footcare.ui.forms.weekdays import WeekdayDiscs
from footcare.ui.pages.reminders.more_choices import MoreChoices, can_show
from footcare.ui.pages.reminders.next_times import next_words
from footcare.ui.when import date_words, time_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from footcare.domain.pause import Pause
    from footcare.domain.reminder import Weekday
    from footcare.ui.desk import Desk

_ALL_DAYS: Final = 7


@dataclass(frozen=True)
class Parked:
    """A reminder left in the middle of editing: as it is kept, and as it stands."""

    kept: Reminder
    draft: Reminder
    new: bool


class ReminderEditor(Card):
    """Works on a copy; nothing is kept before Save.

    Signals:
        saved: the reminder to keep.
        deleted: the reminder to take away.
        tried: the reminder to show once, now.
        dropped: a new reminder is not wanted after all.
    """

    saved = Signal(object)
    deleted = Signal(object)
    tried = Signal(object)
    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        self._kept: Reminder | None = None
        self._base: Reminder | None = None
        self._plan: PlainPlan | None = None
        self._kind = ReminderKind.CUSTOM
        self._others: list[Reminder] = []
        self._pause: Pause | None = None
        self._new = False
        self._width = 600.0
        theme, icons = desk.theme, desk.icons
        self.title = Label("", "h2")
        self.preview = Label("", "lead")
        self.next_line = Label("", "small")
        self.fixed = Label(
            _("This plan says more than this page can show. Its times stay as they are."), "body"
        )
        self._make_kind()
        self.time = TimeForm(theme, icons)
        self.time.changed.connect(self._take_time)
        self.days = WeekdayDiscs(theme, icons)
        self.days.changed.connect(self._take_days)
        self.words = TextField(theme, _("Your own words for it"))
        self.words.typed.connect(self._take_words)
        self._when = Box(theme, gap=16).add(
            Box(theme, gap=6).add(Label(_("Time"), "tag"), self.time),
            Box(theme, gap=6).add(Label(_("Days"), "tag"), self.days),
        )
        self.more: MoreChoices | None = None
        self._more_room = Box(theme, gap=0)
        self.more_button = hug(WordButton(theme, icons, "", "quiet", "chevron-down"))
        self.more_button.clicked.connect(self._turn_more)
        self._make_buttons()
        self.not_saved = NotSaved(theme, icons, button=False)
        top = Box(theme, across=True, gap=12)
        top.add(self.title, stretch=1).add_at_top(self.change_kind)
        head = Box(theme, gap=4).add(top, self.preview, self.next_line)
        body = Box(theme, gap=18)
        body.add(head, self._kind_box, self.fixed, self._when, self._more_room)
        body.add(self.more_button, self.words, self.not_saved, self._foot)
        body.box.setAlignment(self.more_button, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(body)

    def _make_kind(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        asked = _("What is it about?")
        options = [(kind.value, _(info.name), info.icon) for kind, info in KINDS.items()]
        self.kinds = ChoiceGroup(theme, icons, asked, options, columns=2, kind="tile")
        self.kinds.chosen.connect(self._take_kind)
        self._kind_box = Box(theme, gap=6).add(Label(asked, "tag"), self.kinds)
        self.change_kind = hug(WordButton(theme, icons, _("Change"), "quiet", "pencil"))
        self.change_kind.setAccessibleName(_("Change what it is about"))
        self.change_kind.clicked.connect(self._open_kinds)

    def _make_buttons(self) -> None:
        theme, icons = self.desk.theme, self.desk.icons
        self.delete = hug(WordButton(theme, icons, _("Delete"), "quiet", "trash-2"))
        self.try_it = hug(WordButton(theme, icons, _("Try it now"), "secondary", "bell-ring"))
        self.save = hug(WordButton(theme, icons, _("Save"), "primary", "check"))
        self.delete.clicked.connect(self._delete)
        self.try_it.clicked.connect(self._try)
        self.save.clicked.connect(self._save)
        self._foot = ButtonRow(theme, last_first=True)
        self._foot.add(self.delete).add_stretch().add(self.try_it, self.save)

    # What is shown

    @property
    def reminder(self) -> Reminder | None:
        """The reminder as it stands in the editor."""
        shown = self._base
        if shown is None:
            return None
        if self._opened_more is not None:
            shown = self._opened_more.reminder or shown
        elif self._plan is not None:
            shown = with_plan(shown, self._plan)
        return replace(shown, kind=self._kind, title=self.words.words)

    @property
    def _opened_more(self) -> MoreChoices | None:
        return None if self._more_room.isHidden() else self.more

    @property
    def changed(self) -> bool:
        """Whether something here is not kept yet."""
        return self._kept is not None and (self._new or self.reminder != self._kept)

    @property
    def parked(self) -> Parked | None:
        """What is being edited, to be taken up again by ``resume``."""
        if self._kept is None or self.reminder is None:
            return None
        return Parked(self._kept, self.reminder, new=self._new)

    def resume(self, parked: Parked) -> None:
        """Go on with what was parked."""
        self.edit(parked.draft, new=parked.new)
        self._kept = parked.kept

    def edit(self, reminder: Reminder, *, new: bool = False) -> None:
        """Show a reminder; a new one is first asked what it is about."""
        self._kept = self._base = reminder
        self._kind = reminder.kind
        self._new = new
        self.not_saved.clear()
        self.kinds.set_current(reminder.kind.value)
        self._kind_box.setVisible(new)
        self.change_kind.setVisible(not new)
        self.words.set_words(reminder.title)
        self.delete.setText(_("Do not add it") if new else _("Delete"))
        self.delete.set_icon_name("x" if new else "trash-2")
        self.save.setText(_("Add this reminder") if new else _("Save"))
        self._foot.fit(self._width)
        self._show_plan(more=False)

    def set_others(self, reminders: Sequence[Reminder], pause: Pause | None) -> None:
        """Tell all reminders of the person, for what one could follow, and the pause of them."""
        self._others = list(reminders)
        self._pause = pause

    def _show_plan(self, *, more: bool) -> None:
        """Show the simple choices where they say enough, else all of them, else none."""
        base = self._base
        if base is None:
            return
        self._plan = plain_plan(base)
        plain, possible = self._plan is not None, can_show(base)
        more = possible and (more or not plain)
        self.fixed.setVisible(not plain and not possible)
        self._when.setVisible(plain and not more)
        if self._plan is not None:
            self.time.set_time(self._plan.at)
            self.days.set_days(self._plan.days)
        if more:
            self._fill_more(base)
        self._more_room.setVisible(more)
        self._show_more_button()
        self._say()

    def _fill_more(self, base: Reminder) -> None:
        if self.more is None:
            # Not before it is asked for: most plans are plain, and the forms are many.
            self.more = MoreChoices(self.desk)
            self.more.changed.connect(self._take_more)
            self._more_room.add(self.more)
            read_in_order(self._more_room, self.more_button, self.words, self._foot)
            self.more.set_room(self._width)
        self.more.show_reminder(base, self._others)

    def _show_more_button(self) -> None:
        shown = self.reminder
        opened = self._opened_more is not None
        self.more_button.setText(_("Fewer choices") if opened else _("More choices"))
        self.more_button.set_icon_name("minus" if opened else "chevron-down")
        plain = shown is not None and plain_plan(shown) is not None
        self.more_button.setVisible(shown is not None and can_show(shown) and plain)

    def _say(self) -> None:
        """Say what the present choices come to."""
        shown = self.reminder
        if shown is None:
            return
        self.title.setText(title_of(shown))
        named = _("You can leave this empty; then it is called “{name}”.")
        self.words.set_hint(named.format(name=_(KINDS[shown.kind].name)))
        if self._no_day:
            self.preview.setText(_("On no day yet. Choose at least one."))
            self.next_line.setText("")
            return
        sentence = plan_sentence(shown, time_words, date_words)
        sentence = _("{sentence}.").format(sentence=sentence.rstrip("."))
        self.preview.setText(" ".join([sentence, telling_sentence(shown)]).strip())
        self.next_line.setText(self._next(shown))

    def _next(self, shown: Reminder) -> str:
        if not shown.enabled:
            return _("Switched off: nothing is shown.")
        if shown.after is not None:
            leaders = {str(one.stamp.id): title_of(one) for one in self._others}
            name = leaders.get(shown.after.reminder)
            return "" if name is None else _("Comes after “{name}” is done.").format(name=name)
        return next_words(shown, self.desk.clock, self._pause)

    @property
    def _no_day(self) -> bool:
        if self._opened_more is not None:
            return self._opened_more.no_day
        return self._plan is not None and not self._plan.days

    def set_room(self, width: float) -> None:
        """Lay out for a width inside the card, given for text at 100 %."""
        self._width = width
        if self.more is not None:
            self.more.set_room(width)
        self.days.set_columns(_ALL_DAYS if width >= 470 else 4)  # noqa: PLR2004 - what fits
        self.kinds.set_columns(2 if width >= 440 else 1)  # noqa: PLR2004 - what fits
        self.time.set_wide(wide=width >= 460)  # noqa: PLR2004 - what fits
        self._foot.fit(width)

    # What the person does

    def _plan_with(self, **fields: object) -> None:
        if self._plan is not None:
            self._plan = replace(self._plan, **fields)  # type: ignore[arg-type]  # named fields
            self._say()

    def _take_kind(self, kind: str) -> None:
        chosen = ReminderKind(kind)
        info, base, shown = KINDS[chosen], self._base, self.reminder
        self._kind = chosen
        if self._new and base and shown and base.repeat == shown.repeat != info.repeat:
            # What is new comes as often as its kind proposes, until something else was chosen.
            self._base = replace(base, kind=chosen, times=(info.proposed,), repeat=info.repeat)
            self._show_plan(more=False)
        self._plan_with(kind=chosen)
        self._say()
        if self._new and self._opened_more is None:
            self.time.set_time(info.proposed)
            self._plan_with(at=info.proposed)
        announce(self, self.preview.text())

    def _take_time(self, at: time) -> None:
        self._plan_with(at=at)

    def _take_days(self, days: frozenset[Weekday]) -> None:
        self._plan_with(days=days)
        announce(self, self.preview.text())

    def _take_words(self, words: str) -> None:
        self._plan_with(title=words)
        self._say()

    def _take_more(self) -> None:
        self._show_more_button()
        self._say()
        announce(self, self.preview.text())

    def _turn_more(self) -> None:
        """Show all choices, or the simple ones again, with what is chosen so far."""
        opened = self._opened_more is not None
        if opened and not self._finished():
            return
        self._base = self.reminder
        self._show_plan(more=not opened)
        self.more_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finished(self) -> bool:
        """Take what was typed last; return False when something is missing, which is said."""
        if self._opened_more is not None:
            return self._opened_more.finish()
        if self._when.isHidden():
            return True
        if not self.time.finish():
            self.time.field.focus()
            return False
        if not self.days.days:
            self.days.complain(_("Choose at least one day."))
            return False
        return True

    def _open_kinds(self) -> None:
        self._kind_box.show()
        self.change_kind.hide()
        self.kinds.button(self.kinds.current or ReminderKind.CUSTOM.value).setFocus()

    def _save(self) -> None:
        if not self._finished() or self.reminder is None:
            return
        if never_due(self.reminder):
            # The words above say why already; they are read out once more.
            announce(self, self.preview.text(), urgent=True)
            return
        self.saved.emit(self.reminder)

    def _delete(self) -> None:
        if self._new:
            self.dropped.emit()
        elif self._kept is not None:
            self.deleted.emit(self._kept)

    def _try(self) -> None:
        if self.reminder is not None:
            self.tried.emit(self.reminder)
