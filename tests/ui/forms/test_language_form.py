"""The choice of a language, each by its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from translating import pseudo

from footcare import i18n
from footcare.domain.preferences import Preferences
from footcare.ui.forms.language_form import LanguageForm
from tests.builders import make_desk

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def languages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder without any language yet."""
    monkeypatch.setattr(i18n, "resource", tmp_path.joinpath)
    return tmp_path / "locale"


@pytest.mark.usefixtures("languages")
def test_one_language_is_no_choice(qtbot: QtBot, qapp: QApplication) -> None:
    form = LanguageForm(make_desk(qapp))
    qtbot.addWidget(form)
    assert not form.there_is_a_choice


def test_a_language_is_chosen_and_given_back_to_the_computer(
    qtbot: QtBot, qapp: QApplication, languages: Path
) -> None:
    pseudo.write_all(languages)
    form = LanguageForm(make_desk(qapp))
    qtbot.addWidget(form)
    assert form.there_is_a_choice
    assert form.group.current == "computer"
    names = [form.group.button(one).text() for one in ("computer", "en_GB", "xx", "xx_RTL")]
    assert names[:2] == ["As the computer", "English"]
    assert all(name.startswith(pseudo.OPENS) for name in names[2:])
    spy = QSignalSpy(form.chosen)
    form.group.button("xx").click()
    form.group.button("computer").click()
    assert [spy.at(place) for place in range(spy.count())] == [["language", "xx"], ["language", ""]]


def test_a_language_that_is_gone_is_no_choice_any_more(
    qtbot: QtBot, qapp: QApplication, languages: Path
) -> None:
    pseudo.write_all(languages)
    form = LanguageForm(make_desk(qapp))
    qtbot.addWidget(form)
    form.show_value(Preferences(language="xx"))
    assert form.group.current == "xx"
    form.show_value(Preferences(language="tlh"))
    assert form.group.current == "computer"
