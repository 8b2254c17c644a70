"""The words of every language: gathered and translated whole, compiled as they are written."""

from __future__ import annotations

import gettext
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st
from translating import catalogues, pseudo
from translating.checking import faults_of, placeholders
from translating.gathering import CONTENT, ROOT, WORDLESS, content_texts, template

LANGUAGES = catalogues.languages()


@pytest.fixture(scope="module")
def source() -> Catalog:
    return template()


def test_the_template_holds_the_words_of_code_and_content_as_they_are(source: Catalog) -> None:
    written = catalogues.TEMPLATE.read_text(encoding="utf-8")
    assert written == catalogues.as_text(source), "run packaging/locales.py extract"


@pytest.mark.parametrize("text", ["Get ready", "A bubble of skin with clear fluid or blood in it."])
def test_content_is_gathered_with_its_file(source: Catalog, text: str) -> None:
    found = source.get(text)
    assert found is not None
    assert all(file.startswith("resources/") for file, _line in found.locations)


def test_every_content_file_is_gathered_or_known_to_have_no_words() -> None:
    resources = ROOT / "resources"
    known = {path for pattern in (*CONTENT, *WORDLESS) for path in resources.glob(pattern)}
    assert set(resources.rglob("*.toml")) == known


def test_texts_are_found_at_and_below_the_given_keys_alone() -> None:
    table = {"id": "a", "ask": {"left": "one"}, "step": [{"look": "two", "zones": ["three"]}]}
    assert list(content_texts(table, frozenset({"ask", "look"}))) == ["one", "two"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_whole_and_fits(language: str, source: Catalog) -> None:
    assert faults_of(catalogues.read(language), source) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_people_wrote(language: str) -> None:
    made = catalogues.compiled(catalogues.read(language))
    assert catalogues.mo_path(language).read_bytes() == made, "run packaging/locales.py compile"


def german(**words: str | tuple[str, str]) -> tuple[Catalog, Catalog]:
    """Return a template of three messages, and words for it: those given by context, or fine."""
    source, catalogue = Catalog(), Catalog(locale="de")
    for catalog in (source, catalogue):
        catalog.add("Stop at {time}.", context="one")
        catalog.add(("{n} minute", "{n} minutes"), context="many")
        catalog.add("default:LTR", context="direction of writing")
    spoken: dict[str, str | tuple[str, str]] = {
        "one": "Halt um {time}.",
        "many": ("{n} Minute", "{n} Minuten"),
        "direction of writing": "default:LTR",
        **words,
    }
    for message in catalogue:
        if message.id:
            message.string = spoken[str(message.context)]
    return source, catalogue


def test_a_translation_that_fits_has_no_faults() -> None:
    source, catalogue = german()
    assert faults_of(catalogue, source) == []


@pytest.mark.parametrize(
    ("key", "words", "fault"),
    [
        ("one", "", "is not translated"),
        ("one", "Halt um {zeit}.", "fills in ['{zeit}'] instead of ['{time}']"),
        ("one", "Halt um {time.", "fills in"),
        ("one", "Halt um {time}", "ends with ''"),
        ("one", "Halt um {time}. ", "begins or ends with a space"),
        ("one", "Halt\num {time}.", "line breaks"),
        ("many", ("{n} Minute", ""), "is not translated"),
        ("many", ("{n} Minute", "{m} Minuten"), "fills in"),
        ("direction of writing", "links", "must be one of"),
    ],
)
def test_a_translation_that_does_not_fit_is_told(
    key: str, words: str | tuple[str, str], fault: str
) -> None:
    source, catalogue = german(**{key: words})
    faults = faults_of(catalogue, source)
    assert len(faults) == 1
    assert fault in faults[0]


def test_what_is_missing_left_over_or_unsure_is_told() -> None:
    source, catalogue = german()
    source.add("New words")
    catalogue.add("Old words", "Alte Wörter")
    for message in catalogue:
        if message.context == "one":
            message.flags.add("fuzzy")
    told = " ".join(faults_of(catalogue, source))
    assert "'New words': is missing" in told
    assert "'Old words': is no longer said" in told
    assert "fuzzy" in told


@given(
    st.text(
        alphabet=st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="{}"),
        min_size=1,
    )
)
def test_stretching_keeps_placeholders_and_marks_what_has_letters(text: str) -> None:
    for shown in (text, f"{text} {{name}}"):
        longer = pseudo.stretched(shown)
        assert placeholders(longer) == placeholders(shown)
        assert longer == shown or longer.startswith(pseudo.OPENS)


@pytest.mark.parametrize("text", ["Text size", "Nothing new was marked in {number} days."])
def test_stretching_makes_a_text_two_fifths_longer(text: str) -> None:
    assert len(pseudo.stretched(text)) == pytest.approx(len(text) * 1.4, abs=1.5)


def test_a_made_language_speaks_and_tells_its_direction(source: Catalog) -> None:
    assert len(source) > 1000
    made = catalogues.compiled(pseudo.pseudo(right_to_left=True))
    words = gettext.GNUTranslations(BytesIO(made))
    assert words.gettext("Settings").startswith(pseudo.OPENS)
    assert words.pgettext("direction of writing", "default:LTR") == "default:RTL"
    assert words.pgettext("date pattern", "d MMMM yyyy") == "d MMMM yyyy"
