"""What this program is: licences, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare import __version__
from footcare.i18n import _
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


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
