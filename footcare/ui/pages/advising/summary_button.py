"""The way to the summary to show, the same from wherever something is advised or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.ui.widgets.buttons import WordButton, hug

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind


def summary_button(desk: Desk, kind: Kind = "secondary") -> WordButton:
    """Return a button that a page connects to the summary."""
    words = _("Summary to show")
    button = hug(WordButton(desk.theme, desk.icons, words, kind, "file-text"))
    button.setObjectName("open_summary")
    return button
