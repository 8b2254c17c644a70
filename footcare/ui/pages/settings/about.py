"""My diary, and what this program is: where things are, licences, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare import __version__
from footcare.i18n import _
from footcare.ui.pages.settings.ground import GroundCard
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class DiaryRoom(Room):
    """Where the diary lives.

    Signals:
        wants_import: the person wants to bring in a diary from a file.
    """

    wants_import = Signal()
    topic = "diary"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.place = Label(desk.diary_place or _("This diary has no folder yet."), "bold")
        self.copy = hug(WordButton(desk.theme, desk.icons, _("Copy this place"), icon="copy"))
        self.copy.clicked.connect(self._copy)
        self.copy.setVisible(bool(desk.diary_place))
        self.add_card(
            _("Where your diary lives"),
            Label(_("Everything you enter is in this folder on this computer, and nowhere else.")),
            self.place,
            self.copy,
        )
        bring_in = hug(WordButton(desk.theme, desk.icons, _("Bring in a diary"), icon="file-text"))
        bring_in.clicked.connect(self.wants_import)
        self.add_card(
            _("A diary from another place"),
            Label(_("A diary that was exported can be brought in. You see first what is in it.")),
            bring_in,
        )
        self.ground = GroundCard(desk)
        self.add(self.ground)
        self.add_card(
            _("Who can read it"),
            Label(_("Footcare needs no account and opens no connection to the internet.")),
            Label(_("Only your own login on this computer may open the folder.")),
            Label(
                _(
                    "What you take back is left out of every list; "
                    "it stays in the file, marked as taken back."
                )
            ),
        )

    @override
    def enter(self) -> None:
        self.ground.look()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.place.text())
        self.saved.emit(_("Copied"), None)


class AboutRoom(Room):
    """Version, licence and limits."""

    topic = "about"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_card(
            _("What Footcare is not"),
            Label(_("Not a medical device. Not checked by a regulator or a doctor."), "bold"),
            Label(
                _(
                    "It repeats published foot-care guidance and shows its source. "
                    "It cannot examine your feet. If you are worried, call your foot team, "
                    "whatever the app says."
                )
            ),
        )
        self.add_card(
            _("This program"),
            Label(_("Footcare, version {version}").format(version=__version__), "bold"),
            Label(
                _(
                    "Free software under the GNU General Public License, version 3 or later. "
                    "It comes without any warranty."
                )
            ),
            Label(
                _(
                    "Typeface: Atkinson Hyperlegible Next by the Braille Institute, "
                    "SIL Open Font License 1.1."
                )
            ),
            Label(_("Icons: Lucide, ISC License, with parts from Feather, MIT License.")),
            Label(_("Made with Qt for Python, SQLAlchemy and APScheduler.")),
        )
