"""A finding of an earlier check, asked about before anything else in its step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.mark import StillThere
from footcare.domain.naming import place_name, sentence_case
from footcare.i18n import _
from footcare.ui.pages.checking.words import mark_title, since_words, still_words
from footcare.ui.pages.following.words import last_look_words, lasting_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.domain.mark import Mark
    from footcare.domain.thread import Thread
    from footcare.ui.desk import Desk

_ICONS: Final = {
    StillThere.SAME: "minus",
    StillThere.BETTER: "chevron-down",
    StillThere.WORSE: "triangle-alert",
    StillThere.GONE: "check",
    StillThere.COULD_NOT_LOOK: "eye-off",
}


class StillPanel(Box):
    """What was marked before, and whether it is still there.

    Signals:
        answered: the answer pressed, as its value.
        story_asked: the identity of the finding whose days the person wants to see.
    """

    answered = Signal(str)
    story_asked = Signal(object)

    def __init__(self, desk: Desk, mark: Mark, today: date, thread: Thread | None = None) -> None:
        """Make the panel; the thread tells how it was before, where one is known."""
        super().__init__(desk.theme, gap=12)
        self.add(Label(_("Marked before"), "tag"), Label(mark_title(mark), "h2"))
        self.add(
            Label(
                _("{place}, {since}").format(
                    place=sentence_case(place_name(mark.side, mark.zone)),
                    since=since_words(mark.noticed, today),
                ),
                "body",
            )
        )
        self._thread = thread
        if thread is not None:
            self._tell_past(desk, thread, today)
        self.add(Label(_("Is it still there?"), "bold"))
        options = [(still.value, still_words(still), _ICONS[still]) for still in StillThere]
        name = _("Is it still there? {what}").format(what=mark_title(mark))
        self.setAccessibleName(name)
        self.group = ChoiceGroup(desk.theme, desk.icons, name, options, columns=2, kind="tile")
        if mark.still is not None:
            self.group.set_current(mark.still.value)
        self.group.chosen.connect(self.answered)
        self.add(self.group)
        if thread is not None:
            words = _("See how it went")
            self.story = hug(WordButton(desk.theme, desk.icons, words, "quiet", "list"))
            self.story.setObjectName("see_story")
            self.story.clicked.connect(self._ask_story)
            self.add(self.story)

    def arrange(self, *, narrow: bool) -> None:
        """Stand the answers beside each other where there is room: all are to be seen at once."""
        self.group.set_columns(1 if narrow else 2)

    def _tell_past(self, desk: Desk, thread: Thread, today: date) -> None:
        """Say how it was last time, and that it lasts long where it does."""
        self.add(Label(last_look_words(thread, today), "body"))
        lasting = lasting_words(thread, today)
        if lasting:
            row = Box(desk.theme, across=True, gap=10)
            row.add_at_top(Sign(desk.theme, desk.icons, "clock", "warn", size=24))
            self.add(row.add(Label(lasting, "bold"), stretch=1))

    def _ask_story(self) -> None:
        if self._thread is not None:
            self.story_asked.emit(self._thread.identity)

    def first_focus(self) -> QWidget:
        """Return the first answer."""
        return self.group.button(StillThere.SAME.value)
