"""Words about a routine as it stands today: what is left of it, its locks, when it was done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.domain.firm import RECORDED, FirmLock, lock_words, record_words
from footcare.i18n import N_, _
from footcare.services.offering import Because
from footcare.ui.pages.massage.words import not_today, plan_line
from footcare.ui.when import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.services.offering import Offer

_BECAUSE: Final = {
    Because.DONE_LAST: N_("Suggested for today: you did it last"),
    Because.FIRST: N_("Suggested for today: a good first one"),
    Because.FAVOURITE: N_("Suggested for today: a favourite of yours"),
    Because.FITS: N_("Suggested for today"),
}


def because_words(because: Because) -> str:
    """Return why a routine is suggested."""
    return _(_BECAUSE[because])


def offer_line(offer: Offer) -> str:
    """Return what a routine takes as the gate leaves it, or that nothing of it is for today."""
    if offer.plan is None or lock_sentences(offer.locks):
        return not_today(offer.routine)
    return plan_line(offer.plan)


def lock_sentences(locks: Sequence[FirmLock]) -> tuple[str, ...]:
    """Return why a firm routine is locked, and what to do; nothing when it is not.

    What is asked on the routine's own page each time is no reason to call it locked before.
    """
    told = [lock for lock in locks if lock is not FirmLock.CLOT_UNKNOWN]
    if not told:
        return ()
    to_do = (record_words(),) if RECORDED.intersection(told) else ()
    return (_("Locked."), *(lock_words(lock) for lock in told), *to_do)


def last_done_words(done: date | None, today: date) -> str:
    """Return when a routine was done last, or nothing when it was not done lately."""
    if done is None:
        return ""
    if done == today:
        return _("Last done today")
    if done == today - timedelta(days=1):
        return _("Last done yesterday")
    return _("Last done on {day}").format(day=day_words(done))
