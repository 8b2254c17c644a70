"""Skin temperatures of both feet, measured with a thermometer at the same sites (clinical 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.body import WHOLE
from footcare.domain.foot import Zone
from footcare.domain.preferences import TemperatureSites
from footcare.domain.triage.case import Site, SiteReading

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.record import Stamp

COLDEST: Final = 100
HOTTEST: Final = 450
"""Tenths of a degree Celsius; no thermometer held to a foot tells less or more."""

ALL_SITES: Final = tuple(Site)
SIX_SITES: Final = (
    Site.TOE1,
    Site.TOE3,
    Site.BALL_INNER,
    Site.BALL_MIDDLE,
    Site.BALL_OUTER,
    Site.HEEL,
)
"""The fewest that were measured in the trials: six a foot."""

_ZONES: Final = {
    Site.TOE1: Zone.TOE1,
    Site.TOE3: Zone.TOE3,
    Site.TOE5: Zone.TOE5,
    Site.BALL_INNER: Zone.BALL_INNER,
    Site.BALL_MIDDLE: Zone.BALL_MIDDLE,
    Site.BALL_OUTER: Zone.BALL_OUTER,
    Site.MIDFOOT: Zone.MIDFOOT,
    Site.HEEL: Zone.HEEL_BOTTOM,
}


class Spoiler(StrEnum):
    """What can spoil a measurement (clinical base 4.2)."""

    NO_REST = "no_rest"
    BATH = "bath"
    WALK = "walk"
    HEATER = "heater"
    SOCKS_ON = "socks_on"


class SiteTenths(NamedTuple):
    """Both feet at one site, in tenths of a degree Celsius."""

    site: Site
    left: int
    right: int

    @property
    def difference(self) -> int:
        """By how many tenths of a degree the left foot is warmer; below zero: the right one."""
        return self.left - self.right


@dataclass(frozen=True)
class TemperatureRecord:
    """One measurement of both feet as kept.

    Attributes:
        sites: each site at most once, in the order they were measured; a site that was left out
            has no row.
        spoilers: what the person said may have spoiled it.
        note: free words, plain text.
    """

    stamp: Stamp
    sites: tuple[SiteTenths, ...]
    spoilers: frozenset[Spoiler] = field(default_factory=frozenset)
    note: str = ""

    @property
    def readings(self) -> tuple[SiteReading, ...]:
        """The sites as the triage table asks for them."""
        day = self.stamp.day
        return tuple(SiteReading(day, one.site, one.left, one.right) for one in self.sites)


def zone_of(site: Site) -> Zone:
    """Return the leaf of skin where a thermometer is held for a site."""
    return _ZONES[site]


def sites_of(chosen: TemperatureSites, body: Body = WHOLE) -> tuple[Site, ...]:
    """Return the sites to measure, in their order.

    Args:
        chosen: how many a foot.
        body: what there is of the feet; a site without a counterpart cannot be compared.
    """
    sites = SIX_SITES if chosen is TemperatureSites.SIX else ALL_SITES
    return tuple(site for site in sites if body.has_pair(zone_of(site)))
