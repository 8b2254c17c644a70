"""Opens the diary and builds the services over it: run on the worker, off the start path.

SQLAlchemy and all that stands on it are imported with this module, after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.assembly import open_backups, open_whole_diary
from footcare.content.checklist import read_checklist
from footcare.content.findings import load_findings
from footcare.content.routines import load_routines
from footcare.reading.diary import read_diary_at
from footcare.services.foreseeing import Foreseeing
from footcare.services.house import House
from footcare.services.importing import Importing
from footcare.services.inspecting import Inspecting
from footcare.services.journaling import Journaling
from footcare.services.knowing import Knowing
from footcare.services.massaging import Massaging
from footcare.services.pausing import Pausing
from footcare.services.planning import Planning
from footcare.services.reminding import Reminding

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.backing_up import BackingUp
    from footcare.store.database import SqlDiary


def open_house(profile: Profile, clock: Clock) -> House:
    """Return the opened diary of a profile with its services, after the full check.

    Raises:
        DiaryDamaged: the diary is damaged or gone.
        DiaryProblem: it cannot be opened; the message says why.
    """
    return furnish(open_whole_diary(profile, clock), open_backups(profile, clock), clock)


def furnish(diary: SqlDiary, backing_up: BackingUp, clock: Clock) -> House:
    """Return the services over an open diary, for the first person of the household."""
    with diary.reading() as books:
        person = books.persons.all()[0].id
    definitions = {kind: words.definition for kind, words in load_findings().items()}
    inspecting = Inspecting(diary, clock, person, read_checklist(), definitions)
    reminding = Reminding(diary, clock)
    return House(
        diary=diary,
        person_id=person,
        read_only=diary.read_only,
        knowing=Knowing(diary, person),
        inspecting=inspecting,
        massaging=Massaging(diary, clock, person, load_routines(), inspecting),
        journaling=Journaling(diary, clock, person),
        planning=Planning(diary, clock, person, inspecting, reminding),
        reminding=reminding,
        pausing=Pausing(diary, clock, reminding),
        foreseeing=Foreseeing(diary, clock, reminding),
        importing=Importing(diary, clock, backing_up.make),
        read_export=read_diary_at,
        backing_up=backing_up,
        close=diary.close,
    )
