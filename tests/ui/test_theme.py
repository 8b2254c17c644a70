"""The tokens: every pair that is used together is computed, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from footcare.ui.theme import TEXT_ROLES, load_tokens, name_for

TOKENS = load_tokens()
AAA, AA, CONTROL = 7.0, 4.5, 3.0

PAIRS = [
    ("ink", "bg", AAA),
    ("ink", "surface", AAA),
    ("ink", "surface2", AAA),
    ("ink", "map", AAA),
    ("ink", "soft", AAA),
    ("ink2", "bg", AAA),
    ("ink2", "surface", AAA),
    ("ink2", "surface2", AA),
    ("ink2", "soft", AA),
    ("ink2", "map", AA),
    ("on_primary", "primary", AAA),
    ("on_primary", "primary_hover", AAA),
    ("primary", "surface", AA),
    ("primary", "bg", AA),
    ("primary", "soft", AA),
    ("on_soft", "soft", AAA),
    ("ok", "surface", AA),
    ("ok", "ok_soft", AA),
    ("warn", "surface", AA),
    ("warn", "warn_soft", AA),
    ("danger", "surface", AA),
    ("danger", "danger_soft", AA),
    ("on_danger", "danger", AAA),
    ("on_danger", "danger_hover", AAA),
    ("ink", "danger_soft", AAA),
    ("ink", "warn_soft", AAA),
    ("ink2", "danger_soft", AA),
    ("ink2", "warn_soft", AA),
    ("bg", "ink", AAA),
    ("ctl", "surface", CONTROL),
    ("ctl", "bg", CONTROL),
    ("focus", "bg", CONTROL),
    ("focus", "surface", CONTROL),
    ("focus_inner", "focus", CONTROL),
    ("focus_inner", "primary", CONTROL),
]


def luminance(color: str) -> float:
    """WCAG 2.2 relative luminance."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", sorted(TOKENS))
@pytest.mark.parametrize(("one", "other", "need"), PAIRS)
def test_pair_is_legible(theme: str, one: str, other: str, need: float) -> None:
    assert contrast(TOKENS[theme][one], TOKENS[theme][other]) >= need


def test_themes_have_the_same_tokens() -> None:
    first, *others = TOKENS.values()
    assert all(theme.keys() == first.keys() for theme in others)


def test_no_text_is_smaller_than_the_floor() -> None:
    assert min(size for size, _, _ in TEXT_ROLES.values()) >= 17


@pytest.mark.parametrize(
    ("scheme", "contrast", "name"),
    [
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "hc-light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.HighContrast, "hc-light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "hc-dark"),
    ],
)
def test_the_colours_of_the_computer(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, name: str
) -> None:
    assert name_for(scheme, contrast) == name


def test_contrast_knows_black_and_white() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21.0
