"""The first step: text size, language and colours, before anything else is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from footcare.domain.first_run import FirstRunStep
from footcare.i18n import N_, _
from footcare.ui.forms.language_form import LanguageForm
from footcare.ui.forms.look_form import TextSizeForm
from footcare.ui.forms.preference_rows import SETTINGS, PreferenceRow
from footcare.ui.pages.first_run.step import Step
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk


class LookStep(Step):
    """Every change is seen at once."""

    id = FirstRunStep.LOOK
    heading = N_("Can you read this well?")
    below = N_("Welcome to Footcare. Choose what is easy on your eyes; it can be changed later.")
    heading_of_other = N_("Can they read this well?")
    below_of_other = N_("Choose what is easy on their eyes; it can be changed later.")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.language = LanguageForm(desk)
        self.text_size = TextSizeForm(desk)
        self.colours = PreferenceRow(desk, next(one for one in SETTINGS if one.field == "theme"))
        for form in (self.text_size, self.language, self.colours):
            form.chosen.connect(self._change)
            card = Card(desk.theme)
            if form is self.language:
                card.column.addWidget(Label(_("Language"), "bold"))
            card.column.addWidget(form)
            self.add(card)
            card.setVisible(form is not self.language or self.language.there_is_a_choice)
        desk.preferences.changed.connect(self._show)

    @override
    def first_focus(self) -> QWidget:
        return self.text_size.stepper.more

    def _change(self, field: str, value: Any) -> None:  # noqa: ANN401 - a value of any setting
        self.desk.preferences.change(**{field: value})

    def _show(self, preferences: Preferences) -> None:
        self.language.show_value(preferences)
        self.text_size.show_value(preferences)
        self.colours.show_value(preferences)

    @override
    def arrange(self, width: float) -> None:
        self.language.set_columns(3 if width >= 520 else 1)  # noqa: PLR2004 - what fits
        self.text_size.set_columns(6 if width >= 620 else 3)  # noqa: PLR2004 - what fits
        self.colours.set_columns(3 if width >= 640 else 1)  # noqa: PLR2004 - what fits
