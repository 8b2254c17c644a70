"""The words of what was seen and not seen before: since when, and why a place stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.entry_naming import step_name
from footcare.domain.last_looks import Alone
from footcare.domain.naming import sentence_case
from footcare.domain.plan_words import join
from footcare.i18n import N_, _, ngettext
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.checking import Where
    from footcare.domain.last_looks import LastLook

_ALONE: Final = {
    Alone.UNWELL: N_("You may be unwell today: each place is asked by itself."),
    Alone.CHANGED: N_("Something changed on this foot: each place is asked by itself."),
    Alone.MARKED: N_("Something is marked here: it is asked by itself."),
}


def unseen_words(look: LastLook | None, day: date) -> str:
    """Return since when a place was not seen: "Not seen for 3 days, since 19 November."."""
    if look is None or look.seen is None:
        return _("Not seen in any foot check so far.")
    days = (day - look.seen).days
    words = ngettext(
        "Not seen for {days} day, since {date}.", "Not seen for {days} days, since {date}.", days
    )
    return words.format(days=days, date=date_words(look.seen))


def together_words(places: Sequence[Where]) -> str:
    """Return what one answer would cover, and on which ground."""
    return _("Only after a look at each: {places}.").format(
        places=join([step_name(step) for step, _foot in places])
    )


def alone_words(alone: Alone, where: Where, look: LastLook | None, day: date) -> str:
    """Return why a place is asked by itself today, in one line."""
    if alone is not Alone.LONG_AGO:
        return _(_ALONE[alone])
    place = sentence_case(step_name(where[0]))
    if look is None or look.by_itself is None:
        return _("{place}: not looked at by itself lately.").format(place=place)
    days = (day - look.by_itself).days
    words = ngettext(
        "{place}: last looked at by itself {days} day ago.",
        "{place}: last looked at by itself {days} days ago.",
        days,
    )
    return words.format(place=place, days=days)
