"""What is known of the person at the desk: name, facts and whom to call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from footcare.domain.person import Person, with_body
from footcare.domain.visit import seen_on

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.body import Body
    from footcare.domain.person import Contacts, Facts
    from footcare.services.ports import Diary


class Kept(NamedTuple):
    """The person as kept now, and the facts that stood before."""

    before: Facts
    person: Person


class Knowing:
    """Reads and keeps the words of one person."""

    def __init__(self, diary: Diary, person_id: str) -> None:
        self._diary = diary
        self._person_id = person_id

    def person(self) -> Person:
        """Return the person as kept; someone not yet kept is known by id alone."""
        with self._diary.reading() as books:
            return books.persons.get(self._person_id) or Person(self._person_id)

    def call_me(self, name: str) -> Person:
        """Keep a name; empty is allowed."""
        return self._keep(replace(self.person(), name=name.strip()))

    def keep_facts(self, facts: Facts) -> Person:
        """Keep the facts that the table and the massage gate need.

        While parts are missing there was an amputation, whatever the facts say.
        """
        person = self.person()
        return self._keep(with_body(replace(person, facts=facts), person.body))

    def keep_body(self, body: Body) -> Person:
        """Keep what there is of the feet; missing parts add to the facts, and nothing is unsaid."""
        return self._keep(with_body(self.person(), body))

    def put_back(self, before: Person) -> Person:
        """Keep feet and facts as they were before: with the feet the fact of an amputation goes."""
        return self._keep(replace(self.person(), body=before.body, facts=before.facts))

    def was_seen(self, day: date) -> Kept:
        """Keep that a professional checked the feet on a day."""
        before = self.person().facts
        return Kept(before, self.keep_facts(seen_on(before, day)))

    def next_visit_on(self, day: date) -> Kept:
        """Keep the day of the next visit, as the person's team gave it."""
        before = self.person().facts
        return Kept(before, self.keep_facts(replace(before, next_foot_check=day)))

    def keep_contacts(self, contacts: Contacts) -> Person:
        """Keep whom to call."""
        return self._keep(replace(self.person(), contacts=contacts))

    def _keep(self, person: Person) -> Person:
        with self._diary.writing() as books:
            books.persons.put(person)
        return person
