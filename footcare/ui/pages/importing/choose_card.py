"""Where the file is: chosen in a dialogue, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.choosing import choose_file
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk

_LONGEST_PATH: Final = 4_096


class ChooseCard(Card):
    """Asks for a file.

    Signals:
        chosen: the path of the file, as a text.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.choose = hug(
            WordButton(desk.theme, desk.icons, _("Choose a file"), "primary", "file-text")
        )
        self.choose.clicked.connect(self._open_dialogue)
        self.typed = TextField(
            desk.theme, _("Or type where it is"), _("Then press Enter."), width=640
        )
        self.typed.edit.setMaxLength(_LONGEST_PATH)
        self.typed.edit.returnPressed.connect(self._take_typed)
        self.column.addWidget(Label(_("Which file?"), "h2"))
        self.column.addWidget(
            Label(
                _(
                    "Take the file to which a diary was exported. Its name ends in .json. "
                    "You see what is in it first; nothing changes before you agree."
                )
            )
        )
        self.column.addWidget(self.choose)
        self.column.addWidget(self.typed)

    def _open_dialogue(self) -> None:
        kinds = (_("Exported diaries (*.json)"), _("All files (*)"))
        choose_file(self, _("Choose an exported diary"), kinds, self._take)

    def _take(self, path: str) -> None:
        self.chosen.emit(path)

    def _take_typed(self) -> None:
        if not self.typed.words:
            self.typed.complain(_("No file is named yet."))
            return
        self.typed.complain("")
        self.chosen.emit(self.typed.words)
