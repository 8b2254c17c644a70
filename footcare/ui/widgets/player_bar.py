"""Back, Pause and Next as one high bar that works with an elbow or a knuckle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from footcare.i18n import _, pgettext
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
        self._tight = False
        self._last = False
        self._going = True
        self._row = row = QHBoxLayout(self)
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

    def arrange(self, *, tight: bool) -> None:
        """Leave out the icons where the words need their room."""
        self._tight = tight
        self._row.setSpacing(8 if tight else 16)
        self.back_button.set_icon_name("" if tight else "skip-back")
        self._show_pause()
        self._show_next()

    def show_going(self, *, going: bool) -> None:
        """Say on the middle button what a press does."""
        if going != self._going:
            self._going = going
            self._show_pause()

    def _show_pause(self) -> None:
        icon = "pause" if self._going else "play"
        self.pause_button.setText(_("Pause") if self._going else pgettext("a massage", "Continue"))
        self.pause_button.set_icon_name("" if self._tight else icon)

    def show_last(self, *, last: bool) -> None:
        """Say on the right button that the next thing is the end."""
        if last != self._last:
            self._last = last
            self._show_next()

    def _show_next(self) -> None:
        icon = "check" if self._last else "skip-forward"
        self.next_button.setText(_("Finish") if self._last else _("Next"))
        self.next_button.set_icon_name("" if self._tight else icon)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.toggled.emit()
