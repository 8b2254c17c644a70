"""The language that words come out in: which there are, which fits, and what it says."""

from __future__ import annotations

from gettext import NullTranslations
from typing import TYPE_CHECKING

import pytest
from translating import catalogues, pseudo

from footcare import i18n

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def locale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of languages of this test's own, empty at first."""
    monkeypatch.setattr(i18n, "_catalogue", i18n._Catalogue())
    monkeypatch.setattr(i18n, "resource", tmp_path.joinpath)
    folder = tmp_path / "locale"
    folder.mkdir()
    return folder


def write(folder: Path, language: str, own_name: str) -> None:
    catalogue = catalogues.read_template()
    catalogue.locale = language
    for message in catalogue:
        if message.context == "name of this language":
            message.string = own_name
        if message.id == "Settings":
            message.string = f"Settings in {own_name}"
    path = folder / language / "LC_MESSAGES" / "footcare.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogues.compiled(catalogue))


def test_without_a_translation_the_words_are_those_of_the_source() -> None:
    i18n.choose_language("tlh")
    assert i18n.language() == "en_GB"
    assert i18n._("Settings") == "Settings"
    assert i18n.pgettext("skin", "Light") == "Light"
    assert i18n.languages() == {"en_GB": "English"}


def test_a_translation_names_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    german = NullTranslations()
    monkeypatch.setattr(german, "_info", {"language": "de"}, raising=False)
    monkeypatch.setattr(i18n._catalogue, "translations", german)
    assert i18n.language() == "de"


def test_a_chosen_language_speaks(locale: Path) -> None:
    write(locale, "de", "Deutsch")
    i18n.choose_language("de")
    assert i18n.language() == "de"
    assert i18n._("Settings") == "Settings in Deutsch"
    assert i18n._("About me") == "About me", "what has no translation stays English"
    assert not i18n.reads_from_the_right()


def test_nothing_stays_nothing(locale: Path) -> None:
    write(locale, "de", "Deutsch")
    i18n.choose_language("de")
    assert i18n._("") == "", "gettext would return the head of the catalogue"


def test_each_language_is_known_by_its_own_name(locale: Path) -> None:
    write(locale, "fi", "suomi")
    write(locale, "de", "Deutsch")
    assert i18n.languages() == {"en_GB": "English", "de": "Deutsch", "fi": "suomi"}


@pytest.mark.parametrize(
    ("wished", "fitting"),
    [
        (["de"], "de"),
        (["de-AT"], "de"),
        (["de_AT.UTF-8"], "de"),
        (["de_DE@euro"], "de"),
        (["pt-BR", "fr"], "pt_BR"),
        (["pt-PT"], "en_GB"),
        (["sv", "de"], "de"),
        (["en-US", "de"], "en_GB"),
        (["C"], "en_GB"),
        ([""], "en_GB"),
        ([], "en_GB"),
        (["../../etc"], "en_GB"),
        (["/etc"], "en_GB"),
    ],
)
def test_the_first_wish_that_can_be_met_counts(
    locale: Path, wished: list[str], fitting: str
) -> None:
    write(locale, "de", "Deutsch")
    write(locale, "pt_BR", "português")
    assert i18n.fitting(wished) == fitting


@pytest.mark.parametrize(
    ("environment", "wished"),
    [
        ({"LANG": "de_DE.UTF-8"}, ["de_DE.UTF-8"]),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, ["C"]),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "", "LC_MESSAGES": "fi_FI"}, ["fi_FI"]),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "sv:fi"}, ["sv", "fi"]),
        ({}, []),
    ],
)
def test_a_terminal_wishes_by_its_variables(environment: dict[str, str], wished: list[str]) -> None:
    assert i18n.wished_in(environment) == wished


def test_a_language_tells_that_it_is_read_from_the_right(locale: Path) -> None:
    pseudo.write_all(locale)
    i18n.choose_language(pseudo.RIGHT_TO_LEFT)
    assert i18n.reads_from_the_right()
    i18n.choose_language(pseudo.LONGER)
    assert not i18n.reads_from_the_right()
    assert i18n.ngettext("{number} week", "{number} weeks", 2).startswith(pseudo.OPENS)
