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
    """An icon with a menu: open, the next reminder, a pause, quit.

    Signals:
        open_asked: the person wants to see the window.
        pause_asked: the person wants no reminders until tomorrow, or wants them again. It is
            paused once ``set_paused`` says so.
        quit_asked: the person wants the program to end.
        changed: a place for icons came or went.
    """

    open_asked = Signal()
    pause_asked = Signal(bool)
    quit_asked = Signal()
    changed = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = icon
        self._next = ""
        self._paused = ""
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
        """Say in the menu and over the icon what comes next; empty says nothing."""
        self._next = words
        self._say()

    def set_paused(self, words: str) -> None:
        """Say until when reminders are paused, and offer to end that; empty: they are not."""
        self._paused = words
        self._say()

    def _look(self) -> None:
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there is (self._icon is not None):
            return
        if there:
            self._menu = self._make_menu()
            self._icon = QSystemTrayIcon(self._picture, self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
            self._say()
            self._icon.show()
        else:
            self.finish()
        self.changed.emit()

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(_("Open Footcare")).triggered.connect(self.open_asked)
        self._told = menu.addAction("")
        self._told.triggered.connect(self.open_asked)
        self._pause = menu.addAction("")
        self._pause.triggered.connect(self._ask_pause)
        menu.addSeparator()
        menu.addAction(_("Quit Footcare")).triggered.connect(self.quit_asked)
        return menu

    def _say(self) -> None:
        if self._icon is None:
            return
        told = self._paused or self._next
        self._icon.setToolTip("\n".join(["Footcare", told] if told else ["Footcare"]))
        self._told.setText(told)
        self._told.setVisible(bool(told))
        pause = _("End the pause") if self._paused else _("Pause reminders until tomorrow")
        self._pause.setText(pause)

    def _ask_pause(self) -> None:
        self.pause_asked.emit(not self._paused)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_asked.emit()
