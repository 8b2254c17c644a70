"""Files and folders chosen in the system's own way, without ever stopping the event loop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget


def choose_folder(
    asking: QWidget, title: str, chosen: Callable[[str], None], start: str = ""
) -> QFileDialog:
    """Let the person choose a folder; ``chosen`` is a bound method and gets its path.

    Args:
        asking: what the sheet belongs to.
        title: what is asked.
        chosen: called with the path; not called when nothing is chosen.
        start: where to begin to look; the person's own folder when empty.
    """
    dialog = QFileDialog(asking, title, start or str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, chosen)


def choose_file(
    asking: QWidget, title: str, kinds: Sequence[str], chosen: Callable[[str], None]
) -> QFileDialog:
    """Let the person choose a file; ``chosen`` is a bound method and gets its path.

    Args:
        asking: what the sheet belongs to.
        title: what is asked.
        kinds: which files are shown, such as ``"Copies (*.db)"``; the first one at first.
        chosen: called with the path; not called when nothing is chosen.
    """
    dialog = QFileDialog(asking, title, str(Path.home()))
    dialog.setNameFilters(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, chosen)


def choose_new_file(
    asking: QWidget, title: str, kind: str, name: str, chosen: Callable[[str], None]
) -> QFileDialog:
    """Let the person choose where a new file goes; one that is there is asked about.

    Args:
        asking: what the sheet belongs to.
        title: what is asked.
        kind: what the file is, such as ``"PDF (*.pdf)"``; its ending is added where it is missing.
        name: how it is called if the person types no other name.
        chosen: called with the path; not called when nothing is chosen.
    """
    dialog = QFileDialog(asking, title, str(Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([kind])
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return _opened(dialog, chosen)


def _opened(dialog: QFileDialog, chosen: Callable[[str], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
