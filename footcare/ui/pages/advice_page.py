"""What to do next: the advice of a foot check, action first, with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from typing_extensions import override

from footcare.domain.advice import Level
from footcare.domain.clock import today
from footcare.i18n import _, pgettext
from footcare.ui.page import Page
from footcare.ui.pages.advising.action_card import ActionCard
from footcare.ui.pages.advising.lists import ListCard, RulesCard, emergency_card, steps_card
from footcare.ui.pages.advising.recorded_card import RecordedCard
from footcare.ui.pages.advising.summary_button import summary_button
from footcare.ui.pages.advising.words import (
    SignedLine,
    finding_line,
    level_tag,
    marked_lines,
    unseen_lines,
)
from footcare.ui.saying import copied_words, day_heading, instant_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.inspection import Inspection
    from footcare.domain.person import Person
    from footcare.services.handled import StandingAdvice
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
        self.action: ActionCard | None = None
        self.recorded: RecordedCard | None = None
        self.rules: RulesCard | None = None
        self.content = Box(desk.theme, gap=20)
        self._pair: Box | None = None
        self.done = self._button("", "primary", "check", "advice_done")
        self.done.clicked.connect(self._finish)
        self.change = self._button(_("Change what I marked"), "secondary", "pencil", "change_marks")
        self.change.clicked.connect(self._change)
        self.summary = summary_button(desk)
        self.summary.clicked.connect(self._open_summary)
        self.follow = self._button(_("Follow what you marked"), "quiet", "list", "to_findings")
        self.follow.clicked.connect(self._open_findings)
        self._row = ButtonRow(desk.theme)
        self._row.add(self.done, self.summary, self.change, self.follow).add_stretch()
        self.column.addWidget(self.content)
        self.column.addWidget(self._row)
        self.column.addStretch(1)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    @property
    def _record_only(self) -> bool:
        return self.desk.preferences.current.record_only

    @property
    def _title(self) -> str:
        return _("What you recorded") if self._record_only else _("What to do next")

    # -- reading ---------------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        wanted = words.get("inspection")
        self._wanted = wanted if isinstance(wanted, UUID) else None
        self._just_saved = bool(words.get("saved"))
        self.set_heading(self._title)
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
            standing = house.inspecting.standing_advice(looks=True)
        return None if standing is None else _Read(standing, house.knowing.person())

    def _not_read(self, error: Exception) -> None:
        self._clear()
        card = Card(self.desk.theme, "warn")
        card.column.addWidget(Label(_("The foot check could not be read."), "h2"))
        card.column.addWidget(Label(str(error), "body"))
        card.column.addWidget(
            Label(_("If you are worried, call your foot team, whatever the app says."), "bold")
        )
        self.content.add(card)

    def _show(self, read: _Read | None) -> None:
        self._clear()
        self._read = read
        self.change.setVisible(read is not None)
        self.summary.setVisible(read is not None)
        self.follow.setVisible(read is not None and bool(read.standing.check.findings))
        if read is None:
            self._say_done(urgent=False)
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
        elif self.recorded is not None:
            announce(self, self.recorded.accessibleName())

    def _clear(self) -> None:
        self._read = None
        self.action = self.recorded = self.rules = self._pair = None
        self.content.take_all_out()

    # -- the cards --------------------------------------------------------------------------------

    def _fill(self, read: _Read) -> None:
        self.set_heading(self._title, self._when(read))
        self.setAccessibleDescription(read.standing.check.stamp.day.isoformat())
        if self._record_only:
            self.recorded = RecordedCard(self.desk, read.person.contacts)
            self.recorded.call_pressed.connect(self._say_copied)
            self.recorded.setting_asked.connect(self._open_record_only)
            self.content.add(self.recorded)
        else:
            self.action = ActionCard(self.desk, read.standing, read.person)
            self.action.call_pressed.connect(self._say_copied)
            self.action.called.connect(self._i_have_called)
            self.action.not_called.connect(self._take_back_call)
            self.action.number_missing.connect(self._open_numbers)
            self.content.add(self.action)
        self._pair = Box(self.desk.theme, across=True, gap=20)
        for card in self._cards(read):
            self._pair.add_at_top(card, 1)
        self.content.add(self._pair)
        if not self._record_only:
            self.rules = RulesCard(self.desk, read.standing.advice)
            self.rules.rule_asked.connect(self._open_rule)
            self.content.add(self.rules)
        self._say_done(urgent=not self._record_only and read.standing.open)

    def _say_done(self, *, urgent: bool) -> None:
        """Make leaving the filled button, unless a call comes first."""
        self.done.set_kind("secondary" if urgent else "primary")
        self.done.setText(_("Back to Today") if urgent else pgettext("leave a page", "Done"))

    def _cards(self, read: _Read) -> list[QWidget]:
        """Return what to do and what was marked, in one or two columns."""
        check, advice = read.standing.check, read.standing.advice
        right: list[QWidget] = []
        marked = marked_lines(check, self.desk.house.checklist)
        unseen = unseen_lines(check, read.standing.last_seen, read.standing.body)
        if self._record_only:
            marked = marked or [_("Nothing new was marked.")]
        if marked:
            right.append(self._list(_("What you marked"), marked, "pencil"))
        if before := [finding_line(one, check.stamp.day) for one in read.standing.before]:
            right.append(self._list(_("Marked before, not looked at again"), before, "pencil"))
        if unseen:
            right.append(self._list(_("You did not look at"), unseen, "eye-off", "ink2"))
        if self._record_only:
            return right
        if advice.level > Level.CARRY_ON and not advice.emergency:
            contacts = read.person.contacts
            right.append(emergency_card(self.desk, advice, contacts, check.signs))
        said = "" if self.action is None else self.action.headline.text()
        columns: list[QWidget] = [steps_card(self.desk, advice, read.person.contacts, said)]
        if right:
            columns.append(Box(self.desk.theme, gap=20).add(*right))
        return columns

    def _list(
        self,
        title: str,
        lines: list[str],
        icon: str,
        token: str = "primary",  # noqa: S107 - a colour token, nothing secret
    ) -> ListCard:
        return ListCard(self.desk, title, [SignedLine(line, icon) for line in lines], token)

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
        for card in (self.action, self.recorded):
            if card is not None:
                card.set_across(across=not self.narrow)
        theme = self.desk.theme
        self._row.fit((self.width() - 2 * theme.margin(36)) / theme.scale)

    # -- doing ------------------------------------------------------------------------------------

    def _say_copied(self, number: str) -> None:
        self.toast(copied_words(number))

    def _i_have_called(self) -> None:
        self.desk.background.run(self._keep_call, self._call_kept, self._call_refused)

    def _keep_call(self) -> Inspection:
        return self.desk.house.inspecting.i_have_called(self._shown_check())

    def _shown_check(self) -> UUID:
        if self._read is None:
            message = "no advice is shown"
            raise RuntimeError(message)
        return self._read.standing.check.stamp.id

    def _call_kept(self, check: Inspection) -> None:
        self._wanted = check.stamp.id
        self.desk.door.records_changed.emit()
        self._load()
        self.toast(_("Saved: you have called."), self._take_back_call)

    def _call_refused(self, error: Exception) -> None:
        self.toast(_("Not saved: {why}").format(why=error))

    def _take_back_call(self) -> None:
        self.forget_undo()
        self.desk.background.run(self._undo_call, self._call_undone, self._call_refused)

    def _undo_call(self) -> StandingAdvice:
        return self.desk.house.inspecting.take_back_call(self._shown_check())

    def _call_undone(self, standing: StandingAdvice) -> None:
        self._wanted = standing.check.stamp.id
        self.desk.door.records_changed.emit()
        self._load()

    def _change(self) -> None:
        if self._read is not None:
            self.open_page.emit("check", {"change": self._read.standing.check.stamp.id})

    def _finish(self) -> None:
        self.open_page.emit("today", {})

    def _open_findings(self) -> None:
        self.open_page.emit("findings", {})

    def _open_summary(self) -> None:
        if self._read is not None:
            self.open_page.emit("summary", {"inspection": self._read.standing.check.stamp.id})

    def _open_rule(self, rule: str) -> None:
        self.open_page.emit("rules", {"rule": rule})

    def _open_numbers(self) -> None:
        self.open_page.emit("settings", {"topic": "team"})

    def _open_record_only(self) -> None:
        self.open_page.emit("settings", {"topic": "care"})
