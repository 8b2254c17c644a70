"""The check read aloud: each question once, with what to look for and what helps.

The words are those on the screen. Each answer cuts them off. A screen reader is told the question
as ever: braille needs it, and who hears two voices turns this one off, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from footcare.i18n import _
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.start_panel import StartPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.checklist import StepWords
    from footcare.ui.desk import Desk


class ReadingAloud(QObject):
    """Says what is asked on a page and what the keys move to, where the person wants it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._question = ""
        self._group = ""
        self._follows = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def on(self) -> bool:
        """Whether the person wants to hear the check."""
        return self._desk.preferences.current.check_voice

    def prepare(self) -> None:
        """Let the voice begin what takes a while."""
        if self.on:
            self._desk.voice().prepare()

    def ask(self, words: str, group: str = "") -> None:
        """Say a question, in place of whatever is still being said.

        Args:
            words: all of it.
            group: what the first answer is about, when the words say that already.
        """
        self._question = words
        self._group = group
        self.repeat()
        self._follows = True

    def repeat(self) -> None:
        """Say the question again."""
        if self.on and self._question:
            self._desk.voice().say(self._question)

    def turn(self, *, on: bool) -> bool:
        """Read aloud from the present question on, or be quiet; tell whether it can be heard."""
        if not on:
            self.hush()
            self._follows = True
        self._desk.preferences.change(check_voice=on)
        self.repeat()
        return not on or self._desk.voice().ability().ok

    def hush(self) -> None:
        """Say nothing more; a voice that never spoke is not made for that."""
        self._follows = False
        if self.on:
            self._desk.voice().stop()

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        """Say what the keys have come to, so that it can be chosen by ear."""
        if not (self._follows and self.on and isinstance(now, QAbstractButton)):
            return
        if old is None or not (self._page.isAncestorOf(old) and self._page.isAncestorOf(now)):
            return
        asked, self._group = self._group, now.accessibleDescription()
        parts = [self._group if self._group != asked else "", now.accessibleName() or now.text()]
        self._desk.voice().say(" ".join(part for part in parts if part))


def question_words(panel: QWidget, heading: str, step: StepWords | None) -> str:
    """Return what is said when a panel is shown, all of it words of the screen.

    At a place: the question, what to look for, what helps, and the keys that answer. Of something
    marked before, everything that is shown of it. Elsewhere the name of the panel and what its
    first answer is about: the heading was said already.
    """
    if isinstance(panel, AskPanel):
        looked_for = [_(step.look), _(step.aid)] if step is not None else []
        parts = [heading, panel.notice, *looked_for, panel.said()]
    elif isinstance(panel, StillPanel):
        parts = _shown(panel)
    elif isinstance(panel, (ReviewPanel, StartPanel)):
        parts = [heading, *_shown(panel)[:1]]
    else:
        first = getattr(panel, "first_focus", None)
        asked = "" if first is None else first().accessibleDescription()
        parts = [panel.accessibleName() or "".join(_shown(panel)[:1]), asked]
    return " ".join(_sentence(part) for part in dict.fromkeys(parts) if part)


def _shown(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisibleTo(panel)]


def _sentence(words: str) -> str:
    """Return words with an end, so that a voice does not run on into the next ones."""
    return words if words.endswith((".", "?", "!")) else _("{words}.").format(words=words)
