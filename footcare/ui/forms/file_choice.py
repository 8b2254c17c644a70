"""A file, chosen in the system's own window or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.choosing import choose_file
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

_LONGEST_PATH: Final = 4096
"""As long as Linux lets a path be."""


class FileChoice(Box):
    """Asks for a file that is there.

    Signals:
        chosen: the path of the file, as a text.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, title: str, files: str, kind: Kind) -> None:
        """Make it.

        Args:
            desk: the desk of the page.
            title: what the system's window asks.
            files: which files it shows at first, such as ``"Massages (*.toml)"``.
            kind: of the button.
        """
        super().__init__(desk.theme, gap=14)
        self._title = title
        self._files = files
        theme, icons = desk.theme, desk.icons
        self.button = hug(WordButton(theme, icons, _("Choose a file"), kind, "file-text"))
        self.button.clicked.connect(self._open_dialogue)
        self.typed = TextField(
            theme, _("Or type where the file is"), _("Then press Enter."), width=640
        )
        self.typed.edit.setMaxLength(_LONGEST_PATH)
        self.typed.edit.returnPressed.connect(self._take_typed)
        self.add(self.button, self.typed)
        self.box.setAlignment(self.button, Qt.AlignmentFlag.AlignLeading)

    def _open_dialogue(self) -> None:
        choose_file(self, self._title, (self._files, _("All files (*)")), self._take)

    def _take(self, path: str) -> None:
        self.chosen.emit(path)

    def _take_typed(self) -> None:
        if not self.typed.words:
            self.typed.complain(_("No file is named yet."))
            return
        self.typed.complain("")
        self.chosen.emit(self.typed.words)
