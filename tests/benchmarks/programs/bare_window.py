"""The floor of a start: the smallest window of PySide6 with one label, left once it is painted.

Words are modules to import before it.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

for module in sys.argv[1:]:
    import_module(module)

from PySide6.QtCore import QTimer  # noqa: E402 - after the modules: Qt makes imports dearer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget  # noqa: E402 - as above


class Window(QWidget):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, leave)


def leave() -> None:
    os._exit(0)


app = QApplication(["bare"])
window = Window()
window.resize(1280, 800)
QVBoxLayout(window).addWidget(QLabel("Good morning"))
window.show()
app.exec()
