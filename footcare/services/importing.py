"""Bringing in a diary that was exported: planned first, then whole or not at all, and undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from footcare.domain.backup import Reason
from footcare.domain.intake import Added, Intake
from footcare.domain.person import Person
from footcare.i18n import _
from footcare.services.intake_planning import plan_intake
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from footcare.domain.clock import Clock
    from footcare.domain.intake import TakenBack
    from footcare.domain.intake_plan import IntakePlan
    from footcare.domain.photo import Photo
    from footcare.services.intake_planning import DiaryFile
    from footcare.services.ports import Books, Diary


class IntakeRefused(DiaryProblem):
    """A file that cannot be brought in; nothing was changed.

    Attributes:
        faults: every reason, each with its path.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(_("This file does not fit the diary here. Nothing was changed."))
        self.faults = tuple(faults)


class UndoRefused(DiaryProblem):
    """An import that cannot be undone; the message is a sentence that says why."""


class Importing:
    """Plans, does and undoes imports.

    ``back_up`` is called before each import and each undo, outside any transaction; whatever it
    raises stops what would follow. ``has_picture`` tells whether the picture of a photo lies
    beside this diary: an export brings none, and what never came is not to be missed every day.
    """

    def __init__(
        self,
        diary: Diary,
        clock: Clock,
        back_up: Callable[[Reason], object],
        has_picture: Callable[[Photo], bool],
    ) -> None:
        self._diary = diary
        self._clock = clock
        self._back_up = back_up
        self._has_picture = has_picture

    def plan(self, file: DiaryFile) -> IntakePlan:
        """Return what bringing in a file would do now; nothing is changed.

        Raises:
            DiaryProblem: the diary cannot be read.
        """
        with self._diary.reading() as books:
            return plan_intake(books, file)

    def bring_in(self, file: DiaryFile, shown: IntakePlan) -> Intake | None:
        """Bring in everything that is new in a file, in one transaction.

        Args:
            file: what is brought in.
            shown: the plan that the person agreed to.

        Returns:
            What was done, or None when nothing in the file is new.

        Raises:
            IntakeRefused: the file does not fit what is here.
            DiaryProblem: the diary cannot be read or written.
        """
        if shown.faults:
            raise IntakeRefused(shown.faults)
        if shown.added.nothing:
            return None
        self._back_up(Reason.BEFORE_IMPORT)
        with self._diary.writing() as books:
            # Planned again: others may have written since the person saw the plan.
            plan = plan_intake(books, file)
            if plan.faults:
                raise IntakeRefused(plan.faults)
            if plan.added.nothing:
                return None
            intake = Intake(uuid4(), self._clock.now(), file.exported_at)
            added = replace(plan.added, photos=self._without_pictures(plan.added.photos))
            _add(books, added)
            books.intakes.add(intake, added)
        return intake

    def _without_pictures(self, photos: Sequence[Photo]) -> tuple[Photo, ...]:
        """Return photos as they are kept here: those whose picture did not come say so."""
        now = self._clock.now()
        return tuple(
            photo
            if photo.erased_at is not None or self._has_picture(photo)
            else replace(photo, erased_at=now)
            for photo in photos
        )

    def intakes(self) -> list[Intake]:
        """Return every import that was done, the newest first.

        Raises:
            DiaryProblem: the diary cannot be read.
        """
        with self._diary.reading() as books:
            return books.intakes.all()

    def undo(self, intake_id: UUID) -> bool:
        """Take back exactly what an import added, in one transaction.

        What its reminders came to since goes with them. What was here before stays, and so do the
        settings.

        Returns:
            Whether anything was done: False when it was undone before.

        Raises:
            UndoRefused: there is no such import, or something kept since needs what it added.
            DiaryProblem: the diary cannot be read or written.
        """
        with self._diary.reading() as books:
            if not _stands(books, intake_id):
                return False
        self._back_up(Reason.BEFORE_UNDO)
        with self._diary.writing() as books:
            if not _stands(books, intake_id):
                return False
            taken = books.intakes.take_back(intake_id, self._clock.now())
            _refuse_if_followed(books, taken)
            _take_back_persons(books, taken)
        return True


def _add(books: Books, added: Added) -> None:
    """Keep everything new. A blank person goes first, so that the people come in their order."""
    for blank in added.blanks:
        books.persons.remove(blank.id)
    for person in added.persons:
        books.persons.put(person)
    books.inspections.add_all(added.inspections)
    books.symptoms.add_all(added.symptoms)
    books.sessions.add_all(added.sessions)
    books.reminders.add_all(added.reminders)
    books.occurrences.claim_all(added.occurrences)
    books.pauses.add_all(added.pauses)
    books.temperatures.add_all(added.temperatures)
    books.touch_tests.add_all(added.touch_tests)
    books.falls.add_all(added.falls)
    books.photos.add_all(added.photos)


def _stands(books: Books, intake_id: UUID) -> bool:
    intake = books.intakes.get(intake_id)
    if intake is None:
        raise UndoRefused(_("This diary knows no import {id}.").format(id=intake_id))
    return intake.undone_at is None


def _refuse_if_followed(books: Books, taken: TakenBack) -> None:
    gone = {str(reminder) for reminder in taken.reminders}
    if any(one.after is not None and one.after.reminder in gone for one in books.reminders.all()):
        raise UndoRefused(
            _(
                "A reminder made since follows one that came with this import. "
                "Please change it first. Nothing was undone."
            )
        )


def _take_back_persons(books: Books, taken: TakenBack) -> None:
    """Make who was blank before blank again; let the others go, unless they are needed."""
    for person in taken.persons:
        if person in taken.blanks:
            continue
        if books.persons.has_anything(person):
            raise UndoRefused(
                _(
                    "Something was kept since for a person who came with this import. "
                    "Nothing was undone."
                )
            )
        books.persons.remove(person)
    for blank in taken.blanks:
        books.persons.put(Person(blank))
