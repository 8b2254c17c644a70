"""Kept photos made ready to be shown; this is work for the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

from footcare.ui.photos.making import image_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.foot import Spot
    from footcare.domain.photo import Photo
    from footcare.services.picturing import Picturing


class Seen(NamedTuple):
    """A photo and its picture; a null image when that is missing, changed or deleted."""

    photo: Photo
    image: QImage


class Some(NamedTuple):
    """The newest photos of a place, and how many there are in all."""

    spot: Spot
    seen: list[Seen]
    number: int


def seen(picturing: Picturing, photos: Sequence[Photo], longest: int) -> list[Seen]:
    """Return photos with their pictures, none with a longer edge than ``longest`` pixels."""
    return [
        Seen(shown.photo, QImage() if shown.data is None else image_of(shown.data, longest))
        for shown in picturing.show(photos)
    ]


def some_of(picturing: Picturing, spot: Spot, most: int, longest: int) -> Some:
    """Return the newest photos that show some of a place.

    Raises:
        DiaryProblem: the diary cannot be read.
    """
    photos = picturing.photos_of(spot)
    return Some(spot, seen(picturing, photos[:most], longest), len(photos))


def by_place(picturing: Picturing, places: int, most: int, longest: int) -> tuple[list[Some], bool]:
    """Return the newest photos of each place, the place with the newest one first.

    Returns:
        As many places as asked for, and whether there are more.

    Raises:
        DiaryProblem: the diary cannot be read.
    """
    found: dict[Spot, list[Photo]] = {}
    for photo in picturing.photos():
        found.setdefault(photo.spot, []).append(photo)
    first = list(found.items())[:places]
    shown = [
        Some(spot, seen(picturing, photos[:most], longest), len(photos)) for spot, photos in first
    ]
    return shown, len(found) > places
