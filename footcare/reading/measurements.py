"""Reads what was measured at home: skin temperatures, touch tests, the questions about falls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from footcare.domain.falls import FallsRecord
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.temperature import COLDEST, HOTTEST, SiteTenths, Spoiler, TemperatureRecord
from footcare.domain.touch_test import ORDER, Touch, TouchRecord
from footcare.domain.triage.case import Site, tenths
from footcare.i18n import _
from footcare.reading.stamp import (
    LONGEST_INITIALS,
    LONGEST_NOTE,
    STAMP_KEYS,
    or_null,
    read_stamp,
    read_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from footcare.reading.reader import Node
    from footcare.reading.stamp import Here

    Member = TypeVar("Member")

_TENTHS: Final = 10


def read_temperature(node: Node, here: Here) -> TemperatureRecord | None:
    """Read skin temperatures, in degrees Celsius; more than one decimal is rounded half up."""
    fields = node.object((*STAMP_KEYS, "sites", "spoilers", "note"))
    stamp = read_stamp(fields, here)
    sites = tuple(
        _once(fields.need("sites"), _site, lambda one: one.site, _("is measured already"))
    )
    spoilers = frozenset(
        spoiler
        for one in fields.get("spoilers").items()
        if (spoiler := one.choice(Spoiler)) is not None
    )
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=here.kept) or ""
    return None if stamp is None else TemperatureRecord(stamp, sites, spoilers, note)


def read_touch_test(node: Node, here: Here) -> TouchRecord | None:
    """Read a touch test of up to six toes."""
    fields = node.object((*STAMP_KEYS, "touches", "helper", "note"))
    stamp = read_stamp(fields, here)
    touches = tuple(
        _once(fields.need("touches"), _touch, lambda one: one.spot, _("is touched already"))
    )
    helper = read_words(fields.get("helper"), LONGEST_INITIALS, kept=here.kept) or ""
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=here.kept) or ""
    return None if stamp is None else TouchRecord(stamp, touches, helper, note)


def read_falls(node: Node, here: Here) -> FallsRecord | None:
    """Read the answers about falls."""
    fields = node.object((*STAMP_KEYS, "fallen", "unsteady", "worried", "note"))
    stamp = read_stamp(fields, here)
    fallen, unsteady, worried = (
        or_null(fields.get(name)).flag() for name in ("fallen", "unsteady", "worried")
    )
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=here.kept) or ""
    return None if stamp is None else FallsRecord(stamp, fallen, unsteady, worried, note)


def _once(
    node: Node,
    read: Callable[[Node], Member | None],
    key_of: Callable[[Member], Hashable],
    again: str,
) -> Iterator[Member]:
    """Yield the members of a list; an empty list, and one that was there before, are faults."""
    seen: set[Hashable] = set()
    members = node.items()
    if node.value == []:
        node.fault(_("is empty"))
    for one in members:
        member = read(one)
        if member is None:
            continue
        if key_of(member) in seen:
            one.fault(again)
        seen.add(key_of(member))
        yield member


def _site(node: Node) -> SiteTenths | None:
    fields = node.object(("site", "left", "right"))
    site = fields.need("site").choice(Site)
    left = fields.need("left").number(COLDEST / _TENTHS, HOTTEST / _TENTHS)
    right = fields.need("right").number(COLDEST / _TENTHS, HOTTEST / _TENTHS)
    if site is None or left is None or right is None:
        return None
    return SiteTenths(site, tenths(left), tenths(right))


def _touch(node: Node) -> Touch | None:
    fields = node.object(("foot", "zone", "felt"))
    foot = fields.need("foot").choice(Foot)
    zone = fields.need("zone").choice(Zone)
    felt = fields.need("felt").flag()
    if foot is None or zone is None or felt is None:
        return None
    if Spot(foot, zone) not in ORDER:
        fields.get("zone").fault(_("is not one of toe1, toe3 and toe5, which the test touches"))
        return None
    return Touch(Spot(foot, zone), felt)
