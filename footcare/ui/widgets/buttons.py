"""Buttons whose words wrap: painted from the tokens, so that nothing is ever cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

Kind = Literal["primary", "secondary", "small", "quiet", "danger", "choice", "tile", "rail", "disc"]


class _Look(NamedTuple):
    """Sizes at 100 %: least height, padding, text size, weight, icon size, radius."""

    height: int
    pad: int
    text: int
    weight: int
    icon: int
    radius: int
    centred: bool = True


_LOOKS: Final[dict[Kind, _Look]] = {
    "primary": _Look(64, 32, 21, 600, 24, 16),
    "danger": _Look(64, 32, 21, 600, 26, 16),
    "secondary": _Look(56, 22, 19, 600, 24, 14),
    "small": _Look(44, 14, 17, 600, 22, 12),
    "quiet": _Look(52, 12, 19, 600, 24, 14),
    "choice": _Look(52, 16, 19, 400, 24, 14),
    "tile": _Look(60, 18, 19, 400, 24, 14, centred=False),
    "rail": _Look(56, 18, 19, 400, 24, 14, centred=False),
    "disc": _Look(60, 6, 17, 600, 22, 30),
}

_WIDEST: Final = 520
_GAP: Final = 14
_REMEMBERED: Final = 20
"""Heights a button remembers: every layout asks for the same few of them a dozen times."""


def turn_quietly(button: QAbstractButton, *, on: bool) -> None:
    """Turn a button on or off by program: ``toggled`` is not sent.

    So ``toggled`` means the person, by mouse, by keys or through a screen reader or voice control.
    Those last two toggle a checkable button without a click: ``clicked`` would never come.
    """
    with QSignalBlocker(button):
        button.setChecked(on)


def enter_presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter, as Space does; return whether Enter was the key.

    Held down it presses once: a key that repeats would answer questions that nobody has read.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class WordButton(QPushButton):
    """A button with words, maybe an icon before them, in one of a few kinds.

    A checkable button shows its checked state by fill, border and weight, never by colour alone.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        words: str,
        kind: Kind = "secondary",
        icon: str = "",
    ) -> None:
        super().__init__(words)
        self._theme = theme
        self._icons = icons
        self._kind: Kind = kind
        self._icon_name = icon
        self._marked = False
        self._heights: dict[tuple[int, Kind, float, str], int] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        wide = kind in {"tile", "rail"}
        policy = QSizePolicy(
            QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Minimum,
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    @property
    def radius(self) -> int:
        """Corner radius in pixels; the focus ring follows it."""
        return self._theme.px(_LOOKS[self._kind].radius)

    @property
    def filled(self) -> bool:
        """Whether it is the one thing to do on its page."""
        return self._kind in {"primary", "danger"}

    def set_kind(self, kind: Kind) -> None:
        """Make it another kind of button."""
        self._kind = kind
        self.updateGeometry()
        self.update()

    @property
    def marked(self) -> bool:
        """Whether it is shown as the present one: checked, or marked by program."""
        return self._marked or self.isChecked()

    def mark(self, *, on: bool) -> None:
        """Show it as the way to where one is; for screen readers it stays a plain button."""
        self._marked = on
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon before the words, or none."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def _weight(self, *, checked: bool) -> int:
        heavier = checked and self._kind in {"choice", "tile", "rail"}
        return 600 if heavier else _LOOKS[self._kind].weight

    def _beside_text(self) -> int:
        look = _LOOKS[self._kind]
        icon = self._theme.px(look.icon) + self._theme.px(_GAP) if self._icon_name else 0
        return icon + 2 * self._theme.px(look.pad)

    def _metrics(self) -> QFontMetrics:
        return self._theme.metrics_of(_LOOKS[self._kind].text, self._weight(checked=True))

    @override
    def sizeHint(self) -> QSize:
        widest = self._theme.px(_WIDEST)
        text = min(self._metrics().horizontalAdvance(self.text()) + 4, widest)
        width = text + self._beside_text()
        if self._kind == "disc":
            width = max(width, self._theme.px(_LOOKS["disc"].height))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self._metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        least = self._theme.px(_LOOKS[self._kind].height)
        width = max(longest + 4 + self._beside_text(), least)
        return QSize(width, least)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._beside_text())
        asked = (room, self._kind, self._theme.scale, self.text())
        if asked not in self._heights:
            if len(self._heights) == _REMEMBERED:
                self._heights.clear()
            self._heights[asked] = self._height(room)
        return self._heights[asked]

    def _height(self, room: int) -> int:
        flags = int(Qt.TextFlag.TextWordWrap)
        text = self._metrics().boundingRect(QRect(0, 0, room, 10_000), flags, self.text())
        look = _LOOKS[self._kind]
        return max(self._theme.px(look.height), text.height() + self._theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter)
        self._paint_words(painter, ink)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> QColor:
        """Paint fill and border; return the colour of the words."""
        fill, border, width, ink = self._colours()
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self.radius, box.height() / 2)
        painter.setPen(QPen(border, width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, radius, radius)
        return ink

    def _colours(self) -> tuple[QColor, QColor, float, QColor]:
        color = self._theme.color
        if not self.isEnabled():
            return color("surface2"), color("ctl"), 1, color("ink2")
        if self.marked:
            if self._kind == "disc":
                return color("primary"), color("primary"), 2, color("on_primary")
            if self._theme.high_contrast and self._kind != "rail":
                # Without tints a border alone is a weak sign: ink and ground change places.
                return color("ink"), color("ink"), 3, color("bg")
            return color("soft"), color("primary"), 3, color("on_soft")
        return self._resting_colours(warm=self.underMouse() or self.isDown())

    def _resting_colours(self, *, warm: bool) -> tuple[QColor, QColor, float, QColor]:
        color = self._theme.color
        none = QColor(Qt.GlobalColor.transparent)
        if self._kind in {"primary", "danger"}:
            fill = color(f"{self._kind}_hover" if warm else self._kind)
            return fill, fill, 0, color(f"on_{self._kind}")
        if self._kind == "quiet":
            return (color("soft") if warm else none), none, 0, color("primary")
        if self._kind == "rail":
            return (color("surface2") if warm else none), none, 0, color("ink")
        return color("surface2" if warm else "surface"), color("ctl"), 2, color("ink")

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        look = _LOOKS[self._kind]
        pad, gap, edge = self._theme.px(look.pad), self._theme.px(_GAP), self._theme.px(look.icon)
        before = edge + gap if self._icon_name else 0
        room = QRect(pad, 0, self.width() - 2 * pad, self.height())
        weight = self._weight(checked=self.marked)
        painter.setFont(self._theme.font_of(look.text, weight))
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
        text_room = QRect(0, 0, max(1, room.width() - before), 10_000)
        text = painter.fontMetrics().boundingRect(text_room, wrap, self.text())
        text_width = min(text.width() + 2, text_room.width())
        start = room.left()
        if look.centred:
            start += max(0, (room.width() - before - text_width) // 2)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._icon_name:
            x = self.width() - start - edge if mirrored else start
            pixmap = self._icons.pixmap(self._icon_name, ink, edge, mirrored=mirrored)
            painter.drawPixmap(x, (self.height() - edge) // 2, pixmap)
        left = start + before
        box = QRect(left, 0, text_width, self.height())
        if mirrored:
            box.moveLeft(self.width() - left - text_width)
        # The painter mirrors sides by itself.
        side = Qt.AlignmentFlag.AlignHCenter if look.centred else Qt.AlignmentFlag.AlignLeading
        painter.setPen(ink)
        painter.drawText(box, wrap | int(side), self.text())


class OnceButton(WordButton):
    """A button that a double click presses once.

    Its second press reaches whatever came under the pointer with the first one: a question that
    nobody has read. So a button that may be that does not take it.
    """

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


def hug(button: WordButton) -> WordButton:
    """Let a button be as wide as its words and no wider; return it."""
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
    button.setSizePolicy(policy)
    return button


def button_radius(widget: QWidget, default: int) -> int:
    """Return the corner radius of a widget that has one."""
    radius = getattr(widget, "radius", default)
    return radius if isinstance(radius, int) else default
