"""Every state is told by shape and light: in grey it is still told."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtGui import QImage

from footcare.ui.icons import Icons
from footcare.ui.theme import Theme
from footcare.ui.widgets.buttons import Kind, WordButton
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.tick import Tick
from tests.looks.every_look import THEMES
from tests.looks.inspecting_paint import contrast

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton, QApplication

    from footcare.domain.preferences import ThemeChoice

SEEN = 3.0
"""The contrast from which a change of light is seen (WCAG 2.2, 1.4.11)."""
LEAST = 100
"""Pixels that change by so much: a border one pixel wider is more than that."""
NEVER_CHECKED = {"primary", "danger", "secondary", "small", "quiet"}


def button(kind: Kind) -> Callable[[Theme], QAbstractButton]:
    def make(theme: Theme) -> QAbstractButton:
        made = WordButton(theme, Icons(theme), "Mo", kind)
        made.setCheckable(True)
        return made

    return make


STATES: dict[str, Callable[[Theme], QAbstractButton]] = {
    "switch": lambda theme: Switch(theme, "Tones"),
    "tick": lambda theme: Tick(theme, Icons(theme), "Broken skin"),
    **{kind: button(kind) for kind in get_args(Kind) if kind not in NEVER_CHECKED},
}


@pytest.mark.parametrize("choice", THEMES, ids=str)
@pytest.mark.parametrize("make", STATES.values(), ids=STATES)
def test_on_and_off_differ_in_grey(
    qapp: QApplication, make: Callable[[Theme], QAbstractButton], choice: ThemeChoice
) -> None:
    theme = Theme(choice)
    theme.apply(qapp)
    widget = make(theme)
    off = grey(widget)
    widget.setChecked(True)
    changed = sum(_differ(*pair) for pair in zip(off, grey(widget), strict=True))
    assert changed >= LEAST, f"only {changed} pixels tell on from off without colour"


def grey(widget: QAbstractButton) -> bytes:
    """The widget as a black-and-white photograph would show it."""
    widget.resize(widget.sizeHint())
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(widget.palette().window().color())
    widget.render(picture)
    return bytes(picture.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def _differ(one: int, other: int) -> bool:
    return one != other and contrast(one * 0x010101, other * 0x010101) >= SEEN
