"""The program for calls on Windows: the person's choice in the registry, opened by the system.

Written after Microsoft's documentation and tried with files in place of the registry only.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices

from footcare.domain.telephone import tel_uri

if TYPE_CHECKING:
    from collections.abc import Callable

_ASSOCIATIONS: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations"
CHOICE: Final = rf"{_ASSOCIATIONS}\UrlAssociations\tel\UserChoice"
CLASSES: Final = "HKEY_CLASSES_ROOT"
_LONGEST_NAME: Final = 256


class WindowsDialling:
    """Reads the registry at each question."""

    def __init__(self, key: Callable[[str], QSettings], open_url: Callable[[QUrl], bool]) -> None:
        """Know where to look.

        Args:
            key: gives a key of the registry by its path.
            open_url: has the system open an address with the program that was chosen.
        """
        self._key = key
        self._open_url = open_url

    def can_dial(self) -> str | None:
        """Return the name of the program for calls, or None where nobody chose one.

        A ``tel`` that is only registered is not enough: where several programs are, Windows asks
        at the first call which it is to be.
        """
        program = _text(self._key(CHOICE), "ProgId")
        if not program:
            return None
        name = _text(self._key(rf"{CLASSES}\{program}\Application"), "ApplicationName")
        return _resolved(name) or None

    def dial(self, number: str) -> bool:
        """Have the system open the number; return whether it did."""
        return self._open_url(QUrl(tel_uri(number), QUrl.ParsingMode.StrictMode))


def _text(key: QSettings, name: str) -> str:
    value = key.value(name)
    return value.strip() if isinstance(value, str) else ""


def _resolved(name: str) -> str:
    """Return a name; one of a packaged program is kept as a reference into its resources."""
    if not name.startswith("@"):
        return name
    if sys.platform == "win32":
        words = ctypes.create_unicode_buffer(_LONGEST_NAME)
        found = ctypes.windll.shlwapi.SHLoadIndirectString(name, words, _LONGEST_NAME, None)
        return words.value if found == 0 else ""
    return ""


def windows_dialling() -> WindowsDialling:
    """Return it over the real registry."""
    return WindowsDialling(_registry, QDesktopServices.openUrl)


def _registry(path: str) -> QSettings:
    return QSettings(path, QSettings.Format.NativeFormat)
