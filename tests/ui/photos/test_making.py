"""Pictures of strangers: what is kept is a picture and nothing else, or there is a reason."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from footcare.domain.photo import LARGEST_PICTURE, LONGEST_EDGE
from footcare.services.picture_ports import PictureRefused
from footcare.ui.photos.making import MOST_BYTES, QtPictures, image_of, picture_of
from tests.pictures import (
    PLACE,
    TURNED_RIGHT,
    file_of,
    image,
    png_that_claims,
    with_camera_notes,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    # What Qt's readers say of files that are damaged.
    pytest.mark.qt_log_ignore("JPEG|Huffman|libpng|Qt has caught|Bogus|marker", extend=True),
]

# Every segment of a JPEG that holds a picture and nothing beside it.
PLAIN_MARKS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0}


def taken_in(folder: Path, data: bytes, name: str = "foot.jpg") -> bytes:
    file = folder / name
    file.write_bytes(data)
    return QtPictures().take_in(file).data


def refused(folder: Path, data: bytes, name: str = "foot.jpg") -> str:
    with pytest.raises(PictureRefused) as told:
        taken_in(folder, data, name)
    return str(told.value)


def marks_of(jpeg: bytes) -> set[int]:
    """The kinds of the segments before the coded picture."""
    marks, at = set(), 2
    while jpeg[at + 1] not in {0xDA, 0xD9}:
        marks.add(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return marks


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_usual_formats_are_taken_in_whatever_the_name_says(tmp_path: Path, form: str) -> None:
    kept = image_of(taken_in(tmp_path, file_of(image(), form), "foot.txt"))
    assert kept.size() == QSize(64, 48)
    assert QColor(kept.pixel(4, 4)).red() > 200
    assert QColor(kept.pixel(50, 40)).red() < 220


def test_what_the_camera_wrote_beside_the_picture_is_gone(tmp_path: Path) -> None:
    told = with_camera_notes(file_of(image()))
    assert PLACE in told
    kept = taken_in(tmp_path, told)
    assert PLACE not in kept
    assert b"Exif" not in kept
    assert marks_of(kept) <= PLAIN_MARKS


def test_words_in_a_png_are_gone(tmp_path: Path) -> None:
    told = image()
    told.setText("Comment", "taken at home")
    data = file_of(told, "PNG")
    kept = taken_in(tmp_path, data)
    assert b"taken at home" not in kept
    assert marks_of(kept) <= PLAIN_MARKS


def test_a_picture_is_kept_upright(tmp_path: Path) -> None:
    kept = image_of(taken_in(tmp_path, with_camera_notes(file_of(image()), TURNED_RIGHT)))
    assert kept.size() == QSize(48, 64)
    assert QColor(kept.pixel(44, 4)).green() < 60, "the red corner is at the right now"


def test_a_large_picture_is_made_small_enough(tmp_path: Path) -> None:
    kept = image_of(taken_in(tmp_path, file_of(image(4000, 1000))))
    assert kept.size() == QSize(LONGEST_EDGE, LONGEST_EDGE // 4)


def test_what_is_see_through_becomes_white(tmp_path: Path) -> None:
    glass = QImage(20, 20, QImage.Format.Format_ARGB32)
    glass.fill(QColor(0, 0, 0, 0))
    kept = image_of(taken_in(tmp_path, file_of(glass, "PNG")))
    assert QColor(kept.pixel(10, 10)).lightness() > 250


def test_noise_is_kept_within_the_limit() -> None:
    chance = random.Random(6)  # noqa: S311 - the same noise each time
    noise = QImage(chance.randbytes(1600 * 1600 * 4), 1600, 1600, QImage.Format.Format_RGB32)
    assert len(picture_of(noise).data) <= LARGEST_PICTURE


def test_a_picture_of_too_many_dots_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    assert "40 million" in refused(tmp_path, png_that_claims(20_000, 20_000))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "film.jpg"
    with file.open("wb") as sparse:
        sparse.truncate(MOST_BYTES + 1)
    with pytest.raises(PictureRefused, match="60 MB"):
        QtPictures().take_in(file)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"This is no picture.", "JPEG, PNG or WebP"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "HEIC"),
        (b"GIF89a" + b"\x01\x00\x01\x00\x80\x00\x00" + b"\x00" * 20, "JPEG, PNG or WebP"),
        (png_that_claims(300, 300), "is damaged"),
        (png_that_claims(0, 300), "damaged"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(
    tmp_path: Path, data: bytes, said: str
) -> None:
    assert said in refused(tmp_path, data)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_breaks_off_is_refused(tmp_path: Path, form: str) -> None:
    data = file_of(image(400, 300), form)
    assert "damaged" in refused(tmp_path, data[: len(data) // 2])


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.jpg"):
        with pytest.raises(PictureRefused, match="no file there"):
            QtPictures().take_in(path)


# What the readers of Qt say of broken files is in their own many words.
@pytest.mark.qt_log_level_fail("CRITICAL")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=st.sampled_from(["JPEG", "PNG", "WEBP"]), data=st.data())
def test_a_file_with_bytes_changed_is_a_picture_or_refused(
    tmp_path: Path, form: str, data: st.DataObject
) -> None:
    whole = bytearray(file_of(image(), form))
    for _change in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "changed"
    file.write_bytes(whole)
    with suppress(PictureRefused):
        kept = QtPictures().take_in(file)
        assert marks_of(kept.data) <= PLAIN_MARKS
        assert not image_of(kept.data).isNull()


def test_a_kept_file_that_is_none_of_ours_is_not_shown() -> None:
    assert image_of(b"nothing").isNull()
    assert image_of(file_of(image(), "PNG")).isNull()
    assert image_of(file_of(image(3000, 10))).isNull()
