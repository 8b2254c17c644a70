"""Who the diary is about: a name if wished, the facts that matter, and whom to call."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from footcare.domain.body import WHOLE

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.body import Body
    from footcare.domain.quiet import Quiet


class Known(StrEnum):
    """An answer about a tested fact. ``UNKNOWN`` counts as at risk (our policy)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Asked(StrEnum):
    """Whether the date of the last professional foot check is known."""

    NOT_ASKED = "not_asked"
    NEVER = "never"
    ON = "on"


@dataclass(frozen=True)
class Facts:
    """The facts about a person that the triage table and the massage gate need.

    Source: clinical base 1.3 and 3.1. A missing flag is False, a missing test is unknown.

    Attributes:
        last_foot_check: the date of the last professional check; meaningful with ``asked`` ON.
        asked: whether that date was asked at all, and whether there ever was a check.
        next_foot_check: the date the person's own team gave, or None.
    """

    diabetes: bool = False
    loss_of_feeling: Known = Known.UNKNOWN
    poor_circulation: Known = Known.UNKNOWN
    previous_ulcer: bool = False
    amputation: bool = False
    past_charcot: bool = False
    deformity: bool = False
    dialysis: bool = False
    immunosuppressed: bool = False
    anticoagulant: bool = False
    massage_agreed: bool = False
    asked: Asked = Asked.NOT_ASKED
    last_foot_check: date | None = None
    next_foot_check: date | None = None

    @property
    def at_risk(self) -> bool:
        """Whether a small wound counts more: anything but two tests intact and no flag set."""
        return (
            self.loss_of_feeling is not Known.NO
            or self.poor_circulation is not Known.NO
            or self.previous_ulcer
            or self.amputation
            or self.past_charcot
            or self.deformity
            or self.dialysis
            or self.immunosuppressed
        )

    @property
    def numb(self) -> bool:
        """Whether pain may fail to warn: feeling lost, or never tested."""
        return self.loss_of_feeling is not Known.NO


@dataclass(frozen=True)
class Contacts:
    """Whom to call, as the person typed it. Empty means not given: nothing is invented."""

    team_name: str = ""
    team_phone: str = ""
    out_of_hours_phone: str = ""
    emergency_phone: str = ""


@dataclass(frozen=True)
class Person:
    """Someone whose feet this diary is about.

    Attributes:
        id: stable text id, unique in the diary.
        name: as the person wishes to be greeted; may be empty.
        quiet: the hours in which the person wants to be told nothing, or None.
        body: what there is of the feet, and which of them are looked at.
    """

    id: str
    name: str = ""
    facts: Facts = field(default_factory=Facts)
    contacts: Contacts = field(default_factory=Contacts)
    quiet: Quiet | None = None
    body: Body = WHOLE

    @property
    def undated(self) -> Person:
        """The same person as if no day of a professional check were known."""
        facts = replace(
            self.facts, asked=Asked.NOT_ASKED, last_foot_check=None, next_foot_check=None
        )
        return replace(self, facts=facts)


def with_body(person: Person, body: Body) -> Person:
    """Return a person with these feet; missing parts say that there was an amputation.

    That fact is only ever set here. It is for the person to say that there was none.
    """
    amputation = person.facts.amputation or body.amputated
    return replace(person, facts=replace(person.facts, amputation=amputation), body=body)
