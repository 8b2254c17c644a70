"""A touch test while it runs: which toe, when to touch, and what was said (clinical base 4.1).

The instant is computed from the time that has passed. What is spoken names the toe before the
touch and never the touch itself: whoever has their eyes closed must feel it, not hear of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.touch_test import ORDER, Touch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.body import Body
    from footcare.domain.foot import Spot

READY_SECONDS: Final = 4.0
"""From the name of a toe until it is touched: time to find it, and for the words to be over."""

TOUCH_SECONDS: Final = 2.0
"""How long the finger rests; one to two seconds."""


class Reply(StrEnum):
    """What became of the touch of a toe."""

    FELT = "felt"
    NOT_FELT = "not_felt"
    LEFT_OUT = "left_out"


class Phase(StrEnum):
    """What the helper does now."""

    READY = "ready"
    TOUCH = "touch"
    ANSWER = "answer"


@dataclass(frozen=True)
class TouchRun:
    """The answers so far, and since when the present toe is the one.

    Attributes:
        began: monotonic seconds at which the present toe was named.
        replies: of the toes before it, in the documented order.
        body: what there is of the feet; a toe that is missing is left out by itself.
    """

    began: float
    replies: tuple[Reply, ...] = ()
    body: Body = WHOLE

    def __post_init__(self) -> None:
        rest = ORDER[len(self.replies) :]
        here = next((n for n, spot in enumerate(rest) if is_touched(spot, self.body)), len(rest))
        object.__setattr__(self, "replies", (*self.replies, *(Reply.LEFT_OUT,) * here))

    @property
    def place(self) -> int:
        """The place of the present toe, from 0; after the last one, how many there are."""
        return len(self.replies)

    @property
    def spot(self) -> Spot | None:
        """The toe that is the one now, or None after the last."""
        return None if self.over else ORDER[self.place]

    @property
    def over(self) -> bool:
        """Whether every toe has its answer."""
        return self.place == len(ORDER)

    def phase(self, now: float) -> Phase:
        """Return what the helper does at an instant, monotonic seconds."""
        passed = now - self.began
        if passed < READY_SECONDS:
            return Phase.READY
        return Phase.TOUCH if passed < READY_SECONDS + TOUCH_SECONDS else Phase.ANSWER

    def answered(self, reply: Reply, now: float) -> TouchRun:
        """Return the run with the answer for the present toe; the next one begins now."""
        return TouchRun(now, (*self.replies, reply), self.body)

    def named_again(self, now: float) -> TouchRun:
        """Return the run with the present toe named anew, after a break before it was touched."""
        return replace(self, began=now)


def is_touched(spot: Spot, body: Body) -> bool:
    """Tell whether a toe of the test is there, on a foot that is looked at."""
    return spot.foot in body.feet.feet and body.has(spot)


def touches_of(replies: Mapping[Spot, Reply]) -> tuple[Touch, ...]:
    """Return the touches that were made, in the documented order; what was left out is none."""
    return tuple(
        Touch(spot, felt=reply is Reply.FELT)
        for spot in ORDER
        if (reply := replies.get(spot, Reply.LEFT_OUT)) is not Reply.LEFT_OUT
    )
