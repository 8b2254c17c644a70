"""One guide, laid out to be read: what the page is for, and an entry for each wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.guide import Entry, PageGuide
    from footcare.ui.theme import Theme


class Article(Box):
    """The words of a guide.

    Attributes:
        titles: the headings of the entries, in their order.
    """

    def __init__(self, theme: Theme, guide: PageGuide) -> None:
        super().__init__(theme, gap=22)
        self.titles: list[Label] = []
        self.add(Label(guide.about, "body"))
        for entry in guide.entries:
            self.add(self._entry(theme, entry))

    def _entry(self, theme: Theme, entry: Entry) -> Box:
        title = Label(entry.title, "bold")
        self.titles.append(title)
        box = Box(theme, gap=6).add(title)
        numbered = len(entry.steps) > 1
        for number, step in enumerate(entry.steps, start=1):
            words = _("{number}. {step}").format(number=number, step=step) if numbered else step
            box.add(Label(words, "body"))
        if entry.words:
            box.add(Label(entry.words, "body"))
        for key in entry.keys:
            row = Box(theme, across=True, gap=14)
            row.add_at_top(Label(key.press, "small_bold"), 2)
            row.add_at_top(Label(key.does, "small"), 3)
            box.add(row)
        return box
