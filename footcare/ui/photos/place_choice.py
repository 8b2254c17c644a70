"""Which place a photo shows: the foot and a part of it, or the place of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.naming import foot_name, sentence_case, zone_name
from footcare.i18n import _
from footcare.ui.photos.asked import PLACES, Asked, asked_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.body import Body
    from footcare.ui.desk import Desk

_COLUMNS: Final = ((4, 760), (2, 300))
"""How many buttons stand side by side from which width on, for text at 100 %."""


class PlaceChoice(Box):
    """Asks for a place. One that is known is only named, with a way to choose another.

    Signals:
        changed: another place was chosen by the person.
    """

    changed = Signal()

    def __init__(self, desk: Desk, question: str) -> None:
        """Make it; ``question`` is what is asked where the place is not known."""
        super().__init__(desk.theme, gap=12)
        self._asked = Asked()
        theme, icons = desk.theme, desk.icons
        self.known = Label("", "bold")
        self.another = hug(WordButton(theme, icons, _("Another place"), "quiet", "pencil"))
        self.another.setObjectName("another_place")
        self.another.clicked.connect(self._choose_another)
        self._named = Box(theme, gap=4).add(self.known)
        self._named.box.addWidget(self.another)
        feet = (desk.preferences.current.first_foot, desk.preferences.current.first_foot.other)
        self.feet = ChoiceGroup(
            theme,
            icons,
            _("Which foot?"),
            [(foot.value, sentence_case(foot_name(foot)), "") for foot in feet],
            columns=2,
        )
        self.zones = ChoiceGroup(
            theme,
            icons,
            question,
            [(zone.value, sentence_case(zone_name(zone)), "") for zone in PLACES],
        )
        self.feet.chosen.connect(self._chosen)
        self.zones.chosen.connect(self._chosen)
        self._asking = Box(theme, gap=12).add(Label(question, "bold"), self.feet, self.zones)
        self.missing = Label("", "danger")
        self.missing.hide()
        self.add(self._named, self._asking, self.missing)
        self.show_asked(Asked())

    @property
    def asked(self) -> Asked:
        """The place and the finding as they stand now; the place may be missing."""
        return self._asked

    def show_asked(self, asked: Asked) -> None:
        """Name a place that is known, or ask for it."""
        self._asked = asked
        self.missing.hide()
        self.known.setText(asked_words(asked))
        self._named.setVisible(asked.spot is not None)
        self._asking.setVisible(asked.spot is None)
        self.feet.set_current(None)
        self.zones.set_current(None)

    def show_body(self, body: Body) -> None:
        """Offer the places that there are."""
        feet = body.feet.feet
        self.feet.show_only({foot.value for foot in feet})
        there = {zone for zone in PLACES if any(body.has(Spot(foot, zone)) for foot in feet)}
        self.zones.show_only({zone.value for zone in there})

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self.zones.set_columns(next((few for few, least in _COLUMNS if width >= least), 1))

    def first_focus(self) -> QWidget:
        """Return what is to be chosen next."""
        if self._asked.spot is not None:
            return self.another
        group, first = (
            (self.feet, self.feet.shown[0])
            if self.feet.current is None
            else (
                self.zones,
                self.zones.shown[0],
            )
        )
        return group.button(group.current or first)

    def complain(self) -> None:
        """Say that the place is missing, and go to where it is chosen."""
        self.missing.setText(_("Please choose the foot and the place first."))
        self.missing.show()
        announce(self, self.missing.text())
        self.first_focus().setFocus()

    def _choose_another(self) -> None:
        self.show_asked(Asked())
        self.first_focus().setFocus()
        self.changed.emit()

    def _chosen(self, _option: str) -> None:
        foot, zone = self.feet.current, self.zones.current
        if foot is not None and zone is not None:
            self._asked = Asked(Spot(Foot(foot), Zone(zone)))
            self.missing.hide()
            self.changed.emit()
