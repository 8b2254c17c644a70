"""The language of the whole application: its words and Qt's, dates, where lines begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QLocale, Qt

from footcare import i18n

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_QT_WORDS = "footcare_qt_words"


def speak(app: QApplication, wished: str) -> None:
    """Let the application speak a language from now on; what is built already stays as it is.

    Args:
        app: the application.
        wished: a language such as ``de``; empty, or one without words here: as the computer does.
    """
    ways = [wished] if i18n.fitting([wished]) == wished else QLocale.system().uiLanguages()
    i18n.choose_language(i18n.fitting(ways))
    spoken, system = QLocale(i18n.language()), QLocale.system()
    if spoken.language() is system.language():
        QLocale.setDefault(system)
    elif system.territory() is QLocale.Country.AnyTerritory:
        QLocale.setDefault(spoken)
    else:
        # The words of one language, the manners of the country: 24 hours, how a date is written.
        QLocale.setDefault(QLocale(spoken.language(), system.territory()))
    from_right = i18n.reads_from_the_right()
    way = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(way)
    _let_qt_speak(app, spoken)


def _let_qt_speak(app: QApplication, spoken: QLocale) -> None:
    """Take the words of Qt's own menus and dialogs, which come with Qt; English needs none."""
    for before in app.findChildren(QtCore.QTranslator, _QT_WORDS):
        app.removeTranslator(before)
        before.deleteLater()
    if spoken.language() is QLocale.Language.English:
        return
    words = QtCore.QTranslator(app)
    words.setObjectName(_QT_WORDS)
    # By module: English has no use for it.
    place = QtCore.QLibraryInfo.LibraryPath.TranslationsPath
    folder = QtCore.QLibraryInfo.path(place)
    if words.load(spoken, "qtbase", "_", folder):
        app.installTranslator(words)
