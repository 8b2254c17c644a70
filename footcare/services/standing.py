"""The newest foot check with its advice, as it stands until somebody has called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from footcare.domain.advice import Level
from footcare.domain.body import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from footcare.domain.advice import Advice
    from footcare.domain.body import Body
    from footcare.domain.checking import Where
    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.services.handled import Call


@dataclass(frozen=True)
class StandingAdvice:
    """The newest check with its advice.

    Attributes:
        call: the call that the person said they made, or None.
        before: what earlier checks marked and nobody said to be gone; the advice counts it too.
        last_seen: the newest day each place of a foot was seen, that check included; what was
            never seen is left out.
        body: the feet it was about, as they are now.
    """

    check: Inspection
    advice: Advice
    call: Call | None = None
    before: tuple[Finding, ...] = ()
    last_seen: Mapping[Where, date] = field(default_factory=dict)
    body: Body = WHOLE

    @property
    def called_at(self) -> datetime | None:
        """When the person called, UTC, or None when nobody has called yet."""
        return None if self.call is None else self.call.at

    @property
    def call_can_be_taken_back(self) -> bool:
        """Whether it is known what stood before the call."""
        return self.call is not None and self.call.instead_of is not None

    @property
    def open(self) -> bool:
        """Whether it asks for a call that nobody has made yet."""
        return self.advice.level >= Level.NEXT_WORKING_DAY and self.called_at is None
