"""Reminders and sound: what is said outside the window, and what works on this desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.forms.abilities import AbilityLines
from footcare.ui.forms.starting_form import StartingForm
from footcare.ui.forms.voice_form import VoiceForm
from footcare.ui.pages.settings.room import Room
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class TellingRoom(Room):
    """How the program speaks up.

    Signals:
        wants_reminders: the person asks for the reminders themselves.
    """

    wants_reminders = Signal()
    topic = "telling"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_card(_("Notifications and tones"), *self.own_rows(), gap=20)
        self.voice = VoiceForm(desk)
        self.voice.chosen.connect(self.change)
        self.add_card(_("Voice"), *self.own_rows("voice"), self.voice, gap=20)
        self.starting: StartingForm | None = None
        if desk.autostart is not None:
            self.starting = StartingForm(desk, desk.autostart())
            self.add_card(_("Starting by itself"), self.starting)
        self.abilities = AbilityLines(desk)
        self.add_card(_("What works on this computer"), self.abilities)
        plan = hug(WordButton(desk.theme, desk.icons, _("Change the reminders"), icon="bell"))
        plan.clicked.connect(self.wants_reminders)
        self.add(plan)

    @override
    def enter(self) -> None:
        self.abilities.look()
        self.voice.look()
        if self.starting is not None:
            self.starting.look()


class CareRoom(Room):
    """How check and massage go, and whether a check ends with advice.

    Signals:
        page_asked: the name of the page the person wants to see.
    """

    page_asked = Signal(str)
    topic = "care"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_card(_("Check and massage"), *self.own_rows(), gap=20)
        rules = hug(WordButton(desk.theme, desk.icons, _("Read all the rules"), icon="table"))
        rules.setObjectName("open_rules")
        rules.clicked.connect(self._open_rules)
        about = _(
            "After a check Footcare repeats what published foot-care guidance says about what you "
            "marked. The rules are a fixed table."
        )
        self.add_card(
            _("Advice after a check"), Label(about), *self.own_rows("advice"), rules, gap=20
        )

    def _open_rules(self) -> None:
        self.page_asked.emit("rules")
