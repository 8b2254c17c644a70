"""The floor of a life in the background: a small icon, and the modules that are its words."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module

for module in sys.argv[1:]:
    with suppress(ImportError):
        import_module(module)

from PySide6.QtGui import QIcon, QPixmap  # noqa: E402 - after the modules: Qt makes imports dearer
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon  # noqa: E402 - as above

app = QApplication(["bare"])
app.setQuitOnLastWindowClosed(False)
picture = QPixmap(64, 64)
picture.fill("teal")
menu = QMenu()
menu.addAction("Quit").triggered.connect(app.quit)
icon = QSystemTrayIcon(QIcon(picture))
icon.setContextMenu(menu)
icon.show()
app.exec()
