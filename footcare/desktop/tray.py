"""The small icon beside the clock, where a desktop has a place for it. Some come late."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from footcare.i18n import _
from footcare.services.ports import Ability

if sys.platform == "linux":
    from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_WATCHER: Final = "org.kde.StatusNotifierWatcher"


class Tray(QObject):
    """An icon with a menu: open, the next reminder, quit.

    Signals:
        open_asked: the person wants to see the window.
        quit_asked: the person wants the program to end.
        changed: a place for icons came or went.
    """

    open_asked = Signal()
    quit_asked = Signal()
    changed = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = icon
        self._next = ""
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def start(self) -> None:
        """Show the icon if there is a place for it, else as soon as there is one."""
        if sys.platform == "linux":
            watcher = QDBusServiceWatcher(_WATCHER, QDBusConnection.sessionBus(), parent=self)
            watcher.serviceRegistered.connect(self._look)
            watcher.serviceUnregistered.connect(self._look)
        self._look()

    def finish(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def ability(self) -> Ability:
        """Tell whether the icon can be seen."""
        if self._icon is not None:
            return Ability(ok=True)
        return Ability(
            ok=False,
            why=_("This desktop has no place for small icons. Find Footcare in the task bar."),
        )

    def set_next(self, words: str) -> None:
        """Say in the menu what comes next; empty says nothing."""
        self._next = words
        if self._icon is not None:
            self._icon.setToolTip("\n".join(["Footcare", words] if words else ["Footcare"]))
            self._fill_menu()

    def _look(self) -> None:
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there is (self._icon is not None):
            return
        if there:
            self._menu = QMenu()
            self._icon = QSystemTrayIcon(self._picture, self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
            self.set_next(self._next)
            self._icon.show()
        else:
            self.finish()
        self.changed.emit()

    def _fill_menu(self) -> None:
        if self._menu is None:
            return
        self._menu.clear()
        self._menu.addAction(_("Open Footcare")).triggered.connect(self.open_asked)
        if self._next:
            self._menu.addAction(self._next).triggered.connect(self.open_asked)
        self._menu.addSeparator()
        self._menu.addAction(_("Quit Footcare")).triggered.connect(self.quit_asked)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_asked.emit()
