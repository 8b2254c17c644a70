"""The bar below a step of the first run: back, past it, and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.dressing import dress_again
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.pages.first_run.step import Step


class StepBar(QFrame):
    """The three buttons, and above them what stands in the way of going on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme, icons = desk.theme, desk.icons
        self._theme = theme
        self.back = hug(WordButton(theme, icons, _("Back"), "secondary", "arrow-left"))
        self.skip = hug(WordButton(theme, icons, _("Skip this"), "quiet"))
        self.go_on = hug(WordButton(theme, icons, _("Continue"), "primary", "arrow-right"))
        self.fault = Label("", "danger")
        self.fault.hide()
        self.setProperty("card", "foot")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.fault)
        buttons = Box(theme, across=True, gap=12)
        buttons.add(self.back).add_stretch().add(self.skip, self.go_on)
        self._column.addWidget(buttons)

    def set_fixed(self, *, fixed: bool) -> None:
        """Be a bar of its own, or just the end of the column."""
        kind = "foot" if fixed else None
        if self.property("card") != kind:
            self.setProperty("card", kind)
            dress_again(self)

    def fit(self, left: int, right: int) -> None:
        """Stand in line with the cards above, so many pixels from either side."""
        self._column.setSpacing(self._theme.px(10))
        self._column.setContentsMargins(left, self._theme.px(12), right, self._theme.px(12))

    def show_step(self, step: Step, *, first: bool, last: bool) -> None:
        """Offer what can be done at a step."""
        self.back.setVisible(not first)
        self.skip.setVisible(step.can_be_skipped)
        self.go_on.setText(_("Start Footcare") if last else _("Continue"))
        self.go_on.set_icon_name("check" if last else "arrow-right")
        self.complain("")
        self.show()

    def complain(self, fault: str) -> None:
        """Say what stands in the way, or nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            announce(self, fault, urgent=True)
