"""The colours over a drawn foot in the theme that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.ui.illustration.palette import IllustrationPalette

if TYPE_CHECKING:
    from footcare.ui.theme import Theme


def palette_of(theme: Theme) -> IllustrationPalette:
    """Return the colours over a drawn foot in a theme; high contrast draws lines only."""
    if not theme.high_contrast:
        return IllustrationPalette(ring=theme.color("ctl"))
    return IllustrationPalette(
        line=theme.color("primary"),
        fill=theme.color("primary"),
        casing=theme.color("bg"),
        urgent=theme.color("danger"),
        on_urgent=theme.color("on_danger"),
        on_line=theme.color("on_primary"),
        cloth=theme.color("bg"),
        shadow=theme.color("bg"),
        ring=theme.color("ink"),
        idle=theme.color("ink"),
        cursor=theme.color("focus"),
        cursor_casing=theme.color("focus_inner"),
        outlined=theme.color("ink"),
    )
