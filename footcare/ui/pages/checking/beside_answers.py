"""What can stand with the three answers: the rest as before, ways to see, and who looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal

from footcare.i18n import N_, _
from footcare.ui.pages import PAGES
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import OnceButton, WordButton, hug
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class Way(NamedTuple):
    """A way to see what could not be seen: its name, its words and icon, the page it opens."""

    name: str
    words: str
    icon: str
    page: str = ""


HELPER: Final = "helper"
WAYS: Final = (
    Way("mirror", N_("Use the foot mirror"), "eye", "mirror"),
    Way("photo", N_("Add a photo"), "image", "photos"),
    Way(HELPER, N_("Choose a day for a helper"), "heart-handshake"),
)
"""A way whose page this program does not have is not offered."""


class Notice(Box):
    """A line that comes before everything else at a place."""

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__(desk.theme, across=True, gap=10)
        self.add_at_top(Sign(desk.theme, desk.icons, "eye-off", "warn", size=24))
        self.label = Label(words, "bold")
        self.add(self.label, stretch=1)


class TogetherOffer(Box):
    """One answer for several places, for whoever has looked at each of them.

    Signals:
        pressed: the person has looked, and all is as it was.
    """

    pressed = Signal()

    def __init__(self, desk: Desk, line: str) -> None:
        super().__init__(desk.theme, gap=6)
        words = _("I looked: the rest of this foot is as last time")
        self.button = OnceButton(desk.theme, desk.icons, words, "secondary", "layers")
        self.button.setObjectName("rest_as_before")
        self.button.setAccessibleDescription(line)
        self.button.clicked.connect(self.pressed)
        self.add(self.button, Label(line, "small"))


class WaysToSee(Box):
    """What helps to see a place that nobody could look at.

    Signals:
        chosen: the name of a way.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=6)
        self.buttons: dict[str, WordButton] = {}
        pages = {row.name for row in PAGES}
        for way in WAYS:
            if way.page and way.page not in pages:
                continue
            button = hug(WordButton(desk.theme, desk.icons, _(way.words), "secondary", way.icon))
            button.setObjectName(way.name)
            button.clicked.connect(self._choose)
            self.buttons[way.name] = button
            self.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())


class WhoLine(Box):
    """Who looks, and the way to say that it is somebody else.

    Signals:
        pressed: somebody else looks.
    """

    pressed = Signal()

    def __init__(self, desk: Desk, words: str) -> None:
        super().__init__(desk.theme)
        self.button = hug(WordButton(desk.theme, desk.icons, words, "quiet", "user"))
        self.button.setObjectName("who_looks")
        self.button.clicked.connect(self.pressed)
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
