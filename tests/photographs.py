"""Photos for tests: one example, and the strategy that draws any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.photo import LARGEST_PICTURE, LONGEST_EDGE, Photo, PhotoOrigin
from tests.records import DAY, a_stamp, days, instants, some_words, stamps

if TYPE_CHECKING:
    from footcare.domain.record import Stamp


def a_photo(stamp: Stamp | None = None) -> Photo:
    return Photo(
        stamp or a_stamp(7),
        Spot(Foot.LEFT, Zone.SOLE),
        PhotoOrigin.CAMERA,
        width=640,
        height=480,
        size=52_000,
        digest="5e" * 32,
        kind=FindingKind.BLISTER,
        noticed=DAY,
    )


def photos() -> st.SearchStrategy[Photo]:
    return st.builds(
        Photo,
        stamps(),
        st.builds(Spot, st.sampled_from(Foot), st.sampled_from(Zone)),
        st.sampled_from(PhotoOrigin),
        st.integers(1, LONGEST_EDGE),
        st.integers(1, LONGEST_EDGE),
        st.integers(1, LARGEST_PICTURE),
        st.text("0123456789abcdef", min_size=64, max_size=64),
        st.none() | st.sampled_from(FindingKind),
        st.none() | days,
        st.none() | instants,
        some_words,
    )


def every_picture(_photo: Photo) -> bool:
    """Believe that the picture of a photo is there."""
    return True
