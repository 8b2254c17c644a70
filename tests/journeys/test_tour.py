"""The tour: the real program through a day, without a display, with a picture of every page."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from footcare.ui.pages import PAGES

if TYPE_CHECKING:
    from pathlib import Path

SHOWN_AS = {"massage": "massages", "gate": "before-you-begin"}


def tour(out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "footcare", "tour", "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
        timeout=55,
    )


def test_it_pictures_every_page(tmp_path: Path) -> None:
    ran = tour(tmp_path / "pictures")
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    pictures = sorted((tmp_path / "pictures").glob("*.png"))
    assert [line.rsplit("/", 1)[-1] for line in ran.stdout.splitlines()] == [
        picture.name for picture in pictures
    ]
    names = " ".join(picture.name.replace("-", "_") for picture in pictures)
    for row in PAGES:
        assert SHOWN_AS.get(row.name, row.name).replace("-", "_") in names, row.name
    first = QImage(str(pictures[0]))
    assert (first.width(), first.height()) == (1280, 800)


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ran = tour(tmp_path / "file")
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
