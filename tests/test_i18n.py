"""The language that words come out in, which a voice must know."""

from __future__ import annotations

from gettext import NullTranslations
from typing import TYPE_CHECKING

from footcare import i18n

if TYPE_CHECKING:
    import pytest


def test_without_a_translation_the_words_are_those_of_the_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(i18n, "_catalogue", i18n._Catalogue())
    i18n.choose_language("tlh")
    assert i18n.language() == "en_GB"


def test_a_translation_names_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    german = NullTranslations()
    monkeypatch.setattr(german, "_info", {"language": "de"}, raising=False)
    monkeypatch.setattr(i18n._catalogue, "translations", german)
    assert i18n.language() == "de"
