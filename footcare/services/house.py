"""The opened diary and all that is done with it, as the window's pages see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from footcare.domain.checklist import Checklist
    from footcare.domain.finding import FindingKind
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
    from footcare.services.picturing import Picturing
    from footcare.services.planning import Planning
    from footcare.services.ports import Diary
    from footcare.services.reminding import Reminding
    from footcare.services.watching_folder import WatchingFolder
    from footcare.services.welcoming import Welcoming


class PictureRooms(Protocol):
    """What is done with photos."""

    @property
    def picturing(self) -> Picturing:
        """The photos."""
        ...

    @property
    def watching_folder(self) -> WatchingFolder:
        """A folder that is looked into for new pictures."""
        ...


class FootRooms(Protocol):
    """The rooms where the feet are looked at, and what was found in them is followed."""

    @property
    def inspecting(self) -> Inspecting:
        """The foot checks."""
        ...

    @property
    def following(self) -> Following:
        """The findings, each followed over days."""
        ...

    @property
    def counting_days(self) -> CountingDays:
        """The calendar of foot checks."""
        ...


class House(FootRooms, PictureRooms, Protocol):
    """One household's diary with its services, each made at its first use."""

    @property
    def diary(self) -> Diary:
        """The opened diary."""
        ...

    @property
    def person_id(self) -> str:
        """The person at the desk."""
        ...

    @property
    def read_only(self) -> str:
        """Why nothing can be written, in a sentence; empty when it can."""
        ...

    @property
    def checklist(self) -> Checklist:
        """What a foot check asks, in words."""
        ...

    @property
    def definitions(self) -> Mapping[FindingKind, str]:
        """What each kind of finding means."""
        ...

    @property
    def knowing(self) -> Knowing:
        """What is known of the person."""
        ...

    @property
    def welcoming(self) -> Welcoming:
        """The first run."""
        ...

    @property
    def massaging(self) -> Massaging:
        """The massages."""
        ...

    @property
    def own_routines(self) -> OwnRoutines:
        """The massages a person wrote."""
        ...

    @property
    def journaling(self) -> Journaling:
        """What the diary tells of the past."""
        ...

    @property
    def measuring(self) -> Measuring:
        """What is measured at home."""
        ...

    @property
    def planning(self) -> Planning:
        """The day."""
        ...

    @property
    def reminding(self) -> Reminding:
        """The reminders."""
        ...

    @property
    def pausing(self) -> Pausing:
        """Reminders held back until a date."""
        ...

    @property
    def foreseeing(self) -> Foreseeing:
        """What the reminders will do."""
        ...

    @property
    def backing_up(self) -> BackingUp:
        """The copies of the diary."""
        ...

    @property
    def importing(self) -> Importing:
        """What comes in from another diary."""
        ...

    def read_export(self, path: Path) -> DiaryRead:
        """Read a file that another diary was exported to."""
        ...

    def close(self) -> None:
        """Let go of the diary; nothing may be asked of it afterwards."""
        ...
