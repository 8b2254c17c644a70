"""What the list of massages offers today: each routine as the gate leaves it, and one of them.

A suggestion never names a routine or a foot that the gate refuses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from footcare.domain.firm import firm_locks, locks_today
from footcare.domain.gate import decide
from footcare.domain.person import Facts, Known
from footcare.domain.plan import make_plan
from footcare.domain.routine import Position, RoutineKind
from footcare.services.massaging import fitted, plan_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from footcare.domain.firm import FirmLock
    from footcare.domain.plan import Plan
    from footcare.domain.routine import Routine
    from footcare.services.massaging import Overview

FIRST_TO_TRY: Final = "calm5"
"""The routine suggested to someone who has done none yet."""


@dataclass(frozen=True)
class Offer:
    """One routine as it stands today.

    Attributes:
        routine: as written down.
        plan: what the gate leaves of it as far as nothing was asked yet, or None for nothing.
        locks: why its firm pressure may not be used; empty for a routine that is not firm.
        last_done: the day it was done last, or None.
    """

    routine: Routine
    plan: Plan | None
    locks: tuple[FirmLock, ...] = ()
    last_done: date | None = None

    @property
    def open(self) -> bool:
        """Whether anything of it can be done today."""
        return self.plan is not None and not self.locks


class Because(StrEnum):
    """Why a routine is suggested."""

    DONE_LAST = "done_last"
    FIRST = "first"
    FAVOURITE = "favourite"
    FITS = "fits"


@dataclass(frozen=True)
class Suggestion:
    """The one routine that is suggested for today, and why."""

    offer: Offer
    because: Because


def offers_of(routines: Iterable[Routine], seen: Overview) -> tuple[Offer, ...]:
    """Return every routine with what today leaves of it, in the order given."""
    allowed = decide(seen.gate, {})
    return tuple(
        Offer(
            routine,
            plan_for(routine, fitted(routine, allowed)),
            locks_today(seen.gate) if routine.firm else (),
            seen.done.get(routine.id),
        )
        for routine in routines
    )


def offers_unread(routines: Iterable[Routine]) -> tuple[Offer, ...]:
    """Return every routine as written down, for when the diary could not be read.

    The gate asks again before a massage begins, and a firm routine stays locked.
    """
    unknown = firm_locks(Facts(), marked=False, clot=Known.UNKNOWN)
    return tuple(
        Offer(routine, make_plan(routine), unknown if routine.firm else ()) for routine in routines
    )


def suggested(
    offers: Sequence[Offer],
    last: str | None,
    favourites: Collection[str],
    *,
    seated_only: bool = False,
) -> Suggestion | None:
    """Return what to suggest today, or None when the gate leaves nothing to suggest.

    The one done last comes first. Who has done none yet gets a short one to try. A routine for
    two is suggested only to those who did it last or marked it; a medicine is never suggested.

    Args:
        offers: from ``offers_of``.
        last: the id of the routine done last, or None.
        favourites: ids of the routines marked as favourites.
        seated_only: leave out what is not done in a chair, for someone who may fall.
    """
    for routine, because in _wishes(offers, last, favourites):
        for offer in offers:
            if offer.routine.id != routine or not _may_be_suggested(offer):
                continue
            if offer.routine.position is Position.CHAIR or not seated_only:
                return Suggestion(offer, because)
    return None


def _wishes(
    offers: Sequence[Offer], last: str | None, favourites: Collection[str]
) -> Iterator[tuple[str, Because]]:
    """Yield the routines in the order they would be suggested, each with the reason."""
    if last is not None:
        yield last, Because.DONE_LAST
    marked = [offer for offer in offers if offer.routine.id in favourites]
    for offer in sorted(marked, key=_longest_ago):
        yield offer.routine.id, Because.FAVOURITE
    yield FIRST_TO_TRY, Because.FIRST if last is None else Because.FITS
    for offer in offers:
        if not offer.routine.needs_partner:
            yield offer.routine.id, Because.FITS


def _may_be_suggested(offer: Offer) -> bool:
    return offer.open and offer.routine.kind is not RoutineKind.MEDICATION_HELPER


def _longest_ago(offer: Offer) -> tuple[bool, int]:
    """Those never done come first, then those done longest ago."""
    day = offer.last_done
    return day is not None, day.toordinal() if day else 0
