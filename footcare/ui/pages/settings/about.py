"""What this program is and is not, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from footcare import __version__
from footcare.i18n import _
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.shipped import ShippedLicence
    from footcare.ui.desk import Desk

_TWO_COLUMNS: Final = 560
_HEIGHT: Final = 320


class AboutRoom(Room):
    """Version, limits, and the licences of all parts."""

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
            # Translators: say here also that these words were translated, and who has read them.
            Label(_("The words of this program were written in English.")),
        )
        self.parts: ChoiceGroup | None = None
        self._columns = 1
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.hide()
        self._made_of = self.add_card(
            _("What it is made of"),
            Label(_("Press a part to read its licence. The words are those of its makers.")),
        )
        self._made_of.column.addWidget(self.words)
        self._licences: dict[str, ShippedLicence] = {}

    @override
    def enter(self) -> None:
        """Read the parts at the first visit."""
        if self._licences:
            return
        self._licences = {one.name: one for one in self.desk.licences()}
        options = [
            (name, _("{part}: {terms}").format(part=name, terms=one.terms), "")
            for name, one in self._licences.items()
        ]
        self.parts = ChoiceGroup(
            self.desk.theme,
            self.desk.icons,
            _("Read the licence of a part"),
            options,
            columns=self._columns,
        )
        self.parts.chosen.connect(self._show_words)
        self._made_of.column.insertWidget(self._made_of.column.indexOf(self.words), self.parts)

    @override
    def arrange(self, width: float) -> None:
        super().arrange(width)
        self._columns = 1 if width < _TWO_COLUMNS else 2
        if self.parts is not None:
            self.parts.set_columns(self._columns)
        self.words.setFixedHeight(self.desk.theme.px(_HEIGHT))

    def _show_words(self, name: str) -> None:
        one = self._licences[name]
        self.words.setPlainText(one.words)
        self.words.setAccessibleName(_("Licence of {part}").format(part=name))
        self.words.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
