"""The languages made for trying, and the real ones, spoken for as long as a test lasts."""

from __future__ import annotations

import gettext
import re
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from translating import catalogues, pseudo

from footcare import i18n
from footcare.ui.widgets.text import PathLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QApplication

MADE: Final = (pseudo.LONGER, pseudo.RIGHT_TO_LEFT)

_INNERMOST: Final = re.compile(f"{pseudo.OPENS}[^{pseudo.OPENS}{pseudo.CLOSES}]*{pseudo.CLOSES}")
_FREE: Final = re.compile(
    r"\b(Footcare|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|[MTWFS]|kB|MB|am|pm|Ctrl|F1)\b"
)
"""What stands outside the brackets rightly: the name, days and months as Qt says them, units."""


@cache
def words_of(language: str) -> gettext.GNUTranslations:
    """Return the words of a language, made or real."""
    if language in MADE:
        catalogue = pseudo.pseudo(right_to_left=language == pseudo.RIGHT_TO_LEFT)
        return gettext.GNUTranslations(BytesIO(catalogues.compiled(catalogue)))
    with catalogues.mo_path(language).open("rb") as file:
        return gettext.GNUTranslations(file)


@contextmanager
def spoken(app: QApplication, language: str) -> Iterator[None]:
    """Let the program speak a language, made or real."""
    before, locale = i18n._catalogue.translations, QLocale()
    i18n._catalogue.translations = words_of(language)
    QLocale.setDefault(QLocale("en_GB" if language in MADE else language))
    if i18n.reads_from_the_right():
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(locale)
        i18n._catalogue.translations = before


def plain_words(page: QWidget, own: Iterable[str] = ()) -> list[str]:
    """Return every text of a page with words that are in no made language.

    Args:
        page: what is looked at, with everything visible in it.
        own: the person's own words, which no language changes.
    """
    found = []
    for widget in (page, *page.findChildren(QWidget)):
        if widget is page or widget.isVisibleTo(page):
            found += [
                f"{type(widget).__name__} {widget.objectName()!r}: {text!r}"
                for text in _texts(widget)
                if any(sign.isalpha() for sign in _outside(text, own))
            ]
    return found


def _texts(widget: QWidget) -> set[str]:
    if isinstance(widget, PathLabel):
        return set()
    texts = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
    if isinstance(widget, (QLabel, QAbstractButton)):
        texts.add(widget.text())
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        texts.add(widget.placeholderText())
    if isinstance(widget, QComboBox):
        texts |= {widget.itemText(place) for place in range(widget.count())}
    return texts


def _outside(text: str, own: Iterable[str]) -> str:
    """Return what is left of a text without everything in brackets and what is nobody's words."""
    before = ""
    while before != text:
        before, text = text, _INNERMOST.sub("", text)
    for words in own:
        text = text.replace(words, "")
    return _FREE.sub("", text)
