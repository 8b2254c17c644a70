"""A real day for the looks: a check with a blister, a massage, a symptom, reminders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from footcare.app.drawn_foot import drawn_sole
from footcare.domain.clock import today
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.gate import decide
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.person import Contacts, Facts, Known
from footcare.domain.photo import PhotoOrigin
from footcare.domain.record import stamp_now
from footcare.domain.reminder import KINDS, new_reminder
from footcare.domain.symptom import Severity
from footcare.ui.photos.making import picture_of
from tests.builders import STUDIO

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from footcare.services.house import House
    from tests.fakes import FakeClock

_PHOTO: Final = 640


def live_a_day(house: House, clock: FakeClock) -> None:
    """Fill a diary with long names and a finding that asks for a call."""
    house.knowing.call_me("Bartholomew-Alexander Featherstonehaugh")
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.YES, poor_circulation=Known.NO))
    house.knowing.keep_contacts(
        Contacts("Diabetic foot protection service", "01632 960142", "01632 960911", "999")
    )
    for number, kind in enumerate(KINDS, start=1):
        # Reminders of the same time stand in the order of their ids: the same one in each picture.
        stamp = replace(stamp_now(clock, house.person_id), id=UUID(int=number))
        house.reminding.keep(new_reminder(kind, stamp))
    house.journaling.feel(Severity.MODERATE)
    blister = Finding(
        FindingKind.BLISTER,
        Zone.BALL_OUTER,
        Side.LEFT,
        today(clock),
        extras=frozenset({Extra.PAIN_MORE}),
    )
    answers = tuple(
        StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order(Foot.RIGHT)
    )
    with house.diary.writing() as books:
        books.inspections.add(
            Inspection(
                stamp_now(clock, house.person_id),
                answers,
                (blister,),
                note="The new shoes rubbed on the way to the market. " * 4,
            )
        )
        books.sessions.add(
            MassageRecord(
                stamp_now(clock, house.person_id),
                "calm5",
                300,
                200,
                Ended.STOPPED,
                (DoneStep(0, None, 40),),
                before=5,
                after=3,
            )
        )


def words_for(page: str, house: House) -> dict[str, object]:
    """What a page has to be told to open."""
    match page:
        case "advice":
            check = house.inspecting.todays()
            assert check is not None
            return {"inspection": check.stamp.id, "saved": True}
        case "finding":
            followed = house.following.all()
            return {"finding": (*followed.open, *followed.gone)[0].identity}
        case "routine" | "gate":
            return {"routine": "everyday10"}
        case "player":
            allowed = decide(house.massaging.gate(), {})
            assert allowed.open
            return {"routine": "everyday10", "allowed": allowed, "before": 4}
        case "photos" | "mirror" | "compare":
            keep_photos(house)
            return {"foot": Foot.LEFT, "zone": Zone.SOLE}
        case _:
            return {}


def keep_photos(house: House) -> None:
    """Keep two photos of the left sole and one of the right heel, unless they are there."""
    if house.picturing.photos():
        return
    for foot, zone, red in ((Foot.LEFT, Zone.SOLE, 160), (Foot.LEFT, Zone.SOLE, 60)):
        house.picturing.keep(picture_of(a_sole(red)), Spot(foot, zone), PhotoOrigin.FILE)
    house.picturing.keep(picture_of(a_sole(0)), Spot(Foot.RIGHT, Zone.HEEL), PhotoOrigin.CAMERA)


def a_sole(red: int) -> QImage:
    """Draw what a camera sees of a sole with a mark; ``red`` is how strong that is, 0 to 255."""
    return drawn_sole(STUDIO.feet, red).scaledToWidth(_PHOTO)
