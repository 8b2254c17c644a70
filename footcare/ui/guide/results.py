"""What a search in the guides found: a count in words, and a button for each place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _, ngettext
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.guide import Found
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

MOST_SHOWN: Final = 12
"""More than these is no help: another word narrows it down."""


class Results(Box):
    """The places found.

    Signals:
        chosen: the place pressed, a ``Found``.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, found: Sequence[Found], asked: str) -> None:
        super().__init__(theme, gap=8)
        self._found = found[:MOST_SHOWN]
        self.said = _count_words(len(found), asked)
        self.add(Label(self.said, "bold"))
        if not found:
            self.add(Label(_("Try one short word, such as “size” or “number”."), "body"))
        self.buttons: list[WordButton] = []
        for place, one in enumerate(self._found):
            words = _("{page}: {title}").format(page=one.guide.title, title=one.entry.title)
            button = WordButton(theme, icons, words, "tile")
            button.setObjectName(str(place))
            button.clicked.connect(self._choose)
            self.buttons.append(button)
            self.add(button)

    def _choose(self) -> None:
        self.chosen.emit(self._found[int(self.sender().objectName())])


def _count_words(count: int, asked: str) -> str:
    if not count:
        return _("Nothing was found for “{words}”.").format(words=asked)
    if count > MOST_SHOWN:
        words = _("{count} places were found. These {shown} fit best.")
        return words.format(count=count, shown=MOST_SHOWN)
    return ngettext("{count} place was found.", "{count} places were found.", count).format(
        count=count
    )
