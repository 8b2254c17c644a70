"""Look: text size, colours, the skin of the drawings, motion, and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from footcare.i18n import _
from footcare.ui.forms.language_form import LanguageForm
from footcare.ui.forms.look_form import SkinToneForm, TextSizeForm
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class LookRoom(Room):
    """How everything looks."""

    topic = "look"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.text_size = TextSizeForm(desk)
        self.skin_tone = SkinToneForm(desk)
        self.language = LanguageForm(desk)
        self.forms += [self.text_size, self.skin_tone, self.language]
        for form in self.forms:
            form.chosen.connect(self.change)
        colours, motion = self.own_rows()
        # First: whoever chose a language they cannot read finds it again at the top.
        card = self.add_card(_("Language"), self.language)
        card.setVisible(self.language.there_is_a_choice)
        self.add_card(_("Text size"), self.text_size)
        self.not_told = Label(
            _("This computer does not tell whether pictures should stand still, so they move."),
            "small",
        )
        moving = Box(desk.theme, gap=8).add(motion, self.not_told)
        self.add_card(_("Colours and pictures"), colours, self.skin_tone, moving, gap=24)
        desk.stillness.changed.connect(self._show_unknown)
        self._show_unknown()

    @override
    def enter(self) -> None:
        self.desk.stillness.look()

    def _show_unknown(self) -> None:
        self.not_told.setVisible(self.desk.stillness.unknown)

    @override
    def arrange(self, width: float) -> None:
        super().arrange(width)
        self.text_size.set_columns(6 if width >= 620 else 3 if width >= 330 else 2)  # noqa: PLR2004 - what fits
        self.language.set_columns(3 if width >= 560 else 1)  # noqa: PLR2004 - what fits
