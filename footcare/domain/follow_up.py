"""Which questions a marked finding needs, and how an unsure answer is read.

A question is asked only where the triage table looks at its answer for that kind (clinical base
3.2). "Not sure" never lowers the advice: for a detail that can raise the level it counts as yes,
for one that can only lower it, it counts as no. An unsure gate opens its details, so that they
are asked again one by one; an unsure detail is asked to look once more before it is taken.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.checklist import Gate
from footcare.domain.finding import Extra, FindingKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class Reply(StrEnum):
    """An answer to a plain question. A missing reply means: not asked yet."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


LOWERING: Final = frozenset(
    {
        Extra.SUPERFICIAL_REMOVED,
        Extra.EXPLAINED,
        Extra.FADES_30MIN,
        Extra.UNDER_CARE,
        Extra.LONGSTANDING,
    }
)
"""The details that can only lower the level: not sure counts as no."""

_BREAK: Final = (
    Extra.DEEP,
    Extra.PUNCTURE,
    Gate.AROUND,
    Gate.FLUID,
    Extra.CANNOT_BEAR_WEIGHT,
    Extra.UNDER_CARE,
)
_LESION: Final = (Extra.OPEN, Gate.AROUND, Gate.FLUID)

ASKED: Final[Mapping[FindingKind, tuple[Extra | Gate, ...]]] = {
    FindingKind.BLISTER: (*_LESION, Extra.UNDER_CARE),
    FindingKind.CUT: _BREAK,
    FindingKind.ULCER: _BREAK,
    FindingKind.REDNESS: (
        Extra.FADES_30MIN,
        Extra.OPEN,
        Extra.SPREADING,
        Extra.WARM_AROUND,
        Extra.SWOLLEN_AROUND,
        Gate.FLUID,
        Extra.CANNOT_BEAR_WEIGHT,
    ),
    FindingKind.SWELLING: (
        Extra.LONGSTANDING,
        Gate.AROUND,
        Extra.CANNOT_BEAR_WEIGHT,
        Extra.OPEN,
    ),
    FindingKind.WARMTH: (Gate.AROUND, Extra.CANNOT_BEAR_WEIGHT, Extra.OPEN),
    FindingKind.COLD: (Extra.SUDDEN, Extra.LONGSTANDING, Extra.CANNOT_BEAR_WEIGHT),
    FindingKind.COLOUR_PALE: (Extra.LONGSTANDING, Extra.OPEN),
    FindingKind.COLOUR_BLUE: (Extra.LONGSTANDING, Extra.OPEN),
    FindingKind.COLOUR_BLACK: (),
    FindingKind.DISCHARGE: (Extra.PUS, Extra.SMELL, Extra.OPEN, Gate.AROUND),
    FindingKind.SMELL: (Extra.DISCHARGE, Extra.PUS, Extra.OPEN, Gate.AROUND),
    FindingKind.CALLUS: (Extra.BLOOD_UNDER, *_LESION),
    FindingKind.CORN: (Extra.BLOOD_UNDER, *_LESION),
    FindingKind.CRACK: (Extra.DEEP, Extra.BLEEDING, Gate.AROUND, Gate.FLUID, Extra.UNDER_CARE),
    FindingKind.DRY_SKIN: (Extra.OPEN, Gate.AROUND),
    FindingKind.MACERATION: _LESION,
    FindingKind.ATHLETES_FOOT: _LESION,
    FindingKind.INGROWN_NAIL: _LESION,
    FindingKind.NAIL_THICK: _LESION,
    FindingKind.NAIL_BLACK: (Extra.EXPLAINED, *_LESION),
    FindingKind.NAIL_LONG: _LESION,
    FindingKind.BRUISE: (Extra.EXPLAINED, Extra.CANNOT_BEAR_WEIGHT, Extra.OPEN, Gate.AROUND),
    FindingKind.FOREIGN_BODY: (
        Extra.SUPERFICIAL_REMOVED,
        Extra.PUNCTURE,
        Gate.AROUND,
        Gate.FLUID,
        Extra.CANNOT_BEAR_WEIGHT,
    ),
    FindingKind.BURN: (Extra.BLISTERED, *_LESION),
    FindingKind.SHAPE_CHANGE: (
        Extra.LONGSTANDING,
        Gate.AROUND,
        Extra.CANNOT_BEAR_WEIGHT,
        Extra.OPEN,
    ),
    FindingKind.NUMBNESS: (Extra.SUDDEN,),
    FindingKind.PAIN: (Extra.SUDDEN, Extra.LONGSTANDING, Extra.CANNOT_BEAR_WEIGHT),
    FindingKind.CALF_SWELLING: (),
    FindingKind.WART: (Extra.BLEEDING, *_LESION),
    FindingKind.MOLE_CHANGE: (Extra.BLEEDING, Extra.OPEN),
    FindingKind.OTHER: (*_LESION, Extra.CANNOT_BEAR_WEIGHT),
}
"""The first questions for each kind, most telling first.

Black skin and a swollen calf need none: their level is the highest whatever the answers are.
"""


def unanswered(
    kind: FindingKind,
    opens: Mapping[Gate, tuple[Extra, ...]],
    gates: Mapping[Gate, Reply],
    replies: Mapping[Extra, Reply],
) -> tuple[Extra | Gate, ...]:
    """Return what still has to be asked before the finding can stand, in the order of asking."""
    return tuple(
        item
        for item in to_ask(kind, opens, gates)
        if (item not in gates if isinstance(item, Gate) else item not in replies)
    )


def to_ask(
    kind: FindingKind,
    opens: Mapping[Gate, tuple[Extra, ...]],
    gates: Mapping[Gate, Reply],
) -> tuple[Extra | Gate, ...]:
    """Return every question of a kind, with what the gates answered so far have opened."""
    asked: list[Extra | Gate] = []
    for item in ASKED[kind]:
        asked.append(item)
        if isinstance(item, Gate) and gates.get(item, Reply.NO) is not Reply.NO:
            asked.extend(extra for extra in opens[item] if extra not in ASKED[kind])
    return tuple(asked)


def counts_as_yes(extra: Extra, reply: Reply) -> bool:
    """Tell how a reply to a detail is read: not sure is read the careful way."""
    if reply is Reply.NOT_SURE:
        return extra not in LOWERING
    return reply is Reply.YES


def cautious(replies: Mapping[Extra, Reply]) -> frozenset[Extra]:
    """Return the details that count as yes."""
    return frozenset(extra for extra, reply in replies.items() if counts_as_yes(extra, reply))
