"""Which voice speaks, and a way to hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from footcare.ui.desk import Desk

_LOOK_MS: Final = 1000
_LOOKS: Final = 25
"""So often it looks whether voices are known by now: the speech system may start slowly."""
_COLUMNS: Final = 2


class VoiceForm(Box):
    """The voices of the engine that speaks here, and a button that lets it say a sentence.

    Signals:
        chosen: the name of the field and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=10)
        self._desk = desk
        self._names: tuple[str, ...] = ()
        self._looked = 0
        self._place = Box(desk.theme, gap=0)
        self.group = self._make_group()
        self._place.add(self.group)
        self.why = Label("", "small")
        self.test_button = hug(
            WordButton(desk.theme, desk.icons, _("Hear the voice"), icon="volume-2")
        )
        self.test_button.setObjectName("hear_voice")
        self.test_button.clicked.connect(self._say)
        self.add(Label(_("Which voice"), "bold"), self._place, self.why)
        self.box.addWidget(self.test_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look_again)
        desk.preferences.changed.connect(self._show_chosen)

    def look(self) -> None:
        """Ask what can speak here; voices that are told later are shown later."""
        self._desk.voice().prepare()
        self._looked = 0
        self._show()
        self._timer.start()

    def _look_again(self) -> None:
        self._looked += 1
        self._show()
        if self._looked >= _LOOKS:
            self._timer.stop()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show(self) -> None:
        voice = self._desk.voice()
        able = voice.ability()
        self.test_button.setEnabled(able.ok)
        words = _("Everything spoken also stands on the screen.") if able.ok else able.why
        self.why.setText(words)
        if voice.voices != self._names:
            self._names = voice.voices
            self._offer_anew()
        self._show_chosen()

    def _offer_anew(self) -> None:
        """Offer other voices at the same place, also for who goes on with the Tab key."""
        before = self.group.previousInFocusChain()
        self._place.box.removeWidget(self.group)
        self.group.setParent(None)
        self.group.deleteLater()
        self.group = self._make_group()
        self._place.add(self.group)
        read_in_order(*([before] if before else []), self.group, self.test_button)

    def _make_group(self) -> ChoiceGroup:
        options = [("", _("The computer's own"), "")]
        options += [(name, name, "") for name in self._names]
        group = ChoiceGroup(
            self._desk.theme, self._desk.icons, _("Which voice"), options, columns=_COLUMNS
        )
        group.chosen.connect(self._choose)
        return group

    def _show_chosen(self) -> None:
        name = self._desk.preferences.current.voice
        self.group.set_current(name if name in self._names else "")

    def _choose(self, name: str) -> None:
        self.chosen.emit("voice", name)

    def _say(self) -> None:
        """A test gives every engine another chance, whatever failed before."""
        voice = self._desk.voice()
        voice.tune(self._desk.preferences.current.speech)
        voice.say(_("Right foot. Small slow circles on the ball of the foot. Feather pressure."))
