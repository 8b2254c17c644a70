"""Has the style sheet look again at a widget whose properties it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def dress_again(widget: QWidget) -> None:
    """Dress a widget by its new properties; one that was never shown is dressed when it is.

    Asked for the style, PySide makes the hundreds of words of QStyle: not at the start, please.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
