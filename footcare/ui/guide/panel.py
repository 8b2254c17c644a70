"""The guide beside a page: what is to know about it, and a search over all guides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from footcare.domain.guide import EVERYWHERE, find, guides_that_hold, in_chosen_language
from footcare.i18n import _
from footcare.ui.guide.article import Article
from footcare.ui.guide.results import Results
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.scroller import Scroller
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.guide import Found, PageGuide
    from footcare.ui.desk import Desk

_SAID_AFTER_MS: Final = 700
"""A screen reader says the count once the person stops typing."""


class GuidePanel(QFrame):
    """Shows the guide of a page, another one, or what a search found.

    Signals:
        closed: the person is done with it.
        page_wanted: the name of the page whose guide is read and which is to be opened.
    """

    closed = Signal()
    page_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all = {name: in_chosen_language(guide) for name, guide in desk.guides().items()}
        self._page = ""
        self._shown = ""
        self.article: Article | None = None
        self.results: Results | None = None
        self.setProperty("card", "side")
        self.setAccessibleName(_("Guide"))
        theme, icons = desk.theme, desk.icons
        self.heading = Label("", "h2")
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button = hug(WordButton(theme, icons, _("Close"), "small", "x"))
        self.close_button.setObjectName("close_guide")
        self.close_button.clicked.connect(self.closed)
        self.search = TextField(theme, _("Search all guides"))
        self.search.typed.connect(self._search)
        self._body = Box(theme, gap=22)
        self.open_page = self._button(_("Open this page"), "arrow-right", "open_guided_page")
        self.open_page.clicked.connect(self._want_page)
        self.own = self._button(_("The guide of this page"), "arrow-left", "own_guide")
        self.own.clicked.connect(self._show_own)
        self.keys = self._button(_("Keys that work on all pages"), "list", "keys_everywhere")
        self.keys.clicked.connect(self._show_everywhere)
        self.scroller = Scroller(self._build())
        self._column.addWidget(self.scroller.beside, 1)
        self._space()
        theme.changed.connect(self._space)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAID_AFTER_MS)
        self._later.timeout.connect(self._say_count)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    def _button(self, words: str, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, "secondary", icon))
        button.setObjectName(name)
        return button

    def _build(self) -> Box:
        """Put the fixed head on top, and return what scrolls below it."""
        theme = self._desk.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        title = Box(theme, across=True, gap=12)
        title.add(self.heading, stretch=1).add_at_top(self.close_button)
        self._head = Box(theme, gap=16).add(title, self.search)
        self._column.addWidget(self._head)
        self._feet = Box(theme, gap=12)
        for button in (self.open_page, self.own, self.keys):
            self._feet.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        inner = Box(theme, gap=26).add(self._body, self._feet)
        inner.box.addStretch(1)
        return inner

    def _space(self) -> None:
        theme = self._desk.theme
        side, end = theme.margin(22), theme.margin(20)
        self._head.box.setContentsMargins(side, end, side, theme.px(8))
        content = self.scroller.widget()
        if content is not None:
            content.setContentsMargins(side, theme.px(10), side, end)

    @property
    def _guides(self) -> dict[str, PageGuide]:
        """The guides by page; whether anything is advised may change while they stand open."""
        record_only = self._desk.preferences.current.record_only
        return guides_that_hold(self._all, record_only=record_only)

    # -- what is shown ----------------------------------------------------------------------------

    def show_page(self, page: str) -> None:
        """Show the guide of a page from its beginning."""
        self._page = page
        self.search.set_words("")
        self._show_guide(page)

    def say_way_out(self, *, alone: bool) -> None:
        """Name the button that closes it by where it leads."""
        self.close_button.setText(_("Back to the page") if alone else _("Close"))
        self.close_button.set_icon_name("arrow-left" if alone else "x")

    def _show_guide(self, name: str) -> None:
        guide = self._guides.get(name)
        if guide is None:
            guide = self._guides[EVERYWHERE]
        self._shown = guide.page
        self.results = None
        self.article = Article(self._desk.theme, guide)
        self._show(self.article, _("Guide: {title}").format(title=guide.title))
        self.open_page.setVisible(self._shown != self._page and self._can_open(guide))
        self.own.setVisible(self._shown != self._page and self._page in self._guides)
        self.keys.setVisible(self._shown != EVERYWHERE)

    def _can_open(self, guide: PageGuide) -> bool:
        return bool(guide.opens) and guide.opens != self._page

    def _show(self, content: QWidget, heading: str) -> None:
        """Put an article or results in the place of what was shown."""
        self._body.take_all_out()
        self.heading.setText(heading)
        self._body.add(content)
        read_in_order(self.close_button, self.search, content, self._feet)
        self.scroller.verticalScrollBar().setValue(0)

    def _show_own(self) -> None:
        self.show_page(self._page)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_everywhere(self) -> None:
        self._show_guide(EVERYWHERE)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- searching --------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        if not words:
            self._later.stop()
            self._show_guide(self._page)
            return
        found = find(self._guides.values(), words)
        self.article = None
        self.results = Results(self._desk.theme, self._desk.icons, found, words)
        self.results.chosen.connect(self._show_found)
        self._show(self.results, _("Guide"))
        self.open_page.hide()
        self.keys.hide()
        self.own.show()
        self._later.start()

    def _say_count(self) -> None:
        if self.results is not None:
            announce(self, self.results.said)

    def _show_found(self, found: Found) -> None:
        self._later.stop()
        self.search.set_words("")
        self._show_guide(found.guide.page)
        if self.article is not None:
            title = self.article.titles[found.place]
            title.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_into_sight(title)

    def _bring_into_sight(self, title: QWidget) -> None:
        """Scroll an entry to the top, once the article has its place."""
        content = self.scroller.widget()
        if content is not None and (layout := content.layout()) is not None:
            width = self.scroller.viewport().width()
            content.resize(width, max(layout.totalHeightForWidth(width), content.height()))
            layout.activate()
            self.scroller.ensureWidgetVisible(title, 0, self.scroller.viewport().height() // 3)

    # -- keys and ways out ------------------------------------------------------------------------

    def _escape(self) -> None:
        """Close the top layer: what was found, or the guide itself."""
        if self.results is None:
            self.closed.emit()
        else:
            self.show_page(self._page)
            self.search.focus()

    def _want_page(self) -> None:
        self.page_wanted.emit(self._guides[self._shown].opens)
