"""Skin temperatures of both feet, measured with a thermometer at the same sites (clinical 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from footcare.domain.record import Stamp
    from footcare.domain.triage.case import Site


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
