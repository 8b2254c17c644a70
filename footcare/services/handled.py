"""That the advice of a foot check was followed: what is kept of it beside the drafts."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

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
