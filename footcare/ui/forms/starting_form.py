"""Starting by itself: one switch, what was read back from the system, and the reason if not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.services.desktop_ports import Starting
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.services.desktop_ports import Autostart, AutostartState
    from footcare.ui.desk import Desk


class StartingForm(Box):
    """Shows what will really happen at the next login, not what was once wished."""

    def __init__(self, desk: Desk, autostart: Autostart) -> None:
        super().__init__(desk.theme, gap=12)
        self._background = desk.background
        self._autostart = autostart
        name = _("Start when I log in")
        about = Label(
            _(
                "Footcare then starts without its window and reminds you. "
                "Without it, nothing is shown until you start Footcare yourself."
            ),
            "small",
        )
        self.switch = Switch(desk.theme, name)
        self.switch.setAccessibleDescription(about.text())
        self.switch.toggled.connect(self._turn)
        words = Box(desk.theme, gap=2).add(Label(name, "bold"), about)
        row = Box(desk.theme, across=True, gap=20).add(words, stretch=1).add(self.switch)
        self._sign = Sign(desk.theme, desk.icons, "info", "warn")
        self.told = Label("", "body")
        self._line = Box(desk.theme, across=True, gap=14).add_at_top(self._sign)
        self._line.add(self.told, stretch=1)
        self._line.hide()
        self.add(row, self._line)

    def look(self) -> None:
        """Read back how it stands."""
        able = self._autostart.ability()
        self.switch.setVisible(able.ok)
        if able.ok:
            self._background.run(self._autostart.state, self._show)
        else:
            self._say(able.why, works=False)

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._background.run(partial(_turned, self._autostart, on=on), self._set, self._failed)

    def _set(self, state: AutostartState) -> None:
        self._show(state)
        if self.told.text():
            announce(self, self.told.text())

    def _show(self, state: AutostartState) -> None:
        turn_quietly(self.switch, on=state.starting is Starting.ON)
        match state.starting:
            case Starting.ON:
                self._say(_("Checked: your system starts Footcare when you log in."), works=True)
            case Starting.OFF:
                self._line.hide()
                self.told.setText("")
            case Starting.BROKEN:
                again = _("It is set, but it will not work. {reason} Switch it on to set it again.")
                self._say(again.format(reason=state.why), works=False)

    def _failed(self, error: Exception) -> None:
        """Show how it stands after all, and why it is not as wished."""
        turn_quietly(self.switch, on=not self.switch.isChecked())
        self._say(str(error), works=False)
        announce(self, str(error), urgent=True)

    def _say(self, words: str, *, works: bool) -> None:
        self.told.setText(words)
        self._sign.show_icon("check" if works else "info", "ok" if works else "warn")
        self._line.show()


def _turned(autostart: Autostart, *, on: bool) -> AutostartState:
    """Switch it, and return how it stands afterwards."""
    autostart.turn(on=on)
    return autostart.state()
