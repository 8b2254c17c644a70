"""The thermometer: rows T1 and T2 (clinical base 3.2 and 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot
from footcare.domain.naming import foot_name, sentence_case
from footcare.domain.triage.case import Site
from footcare.domain.triage.firing import Firing
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from footcare.domain.triage.situation import Situation

LIMIT_TENTHS: Final = 22
"""Strictly more than 2.2 degrees Celsius between the same spots of both feet."""

_SITES: Final = {
    Site.TOE1: N_("big toe"),
    Site.TOE3: N_("middle toe"),
    Site.TOE5: N_("little toe"),
    Site.BALL_INNER: N_("ball of the foot, inner (big toe side)"),
    Site.BALL_MIDDLE: N_("ball of the foot, middle"),
    Site.BALL_OUTER: N_("ball of the foot, outer (little toe side)"),
    Site.MIDFOOT: N_("middle of the sole"),
    Site.HEEL: N_("heel"),
}


def site_name(site: Site) -> str:
    """Return a site inside a sentence: "big toe"."""
    return _(_SITES[site])


class WarmSite(NamedTuple):
    """A site that was hotter on one foot on its latest day, and whether the day before too."""

    site: Site
    foot: Foot
    twice: bool


def warm_sites(situation: Situation) -> list[WarmSite]:
    """Return the sites above the limit on their latest day, if that is today or yesterday."""
    if not situation.case.temperatures:
        return []
    day = situation.case.day
    found = []
    for site in Site:
        days = {reading.day for reading in situation.case.temperatures if reading.site is site}
        if not days or (day - max(days)).days > 1:
            continue
        latest = max(days)
        before = _hotter_feet(situation, site, latest, days_before=1)
        hotter = _hotter_feet(situation, site, latest, days_before=0)
        found += [WarmSite(site, foot, foot in before) for foot in Foot if foot in hotter]
    return found


def _hotter_feet(situation: Situation, site: Site, day: date, *, days_before: int) -> set[Foot]:
    """Return the feet hotter there by more than the limit in some reading of one day."""
    feet = set()
    for reading in situation.case.temperatures:
        if reading.site is site and (day - reading.day).days == days_before:
            if reading.left - reading.right > LIMIT_TENTHS:
                feet.add(Foot.LEFT)
            elif reading.right - reading.left > LIMIT_TENTHS:
                feet.add(Foot.RIGHT)
    return feet


def warmer_site(situation: Situation) -> Iterator[Firing]:
    """T1: a site more than 2.2 degrees Celsius warmer than on the other foot."""
    for warm in warm_sites(situation):
        if situation.facts.past_charcot:
            words = _(
                "{foot}, {site}: more than 2.2 °C (4.0 °F) warmer than the other foot. With "
                "the past Charcot foot in your facts, this is looked at the same day."
            )
            yield _about(warm, 3, words)
        elif _something_on(situation, warm.foot):
            words = _(
                "{foot}, {site}: more than 2.2 °C (4.0 °F) warmer than the other foot, and "
                "something is marked on the warmer foot. This is looked at the same day."
            )
            yield _about(warm, 3, words)
        elif not warm.twice:
            # On the second day T2 takes its place: there is nothing to measure again tomorrow.
            words = _("{foot}, {site}: more than 2.2 °C (4.0 °F) warmer than the other foot.")
            step = _("Rest the warmer foot as far as you can and measure again tomorrow.")
            yield _about(warm, 1, words, step)


def warmer_twice(situation: Situation) -> Iterator[Firing]:
    """T2: the same site, the same warmer foot, on two calendar days in a row."""
    for warm in warm_sites(situation):
        if warm.twice:
            words = _(
                "{foot}, {site}: more than 2.2 °C (4.0 °F) warmer than the other foot on "
                "two days in a row."
            )
            yield _about(warm, 2, words)


def _about(warm: WarmSite, level: int, words: str, step: str = "") -> Firing:
    says = words.format(foot=sentence_case(foot_name(warm.foot)), site=site_name(warm.site))
    return Firing(Level(level), says, frozenset({warm.foot}), step=step)


def _something_on(situation: Situation, foot: Foot) -> bool:
    """Tell whether the warmer foot has a break, blister, redness, swelling or new shape."""
    return any(
        foot in mark.feet
        and (
            mark.open
            or mark.kind in (FindingKind.BLISTER, FindingKind.REDNESS, FindingKind.SWELLING)
            or (mark.kind is FindingKind.SHAPE_CHANGE and mark.new)
        )
        for mark in situation.marks
    )
