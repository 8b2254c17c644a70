"""Less, the value, more: two buttons with the value between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import LineLabel, announce

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class StepButton(WordButton):
    """A button with nothing but a minus or a plus; the value stands beside it."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, name: str) -> None:
        super().__init__(theme, icons, "", "secondary", icon)
        self.setAccessibleName(name)
        self.setAutoRepeat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self._theme.px(56))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        edge = self._theme.px(24)
        pixmap = self._icons.pixmap(self._icon_name, ink, edge)
        painter.drawPixmap((self.width() - edge) // 2, (self.height() - edge) // 2, pixmap)


class Stepper(Box):
    """A value with a button for less and one for more.

    Signals:
        stepped: -1 or 1, as pressed.
    """

    stepped = Signal(int)

    def __init__(
        self, theme: Theme, icons: Icons, names: tuple[str, str, str], role: str = "display"
    ) -> None:
        """Make it.

        Args:
            theme: the look.
            icons: where icons come from.
            names: what the value is, what less does, what more does.
            role: the text role of the value.
        """
        super().__init__(theme, across=True, gap=16)
        self._role = role
        self._name = names[0]
        self._widest = ""
        self.less = StepButton(theme, icons, "minus", names[1])
        self.more = StepButton(theme, icons, "plus", names[2])
        self.value = LineLabel("", role)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.value.setAccessibleDescription(names[0])
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)
        self.add(self.less, self.value, self.more).add_stretch()
        theme.changed.connect(self._keep_width)

    def keep_room_for(self, widest: str) -> None:
        """Keep the buttons in place while the value changes."""
        self._widest = widest
        self._keep_width()

    def _keep_width(self) -> None:
        metrics = QFontMetrics(self._theme.font(self._role))
        self.value.setMinimumWidth(metrics.horizontalAdvance(self._widest) + 8)

    def show_value(self, words: str, *, least: bool = False, most: bool = False) -> None:
        """Show a value; at an end the button beyond it rests."""
        changed = bool(self.value.text()) and self.value.text() != words
        self.value.setText(words)
        for button, other, at_end in (
            (self.less, self.more, least),
            (self.more, self.less, most),
        ):
            if at_end and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(not at_end)
            button.setAccessibleDescription(
                _("{what}: {value}").format(what=self._name, value=words)
            )
        if changed and (self.less.hasFocus() or self.more.hasFocus()):
            announce(self, words)

    def _less(self) -> None:
        self.stepped.emit(-1)

    def _more(self) -> None:
        self.stepped.emit(1)
