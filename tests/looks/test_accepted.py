"""The pages and the drawn feet look as they were accepted; a change is looked at by a person.

Where a change is meant: ``python -m tests.looks.accept``, then look at what git shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.looks import picturing
from tests.looks.picturing import (
    ACCEPTED,
    FOOT_PICTURES,
    MADE_WITH,
    PAGE_PICTURES,
    TOLERANCE,
    accepted_picture,
    difference,
    foot_picture,
    keep_failed,
    made_with,
    page_picture,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.services.house import House
    from tests.fakes import FakeClock

MOST_BYTES = 6_000_000
COMMAND = "python -m tests.looks.accept"

locked_qt = pytest.mark.skipif(
    not MADE_WITH.exists() or MADE_WITH.read_text(encoding="utf-8") != made_with(),
    reason="the accepted pictures were painted by another Qt or on another system",
)


def is_as_accepted(name: str, now: QImage) -> None:
    accepted = accepted_picture(name)
    assert not accepted.isNull(), f"{name} was never accepted; look at it, then: {COMMAND} {name}"
    apart = difference(accepted, now)
    if apart > TOLERANCE:
        kept = keep_failed(name, accepted, now).relative_to(ACCEPTED.parent)
        pytest.fail(f"{name} differs by {apart}, see {kept}; if it is meant: {COMMAND} {name}")


@locked_qt
@pytest.mark.parametrize("name", PAGE_PICTURES)
def test_a_page_looks_as_accepted(
    qapp: QApplication, clock: FakeClock, lived: House, name: str
) -> None:
    is_as_accepted(name, page_picture(name, qapp, clock, lived))


@locked_qt
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", FOOT_PICTURES)
def test_feet_look_as_accepted(name: str) -> None:
    is_as_accepted(name, foot_picture(name))


def test_the_pictures_stay_few_and_small() -> None:
    there = {path.stem for path in ACCEPTED.glob("*.png")}
    assert there <= {*PAGE_PICTURES, *FOOT_PICTURES}
    assert sum(path.stat().st_size for path in ACCEPTED.iterdir()) < MOST_BYTES


@pytest.mark.usefixtures("qapp")
def test_a_word_that_moved_is_seen_and_kept_beside_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picturing, "FAILED", tmp_path / "failed")
    one, moved, other = (_words(*place) for place in ((40, 40), (42, 40), (40, 40)))
    assert difference(one, other) == 0
    assert difference(one, moved) > TOLERANCE
    assert difference(one, one.scaled(10, 10)) > TOLERANCE
    beside = QImage(str(keep_failed("words", one, moved)))
    assert beside.width() == 3 * one.width()


def _words(left: int, top: int) -> QImage:
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setPen(QColor("black"))
    painter.drawText(left, top, "Look between the toes")
    painter.end()
    return picture
