"""The advice of a foot check that stands, and the call that handled it, kept beside the drafts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from footcare.domain.advice import Level
from footcare.domain.body import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from footcare.domain.advice import Advice
    from footcare.domain.body import Body
    from footcare.domain.checking import Where
    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.services.ports import Books

HANDLED: Final = "advice-handled"
"""Where it is kept. It is also known when nothing was marked, as with fever alone."""


class Call(NamedTuple):
    """A call that a person says they made.

    Attributes:
        check: the check as it stands since the call.
        at: when, UTC.
        instead_of: the id of the check before the call, which comes back when the call is taken
            back; None in what an older program kept.
    """

    check: UUID
    at: datetime
    instead_of: UUID | None = None


@dataclass(frozen=True)
class StandingAdvice:
    """The newest check with its advice.

    Attributes:
        call: the call that the person said they made, or None.
        before: what earlier checks marked and nobody said to be gone; the advice counts it too.
        last_seen: the newest day each place of a foot was seen, that check included; what was
            never seen is left out, and all of them where nobody asked.
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


def call_text(call: Call) -> str:
    """Return a call as it is kept."""
    kept = {"check": str(call.check), "at": call.at.isoformat()}
    if call.instead_of is not None:
        kept["instead_of"] = str(call.instead_of)
    return json.dumps(kept)


def read_call(text: str) -> Call:
    """Return the call that was kept."""
    kept = json.loads(text)
    before = kept.get("instead_of")
    return Call(
        UUID(kept["check"]),
        datetime.fromisoformat(kept["at"]),
        None if before is None else UUID(before),
    )


def call_about(books: Books, person: str, check_id: UUID) -> Call | None:
    """Return the call that a person made about a check, or None."""
    text = books.drafts.get(person, HANDLED)
    call = None if text is None else read_call(text)
    return call if call is not None and call.check == check_id else None
