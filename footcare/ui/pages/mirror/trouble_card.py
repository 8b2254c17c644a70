"""What stands in place of the mirror where no live picture comes: why, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.photos.words import trouble_words
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.services.camera_ports import Trouble
    from footcare.ui.desk import Desk


class TroubleCard(Card):
    """Says what is the matter with the camera.

    Signals:
        again_asked: try once more.
        file_asked: add a photo from a file instead.
    """

    again_asked = Signal()
    file_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        theme, icons = desk.theme, desk.icons
        self.title = Label("", "h2")
        self.words = Label("", "body")
        mirror = Label(
            _("A mirror on the floor, or somebody who looks for you, shows the place as well."),
            "body",
        )
        self.again = hug(WordButton(theme, icons, _("Try again"), "primary", "rotate-ccw"))
        self.again.setObjectName("try_camera_again")
        self.again.clicked.connect(self.again_asked)
        self.file = hug(WordButton(theme, icons, _("Add from a file"), "secondary", "image"))
        self.file.setObjectName("file_instead")
        self.file.clicked.connect(self.file_asked)
        self._buttons = ButtonRow(theme)
        self._buttons.add(self.again, self.file).add_stretch()
        for part in (self.title, self.words, mirror, self._buttons):
            self.column.addWidget(part)

    def show_trouble(self, why: Trouble) -> None:
        """Say why no picture comes."""
        told = trouble_words(why)
        self.title.setText(told.title)
        self.words.setText(told.words)
        self.again.setVisible(told.again)
        self.file.set_kind("secondary" if told.again else "primary")

    def first_focus(self) -> QWidget:
        """Return the filled button."""
        return self.file if self.again.isHidden() else self.again

    def arrange(self, width: float) -> None:
        """Lay out for the width of the card, given for text at 100 %."""
        self._buttons.fit(width - 48)
