"""About me and my team: name, facts and numbers, kept in the diary."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.foot import View
from footcare.domain.visit import seen_on
from footcare.i18n import _
from footcare.ui.forms.contacts_form import ContactsForm
from footcare.ui.forms.facts_form import FactsForm
from footcare.ui.forms.feet_form import FeetForm
from footcare.ui.pages.pair import PairPicture
from footcare.ui.pages.settings.room import Room
from footcare.ui.pages.settings.visit_card import VisitCard
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.not_saved import NotSaved
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.body import Body
    from footcare.domain.person import Contacts, Facts, Person
    from footcare.ui.desk import Desk


class PersonRoom(Room):
    """A room whose words are kept in the diary."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.person: Person | None = None
        self._back: Callable[[], Person] | None = None
        self._going_back: deque[Callable[[], Person]] = deque()
        self._unsaved: dict[str, Callable[[], Person]] = {}
        self.waiting = Label("", "lead")
        self.waiting.hide()
        self.patience = Patience(self)
        self.patience.lasts.connect(self._wait)
        self.not_saved = NotSaved(desk.theme, desk.icons)
        self.not_saved.retried.connect(self._try_again)
        self.add(self.waiting, self.not_saved)
        desk.door.opened.connect(self.enter)
        desk.door.closed.connect(self._closed)

    @override
    def enter(self) -> None:
        house = self.desk.door.house
        if house is None:
            self._wait(self.desk.door.problem)
            if not self.desk.door.problem:
                self.patience.begin(_("Opening your diary..."))
        elif not self._unsaved:
            # What could not be saved yet stands in the forms; reading would overwrite it.
            self.desk.background.run(house.knowing.person, self._read, self._not_read)

    def show_person(self, person: Person) -> None:
        """Fill the forms."""

    def set_forms_enabled(self, *, enabled: bool) -> None:
        """Let the forms be used, or not while there is no diary."""

    def keep(self, what: str, work: Callable[[], Person], back: Callable[[], Person]) -> None:
        """Keep something of the person.

        Args:
            what: names it; a later word on the same takes the place of one not saved yet.
            work: keeps it.
            back: puts back what was before.
        """
        self._back = back
        self._unsaved[what] = work
        self._try_again()

    def _try_again(self) -> None:
        """Save all that is not saved yet, in the order in which it was entered."""
        if self._unsaved:
            work = partial(_keep_all, tuple(self._unsaved.values()))
            self.desk.background.run(work, self._kept, self._failed)

    def _kept(self, kept: tuple[tuple[Callable[[], Person], ...], Person]) -> None:
        works, self.person = kept
        # Whatever was entered while the worker was busy is not saved by this.
        self._unsaved = {what: one for what, one in self._unsaved.items() if one not in works}
        if self._unsaved:
            return
        self.not_saved.clear()
        if self._back is not None:
            self.saved.emit(_("Saved"), partial(self._put_back, self._back))
        self.desk.door.records_changed.emit()

    def _put_back(self, back: Callable[[], Person]) -> None:
        self._going_back.append(back)
        self.desk.background.run(back, self._was_put_back, self._not_put_back)

    def _not_put_back(self, error: Exception) -> None:
        # The worker answers in the order in which it was asked.
        again = partial(self._put_back, self._going_back.popleft())
        words = _("This could not be taken back. {reason}").format(reason=error)
        self.saved.emit(words, again)

    def _was_put_back(self, person: Person) -> None:
        self._going_back.popleft()
        self._read(person)
        self.desk.door.records_changed.emit()

    def _read(self, person: Person) -> None:
        self.patience.end()
        self.waiting.hide()
        self.set_forms_enabled(enabled=True)
        self.person = person
        self.show_person(person)

    def _closed(self, problem: str) -> None:
        self.patience.end()
        self._wait(problem)

    def _wait(self, words: str) -> None:
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.set_forms_enabled(enabled=False)

    def _failed(self, error: Exception) -> None:
        self.not_saved.say(str(error))

    def _not_read(self, error: Exception) -> None:
        self._wait(str(error))


def _keep_all(
    works: tuple[Callable[[], Person], ...],
) -> tuple[tuple[Callable[[], Person], ...], Person]:
    """Keep one thing after the other; return what was kept, and the person as kept last."""
    *before, last = works
    for work in before:
        work()
    return works, last()


class MeRoom(PersonRoom):
    """Name and facts."""

    topic = "me"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.name = TextField(
            desk.theme, _("What shall we call you?"), _("Leave it empty if you like.")
        )
        self.name.kept.connect(self._take_name)
        self.facts = FactsForm(desk.theme, desk.icons)
        self.facts.changed.connect(self._take_facts)
        self.add_card(_("Name"), self.name)
        self.feet = FeetForm(desk.theme, desk.icons)
        self.feet.changed.connect(self._take_feet)
        self.picture = PairPicture(desk, View.TOP)
        self.picture.draw()
        shown = Label(_("What is missing is left out of every drawing and question."), "small")
        self.add_card(_("Feet"), shown, self.picture, self.feet, gap=16)
        self.why = Label("", "small")
        self.add_card(_("About my feet"), self.why, self.facts, gap=16)
        self.visit = VisitCard(desk)
        self.visit.was_there.connect(self._was_there)
        self.add(self.visit)

    @override
    def enter(self) -> None:
        why = _("The advice after a check and the way to a massage look at these answers.")
        if self.desk.preferences.current.record_only:
            why = _("The way to a massage looks at these answers.")
        self.why.setText(why)
        super().enter()

    @override
    def show_person(self, person: Person) -> None:
        self.name.set_words(person.name)
        self.facts.show_facts(person.facts, today(self.desk.clock))
        self.feet.show_body(person.body)
        self.picture.set_body(person.body)
        self.visit.show_facts(person.facts)

    @override
    def set_forms_enabled(self, *, enabled: bool) -> None:
        self.name.setEnabled(enabled)
        self.facts.setEnabled(enabled)
        self.feet.setEnabled(enabled)
        self.visit.setEnabled(enabled)

    @override
    def arrange(self, width: float) -> None:
        super().arrange(width)
        columns = 3 if width >= 520 else 1  # noqa: PLR2004 - what fits
        self.facts.set_columns(columns)
        self.feet.set_columns(columns)

    def _take_name(self, name: str) -> None:
        knowing, before = self.desk.house.knowing, self.person
        if before is not None:
            call_me = knowing.call_me
            self.keep("name", partial(call_me, name), partial(call_me, before.name))

    def _take_facts(self, facts: Facts) -> None:
        knowing, before = self.desk.house.knowing, self.person
        if before is not None:
            keep = knowing.keep_facts
            self.visit.show_facts(facts)
            self.keep("facts", partial(keep, facts), partial(keep, before.facts))
            self._show_amputation(facts)

    def _take_feet(self, body: Body) -> None:
        self.picture.set_body(body)
        knowing, before = self.desk.house.knowing, self.person
        if before is not None:
            self.keep("feet", partial(knowing.keep_body, body), partial(knowing.put_back, before))
            self._show_amputation(self.facts.facts)

    def _show_amputation(self, facts: Facts) -> None:
        """Tick the fact that missing parts tell of, as it is kept."""
        if self.feet.body.amputated and not facts.amputation:
            told = replace(facts, amputation=True)
            self.facts.show_facts(told, today(self.desk.clock))

    def _was_there(self) -> None:
        facts, day = self.facts.facts, today(self.desk.clock)
        seen = seen_on(facts, day)
        self.facts.show_facts(seen, day)
        self._take_facts(seen)
        self.facts.next_check.field.focus()


class TeamRoom(PersonRoom):
    """Whom to call."""

    topic = "team"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.contacts = ContactsForm(desk.theme)
        self.contacts.changed.connect(self._take)
        why = Label(
            _("These numbers are shown large when you need them. Footcare suggests none."), "small"
        )
        self.add_card(_("Whom to call"), why, self.contacts, gap=16)

    @override
    def show_person(self, person: Person) -> None:
        self.contacts.show_contacts(person.contacts)

    @override
    def set_forms_enabled(self, *, enabled: bool) -> None:
        self.contacts.setEnabled(enabled)

    def _take(self, contacts: Contacts) -> None:
        knowing, before = self.desk.house.knowing, self.person
        if before is not None:
            keep = knowing.keep_contacts
            self.keep("contacts", partial(keep, contacts), partial(keep, before.contacts))
