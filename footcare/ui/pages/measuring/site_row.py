"""One place of both feet: its name, and a field for each foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy
from typing_extensions import override

from footcare.domain.degrees import Pair, kept_pair
from footcare.domain.foot import Foot
from footcare.domain.measured_words import is_above, warmer_words
from footcare.domain.naming import foot_name, sentence_case
from footcare.domain.temperature import SiteTenths
from footcare.domain.triage.warm_sites import site_name
from footcare.domain.typed_degrees import number_of, read_degrees
from footcare.i18n import _, pgettext
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.text import Label, LineLabel, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from footcare.domain.triage.case import Site
    from footcare.ui.degrees import Degrees
    from footcare.ui.theme import Theme

_LONGEST: Final = 9
_WIDTH: Final = 96
_HEIGHT: Final = 48


class DegreesEdit(QLineEdit):
    """A field for one temperature. Enter and the arrows up and down go on to another one.

    Signals:
        entered: Enter was pressed.
        moved: an arrow was pressed: 1 for the place below, -1 for the one above.
        come: it has the focus now.
    """

    entered = Signal()
    moved = Signal(int)
    come = Signal()

    def __init__(self, theme: Theme, foot: Foot) -> None:
        super().__init__()
        self._theme = theme
        self.foot = foot
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.come.emit()


class SiteRow(Box):
    """A place with its two fields; below its name which foot is warmer, or what is wrong.

    Signals:
        come: the foot whose field has the focus now.
        entered: the foot in whose field Enter was pressed.
        moved: the foot, and 1 or -1 for the place below or above.
        changed: something was typed.
    """

    come = Signal(object)
    entered = Signal(object)
    moved = Signal(object, int)
    changed = Signal()

    def __init__(self, theme: Theme, site: Site, degrees: Degrees) -> None:
        super().__init__(theme, gap=2)
        self.site = site
        self._degrees = degrees
        self.name = Label(sentence_case(site_name(site)), "bold")
        self.warmer = Label("", "small")
        self.fault = Label("", "danger")
        self.warmer.hide()
        self.fault.hide()
        self.edits = {foot: DegreesEdit(theme, foot) for foot in Foot}
        self._fields = Box(theme, across=True, gap=8)
        sides = {
            Foot.LEFT: pgettext("beside a field for the left foot", "Left"),
            Foot.RIGHT: pgettext("beside a field for the right foot", "Right"),
        }
        for foot in (Foot.LEFT, Foot.RIGHT):
            edit = self.edits[foot]
            side = LineLabel(sides[foot], "body")
            side.setBuddy(edit)
            self._fields.add(side, edit)
            edit.come.connect(self._say_come)
            edit.entered.connect(self._say_entered)
            edit.moved.connect(self._say_moved)
            edit.textEdited.connect(self._type)
            edit.editingFinished.connect(self._finish)
        self._fields.add_stretch()
        self._line = Box(theme, across=True, gap=10)
        self._line.add(self.name, stretch=1).add(self._fields)
        self.add(self._line, self.warmer, self.fault)
        self.show_degrees(degrees)

    def show_degrees(self, degrees: Degrees) -> None:
        """Take another unit or decimal sign; what is typed stays as it was typed."""
        self._degrees = degrees
        for foot, edit in self.edits.items():
            words = _("{site}, {foot}, in {unit}").format(
                site=self.name.text(), foot=foot_name(foot), unit=degrees.sign
            )
            edit.setAccessibleName(words)
        self._look()

    @property
    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(edit.text().strip() for edit in self.edits.values())

    def reading(self) -> SiteTenths | None:
        """Return what was measured, or None while that is not known of both feet."""
        left, right = (self._typed(foot) for foot in (Foot.LEFT, Foot.RIGHT))
        if left is None or right is None:
            return None
        pair = kept_pair(Pair(left, right), self._degrees.unit)
        return SiteTenths(self.site, pair.left, pair.right)

    def complain(self) -> DegreesEdit | None:
        """Say what keeps this place from being kept; return the field to look at, or None."""
        self._look()
        for foot in (Foot.LEFT, Foot.RIGHT):
            read = read_degrees(self.edits[foot].text(), self._degrees.unit)
            if read.fault or (read.tenths is None and not self.empty):
                self._say_fault(
                    read.fault
                    or _("Type the number of the {foot} too, or leave this place out.").format(
                        foot=foot_name(foot)
                    )
                )
                return self.edits[foot]
        return None

    def clear(self) -> None:
        """Empty both fields."""
        for edit in self.edits.values():
            edit.clear()
        self._look()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the fields below the name where there is no room beside it."""
        self._line.set_across(across=not narrow)

    def _typed(self, foot: Foot) -> int | None:
        return read_degrees(self.edits[foot].text(), self._degrees.unit).tenths

    def _type(self, _text: str) -> None:
        self._look()
        self.changed.emit()

    def _finish(self) -> None:
        """Show a number as it was understood, and say what is wrong with one that was not."""
        edit = self.sender()
        if not isinstance(edit, DegreesEdit):
            return
        read = read_degrees(edit.text(), self._degrees.unit)
        if read.tenths is not None:
            edit.setText(number_of(read.tenths, self._degrees.point))
        self._look()
        if read.fault:
            self._say_fault(read.fault)

    def _look(self) -> None:
        """Say which foot is warmer as soon as both are known."""
        self._say_fault("")
        reading = self.reading()
        self.warmer.setVisible(reading is not None)
        if reading is None:
            return
        words = warmer_words(reading.difference, self._degrees.unit, self._degrees.point)
        above = self._degrees.judged and is_above(reading)
        if above:
            words = _("{words}: above the limit").format(words=words)
        self.warmer.setText(words)
        self.warmer.set_role("small_bold" if above else "small")

    def _say_fault(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            self.warmer.hide()
            announce(self, fault)

    def _say_come(self) -> None:
        self.come.emit(self._foot_of_sender())

    def _say_entered(self) -> None:
        self.entered.emit(self._foot_of_sender())

    def _say_moved(self, way: int) -> None:
        self.moved.emit(self._foot_of_sender(), way)

    def _foot_of_sender(self) -> Foot:
        edit = self.sender()
        return edit.foot if isinstance(edit, DegreesEdit) else Foot.LEFT
