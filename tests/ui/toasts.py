"""The line in passing, as a person sees it: there, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.ui.page import Page
    from footcare.ui.widgets.toast import Toast


def standing_toast(page: Page) -> Toast | None:
    """Return the line that stands at the foot of a page, or None."""
    toast = page._toast
    return toast if toast is not None and toast.stands else None
