"""Opens the diary and furnishes the house over it: run on the worker, off the start path.

SQLAlchemy and all that stands on it are imported with this module, after the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from footcare.app.picture_rooms import PictureRooms
from footcare.assembly import open_backups, open_whole_diary

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from footcare.domain.checklist import Checklist
    from footcare.domain.clock import Clock
    from footcare.domain.finding import FindingKind
    from footcare.paths import Profile
    from footcare.services.backing_up import BackingUp
    from footcare.services.counting_days import CountingDays
    from footcare.services.following import Following
    from footcare.services.foreseeing import Foreseeing
    from footcare.services.importing import Importing
    from footcare.services.inspecting import Inspecting
    from footcare.services.intake_planning import DiaryRead
    from footcare.services.journaling import Journaling
    from footcare.services.knowing import Knowing
    from footcare.services.massaging import Massaging
    from footcare.services.measuring import Measuring
    from footcare.services.own_routines import OwnRoutines
    from footcare.services.pausing import Pausing
    from footcare.services.planning import Planning
    from footcare.services.reminding import Reminding
    from footcare.services.welcoming import Welcoming
    from footcare.store.database import SqlDiary


@dataclass(frozen=True)
class FurnishedHouse(PictureRooms):
    """A house whose rooms are furnished when they are first entered.

    Today needs three of them; importing and making the others would double its wait.
    """

    @cached_property
    def checklist(self) -> Checklist:
        """What a foot check asks, in words."""
        from footcare.content.checklist import read_checklist

        return read_checklist()

    @cached_property
    def definitions(self) -> Mapping[FindingKind, str]:
        """What each kind of finding means."""
        from footcare.content.findings import load_findings

        return {kind: words.definition for kind, words in load_findings().items()}

    @cached_property
    def knowing(self) -> Knowing:
        """What is known of the person."""
        from footcare.services.knowing import Knowing

        return Knowing(self.diary, self.person_id)

    @cached_property
    def welcoming(self) -> Welcoming:
        """The first run."""
        from footcare.services.welcoming import Welcoming

        return Welcoming(self.diary, self.clock, self.person_id, self.reminding)

    @cached_property
    def inspecting(self) -> Inspecting:
        """The foot checks."""
        from footcare.services.inspecting import Inspecting

        return Inspecting(self.diary, self.clock, self.person_id)

    @cached_property
    def following(self) -> Following:
        """The findings, each followed over days."""
        from footcare.services.following import Following

        return Following(self.diary, self.clock, self.person_id)

    @cached_property
    def counting_days(self) -> CountingDays:
        """The calendar of foot checks."""
        from footcare.services.counting_days import CountingDays

        return CountingDays(self.diary, self.clock, self.person_id)

    @cached_property
    def massaging(self) -> Massaging:
        """The massages."""
        from footcare.content.routines import load_routines
        from footcare.services.massaging import Massaging

        return Massaging(
            self.diary,
            self.clock,
            self.person_id,
            load_routines(),
            self.inspecting,
            self.own_routines,
        )

    @cached_property
    def own_routines(self) -> OwnRoutines:
        """The massages a person wrote."""
        from footcare.assembly import open_own_routines

        return open_own_routines(self.profile, self.read_only)

    @cached_property
    def journaling(self) -> Journaling:
        """What the diary tells of the past."""
        from footcare.services.journaling import Journaling

        return Journaling(self.diary, self.clock, self.person_id)

    @cached_property
    def planning(self) -> Planning:
        """The day."""
        from footcare.services.planning import Planning

        return Planning(
            self.diary,
            self.clock,
            self.person_id,
            self.inspecting,
            self.reminding,
            self.measuring,
        )

    @cached_property
    def measuring(self) -> Measuring:
        """What is measured at home."""
        from footcare.services.measuring import Measuring

        return Measuring(self.diary, self.clock, self.person_id)

    @cached_property
    def reminding(self) -> Reminding:
        """The reminders."""
        from footcare.services.reminding import Reminding

        return Reminding(self.diary, self.clock)

    @cached_property
    def pausing(self) -> Pausing:
        """Reminders held back until a date."""
        from footcare.services.pausing import Pausing

        return Pausing(self.clock, self.reminding)

    @cached_property
    def foreseeing(self) -> Foreseeing:
        """What the reminders will do."""
        from footcare.services.foreseeing import Foreseeing

        return Foreseeing(self.diary, self.clock, self.reminding)

    @cached_property
    def backing_up(self) -> BackingUp:
        """The copies of the diary."""
        return open_backups(self.profile, self.clock)

    @cached_property
    def importing(self) -> Importing:
        """What comes in from another diary."""
        from footcare.services.importing import Importing

        make, holds = self.backing_up.make, self.picture_files.holds
        return Importing(self.diary, self.clock, make, holds)

    def furnish_today(self) -> None:
        """Furnish what Today enters first, so that the window's thread finds it ready."""
        _ = self.planning

    def read_export(self, path: Path) -> DiaryRead:
        """Read a file that another diary was exported to."""
        from footcare.reading.diary import read_diary_at

        return read_diary_at(path)

    def close(self) -> None:
        """Let go of the diary; nothing may be asked of it afterwards."""
        self.diary.close()


def open_house(profile: Profile, clock: Clock) -> FurnishedHouse:
    """Return the opened diary of a profile with its services, after the full check.

    Raises:
        DiaryDamaged: the diary is damaged or gone.
        DiaryProblem: it cannot be opened; the message says why.
    """
    return furnish(open_whole_diary(profile, clock), profile, clock)


def furnish(diary: SqlDiary, profile: Profile, clock: Clock) -> FurnishedHouse:
    """Return the services over an open diary, for the first person of the household."""
    with diary.reading() as books:
        person = books.persons.all()[0].id
    return FurnishedHouse(diary, profile, clock, person, diary.read_only)
