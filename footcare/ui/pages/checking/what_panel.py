"""What is seen: the kinds of finding that fit the step, each in plain words, and all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.finding import FindingKind
from footcare.domain.naming import kind_name, sentence_case
from footcare.i18n import _
from footcare.ui.pages.checking.tab_order import in_tab_order
from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.row_button import RowButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footcare.ui.desk import Desk
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_ICONS: Final = {
    FindingKind.BLISTER: "droplet",
    FindingKind.CUT: "bandage",
    FindingKind.ULCER: "circle-alert",
    FindingKind.REDNESS: "flame",
    FindingKind.SWELLING: "waves",
    FindingKind.WARMTH: "thermometer",
    FindingKind.COLD: "thermometer-snowflake",
    FindingKind.COLOUR_PALE: "palette",
    FindingKind.COLOUR_BLUE: "palette",
    FindingKind.COLOUR_BLACK: "palette",
    FindingKind.DISCHARGE: "droplets",
    FindingKind.CALLUS: "layers",
    FindingKind.CORN: "layers",
    FindingKind.CALF_SWELLING: "waves",
    FindingKind.OTHER: "ellipsis",
}
_OTHER_ICON: Final = "circle"


class KindButton(RowButton):
    """A kind of finding with its definition, framed so that it looks like what it is."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, title: str, below: str) -> None:
        super().__init__(theme, icons, icon, title, below)
        part = self._row.itemAt(1)
        words = part.layout() if part is not None else None
        if isinstance(words, QVBoxLayout):
            words.insertStretch(0, 1)
            words.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self.underMouse() or self.isDown()
        painter.setBrush(self._theme.color("surface2" if warm else "surface"))
        painter.setPen(QPen(self._theme.color("ctl"), 2))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, self.radius, self.radius)
        painter.end()


class WhatPanel(Box):
    """Asks what is seen at a place.

    Signals:
        chosen: the kind, as its value.
        place_asked: the person wants another place.
    """

    chosen = Signal(str)
    place_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        place: str,
        first: Sequence[FindingKind],
        definitions: Mapping[FindingKind, str],
    ) -> None:
        super().__init__(desk.theme, gap=12)
        self._desk = desk
        self._definitions = definitions
        self.buttons: dict[FindingKind, KindButton] = {}
        asked = _("What do you see or feel?")
        self.setAccessibleName(_("{place}. {question}").format(place=place, question=asked))
        self.add(Label(place, "tag"), Label(asked, "h2"))
        self._grid = QGridLayout()
        self._grid.setSpacing(desk.theme.px(8))
        self.box.addLayout(self._grid)
        self._shown: list[FindingKind] = list(first)
        self._columns = 2
        self._keys = ArrowKeys(self, columns=self._columns)
        self._fill()
        self._keys.listen()
        row = Box(desk.theme, across=True, gap=8)
        self.more = hug(WordButton(desk.theme, desk.icons, _("More"), "secondary", "plus"))
        self.more.setObjectName("more_kinds")
        self.more.setAccessibleName(_("More kinds"))
        self.more.clicked.connect(self._show_all)
        self.again = hug(
            WordButton(desk.theme, desk.icons, _("Another place"), "quiet", "arrow-left")
        )
        self.again.setObjectName("another_place")
        self.again.clicked.connect(self.place_asked)
        for button in (self.more, self.again):
            row.add(button)
        row.add_stretch()
        self.add(row)

    def set_columns(self, columns: int) -> None:
        """Stand this many kinds side by side."""
        if columns != self._columns:
            self._columns = self._keys.columns = columns
            self._fill()

    def first_focus(self) -> QWidget:
        """Return the first kind."""
        return self.buttons[self._shown[0]]

    def _fill(self) -> None:
        for place, kind in enumerate(self._shown):
            button = self.buttons.get(kind) or self._button(kind)
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _button(self, kind: FindingKind) -> KindButton:
        button = KindButton(
            self._desk.theme,
            self._desk.icons,
            _ICONS.get(kind, _OTHER_ICON),
            sentence_case(kind_name(kind)),
            _(self._definitions[kind]) if kind in self._definitions else "",
        )
        button.setObjectName(kind.value)
        button.clicked.connect(self._tell)
        self.buttons[kind] = button
        self._keys.add(button)
        return button

    def _show_all(self) -> None:
        first_new = next(kind for kind in FindingKind if kind not in self._shown)
        self._shown += [kind for kind in FindingKind if kind not in self._shown]
        self._fill()
        in_tab_order([*(self.buttons[kind] for kind in self._shown), self.more, self.again])
        self.more.hide()
        self.buttons[first_new].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        self.chosen.emit(self.sender().objectName())
