"""Accepts the pictures as they are painted now: ``python -m tests.looks.accept [PICTURE ...]``.

Words narrow it down: ``today`` takes every picture whose name begins so. Look at what changed
before it is committed; ``tests/looks/failed/`` holds old and new side by side after a failing test.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from footcare.app.building import QT_WORDS
from tests.builders import make_house
from tests.fakes import FakeClock
from tests.looks import picturing
from tests.looks.a_day import live_a_day
from tests.looks.picturing import ACCEPTED, FOOT_PICTURES, MADE_WITH, PAGE_PICTURES

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_SMALLEST = 0
"""Of PNG, the least quality is the smallest file; nothing is lost either way."""


def main(words: list[str]) -> None:
    """Paint, and keep what is new or differs."""
    app = QApplication(QT_WORDS)
    ACCEPTED.mkdir(exist_ok=True)
    wanted = [name for name in PAGE_PICTURES + FOOT_PICTURES if _is_meant(name, words)]
    with tempfile.TemporaryDirectory() as folder:
        lived = Path(folder, "lived")
        morning = FakeClock()
        with make_house(lived, morning) as house:
            live_a_day(house, morning)
        for name in wanted:
            now = _painted(name, app, lived)
            apart = picturing.difference(picturing.accepted_picture(name), now)
            if apart > 0:
                now.save(str(ACCEPTED / f"{name}.png"), quality=_SMALLEST)
                _say(f"{name}: accepted, it differed by {apart}")
    if not words:
        _forget_all_but(wanted)
    MADE_WITH.write_text(picturing.made_with(), encoding="utf-8")
    size = sum(path.stat().st_size for path in ACCEPTED.iterdir())
    _say(f"{len(list(ACCEPTED.glob('*.png')))} pictures, {size / 1e6:.1f} MB")


def _is_meant(name: str, words: list[str]) -> bool:
    return not words or any(name.startswith(word) for word in words)


def _painted(name: str, app: QApplication, lived: Path) -> QImage:
    if name in FOOT_PICTURES:
        return picturing.foot_picture(name)
    own = lived.with_name("own")
    shutil.copytree(lived, own)
    clock = FakeClock()
    with make_house(own, clock) as house:
        picture = picturing.page_picture(name, app, clock, house)
    shutil.rmtree(own)
    return picture


def _forget_all_but(names: list[str]) -> None:
    for path in ACCEPTED.glob("*.png"):
        if path.stem not in names:
            path.unlink()
            _say(f"{path.stem}: there is no such picture any more")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
