"""The end of a massage: what was done, how the feet feel, what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.domain.foot import View
from footcare.domain.massage import Ended
from footcare.i18n import _, pgettext
from footcare.ui.pages.massage.red_mark import RedMarkOffer
from footcare.ui.pages.pair import PairPicture
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.ring_timer import spoken_time
from footcare.ui.widgets.scale import TenScale
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.domain.session import Session
    from footcare.ui.desk import Desk


class FinishView(Box):
    """Takes the place of the player's picture and words when the session has ended.

    Signals:
        closed: the person is done with it.
        retried: the person wants the failed saving to be tried again.
    """

    closed = Signal()
    retried = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=20)
        self._desk = desk
        self.title = Label("", "display")
        self.saved = Label("", "lead")
        self.patience = Patience(self)
        self.patience.lasts.connect(self.saved.setText)
        self.picture = PairPicture(desk, View.TOP)
        self.retry_button = hug(WordButton(desk.theme, desk.icons, _("Try again")))
        self.retry_button.clicked.connect(self.retried)
        self.retry_button.hide()
        feel = Card(desk.theme)
        feel.column.addWidget(Label(_("How much do your feet bother you now?"), "h2"))
        self._before = Label("", "small")
        feel.column.addWidget(self._before)
        self.scale = TenScale(
            desk.theme,
            desk.icons,
            _("How much do your feet bother you now, 0 to 10?"),
            low=_("0: not at all"),
            high=_("10: as bad as can be"),
        )
        feel.column.addWidget(self.scale)
        look = Card(desk.theme)
        look.column.addWidget(Label(_("Look once more"), "h2"))
        row = Box(desk.theme, across=True, gap=12)
        row.add_at_top(Sign(desk.theme, desk.icons, "droplet", size=24))
        words = _("Dry between the toes, then put socks and shoes on before you stand.")
        look.column.addWidget(row.add(Label(words, "body"), stretch=1))
        self.red_mark = RedMarkOffer(desk)
        look.column.addWidget(self.red_mark)
        done = pgettext("leave a page", "Done")
        self.close_button = hug(WordButton(desk.theme, desk.icons, done, "primary", "check"))
        self.close_button.setObjectName("close_massage")
        self.close_button.clicked.connect(self.closed)
        self.add(self._head(), feel, look)
        self.box.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_stretch()

    def _head(self) -> Card:
        """What became of the massage, on the calm card with the picture."""
        words = Box(self._desk.theme, gap=8)
        words.add_stretch().add(self.title, self.saved)
        words.box.addWidget(self.retry_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.add_stretch()
        row = Box(self._desk.theme, across=True, gap=24).add(words, stretch=1)
        row.box.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        head = Card(self._desk.theme, "hero")
        head.column.addWidget(row)
        return head

    def arrange(self, *, picture: bool) -> None:
        """Show the picture only where there is room for it."""
        self.picture.set_low(low=True)
        self.picture.setVisible(picture)

    def show_session(self, session: Session, before: int | None) -> None:
        """Say how it ended and ask how the feet feel; nothing is chosen yet."""
        done = session.ended is Ended.FINISHED
        self.title.setText(_("Well done") if done else _("Stopped early"))
        self._before.setText(
            _("You can leave this out.")
            if before is None
            else _("Before the massage you said {number}. You can leave this out.").format(
                number=before
            )
        )
        self.picture.draw()
        self.scale.set_value(None)
        self.red_mark.forget()
        self.wait()

    def wait(self) -> None:
        """Wait for the saving, without a word while it is quick."""
        self.say("")
        self.patience.begin(_("Saving..."))

    def say(self, words: str) -> None:
        """Say what becomes of the saving."""
        self.patience.end()
        self.saved.setText(words)
        self._offer_retry(offered=False)

    def say_not_saved(self, words: str) -> None:
        """Say why something is not saved; to close it now is to go without."""
        self.patience.end()
        self.saved.setText(words)
        self._offer_retry(offered=True)
        announce(self, words, urgent=True)

    def _offer_retry(self, *, offered: bool) -> None:
        self.retry_button.setVisible(offered)
        self.retry_button.set_kind("primary" if offered else "secondary")
        self.close_button.set_kind("secondary" if offered else "primary")
        leave = pgettext("leave a page", "Done")
        self.close_button.setText(_("Close without saving it") if offered else leave)
        self.close_button.set_icon_name("x" if offered else "check")

    def say_saved(self, seconds: int) -> None:
        """Say that the massage is in the diary; called after the commit."""
        words = _("Saved in your diary: {time} of massage.").format(time=spoken_time(seconds))
        self.say(words)
        announce(self, f"{self.title.text()}. {words}")
