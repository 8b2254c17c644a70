"""Where the file is: chosen in a dialogue, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.forms.file_choice import FileChoice
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class ChooseCard(Card):
    """Asks for a file.

    Signals:
        chosen: the path of the file, as a text.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        title, files = _("Choose an exported diary"), _("Exported diaries (*.json)")
        self.choice = FileChoice(desk, title, files, "primary")
        self.choice.chosen.connect(self.chosen)
        self.column.addWidget(Label(_("Which file?"), "h2"))
        self.column.addWidget(
            Label(
                _(
                    "Take the file to which a diary was exported. Its name ends in .json. "
                    "You see what is in it first; nothing changes before you agree."
                )
            )
        )
        self.column.addWidget(self.choice)
