"""Colour, cold, rest pain and calves: rows G1, G2, A1 to A3 and D1 (clinical base 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.advice import Level
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Foot
from footcare.domain.triage.firing import Firing, at, graded, names_of
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.triage.situation import Mark, Situation


def black_skin(situation: Situation) -> Iterator[Firing]:
    """G1: black skin."""
    for mark in situation.of(FindingKind.COLOUR_BLACK):
        yield at(mark, 3, _("{finding}: black skin needs help at once."))


def blue_or_pale_skin(situation: Situation) -> Iterator[Firing]:
    """G2: bluish, purple, pale or grey skin."""
    for mark in situation.of(FindingKind.COLOUR_BLUE, FindingKind.COLOUR_PALE):
        if not mark.new:
            words = _("{finding}: a change of colour that lasts is shown to the team.")
            yield at(mark, graded(situation, 2, 1), words)
        elif mark.one_foot:
            words = _("{finding}: the colour of one foot changed. This is looked at the same day.")
            yield at(mark, 3, words)
        else:
            yield at(mark, 2, _("{finding}: the colour of both feet changed."))


def cold_and_alarming(situation: Situation) -> Iterator[Firing]:
    """A1: a cold foot that is also pale or blue, or that came suddenly or with sudden pain."""
    colours = situation.of(FindingKind.COLOUR_BLUE, FindingKind.COLOUR_PALE)
    for mark in situation.of(FindingKind.COLD):
        if any(mark.feet & colour.feet for colour in colours):
            words = _("{finding}, and the same foot is pale or blue. This needs help at once.")
        elif mark.has(Extra.SUDDEN):
            words = _("{finding}, and it came suddenly. This needs help at once.")
        elif _sudden_pain(situation):
            words = _("{finding}, with sudden pain. This needs help at once.")
        else:
            continue
        yield at(mark, 3, words)


def cold(situation: Situation) -> Iterator[Firing]:
    """A2: a cold foot."""
    for mark in situation.of(FindingKind.COLD):
        if mark.one_foot and mark.new and situation.poor_circulation:
            words = _("{finding}: one foot turned colder, and poor circulation is in your facts.")
            yield at(mark, 3, words)
        elif mark.one_foot and mark.new:
            yield at(mark, 2, _("{finding}: one foot turned colder than the other."))
        elif mark.one_foot:
            words = _("{finding}: one foot has been colder for a long time.")
            yield at(mark, 1, words)
        elif mark.new:
            yield at(mark, 1, _("{finding}: both feet turned colder."))
        else:
            yield at(mark, 0, _("{finding}: both feet have been colder for a long time."))


def rest_pain(situation: Situation) -> Iterator[Firing]:
    """A3: pain at rest that eases when the leg hangs down."""
    pain = situation.case.pain
    if pain is None or not pain.at_rest_eased_by_hanging:
        return
    feet = frozenset(pain.side.feet if pain.side else Foot)
    open_skin = situation.breaks()
    if open_skin:
        says = _(
            "Pain at rest that eases when the leg hangs down, with open skin: {findings}. "
            "Together this is looked at the same day."
        ).format(findings=names_of(open_skin))
        yield Firing(Level.TODAY, says, feet)
    else:
        says = _("Pain at rest that eases when the leg hangs down is a reason to call.")
        yield Firing(Level.NEXT_WORKING_DAY, says, feet)


def calf(situation: Situation) -> Iterator[Firing]:
    """D1: a calf that is swollen or sore."""
    for mark in situation.of(FindingKind.CALF_SWELLING):
        if mark.one_foot:
            words = _("{finding}: one swollen or sore calf is looked at the same day.")
            yield at(mark, 3, words, step=_("Do not rub or massage the calf."))
        else:
            words = _("{finding}: both calves are swollen or sore.")
            yield at(mark, 2, words, step=_("Do not rub or massage the calves."))


def _sudden_pain(situation: Situation) -> bool:
    pain = situation.case.pain
    told = pain is not None and pain.sudden
    return told or any(_is_sudden(mark) for mark in situation.of(FindingKind.PAIN))


def _is_sudden(mark: Mark) -> bool:
    return mark.has(Extra.SUDDEN)
