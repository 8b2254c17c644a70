"""Reads what an exported diary says of a photo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.photo import LARGEST_PICTURE, LONGEST_EDGE, Photo, PhotoOrigin
from footcare.i18n import _
from footcare.reading.stamp import (
    HERE_IN_A_DIARY,
    LATEST,
    LONGEST_NOTE,
    STAMP_KEYS,
    or_null,
    read_day,
    read_instant,
    read_stamp,
    read_words,
)

if TYPE_CHECKING:
    from footcare.reading.reader import Fields, Node

_KEYS: Final = (
    *STAMP_KEYS,
    "foot",
    "zone",
    "kind",
    "noticed",
    "origin",
    "width",
    "height",
    "size",
    "digest",
    "erased_at",
    "note",
)
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def read_photo(node: Node) -> Photo | None:
    """Read what is said of a photo; its picture is no part of an export."""
    fields = node.object(_KEYS)
    stamp = read_stamp(fields, HERE_IN_A_DIARY)
    foot, zone = fields.need("foot").choice(Foot), fields.need("zone").choice(Zone)
    kind = or_null(fields.get("kind")).choice(FindingKind)
    noticed = read_day(or_null(fields.get("noticed")))
    origin = fields.need("origin").choice(PhotoOrigin)
    width = fields.need("width").whole(1, LONGEST_EDGE)
    height = fields.need("height").whole(1, LONGEST_EDGE)
    size = fields.need("size").whole(1, LARGEST_PICTURE)
    digest = _digest(fields)
    erased_at = read_instant(or_null(fields.get("erased_at")), LATEST)
    note = read_words(fields.get("note"), LONGEST_NOTE, kept=True) or ""
    if (
        stamp is None
        or foot is None
        or zone is None
        or origin is None
        or width is None
        or height is None
        or size is None
        or digest is None
    ):
        return None
    spot = Spot(foot, zone)
    return Photo(stamp, spot, origin, width, height, size, digest, kind, noticed, erased_at, note)


def _digest(fields: Fields) -> str | None:
    place = fields.need("digest")
    text = place.text()
    if text is None:
        return None
    if not _DIGEST.fullmatch(text):
        place.fault(_("{value} is not a SHA-256").format(value=repr(text[:60])))
        return None
    return text
