"""The large card with the one next thing, its one filled button and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from footcare.i18n import _, pgettext
from footcare.ui.pages.pair import PairPicture
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class HeroWords(NamedTuple):
    """What the hero says: title, a line, the button, and the page the button opens."""

    title: str
    line: str
    button: str
    page: str


class Hero(Card):
    """The one next thing.

    Signals:
        started: the page to open.
        asked_again: what did not work is to be tried again.
    """

    started = Signal(str)
    asked_again = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "hero")
        self._desk = desk
        self._page = ""
        self.patience = Patience(self)
        row = QHBoxLayout()
        row.setSpacing(desk.theme.px(24))
        words = QVBoxLayout()
        words.setSpacing(desk.theme.px(8))
        self._tag = Label(pgettext("what comes next today", "Next"), "tag")
        self.title = Label("", "h1")
        self.line = Label("", "lead")
        self.button = hug(WordButton(desk.theme, desk.icons, "", "primary", "arrow-right"))
        self.button.setObjectName("hero_button")
        self.button.clicked.connect(self._start)
        self.again = hug(WordButton(desk.theme, desk.icons, _("Try again"), icon="rotate-ccw"))
        self.again.clicked.connect(self.asked_again)
        self.again.hide()
        words.addStretch(1)
        words.addWidget(self._tag)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addSpacing(desk.theme.px(12))
        words.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        self.picture = PairPicture(desk)
        row.addLayout(words, 1)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.column.addLayout(row)
        self.patience.lasts.connect(self.title.setText)

    def arrange(self, *, picture: bool, low: bool) -> None:
        """Show the picture only where there is room for it, and smaller where room is dear."""
        self.picture.setVisible(picture)
        self.picture.set_low(low=low)

    def wait(self, words: str) -> None:
        """Show nothing remembered while the diary is opened; say so when that takes long."""
        self._tag.hide()
        self.title.setText("")
        self.patience.begin(words)
        self.line.setText("")
        self.again.hide()
        self.button.hide()

    def show_words(self, words: HeroWords, *, first: bool) -> None:
        """Show a thing to do; ``first`` is the one next thing and has the filled button."""
        self.patience.end()
        self._page = words.page
        self.again.hide()
        self.picture.draw()
        self._tag.setVisible(first)
        self.title.setText(_(words.title))
        self.line.setText(_(words.line))
        self.button.setText(_(words.button))
        self.button.set_kind("primary" if first else "secondary")
        self.button.show()

    def show_way_back(self) -> None:
        """Lead to the page that knows what can be done about a diary that is damaged or gone."""
        self.patience.end()
        self._tag.hide()
        self.title.setText(_("Your diary could not be opened"))
        self.line.setText(
            _(
                "Nothing in it was changed. The next page looks at what is left of it, "
                "and at its copies."
            )
        )
        self.again.hide()
        self.button.setText(_("See what can be done"))
        self.button.set_kind("primary")
        self._page = "recovery"
        self.button.show()

    def show_problem(self, problem: str) -> None:
        """Say why there is no diary, what is safe, what to do and where to look."""
        self.patience.end()
        self._tag.hide()
        self.title.setText(_("Your diary could not be opened"))
        safe = _("Nothing in it was changed. You can try again when this is put right.")
        self.line.setText(f"{problem} {safe}")
        self.again.show()
        self.button.setText(_("Where the diary lives"))
        self.button.set_kind("quiet")
        self._page = "settings"
        self.button.show()

    def _start(self) -> None:
        self.started.emit(self._page)
