"""The question before a running massage is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.ui.asking import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.ui.asking import Asker


def ask_whether_to_leave(asker: Asker, answered: Callable[[str], None]) -> None:
    """Ask; the answers are "stay", "leave", "help" or, with Escape, none."""
    asker.ask(
        _("Leave the massage?"),
        _("It is paused. What you did so far is kept in your diary as stopped early."),
        (
            Choice("stay", _("Go on with the massage"), filled=True),
            Choice("leave", _("Leave")),
            Choice("help", _("Get help")),
        ),
        answered,
    )
