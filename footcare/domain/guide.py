"""The short guide that stands beside each page, and the search over all of them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EVERYWHERE: Final = "everywhere"
"""The one guide that belongs to no page: the keys of the whole window."""

ADVICE: Final = "advice"
RECORDED: Final = "recorded"
"""The guide of the page of advice, and that of the same page where nothing is advised."""


@dataclass(frozen=True)
class Key:
    """A key of a page: how it is written, and what it does."""

    press: str
    does: str


@dataclass(frozen=True)
class Entry:
    """One heading of a guide with what stands below it.

    Attributes:
        title: what somebody wants to do or know.
        steps: what to do, in order; empty where the words say it all.
        words: a paragraph; may be empty.
        keys: the keys it lists.
        advises: whether it says what to do about what was found; left out where nothing is advised.
    """

    title: str
    steps: tuple[str, ...] = ()
    words: str = ""
    keys: tuple[Key, ...] = ()
    advises: bool = False

    @property
    def body(self) -> str:
        """Everything below the heading, as one text."""
        keys = (f"{key.press} {key.does}" for key in self.keys)
        return " ".join((self.words, *self.steps, *keys)).strip()


@dataclass(frozen=True)
class PageGuide:
    """What there is to know about one page.

    Attributes:
        page: the name of the page, or ``EVERYWHERE``.
        title: the heading of the guide.
        about: what the page is for, in a sentence or two.
        opens: the page that "Open this page" opens; empty where nothing can be opened by hand.
        entries: in the order they are read.
    """

    page: str
    title: str
    about: str
    opens: str
    entries: tuple[Entry, ...]


def in_chosen_language(guide: PageGuide) -> PageGuide:
    """Return a guide with all its words in the language chosen."""
    entries = (
        Entry(
            _(entry.title),
            tuple(_(step) for step in entry.steps),
            _(entry.words) if entry.words else "",
            tuple(Key(_(key.press), _(key.does)) for key in entry.keys),
            entry.advises,
        )
        for entry in guide.entries
    )
    return PageGuide(guide.page, _(guide.title), _(guide.about), guide.opens, tuple(entries))


def guides_that_hold(guides: Mapping[str, PageGuide], *, record_only: bool) -> dict[str, PageGuide]:
    """Return the guides by the page they belong to, without the words on what is not there.

    Args:
        guides: every guide by the name of its file.
        record_only: whether the program advises nothing, so that the page of advice is another.
    """
    holding = dict(guides)
    recorded = holding.pop(RECORDED)
    if not record_only:
        return holding
    holding[ADVICE] = replace(recorded, page=ADVICE)
    return {name: _advising_nothing(guide) for name, guide in holding.items()}


def _advising_nothing(guide: PageGuide) -> PageGuide:
    return replace(guide, entries=tuple(one for one in guide.entries if not one.advises))


class Found(NamedTuple):
    """A place that a search found: the guide, and the number of its entry."""

    guide: PageGuide
    place: int

    @property
    def entry(self) -> Entry:
        """The entry found."""
        return self.guide.entries[self.place]


def fold(words: str) -> str:
    """Return words without capitals and accents, for comparing."""
    bare = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def find(guides: Iterable[PageGuide], asked: str) -> list[Found]:
    """Return the entries that hold every word asked for, in any order, the nearest first.

    Words count in capitals or not, with or without accents, and also inside longer words. Nearest
    are entries whose title holds them all, then those where title and page do.
    """
    wanted = fold(asked).split()
    if not wanted:
        return []
    ranked: list[tuple[int, Found]] = []
    for guide in guides:
        page = fold(f"{guide.title} {guide.about}")
        for place, entry in enumerate(guide.entries):
            title = fold(entry.title)
            texts = (title, f"{title} {page}", f"{title} {page} {fold(entry.body)}")
            rank = next((rank for rank, text in enumerate(texts) if _holds(text, wanted)), None)
            if rank is not None:
                ranked.append((rank, Found(guide, place)))
    return [found for _rank, found in sorted(ranked, key=itemgetter(0))]


def _holds(text: str, wanted: list[str]) -> bool:
    return all(word in text for word in wanted)
