"""Back, Pause and Next as one high bar that works with an elbow or a knuckle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.buttons import Kind, WordButton

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

HEIGHT: Final = 84


class _BarButton(WordButton):
    """A button as high as the bar; it grows with the text a little, the picture needs the rest."""

    def __init__(
        self, theme: Theme, icons: Icons, words: str, kind: Kind = "secondary", icon: str = ""
    ) -> None:
        super().__init__(theme, icons, words, kind, icon)
        self._bar_height = theme.margin
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._bar_height(HEIGHT), super().heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._bar_height(HEIGHT))


class PlayerBar(QWidget):
    """The bar under the massage. A press anywhere on it outside Back and Next pauses.

    Signals:
        back, toggled, forward: what was asked for.
    """

    back = Signal()
    toggled = Signal()
    forward = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.back_button = _BarButton(theme, icons, _("Back"), icon="skip-back")
        self.pause_button = _BarButton(theme, icons, _("Pause"), "primary", "pause")
        self.next_button = _BarButton(theme, icons, _("Next"), icon="skip-forward")
        row.addWidget(self.back_button, 2)
        row.addWidget(self.pause_button, 8)
        row.addWidget(self.next_button, 2)
        self.back_button.clicked.connect(self.back)
        self.pause_button.clicked.connect(self.toggled)
        self.next_button.clicked.connect(self.forward)

    def show_going(self, *, going: bool) -> None:
        """Say on the middle button what a press does."""
        words = _("Pause") if going else _("Continue")
        if self.pause_button.text() != words:
            self.pause_button.setText(words)
            self.pause_button.set_icon_name("pause" if going else "play")

    def show_last(self, *, last: bool) -> None:
        """Say on the right button that the next thing is the end."""
        words = _("Finish") if last else _("Next")
        if self.next_button.text() != words:
            self.next_button.setText(words)
            self.next_button.set_icon_name("check" if last else "skip-forward")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.toggled.emit()
