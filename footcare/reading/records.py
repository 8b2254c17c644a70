"""Reads the lines of `footcare record`: one JSON object each, in the words of the export.

The records of an export, taken as lines, are records again. The diary keeps what was meant, so a
line with any fault is no record at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    Answer,
    Inspection,
    InspectionStep,
    StepAnswer,
)
from footcare.domain.massage import DoneStep, Ended, MassageRecord
from footcare.domain.symptom import Quality, Severity, Symptom, When
from footcare.i18n import _
from footcare.reading.findings import (
    read_findings,
    read_object_in_shoe,
    read_pain,
    read_signs,
)
from footcare.reading.measurements import read_falls, read_temperature, read_touch_test
from footcare.reading.reader import parse
from footcare.reading.reminder import read_new_reminder
from footcare.reading.stamp import (
    LONGEST_INITIALS,
    LONGEST_NAME,
    LONGEST_NOTE,
    STAMP_KEYS,
    or_null,
    read_stamp,
    read_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.intake import Dated
    from footcare.domain.reminder import Reminder
    from footcare.reading.reader import Node
    from footcare.reading.stamp import Here

MOST_PAIN: Final = 10
LONGEST_DAY: Final = 86_400
"""Seconds. Longer than a day is a slip, not a massage."""

MOST_DAYS: Final = 36_500
MOST_STEPS: Final = 1_000


class Kind(StrEnum):
    """What can be recorded."""

    INSPECTION = "inspection"
    SYMPTOM = "symptom"
    SESSION = "session"
    TEMPERATURE = "temperature"
    TOUCH_TEST = "touch_test"
    FALLS = "falls"
    REMINDER = "reminder"


@dataclass(frozen=True)
class Line:
    """What a line came to: a record, or every fault in it.

    Attributes:
        dated: whether the line itself named its instant.
    """

    record: Dated | Reminder | None
    faults: tuple[str, ...]
    dated: bool = False


def read_line(kind: Kind, text: str, here: Here) -> Line:
    """Read one line as a record of a kind."""
    faults: list[str] = []
    root = parse(text, faults)
    record = None if root.missing else _READERS[kind](root, here)
    if faults or record is None:
        return Line(None, tuple(faults))
    return Line(record, (), dated=not root.child("at").missing)


def read_inspection(node: Node, here: Here) -> Inspection | None:
    """Read a foot check."""
    keys = ("answers", "findings", "signs", "pain", "shoes", "note", "looked_by")
    fields = node.object((*STAMP_KEYS, *keys))
    stamp = read_stamp(fields, here)
    today = here.today(stamp.time_zone) if stamp else None
    # What stood was noticed before the check, unless a clock was wrong; told can be later.
    noticed_until = today if stamp is None or here.kept else stamp.day
    answers = _answers(fields.get("answers"))
    findings = read_findings(fields.get("findings"), noticed_until, today)
    signs = read_signs(fields.get("signs"))
    pain = read_pain(fields.get("pain"))
    if pain is not None and (pain.days or 0) > MOST_DAYS:
        fields.get("pain").child("days").fault(_("is more than {most}").format(most=MOST_DAYS))
    object_in_shoe = read_object_in_shoe(fields.get("shoes"))
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=here.kept) or ""
    looked_by = read_words(fields.get("looked_by"), LONGEST_INITIALS, kept=here.kept) or ""
    if stamp is None:
        return None
    return Inspection(stamp, answers, findings, signs, pain, object_in_shoe, note, looked_by)


def read_symptom(node: Node, here: Here) -> Symptom | None:
    """Read a symptom."""
    fields = node.object((*STAMP_KEYS, "quality", "severity", "level", "spots", "when", "note"))
    stamp = read_stamp(fields, here)
    quality = fields.need("quality").choice(Quality)
    severity = or_null(fields.get("severity")).choice(Severity)
    level = or_null(fields.get("level")).whole(0, MOST_PAIN)
    spots = [_spot(spot) for spot in fields.get("spots").items()]
    when = or_null(fields.get("when")).choice(When)
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=here.kept) or ""
    if stamp is None or quality is None:
        return None
    return Symptom(
        stamp,
        quality,
        severity=severity,
        level=level,
        spots=tuple(spot for spot in spots if spot is not None),
        when=when,
        note=note,
    )


def read_session(node: Node, here: Here) -> MassageRecord | None:
    """Read a massage."""
    keys = ("routine", "planned_seconds", "done_seconds", "ended", "steps", "before", "after")
    fields = node.object((*STAMP_KEYS, *keys))
    stamp = read_stamp(fields, here)
    routine = read_words(fields.need("routine"), LONGEST_NAME, kept=here.kept)
    if routine == "":
        fields.get("routine").fault(_("is empty"))
    planned = fields.need("planned_seconds").whole(0, LONGEST_DAY)
    done = fields.need("done_seconds").whole(0, LONGEST_DAY)
    ended = fields.need("ended").choice(Ended)
    steps = [_done_step(step) for step in fields.get("steps").items()]
    before = or_null(fields.get("before")).whole(0, MOST_PAIN)
    after = or_null(fields.get("after")).whole(0, MOST_PAIN)
    if stamp is None or routine is None or planned is None or done is None or ended is None:
        return None
    return MassageRecord(
        stamp,
        routine,
        planned,
        done,
        ended,
        steps=tuple(step for step in steps if step is not None),
        before=before,
        after=after,
    )


_READERS: Final[dict[Kind, Callable[[Node, Here], Dated | Reminder | None]]] = {
    Kind.INSPECTION: read_inspection,
    Kind.SYMPTOM: read_symptom,
    Kind.SESSION: read_session,
    Kind.TEMPERATURE: read_temperature,
    Kind.TOUCH_TEST: read_touch_test,
    Kind.FALLS: read_falls,
    Kind.REMINDER: read_new_reminder,
}


def _answers(node: Node) -> tuple[StepAnswer, ...]:
    given: dict[tuple[InspectionStep, Foot | None], StepAnswer] = {}
    for member in node.items():
        answer = _answer(member)
        if answer is None:
            continue
        place = (answer.step, answer.foot)
        if place in given:
            member.fault(_("answers a step that is answered already"))
        given[place] = answer
    return tuple(given.values())


def _answer(node: Node) -> StepAnswer | None:
    fields = node.object(("step", "foot", "answer", "together"))
    step = fields.need("step").choice(InspectionStep)
    foot = or_null(fields.get("foot"))
    chosen = foot.choice(Foot)
    answer = fields.need("answer").choice(Answer)
    together = fields.get("together").flag() or False
    if step is None or answer is None:
        return None
    if step in FOOT_STEPS and foot.missing:
        needed = _("is needed, '{step}' is answered for each foot")
        fields.get("foot").fault(needed.format(step=step))
    elif step not in FOOT_STEPS and not foot.missing:
        unwanted = _("is not wanted, '{step}' is answered once for both feet")
        foot.fault(unwanted.format(step=step))
    if together and (step not in FOOT_STEPS or answer is not Answer.NOTHING_NEW):
        fields.get("together").fault(_("only 'nothing_new' of a foot is answered together"))
    return StepAnswer(step, chosen, answer, together)


def _spot(node: Node) -> Spot | None:
    fields = node.object(("foot", "zone"))
    foot = fields.need("foot").choice(Foot)
    zone = fields.need("zone").choice(Zone)
    return None if foot is None or zone is None else Spot(foot, zone)


def _done_step(node: Node) -> DoneStep | None:
    fields = node.object(("index", "foot", "seconds"))
    index = fields.need("index").whole(0, MOST_STEPS)
    foot = or_null(fields.get("foot")).choice(Foot)
    seconds = fields.need("seconds").whole(0, LONGEST_DAY)
    return None if index is None or seconds is None else DoneStep(index, foot, seconds)
