"""How long something may stay open before footcare speaks up, for each kind.

Where the triage table itself counts days, its days stand here. For every other kind the number is
our own conservative choice (policy): days where the table calls at once or on the next working day,
weeks where it asks for the next visit. Nobody clinical has reviewed them. Speaking up is a reminder
to tell somebody and nothing more: levels are the table's alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.triage.feeling import LASTING_PAIN_DAYS
from footcare.domain.triage.skin_and_nails import LASTING_ITCH_DAYS
from footcare.domain.triage.wounds import SLOW_DAYS, STANDSTILL_DAYS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from footcare.domain.thread import Thread


class OpenFor(NamedTuple):
    """How long a kind may stay open.

    Attributes:
        days: footcare speaks up from this day on.
        rule: the row of the triage table that counts these days; empty for our own choice (policy).
        unless_better: whether it keeps silent while the finding was last told to be better.
    """

    days: int
    rule: str = ""
    unless_better: bool = False


OPEN_FOR: Final[Mapping[FindingKind, OpenFor]] = {
    FindingKind.BLISTER: OpenFor(SLOW_DAYS, "B"),
    FindingKind.CUT: OpenFor(SLOW_DAYS, "S0"),
    FindingKind.ULCER: OpenFor(STANDSTILL_DAYS, "U3"),
    FindingKind.REDNESS: OpenFor(3),
    FindingKind.SWELLING: OpenFor(3),
    FindingKind.WARMTH: OpenFor(2),
    FindingKind.COLD: OpenFor(2),
    FindingKind.COLOUR_PALE: OpenFor(1),
    FindingKind.COLOUR_BLUE: OpenFor(1),
    FindingKind.COLOUR_BLACK: OpenFor(1),
    FindingKind.DISCHARGE: OpenFor(1),
    FindingKind.SMELL: OpenFor(3),
    FindingKind.CALLUS: OpenFor(28, unless_better=True),
    FindingKind.CORN: OpenFor(28, unless_better=True),
    FindingKind.CRACK: OpenFor(14, unless_better=True),
    FindingKind.DRY_SKIN: OpenFor(28, unless_better=True),
    FindingKind.MACERATION: OpenFor(7, unless_better=True),
    FindingKind.ATHLETES_FOOT: OpenFor(LASTING_ITCH_DAYS, "FUNGUS", unless_better=True),
    FindingKind.INGROWN_NAIL: OpenFor(7),
    FindingKind.NAIL_THICK: OpenFor(28, unless_better=True),
    FindingKind.NAIL_BLACK: OpenFor(28, unless_better=True),
    FindingKind.NAIL_LONG: OpenFor(14, unless_better=True),
    FindingKind.BRUISE: OpenFor(14, unless_better=True),
    FindingKind.FOREIGN_BODY: OpenFor(1),
    FindingKind.BURN: OpenFor(7),
    FindingKind.SHAPE_CHANGE: OpenFor(7),
    FindingKind.NUMBNESS: OpenFor(14),
    FindingKind.PAIN: OpenFor(LASTING_PAIN_DAYS, "P"),
    FindingKind.CALF_SWELLING: OpenFor(1),
    FindingKind.WART: OpenFor(28, unless_better=True),
    FindingKind.MOLE_CHANGE: OpenFor(14),
    FindingKind.OTHER: OpenFor(7),
}
"""Every kind; days without a rule are our own conservative choice (policy)."""


_OF_A_BREAK: Final = frozenset({"B", "S0"})
"""Row U3 is about breaks and blisters: nothing else waits longer because a team knows it."""


def open_for(thread: Thread) -> OpenFor:
    """Return how long a thread may stay open; a break under care, as long as row U3 waits."""
    wait = OPEN_FOR[thread.last.kind]
    cared_for = Extra.UNDER_CARE in thread.last.extras and wait.rule in _OF_A_BREAK
    if cared_for and wait.days < STANDSTILL_DAYS:
        return wait._replace(days=STANDSTILL_DAYS, rule="U3")
    return wait


def lasts_long(thread: Thread, day: date) -> bool:
    """Tell whether a finding is open for so long by a day that footcare speaks up.

    The days count from the first one, or from the day the team was last told of it. What has been
    like this for a long time is only spoken of when it got worse.
    """
    last = thread.last
    if not thread.open or (Extra.LONGSTANDING in last.extras and last.change is not Change.WORSE):
        return False
    wait = open_for(thread)
    if wait.unless_better and last.change is Change.BETTER:
        return False
    return (day - max((thread.noticed, *thread.told))).days >= wait.days
