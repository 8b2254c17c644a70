"""The summary of a check and of what was measured: on paper, as a PDF or copied, for a team."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.degrees import degrees_of
from footcare.ui.page import Page
from footcare.ui.pages.summary.feet import PaperFeet
from footcare.ui.pages.summary.sheet import SummarySheet
from footcare.ui.pages.summary.words import SummaryWords, Told, summary_words
from footcare.ui.printing.hand_out import HandOut
from footcare.ui.printing.preview import SheetPreview
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.services.handled import StandingAdvice
    from footcare.ui.desk import Desk

_BESIDE: Final = 860
"""From this width at 100 % text on the buttons stand beside the picture."""

_SHARES: Final = (2, 3)


class SummaryPage(Page):
    """Shows the summary of the newest check, or of one that is named, as it will be printed."""

    name: ClassVar[str] = "summary"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self.words: SummaryWords | None = None
        self.set_heading(
            _("Summary to show"), _("Take it along, or send it before a visit to your foot team.")
        )
        self.back = hug(WordButton(desk.theme, desk.icons, _("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self.waiting = Label("", "body")
        about = _("Large print, black on white, with the marked places.")
        self.hand_out = HandOut(desk, about, _("Foot check"))
        self.copy = self.hand_out.make_button(_("Copy as text"), "quiet", "copy")
        self.copy.setObjectName("copy_summary")
        self.copy.clicked.connect(self._copy)
        self.hand_out.add_button(self.copy)
        self.preview = SheetPreview(desk.theme, _("Picture of the summary"))
        self._parts = Box(desk.theme, across=True, gap=24)
        self._parts.add_at_top(self.hand_out).add_at_top(self.preview)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self._parts)
        self.column.addStretch(1)
        read_in_order(self.guide_button, self.back, self.hand_out)

    @override
    def enter(self, **words: object) -> None:
        wanted = words.get("inspection")
        self._wanted = wanted if isinstance(wanted, UUID) else None
        self.hand_out.begin()
        self.desk.background.run(self._look, self._show, self._not_read)

    @override
    def first_focus(self) -> QWidget:
        return self.back if self._parts.isHidden() else self.hand_out.print_button

    def _look(self) -> Told:
        house = self.desk.house
        if self._wanted is not None:
            standing: StandingAdvice | None = house.inspecting.standing_advice_of(self._wanted)
        else:
            standing = house.inspecting.standing_advice(looks=True)
        measuring = house.measuring
        return Told(standing, measuring.advice(), measuring.newest(), house.knowing.person())

    def _show(self, told: Told) -> None:
        if told.empty:
            self._show_nothing(_("There is no foot check yet."))
            return
        self.words = summary_words(
            told, self.desk.house.checklist, degrees_of(self.desk), self.desk.clock.time_zone()
        )
        sheet = SummarySheet(self.words, PaperFeet(self.desk.studio.feet, told.person.body))
        self.hand_out.sheet = sheet
        self.waiting.hide()
        self._parts.show()
        self.preview.show_sheet(sheet)

    def _not_read(self, error: Exception) -> None:
        self._show_nothing(str(error))
        announce(self, str(error), urgent=True)

    def _show_nothing(self, why: str) -> None:
        self.words = self.hand_out.sheet = None
        self._parts.hide()
        self.waiting.setText(why)
        self.waiting.show()

    def _copy(self) -> None:
        if self.words is not None:
            QGuiApplication.clipboard().setText("\n".join(self.words.lines))
            self.hand_out.say(_("It is copied. Paste it into a message or a document."))

    @override
    def arrange(self) -> None:
        across = self.width() / self.desk.theme.scale >= _BESIDE
        self._parts.set_across(across=across)
        for place, share in enumerate(_SHARES if across else (0, 0)):
            self._parts.box.setStretch(place, share)
