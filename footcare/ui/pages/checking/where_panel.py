"""Where a mark is: the foot, and a list of places that says the same as the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from footcare.domain.foot import Side, Zone
from footcare.domain.naming import sentence_case, side_name, zone_name
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from footcare.ui.desk import Desk

_ZONE: Final = Qt.ItemDataRole.UserRole
_ROW: Final = 52
_SIDES: Final = (Side.RIGHT, Side.LEFT, Side.BOTH)


class ZoneList(QListWidget):
    """The places as a plain list, as high as its rows. Enter goes on with the chosen one.

    Signals:
        entered_row: Enter was pressed on a row.
    """

    entered_row = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(_("Places on the foot"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.currentRowChanged.connect(self._show_row)

    def add_zone(self, zone: Zone) -> None:
        """Add a place; one that is there already stays."""
        if self.row_of(zone) is None:
            item = QListWidgetItem(sentence_case(zone_name(zone)))
            item.setData(_ZONE, zone.value)
            self.addItem(item)
            self.fit()

    def row_of(self, zone: Zone) -> int | None:
        """Return the row of a place, or None."""
        for row in range(self.count()):
            if self.item(row).data(_ZONE) == zone.value:
                return row
        return None

    @property
    def zone(self) -> Zone | None:
        """The chosen place, or None."""
        chosen = self.selectedItems()
        return Zone(chosen[0].data(_ZONE)) if chosen else None

    def choose(self, zone: Zone) -> None:
        """Choose a place by program."""
        row = self.row_of(zone)
        if row is not None:
            self.setCurrentRow(row)

    def _show_row(self, row: int) -> None:
        """Scroll the page to the row that the arrows reached: the list itself never scrolls."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if area is not None else None
        if area is None or content is None or not self.hasFocus():
            return
        place = self.visualItemRect(self.item(row)).translated(self.mapTo(content, QPoint(0, 0)))
        area.ensureVisible(place.center().x(), place.center().y(), 0, place.height())

    def fit(self) -> None:
        """Be as high as all rows, so that nothing scrolls inside the page."""
        px = self._desk.theme.px
        room = max(self.viewport().width() - px(24), px(120))
        metrics = QFontMetrics(self._desk.theme.font("body"))
        whole = 0
        for row in range(self.count()):
            item = self.item(row)
            box = QRect(0, 0, room, 10_000)
            words = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), item.text())
            height = max(px(_ROW), words.height() + px(20))
            item.setSizeHint(QSize(px(120), height))
            whole += height
        self.setFixedHeight(whole + px(24))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.setCurrentRow(self.currentRow())
            self.entered_row.emit()
            return
        super().keyPressEvent(event)


class WherePanel(Box):
    """Asks where a mark is.

    Signals:
        moved: the person chose another foot or place; the drawing follows.
        done: foot and place are chosen.
    """

    moved = Signal()
    done = Signal()

    def __init__(self, desk: Desk, zones: Sequence[Zone], side: Side | None) -> None:
        """Make the panel; ``side`` is the foot of the step, or None where it has to be asked."""
        super().__init__(desk.theme, gap=12)
        self._side = side
        self.setAccessibleName(_("Where is it?"))
        self.add(Label(self.accessibleName(), "h2"))
        self.sides: ChoiceGroup | None = None
        if side is None:
            options = [(each.value, sentence_case(side_name(each)), "") for each in _SIDES]
            name = _("Which foot?")
            self.sides = ChoiceGroup(desk.theme, desk.icons, name, options, columns=3)
            self.sides.chosen.connect(self._side_chosen)
            self.add(Label(name, "bold"), self.sides)
        self.list = ZoneList(desk)
        for zone in zones:
            self.list.add_zone(zone)
        self._only = zones[0] if len(zones) == 1 else None
        self.list.itemSelectionChanged.connect(self._zone_chosen)
        self.list.entered_row.connect(self._finish)
        if self._only is None:
            self.add(Label(_("Press the place on the drawing, or choose it here."), "small"))
        self.add(self.list)
        self.list.setVisible(self._only is None)
        self.missing = Label("", "danger")
        self.missing.hide()
        self.next = hug(
            WordButton(desk.theme, desk.icons, _("Next: what is it?"), "primary", "arrow-right")
        )
        self.next.setObjectName("what_is_it")
        self.next.clicked.connect(self._finish)
        self.add(self.missing, self.next)

    @property
    def side(self) -> Side | None:
        """The foot chosen, or None."""
        return self._side

    @property
    def zone(self) -> Zone | None:
        """The place chosen, or None."""
        return self._only or self.list.zone

    def choose(self, side: Side | None, zone: Zone | None) -> None:
        """Choose by program, for instance because the drawing was pressed."""
        if self.sides is not None and side is not None:
            self._side = side
            self.sides.set_current(side.value)
        if zone is not None and self._only is None:
            self.list.add_zone(zone)
            self.list.choose(zone)

    def first_focus(self) -> QWidget:
        """Return what is to be chosen first."""
        if self.sides is not None:
            return self.sides.button(self._side.value if self._side else _SIDES[0].value)
        return self.list

    def _side_chosen(self, side: str) -> None:
        self._side = Side(side)
        self.missing.hide()
        self.moved.emit()

    def _zone_chosen(self) -> None:
        self.missing.hide()
        self.moved.emit()

    def _finish(self) -> None:
        if self.side is None:
            self._complain(_("Please choose the foot first."))
        elif self.zone is None:
            self._complain(_("Please choose the place first."))
        else:
            self.done.emit()

    def _complain(self, words: str) -> None:
        self.missing.setText(words)
        self.missing.show()
        announce(self, words)
