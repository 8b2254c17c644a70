"""Everything marked in a year, each thing followed: what is open first, what is gone below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.i18n import _, ngettext
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.following.thread_list import ThreadList
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.looked import Identity
    from footcare.domain.thread import Thread
    from footcare.services.following import Followed
    from footcare.ui.desk import Desk

_GONE_AT_ONCE: Final = 20


class FindingsPage(Page):
    """Lists what was marked; each row opens the page of one finding."""

    name: ClassVar[str] = "findings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("What you marked"), _("What is open comes first, what is gone below."))
        self.lists: list[ThreadList] = []
        self._followed: Followed | None = None
        self._shown_gone = _GONE_AT_ONCE
        self.calendar = hug(WordButton(desk.theme, desk.icons, _("Calendar"), icon="calendar-days"))
        self.calendar.setObjectName("to_calendar")
        self.calendar.clicked.connect(self._open_calendar)
        self.beside.add(self.calendar)
        self._content = Box(desk.theme, gap=20)
        self.more = hug(
            WordButton(desk.theme, desk.icons, _("Show more that is gone"), icon="chevron-down")
        )
        self.more.setObjectName("more_gone")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self.column.addWidget(self._content)
        self.column.addWidget(self.more)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self._shown_gone = _GONE_AT_ONCE
        self._load()

    @override
    def first_focus(self) -> QWidget:
        return self.lists[0].rows[0] if self.lists else self.heading

    def _reread(self) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self.desk.background.run(self.desk.house.following.all, self._show, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.toast(
            str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        )

    def _show(self, followed: Followed) -> None:
        self._content.take_all_out()
        self.lists = []
        self._followed = followed
        shown = followed.gone[: self._shown_gone]
        count = len(followed.open)
        if not (followed.open or followed.gone):
            self._content.add(self._empty())
        else:
            title = ngettext("{count} thing is open", "{count} things are open", count)
            title = title.format(count=count) if count else _("Nothing is open")
            self._add(title, followed.open, followed)
            if shown:
                self._add(_("Gone in the last year"), shown, followed)
        self.more.setVisible(len(shown) < len(followed.gone))

    def _add(self, title: str, some: tuple[Thread, ...], followed: Followed) -> None:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(title, "h2"))
        if some:
            listed = ThreadList(self.desk, title, some, followed.day)
            listed.chosen.connect(self._open)
            card.column.addWidget(listed)
            self.lists.append(listed)
        else:
            words = _("What you mark in a check is followed here until you say that it is gone.")
            card.column.addWidget(Label(words, "body"))
        self._content.add(card)

    def _empty(self) -> Card:
        card = Card(self.desk.theme)
        card.column.addWidget(Label(_("Nothing was marked yet"), "h2"))
        words = _("What you mark in a check is followed here until you say that it is gone.")
        card.column.addWidget(Label(words, "lead"))
        begin = hug(
            WordButton(
                self.desk.theme, self.desk.icons, _("Open the foot check"), "primary", "arrow-right"
            )
        )
        begin.setObjectName("begin_check")
        begin.clicked.connect(self._open_check)
        card.column.addWidget(begin)
        return card

    def _show_more(self) -> None:
        if self._followed is None:
            return
        before = self._shown_gone
        self._shown_gone += _GONE_AT_ONCE
        self._show(self._followed)
        rows = self.lists[-1].rows
        rows[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, key: Identity) -> None:
        self.open_page.emit("finding", {"finding": key})

    def _open_check(self) -> None:
        self.open_page.emit("check", {})

    def _open_calendar(self) -> None:
        self.open_page.emit("calendar", {})
