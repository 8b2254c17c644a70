"""The running program: paints first, opens the diary afterwards, and lives on in the tray."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from footcare.content.motions import read_illustrations
from footcare.domain.clock import SystemClock
from footcare.i18n import _, choose_language
from footcare.logs import start_logging
from footcare.services.ports import DiaryProblem
from footcare.store.preferences_file import JsonPreferencesFile
from footcare.ui.asking import WindowAsker
from footcare.ui.background import Background
from footcare.ui.desk import Desk, HouseDoor
from footcare.ui.icons import Icons
from footcare.ui.illustration.studio import Studio
from footcare.ui.main_window import MainWindow
from footcare.ui.preferences_keeper import PreferencesKeeper
from footcare.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.domain.preferences import Preferences
    from footcare.paths import Profile
    from footcare.services.house import House

_log = logging.getLogger(__name__)
