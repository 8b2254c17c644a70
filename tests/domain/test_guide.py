"""The search over the guides: any order, any case, any accent, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from footcare.content.guides import read_guides
from footcare.domain.guide import Entry, Key, PageGuide, find, fold, in_chosen_language

if TYPE_CHECKING:
    from random import Random

PLACE = PageGuide(
    "here",
    "Café",
    "Where one rests.",
    "here",
    (
        Entry("Drink tea", ("Boil water.", "Wait."), "Then sit."),
        Entry("Sit down", words="A chair is enough. Tea may come."),
        Entry("Keys", keys=(Key("Ctrl+T", "Brings tea"),)),
    ),
)
GUIDES = read_guides()
ENTRIES = [(guide, place) for guide in GUIDES.values() for place in range(len(guide.entries))]


def titles(asked: str) -> list[str]:
    return [found.entry.title for found in find([PLACE], asked)]


def test_titles_come_before_what_stands_below_them() -> None:
    assert titles("tea") == ["Drink tea", "Sit down", "Keys"]
    assert titles("sit") == ["Sit down", "Drink tea"]


def test_case_accents_and_parts_of_words_do_not_matter() -> None:
    assert titles("CAFE boil") == titles("boil café") == titles("caf oil") == ["Drink tea"]


def test_every_word_must_be_there_and_nothing_finds_nothing() -> None:
    assert titles("tea coffee") == []
    assert titles("") == titles("   ") == []


@given(st.sampled_from(ENTRIES), st.randoms(use_true_random=False))
def test_an_entry_is_found_by_any_of_its_words_in_any_order(
    entry: tuple[PageGuide, int], chance: Random
) -> None:
    guide, place = entry
    words = f"{guide.entries[place].title} {guide.entries[place].body}".split()
    some = chance.sample(words, min(3, len(words)))
    asked = " ".join(chance.choice([str.upper, str.lower])(word) for word in some)
    assert (guide, place) in find(GUIDES.values(), asked)


@given(st.text())
def test_any_words_can_be_asked_for(asked: str) -> None:
    for found in find(GUIDES.values(), asked):
        everything = f"{found.guide.title} {found.guide.about} {found.entry.title}"
        text = fold(f"{everything} {found.entry.body}")
        assert all(word in text for word in fold(asked).split())


def test_without_a_translation_the_words_stay_as_they_are() -> None:
    assert in_chosen_language(PLACE) == PLACE
