"""One language for all of the application: words, Qt's own words, dates, and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from translating import catalogues, pseudo

from footcare import i18n
from footcare.app.languages import speak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def app(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[QApplication]:
    """The application with German and the two made languages to choose from."""
    monkeypatch.setattr(i18n, "_catalogue", i18n._Catalogue())
    monkeypatch.setattr(i18n, "resource", tmp_path.joinpath)
    pseudo.write_all(tmp_path / "locale")
    german = catalogues.read_template()
    german.locale = "de"
    path = tmp_path / "locale" / "de" / "LC_MESSAGES" / "footcare.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogues.compiled(german))
    before = QLocale()
    yield qapp
    speak(qapp, i18n.SOURCE_LANGUAGE)
    QLocale.setDefault(before)


def undo_of_qt() -> str:
    return QCoreApplication.translate("QWidgetTextControl", "&Undo")


def test_qt_speaks_the_chosen_language_too(app: QApplication) -> None:
    speak(app, "de")
    assert i18n.language() == "de"
    assert undo_of_qt() == "&Rückgängig"
    assert QLocale().dayName(1) == "Montag"
    speak(app, "en_GB")
    assert undo_of_qt() == "&Undo"
    assert QLocale().dayName(1) == "Monday"


def test_the_layout_turns_and_turns_back(app: QApplication) -> None:
    speak(app, pseudo.RIGHT_TO_LEFT)
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak(app, pseudo.LONGER)
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("wished", ["", "tlh"])
def test_without_a_wish_that_can_be_met_the_computer_decides(
    app: QApplication, wished: str
) -> None:
    # The tests run in the language "C".
    speak(app, wished)
    assert i18n.language() == "en_GB"
