"""The foot of the check: the way back, that all is kept, the voice, and the button that saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug, turn_quietly
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.preferences import Preferences
    from footcare.ui.desk import Desk


class CheckNav(Box):
    """A row below the answers.

    Attributes:
        kept: a line that says that each answer is kept.
        voice: turned by the person who wants to hear the check, or no longer.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, across=True, gap=16)
        theme, icons = desk.theme, desk.icons
        self.back = hug(WordButton(theme, icons, _("Back"), "secondary", "arrow-left"))
        self.back.setObjectName("check_back")
        self.kept = Label("", "small")
        self.voice = hug(WordButton(theme, icons, _("Voice on"), "quiet", "volume-2"))
        self.voice.setObjectName("check_voice")
        self.voice.setCheckable(True)
        self.voice.setAccessibleDescription(_("The foot check is read aloud"))
        words = _("Save the foot check")
        self.save = hug(WordButton(theme, icons, words, "primary", "check"))
        self.save.setObjectName("save_check")
        self.add(self.back).add(self.kept, stretch=1).add(self.voice, self.save)
        self._show_voice(desk.preferences.current)
        desk.preferences.changed.connect(self._show_voice)

    def say_kept(self) -> None:
        """Say that nothing is lost; until a check is open there is nothing to lose."""
        self.kept.setText(_("Each answer is kept as you go."))

    def show_for(self, *, review: bool, narrow: bool) -> None:
        """Show what a panel needs: beside the button that saves there is little room for more."""
        self.save.setVisible(review)
        self.save.setEnabled(True)
        self.fit(review=review, narrow=narrow)

    def fit(self, *, review: bool, narrow: bool) -> None:
        """Leave out what has no room."""
        self.kept.setVisible(not narrow)
        self.voice.setVisible(not (narrow and review))

    def _show_voice(self, preferences: Preferences) -> None:
        on = preferences.check_voice
        turn_quietly(self.voice, on=on)
        self.voice.setText(_("Voice on") if on else _("Voice off"))
        self.voice.set_icon_name("volume-2" if on else "volume-x")
