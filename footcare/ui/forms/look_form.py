"""How large the text is and which skin the drawings have, with what it looks like at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from typing_extensions import override

from footcare.domain.foot import Foot, View
from footcare.domain.preferences import TEXT_SIZES, Preferences, SkinTone
from footcare.i18n import NP_, _, pgettext
from footcare.ui.illustration.look import Look
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import Kind, WordButton
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from footcare.ui.desk import Desk

_TONES: Final = (
    (SkinTone.LIGHT, NP_("skin", "Light")),
    (SkinTone.MEDIUM, NP_("skin", "Medium")),
    (SkinTone.DEEP, NP_("skin", "Deep")),
)
_PICTURE: Final = 120


class TextSizeForm(Box):
    """The listed sizes as a choice, smaller and larger, and a sample.

    Signals:
        chosen: "text_size" and the size in per cent.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=12)
        self._desk = desk
        names = (_("Text size"), _("Smaller text"), _("Larger text"))
        self.stepper = Stepper(desk.theme, desk.icons, names, role="h2")
        self.stepper.stepped.connect(self._step)
        self.stepper.keep_room_for(_percent(TEXT_SIZES[-1]))
        options = [(str(size), _percent(size), "") for size in TEXT_SIZES]
        self.group = ChoiceGroup(desk.theme, desk.icons, _("Text size"), options, columns=6)
        self.group.chosen.connect(self._choose)
        sample = Card(desk.theme, "map")
        words = Box(desk.theme, gap=4)
        words.add(Label(_("It looks like this"), "tag"))
        words.add(Label(_("Look between the toes"), "h2"))
        words.add(Label(_("Good light and a mirror help. Take the time you need."), "body"))
        sample.column.addWidget(words)
        self.add(self.stepper, self.group, sample)
        self.show_value(desk.preferences.current)

    def show_value(self, preferences: Preferences) -> None:
        """Show the size in force."""
        size = preferences.text_size
        self.group.set_current(str(size))
        self.stepper.show_value(
            _percent(size), least=size == TEXT_SIZES[0], most=size == TEXT_SIZES[-1]
        )

    def set_columns(self, columns: int) -> None:
        """Stand so many sizes side by side."""
        self.group.set_columns(columns)

    def _choose(self, option: str) -> None:
        self.chosen.emit("text_size", int(option))

    def _step(self, step: int) -> None:
        place = TEXT_SIZES.index(self._desk.preferences.current.text_size) + step
        if 0 <= place < len(TEXT_SIZES):
            self.chosen.emit("text_size", TEXT_SIZES[place])


class ToneButton(WordButton):
    """A skin tone: a small sole above its word."""

    def __init__(self, desk: Desk, tone: SkinTone, words: str) -> None:
        super().__init__(desk.theme, desk.icons, words, "choice")
        self._desk = desk
        self._tone = tone

    @override
    def sizeHint(self) -> QSize:
        base = super().sizeHint()
        return QSize(base.width(), self.heightForWidth(base.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        base = super().minimumSizeHint()
        return QSize(base.width(), base.height() + _PICTURE)

    @override
    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + _PICTURE

    @override
    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        height = _PICTURE - 12
        ratio = self.devicePixelRatioF()
        look = Look(View.SOLE, Foot.RIGHT, self._tone, height, ratio=ratio)
        picture = self._desk.studio.feet.pixmap(look)
        left = (self.width() - picture.deviceIndependentSize().width()) / 2
        painter.drawPixmap(round(left), 14, picture)
        painter.save()
        painter.translate(0, _PICTURE / 2)
        super()._paint_words(painter, ink)
        painter.restore()


class ToneGroup(ChoiceGroup):
    """The three tones side by side."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        options = [(tone.value, pgettext("skin", words), "") for tone, words in _TONES]
        super().__init__(
            desk.theme, desk.icons, _("Skin of the drawn feet"), options, columns=len(options)
        )

    @override
    def _make_button(self, icons: object, kind: Kind, option: tuple[str, str, str]) -> WordButton:
        tone, words, _icon = option
        return ToneButton(self._desk, SkinTone(tone), words)


class SkinToneForm(Box):
    """Which skin the drawn feet have.

    Signals:
        chosen: "skin_tone" and the tone.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=8)
        self.group = ToneGroup(desk)
        self.group.chosen.connect(self._choose)
        words = Label(_("Skin of the drawn feet"), "bold")
        why = Label(_("Choose what looks most like your own feet."), "small")
        self.add(words, why, self.group)
        self.show_value(desk.preferences.current)

    def show_value(self, preferences: Preferences) -> None:
        """Show the tone in force."""
        self.group.set_current(preferences.skin_tone.value)

    def _choose(self, option: str) -> None:
        self.chosen.emit("skin_tone", SkinTone(option))


def _percent(size: int) -> str:
    return _("{percent} %").format(percent=size)
