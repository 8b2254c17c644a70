"""What works on this desktop, honestly: one line for each mechanism."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.services.ports import Ability
    from footcare.ui.desk import Desk

_WORDS: Final = {
    "notifications": (
        N_("Notifications of the computer work."),
        N_("The computer shows no notifications. Footcare shows a small window of its own."),
    ),
    "tray": (
        N_("With the window closed, Footcare waits in the tray and still reminds you."),
        N_("There is no tray here. Keep the window open, or minimised, to be reminded."),
    ),
    "sounds": (
        N_("Tones can be heard."),
        N_("No tones can be heard. The words stay on the screen."),
    ),
    "voice": (
        N_("Voice: this computer can say reminders aloud."),
        N_("Voice: this computer cannot say reminders aloud. The words stay on the screen."),
    ),
}


class AbilityLines(Box):
    """Asks the desktop and says what it answers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, gap=10)
        self._desk = desk
        self._lines: dict[str, tuple[Box, Sign, Label, Label]] = {}
        for name in _WORDS:
            sign = Sign(desk.theme, desk.icons, "check", "ok")
            words, why = Label("", "body"), Label("", "small")
            column = Box(desk.theme, gap=2).add(words, why)
            row = Box(desk.theme, across=True, gap=14).add_at_top(sign).add(column, stretch=1)
            self._lines[name] = (row, sign, words, why)
            self.add(row)
        self.nothing = Label(_("Footcare could not find out what works here."), "body")
        self.add(self.nothing)
        off = Label(
            _(
                "While the computer or Footcare is off, nothing is shown. "
                "What came due then waits on one card when you start it again."
            ),
            "small",
        )
        self.add(off)
        desk.door.watched.connect(self.look)

    def look(self) -> None:
        """Ask anew and show the answers."""
        answers = self._desk.abilities()
        for name, (row, sign, words, why) in self._lines.items():
            answer: Ability | None = answers.get(name)
            row.setVisible(answer is not None)
            if answer is None:
                continue
            works, fails = _WORDS[name]
            words.setText(_(works if answer.ok else fails))
            why.setText(answer.why)
            why.setVisible(bool(answer.why))
            sign.show_icon("check" if answer.ok else "info", "ok" if answer.ok else "warn")
        self.nothing.setVisible(not any(name in answers for name in self._lines))
