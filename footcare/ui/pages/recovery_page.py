"""When the diary is damaged or gone: what is left of it, and the ways on, the best one first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.asking import Choice
from footcare.ui.copy_words import holds_words
from footcare.ui.page import Page
from footcare.ui.pages.recovery.elsewhere import ElsewhereCard
from footcare.ui.pages.recovery.happened import HappenedCard
from footcare.ui.pages.recovery.offer import OfferCard
from footcare.ui.pages.recovery.words import (
    backup_lines,
    copy_put_back,
    copy_title,
    done_words,
    happened_lines,
    readable_lines,
)
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from footcare.domain.backup import Restored
    from footcare.services.rescuing import Found, Prospects, Rescuing
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind


class RecoveryPage(Page):
    """Opens by itself when the diary is damaged or gone. Nothing is changed before a choice."""

    name: ClassVar[str] = "recovery"
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen: Prospects | None = None
        self._ways: list[OfferCard] = []
        self._put_back = ""
        self._working = False
        self.happened = HappenedCard(desk)
        self.happened.copied.connect(self._say_copied)
        self.backup = OfferCard(desk, "layers", "restore_backup")
        self.backup.taken.connect(self._restore)
        self.readable = OfferCard(desk, "file-text", "use_readable")
        self.readable.taken.connect(self._salvage)
        self.elsewhere = ElsewhereCard(desk)
        self.elsewhere.path_chosen.connect(self.look_at)
        self.elsewhere.agreed.connect(self._go_on_with_found)
        self.offers = Box(desk.theme, gap=20).add(self.backup, self.readable, self.elsewhere)
        self.again = self._button(_("Try again"), "secondary", "rotate-ccw", "try_again")
        self.again.clicked.connect(self._try_again)
        self.empty = self._button(_("Begin with an empty diary"), "quiet", "sprout", "begin_empty")
        self.empty.clicked.connect(self._ask_to_begin)
        self.leaving = self._button(_("Not now"), "quiet", "x", "not_now")
        self.leaving.clicked.connect(self._leave)
        self.others = Card(desk.theme, "map")
        self.others.column.addWidget(Label(_("Or first look for the cause"), "bold"))
        self.others.column.addWidget(
            Label(_("If your diary is on a stick or another disk, plug it in, then try again."))
        )
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.again, self.empty, self.leaving).add_stretch()
        self.others.column.addWidget(self._row)
        for part in (self.happened, self.offers, self.others):
            self.column.addWidget(part)
        self.column.addStretch(1)
        desk.door.closed.connect(self._closed)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    # -- looking ----------------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self.set_heading(
            _("Getting your diary back"), _("Take your time. Nothing is changed before you choose.")
        )
        if self._working:
            return
        if self.desk.door.house is not None:
            self._show_open()
        elif self.desk.door.rescue is not None:
            self._look(self.desk.door.rescue)
        else:
            self._wait(self.desk.door.problem or _("Opening your diary..."))

    def _closed(self, _problem: str) -> None:
        if self.isVisible():
            self.enter()

    def _look(self, rescue: Rescuing) -> None:
        self._wait(_("Looking at your diary and its copies..."))
        self._working = True
        self.desk.background.run(rescue.look, self._show, self._not_looked)

    def _wait(self, words: str) -> None:
        """Say what goes on; what could be pressed comes when that is done."""
        self.happened.say(words, ())
        self.offers.hide()
        self.others.hide()
        announce(self, words)

    def _not_looked(self, error: Exception) -> None:
        self._working = False
        self.happened.say(_("Your diary cannot be opened"), (str(error),))
        self._show_ways([])
        announce(self, self._said, urgent=True)

    def _show_open(self) -> None:
        self.happened.say(
            _("Your diary is open"),
            (_("There is nothing to get back. If it is ever damaged, this page shows a way."),),
        )
        self.offers.hide()
        self.others.hide()

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self, found: Prospects) -> None:
        self._working = False
        self._seen = found
        folder = "" if found.set_aside is None else str(found.set_aside)
        self.happened.say(_("Your diary cannot be opened"), happened_lines(found), folder)
        if found.not_kept:
            self._show_ways([])
            announce(self, self._said, urgent=True)
            return
        self.elsewhere.offer(found)
        ways: list[OfferCard] = [self.elsewhere]
        if found.readable.records:
            self.readable.say(
                _("Go on with what can still be read"),
                readable_lines(found),
                _("Use what can be read"),
            )
            ways.insert(0, self.readable)
        if found.backup is not None:
            title = copy_title(found.backup.made_at, self._zone, today(self.desk.clock))
            lines = backup_lines(found, found.backup)
            self.backup.say(title, lines, _("Put this copy back"))
            ways.insert(1 if found.reading_holds_more else 0, self.backup)
        self._show_ways(ways)
        announce(self, f"{self._said} {ways[0].title.text()}")

    def _show_ways(self, ways: list[OfferCard]) -> None:
        """Show the ways in their order; the first one, or else another try, is the filled one."""
        self._ways = ways
        for card in (self.backup, self.readable, self.elsewhere):
            card.setVisible(card in ways)
        for place, card in enumerate(ways):
            self.offers.box.insertWidget(place, card)
            card.set_best(best=place == 0)
        self.offers.setVisible(bool(ways))
        self.others.show()
        self.empty.setVisible(bool(ways))
        self.again.set_kind("secondary" if ways else "primary")
        self._enable(enabled=True)
        read_in_order(self.happened, *ways, self.others)
        self.arrange()

    def _enable(self, *, enabled: bool) -> None:
        for part in (self.offers, self.others):
            part.setEnabled(enabled)

    @property
    def _said(self) -> str:
        """What happened, for a screen reader."""
        return f"{self.happened.title.text()}. {self.happened.lines.text()}"

    @property
    def _zone(self) -> str:
        return self.desk.clock.time_zone()

    @override
    def arrange(self) -> None:
        self._row.set_across(across=not self.narrow)

    def _say_copied(self) -> None:
        self.toast(_("Copied"))

    # -- going on ---------------------------------------------------------------------------------

    def _restore(self) -> None:
        rescue, seen = self.desk.door.rescue, self._seen
        if rescue is not None and seen is not None and seen.backup is not None:
            what = copy_put_back(seen.backup.made_at, self._zone, today(self.desk.clock))
            self._do(partial(rescue.restore, seen.backup), what)

    def _salvage(self) -> None:
        rescue, seen = self.desk.door.rescue, self._seen
        if rescue is not None and seen is not None:
            holds = holds_words(seen.readable.holds)
            what = _("What could be read is in its place: {holds}.").format(holds=holds)
            self._do(rescue.salvage, what)

    def _go_on_with_found(self, found: Found) -> None:
        self._do(found.go_on, copy_put_back(found.made_at, self._zone, today(self.desk.clock)))

    def _ask_to_begin(self) -> None:
        seen = self._seen
        kept = _("Your copies stay where they are. You can put one back later, in Settings.")
        if seen is not None and seen.set_aside is not None:
            kept = (
                f"{_('The damaged file is kept in {folder}.').format(folder=seen.set_aside)} {kept}"
            )
        self.desk.asker.ask(
            _("Begin with an empty diary?"),
            kept,
            (
                Choice("stay", _("Look at the other ways"), filled=True),
                Choice("begin", _("Begin with an empty diary")),
            ),
            self._begin,
        )

    def _begin(self, answer: str) -> None:
        rescue = self.desk.door.rescue
        if answer == "begin" and rescue is not None:
            self._do(rescue.begin_anew, _("An empty diary is in its place."))

    def _do(self, work: Callable[[], Restored], what: str) -> None:
        if self._working:
            return
        self._working = True
        self._put_back = what
        self.happened.complain("")
        self._enable(enabled=False)
        self.happened.title.setText(_("Putting your diary in its place..."))
        announce(self, self.happened.title.text())
        self.desk.background.run(work, self._done, self._failed)

    def _done(self, done: Restored) -> None:
        self._working = False
        title, words = _("Your diary can be opened again"), done_words(done, self._put_back)
        self.happened.say(title, (words,))
        self.offers.hide()
        self.others.hide()
        announce(self, f"{title}. {words}")
        self.desk.door.replaced.emit(title, words)

    def _failed(self, error: Exception) -> None:
        self._working = False
        self._enable(enabled=True)
        self.happened.title.setText(_("Your diary cannot be opened"))
        self.happened.complain(str(error))
        announce(self, str(error), urgent=True)
        self.scroll_to_top()

    # -- a copy from another place ----------------------------------------------------------------

    def look_at(self, path: str) -> None:
        """Look at a copy from another place, and offer to go on with it when it is whole."""
        rescue = self.desk.door.rescue
        if rescue is None or self._working:
            return
        self._working = True
        self._enable(enabled=False)
        self.happened.complain("")
        self.desk.background.run(partial(rescue.find, Path(path)), self._show_found, self._failed)

    def _show_found(self, found: Found) -> None:
        self._working = False
        said = self.elsewhere.show_found(found)
        others = [card for card in self._ways if card is not self.elsewhere]
        self._show_ways([self.elsewhere, *others])
        self.elsewhere.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    # -- another try, or later --------------------------------------------------------------------

    def _try_again(self) -> None:
        self._wait(_("Opening your diary..."))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.door.try_again()

    def _leave(self) -> None:
        self.open_page.emit("today", {})

    @override
    def first_focus(self) -> QWidget:
        # Not the best way's button: what it brings and what it does not is to be read first.
        return self.heading
