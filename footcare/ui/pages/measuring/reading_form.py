"""The measurement as it is typed: place after place, both feet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.domain.body import WHOLE
from footcare.domain.foot import Foot, Spot
from footcare.domain.temperature import sites_of, zone_of
from footcare.i18n import _
from footcare.ui.degrees import degrees_of
from footcare.ui.pages.measuring.site_row import SiteRow
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.body import Body
    from footcare.domain.temperature import SiteTenths
    from footcare.domain.triage.case import Site
    from footcare.ui.degrees import Degrees
    from footcare.ui.desk import Desk
    from footcare.ui.pages.measuring.site_row import DegreesEdit


class ReadingForm(Card):
    """The fields of every place, in the order in which they are measured.

    Signals:
        spot_come: the ``Spot`` whose field has the focus now.
        typed: Enter was pressed in the last field.
    """

    spot_come = Signal(object)
    typed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._narrow = False
        self._body = WHOLE
        self.rows: list[SiteRow] = []
        self.column.addWidget(Label(_("What the thermometer shows"), "h2"))
        self.column.addWidget(
            Label(
                _(
                    "Enter goes from field to field. Leave out a place with hard skin, a sore or "
                    "a plaster."
                ),
                "small",
            )
        )
        self._places = Box(desk.theme, gap=10)
        self.column.addWidget(self._places)
        self.nothing = Label("", "danger")
        self.nothing.hide()
        self.column.addWidget(self.nothing)
        self.lay_out()

    def show_body(self, body: Body) -> None:
        """Ask only for the places that both feet have."""
        self._body = body
        self.lay_out()

    def lay_out(self) -> None:
        """Make the rows anew for the places and the unit that are chosen."""
        chosen = self._desk.preferences.current.temperature_sites
        sites = sites_of(chosen, self._body)
        degrees = degrees_of(self._desk)
        if [row.site for row in self.rows] == list(sites):
            for row in self.rows:
                row.show_degrees(degrees)
            return
        kept = {row.site: row for row in self.rows}
        self.rows = []
        for site in sites:
            row = kept.pop(site) if site in kept else self._row(site, degrees)
            row.show_degrees(degrees)
            self.rows.append(row)
        for row in kept.values():
            self._places.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            self._places.box.insertWidget(place, row)
        self.set_narrow(narrow=self._narrow)

    def _row(self, site: Site, degrees: Degrees) -> SiteRow:
        row = SiteRow(self._desk.theme, site, degrees)
        row.come.connect(self._come)
        row.entered.connect(self._go_on)
        row.moved.connect(self._move)
        row.changed.connect(self._forget_fault)
        return row

    @property
    def readings(self) -> tuple[SiteTenths, ...]:
        """What was measured of both feet, in the order of the places."""
        return tuple(one for row in self.rows if (one := row.reading()) is not None)

    @property
    def empty(self) -> bool:
        """Whether nothing is typed."""
        return all(row.empty for row in self.rows)

    def clear(self) -> None:
        """Begin anew."""
        for row in self.rows:
            row.clear()
        self._forget_fault()

    def first_field(self) -> QWidget:
        """Return the first field without a number, or the very first."""
        for row in self.rows:
            for foot in (Foot.LEFT, Foot.RIGHT):
                if not row.edits[foot].text().strip():
                    return row.edits[foot]
        return self.rows[0].edits[Foot.LEFT]

    def focus_spot(self, spot: Spot) -> None:
        """Put the cursor into the field of a place of a foot."""
        for row in self.rows:
            if zone_of(row.site) is spot.zone:
                row.edits[spot.foot].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the fields below the names of the places where there is no room beside them."""
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow=narrow)

    def _row_of_sender(self) -> SiteRow:
        row = self.sender()
        if not isinstance(row, SiteRow):
            message = "only rows are listened to"
            raise TypeError(message)
        return row

    def _come(self, foot: Foot) -> None:
        self.spot_come.emit(Spot(foot, zone_of(self._row_of_sender().site)))

    def _go_on(self, foot: Foot) -> None:
        """Go to the other foot, and from there to the next place."""
        place = self.rows.index(self._row_of_sender())
        if foot is Foot.LEFT:
            self._focus(self.rows[place].edits[Foot.RIGHT])
        elif place + 1 < len(self.rows):
            self._focus(self.rows[place + 1].edits[Foot.LEFT])
        else:
            self.typed.emit()

    def _move(self, foot: Foot, way: int) -> None:
        place = self.rows.index(self._row_of_sender()) + way
        if 0 <= place < len(self.rows):
            self._focus(self.rows[place].edits[foot])

    def _focus(self, edit: DegreesEdit) -> None:
        edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _forget_fault(self) -> None:
        self.nothing.hide()

    def complain(self) -> bool:
        """Say what keeps the measurement from being kept, and go there; return whether anything."""
        wrong = [edit for row in self.rows if (edit := row.complain()) is not None]
        nothing = not wrong and not self.readings
        if nothing:
            self.nothing.setText(_("Type what the thermometer shows for at least one place."))
            announce(self, self.nothing.text())
            wrong = [self.rows[0].edits[Foot.LEFT]]
        self.nothing.setVisible(nothing)
        if wrong:
            self._focus(wrong[0])
        return bool(wrong)
