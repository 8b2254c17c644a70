"""Settings: one topic at a time, every change saved at once and easily taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from typing_extensions import override

from footcare.i18n import N_, _
from footcare.ui.page import Page
from footcare.ui.pages.settings.about import AboutRoom
from footcare.ui.pages.settings.diary import DiaryRoom
from footcare.ui.pages.settings.look import LookRoom
from footcare.ui.pages.settings.me import MeRoom, TeamRoom
from footcare.ui.pages.settings.privacy import PrivacyRoom
from footcare.ui.pages.settings.telling import CareRoom, TellingRoom
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk
    from footcare.ui.pages.settings.room import Room

TOPICS: Final = (
    ("look", N_("Text and colours"), "type", LookRoom),
    ("me", N_("About me"), "user", MeRoom),
    ("team", N_("Whom to call"), "phone", TeamRoom),
    ("telling", N_("Notifications"), "bell", TellingRoom),
    ("care", N_("Check and massage"), "footprints", CareRoom),
    ("diary", N_("My diary"), "notebook-pen", DiaryRoom),
    ("privacy", N_("Privacy"), "shield-check", PrivacyRoom),
    ("about", N_("About Footcare"), "info", AboutRoom),
)
"""The topics in order: id, words, icon and the room."""

_LIST_WIDTH = 276
_WIDE = 880


class SettingsPage(Page):
    """A list of topics and the room of the chosen one. Works without a diary."""

    name: ClassVar[str] = "settings"
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("Settings"), _("Every change is saved at once."))
        options = [(topic, _(words), icon) for topic, words, icon, _room in TOPICS]
        self.topics = ChoiceGroup(
            desk.theme, desk.icons, _("Topics"), options, columns=1, kind="rail"
        )
        self.topics.chosen.connect(self._go_to)
        self._place = Box(desk.theme, gap=0)
        self._rooms: dict[str, Room] = {}
        back = _("All settings")
        panes = (self.topics, self._place)
        self.panes = Panes(desk.theme, desk.icons, panes, back, _LIST_WIDTH)
        self.column.addWidget(self.panes)
        self.column.addStretch(1)

    @override
    def enter(self, **words: object) -> None:
        """Open the settings, at a ``topic`` if one is named."""
        if "topic" in words:
            self.panes.go_in()
        else:
            self.panes.go_out()
        self.show_topic(str(words.get("topic", self.topics.current or TOPICS[0][0])))

    @property
    def room(self) -> Room:
        """The room shown."""
        return self._rooms[self.topics.current or TOPICS[0][0]]

    def _go_to(self, topic: str) -> None:
        self.panes.go_in()
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Show the room of a topic, building it at its first use."""
        self.topics.set_current(topic)
        if topic not in self._rooms:
            self._rooms[topic] = self._build(topic)
        for name, room in self._rooms.items():
            room.setVisible(name == topic)
        self.arrange()
        self.room.enter()
        self.scroll_to_top()

    def _build(self, topic: str) -> Room:
        make = next(room for name, _words, _icon, room in TOPICS if name == topic)
        room = make(self.desk)
        room.saved.connect(self._say)
        if isinstance(room, TellingRoom):
            room.wants_reminders.connect(self._open_reminders)
        if isinstance(room, (DiaryRoom, CareRoom)):
            room.page_asked.connect(self._open_named)
        self._place.add(room)
        return room

    @override
    def first_focus(self) -> QWidget:
        if self.panes.list_hidden:
            return self.panes.back
        return self.topics.button(self.topics.current or TOPICS[0][0])

    def _say(self, words: str, undo: Callable[[], None] | None) -> None:
        self.toast(words, undo)

    def _open_named(self, page: str) -> None:
        self.open_page.emit(page, {})

    def _open_reminders(self) -> None:
        self.open_page.emit("reminders", {})

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        wide = width >= _WIDE
        self.panes.set_both(both=wide)
        if self._rooms:
            self.room.arrange(width - (_LIST_WIDTH + 24 if wide else 0) - 48)
