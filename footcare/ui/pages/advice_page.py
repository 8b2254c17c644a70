"""What to do next: the advice of a foot check, action first, with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.domain.advice import Level
from footcare.domain.clock import today
from footcare.domain.triage.next_steps import NOTHING_MARKED
from footcare.i18n import _, pgettext
from footcare.ui.page import Page
from footcare.ui.pages.advising.action_card import ActionCard
from footcare.ui.pages.advising.lists import ListCard, RulesCard
from footcare.ui.pages.advising.words import (
    call_if,
    call_of,
    level_tag,
    marked_lines,
    steps_beside,
    summary,
    unseen_lines,
)
from footcare.ui.saying import copied_words, day_heading, instant_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Person
    from footcare.services.inspecting import Called, StandingAdvice
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind


@dataclass(frozen=True)
class _Read:
    standing: StandingAdvice
    person: Person


class AdvicePage(Page):
    """The end page of a foot check; Today leads back to it until it is handled."""

    name: ClassVar[str] = "advice"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self._just_saved = False
        self._read: _Read | None = None
        self._called: Called | None = None
        self.action: ActionCard | None = None
        self.rules: RulesCard | None = None
        self.content = Box(desk.theme, gap=20)
        self._pair: Box | None = None
        self.done = self._button(
            pgettext("leave a page", "Done"), "primary", "check", "advice_done"
        )
        self.done.clicked.connect(self._finish)
        self.change = self._button(_("Change what I marked"), "secondary", "pencil", "change_marks")
        self.change.clicked.connect(self._change)
        self.copy = self._button(_("Copy a summary"), "quiet", "file-text", "copy_summary")
        self.copy.clicked.connect(self._copy_summary)
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.done, self.change, self.copy).add_stretch()
        self.column.addWidget(self.content)
        self.column.addWidget(self._row)
        self.column.addStretch(1)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    # -- reading ---------------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        wanted = words.get("inspection")
        self._wanted = wanted if isinstance(wanted, UUID) else None
        self._just_saved = bool(words.get("saved"))
        self.set_heading(_("What to do next"))
        self._load()

    @override
    def first_focus(self) -> QWidget:
        wanted = self.action.first_focus() if self.action is not None else None
        return self.done if wanted is None else wanted

    def _load(self) -> None:
        self.desk.background.run(self._look, self._show, self._not_read)

    def _look(self) -> _Read | None:
        house = self.desk.house
        if self._wanted is not None:
            standing: StandingAdvice | None = house.inspecting.standing_advice_of(self._wanted)
        else:
            standing = house.inspecting.standing_advice()
        return None if standing is None else _Read(standing, house.knowing.person())

    def _not_read(self, error: Exception) -> None:
        self._clear()
        card = Card(self.desk.theme, "warn")
        card.column.addWidget(Label(_("The advice could not be read."), "h2"))
        card.column.addWidget(Label(str(error), "body"))
        card.column.addWidget(
            Label(_("If you are worried, call your foot team, whatever the app says."), "bold")
        )
        self.content.add(card)

    def _show(self, read: _Read | None) -> None:
        self._clear()
        self._read = read
        self.change.setVisible(read is not None)
        self.copy.setVisible(read is not None)
        if read is None:
            self.content.add(Label(_("There is no foot check yet."), "lead"))
            return
        self._fill(read)
        read_in_order(self.content, self._row)
        self.arrange()
        self.scroll_to_top()
        if self.action is not None:
            advice = read.standing.advice
            words = f"{level_tag(advice)}. {self.action.headline.text()}"
            announce(self, words, urgent=advice.level >= Level.NEXT_WORKING_DAY)

    def _clear(self) -> None:
        self._read = None
        self.action = self.rules = self._pair = None
        while (item := self.content.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # -- the cards --------------------------------------------------------------------------------

    def _fill(self, read: _Read) -> None:
        check, advice = read.standing.check, read.standing.advice
        urgent = advice.level >= Level.NEXT_WORKING_DAY
        self.set_heading(_("What to do next"), self._when(read))
        self.action = ActionCard(self.desk, read.standing, read.person.contacts)
        self.action.call_pressed.connect(self._say_copied)
        self.action.called.connect(self._i_have_called)
        self.action.number_missing.connect(self._open_settings)
        self.content.add(self.action)
        cards = self._cards(read)
        self._pair = Box(self.desk.theme, across=True, gap=20)
        for card in cards:
            self._pair.add_at_top(card, 1)
        if cards:
            self.content.add(self._pair)
        self.rules = RulesCard(self.desk, advice)
        self.content.add(self.rules)
        self.done.set_kind("secondary" if urgent else "primary")
        self.done.setText(pgettext("leave a page", "Done") if not urgent else _("Back to Today"))
        self.setAccessibleDescription(check.stamp.day.isoformat())

    def _cards(self, read: _Read) -> list[QWidget]:
        """Return what was marked and what to do, in two columns."""
        check, advice = read.standing.check, read.standing.advice
        checklist = self.desk.house.checklist
        urgent = advice.level >= Level.NEXT_WORKING_DAY
        right: list[QWidget] = []
        title = _("Until you are seen") if urgent else _("What to do")
        said = [] if self.action is None else [self.action.headline.text(), advice.headline]
        steps = [
            step
            for step in steps_beside(advice, call_of(advice, read.person.contacts))
            if step not in (*said, _(NOTHING_MARKED))
        ]
        columns: list[QWidget] = [ListCard(self.desk, title, steps)]
        marked = marked_lines(check, checklist)
        if marked:
            right.append(ListCard(self.desk, _("What you marked"), marked, "pencil"))
        unseen = unseen_lines(check, read.standing.last_seen)
        if unseen:
            right.append(ListCard(self.desk, _("You did not look at"), unseen, "eye-off", "ink2"))
        if advice.level > Level.CARRY_ON and not advice.emergency:
            lines = call_if(check, advice.level)
            name = _("Call the emergency number if")
            right.append(ListCard(self.desk, name, lines, "triangle-alert", "danger"))
        if right:
            columns.append(Box(self.desk.theme, gap=20).add(*right))
        return columns

    def _when(self, read: _Read) -> str:
        stamp = read.standing.check.stamp
        when = _("Foot check: {day}, {time}").format(
            day=day_heading(stamp.day, today(self.desk.clock)),
            time=instant_words(stamp.at, stamp.time_zone),
        )
        looked_by = read.standing.check.looked_by
        if looked_by:
            when = _("{when}, looked at by {initials}").format(when=when, initials=looked_by)
        return _("Saved. {when}").format(when=when) if self._just_saved else when

    @override
    def arrange(self) -> None:
        if self._pair is not None:
            self._pair.set_across(across=not self.narrow)
        if self.action is not None:
            self.action.set_across(across=not self.narrow)
        self._row.set_across(across=not self.narrow)

    # -- doing ------------------------------------------------------------------------------------

    def _say_copied(self, number: str) -> None:
        self.toast(copied_words(number))

    def _copy_summary(self) -> None:
        if self._read is None:
            return
        checklist = self.desk.house.checklist
        words = summary(self._read.standing, checklist, today(self.desk.clock))
        QGuiApplication.clipboard().setText(words)
        self.toast(_("The summary is copied. Paste it into a message or a document."))

    def _i_have_called(self) -> None:
        self.desk.background.run(self._keep_call, self._call_kept, self._call_refused)

    def _keep_call(self) -> Called:
        if self._read is None:
            message = "no advice is shown"
            raise RuntimeError(message)
        return self.desk.house.inspecting.i_have_called(self._read.standing.check.stamp.id)

    def _call_kept(self, called: Called) -> None:
        self._called = called
        self._wanted = called.check.stamp.id
        self.desk.door.records_changed.emit()
        self._load()
        self.toast(_("Saved: you have called."), self._take_back_call)

    def _call_refused(self, error: Exception) -> None:
        self.toast(_("Not saved: {why}").format(why=error))

    def _take_back_call(self) -> None:
        self.desk.background.run(self._undo_call, self._call_undone, self._call_refused)

    def _undo_call(self) -> StandingAdvice | None:
        called, self._called = self._called, None
        return None if called is None else self.desk.house.inspecting.take_back_call(called)

    def _call_undone(self, standing: StandingAdvice | None) -> None:
        if standing is not None:
            self._wanted = standing.check.stamp.id
            self.desk.door.records_changed.emit()
            self._load()

    def _change(self) -> None:
        if self._read is not None:
            self.open_page.emit("check", {"change": self._read.standing.check.stamp.id})

    def _finish(self) -> None:
        self.open_page.emit("today", {})

    def _open_settings(self) -> None:
        self.open_page.emit("settings", {})
