"""A scrolling place whose bar stands beside it, not in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QWidget

_STEP = 48


class Scroller(QScrollArea):
    """A scroll area for one column of things; ``beside`` is what goes into a layout.

    WORKAROUND Qt 6.11 QAccessibleAbstractScrollArea::child: it trusts the place a screen reader
    asks for, and its own bar comes and goes among its children, so that a reader that asks while
    a page is laid out crashes the program. With the bar outside, its children never change.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        # Asked for a widget it has not made, PySide looks through every class of Qt for its kind:
        # a tenth of the start, for the viewport alone.
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(viewport)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self.beside = QWidget()
        self._row = QHBoxLayout(self.beside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.hide()
        self._row.addWidget(self, 1)
        self._row.addWidget(self.bar)
        self._make_room = QTimer(self)
        self._make_room.setSingleShot(True)
        self._make_room.setInterval(0)
        self._make_room.timeout.connect(self._give_bar_room)
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._fit)
        inner.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(inner.setValue)

    def _fit(self, least: int, most: int) -> None:
        self.bar.setRange(least, most)
        self.bar.setPageStep(self.viewport().height())
        self.bar.setSingleStep(_STEP)
        self.bar.setVisible(most > least and not self._fits_without())
        self._make_room.start()

    def _give_bar_room(self) -> None:
        # A bar that comes while its row is just laid out is left without a width by Qt's layout.
        if self.bar.isVisible() and self.bar.width() < self.bar.sizeHint().width():
            self._row.invalidate()
            self._row.activate()

    def _fits_without(self) -> bool:
        """Tell whether the content needs the bar only because the bar takes its room."""
        content = self.widget()
        if content is None or not content.hasHeightForWidth():
            return False
        return content.heightForWidth(self.beside.width()) <= self.viewport().height()

    def step_up(self) -> None:
        """Show what is a page further up."""
        self.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderPageStepSub)

    def step_down(self) -> None:
        """Show what is a page further down."""
        self.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderPageStepAdd)
