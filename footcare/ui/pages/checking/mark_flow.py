"""From "something to mark" to a mark: where, what, details; always with a way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.inspection import zones_at
from footcare.domain.mark import Mark, StillThere
from footcare.domain.naming import place_name, sentence_case
from footcare.ui.pages.checking.back_offer import BackOffer
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.what_panel import WhatPanel
from footcare.ui.pages.checking.where_panel import WherePanel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.body import Body
    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.checklist import Checklist
    from footcare.domain.thread import Thread
    from footcare.services.following import Followed
    from footcare.ui.desk import Desk

_SIDE_OF = {foot: Side(foot.value) for foot in Foot}


class MarkFlow(QObject):
    """Leads through the marking of one finding, new or to be changed.

    Signals:
        panel_made: the panel to show now.
        spot_moved: the spots chosen so far, a tuple.
        finished: the mark.
    """

    panel_made = Signal(object)
    spot_moved = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        desk: Desk,
        checklist: Checklist,
        definitions: Mapping[FindingKind, str],
        draft: CheckDraft,
        where: Where,
        past: Followed | None = None,
    ) -> None:
        """Make the flow; ``past`` tells what was here before and may be back."""
        super().__init__()
        self._past = past
        self._back: Thread | None = None
        self._desk = desk
        self._checklist = checklist
        self._definitions = definitions
        self._draft = draft
        self._step, self._foot = where
        self._side = _SIDE_OF[self._foot] if self._foot is not None else None
        self._zone: Zone | None = None
        self._mark: Mark | None = None
        self._only_details = False
        self.panel: WherePanel | WhatPanel | DetailsPanel | None = None

    # -- beginnings -----------------------------------------------------------------------------

    def begin(self, spot: Spot | None = None) -> None:
        """Begin a new mark, maybe at a place that was pressed on the drawing."""
        if spot is not None:
            self._zone, self._side = spot.zone, _SIDE_OF[spot.foot]
        self._ask_where()

    def again(self, thread: Thread) -> None:
        """Begin a mark of something that was gone and is back, at its place."""
        self._side, self._zone = thread.last.side, thread.last.zone
        self._back = thread
        self._kind_chosen(thread.last.kind.value)

    def change(self, mark: Mark) -> None:
        """Change the details of a mark."""
        self._mark, self._side, self._zone = mark, mark.side, mark.zone
        self._only_details = mark.earlier
        self._ask_details(mark, new=False)

    def worse(self, mark: Mark) -> None:
        """Ask everything anew of an earlier mark that got worse: nothing is taken over."""
        asked_anew = replace(mark, still=StillThere.WORSE, replies={}, gates={}, red_cm=None)
        self.change(asked_anew)

    def choose_spot(self, spot: Spot) -> None:
        """Take the place pressed on the drawing, where the place is asked."""
        if isinstance(self.panel, WherePanel):
            self.panel.choose(_SIDE_OF[spot.foot], spot.zone)
            self._moved()

    def back(self) -> bool:
        """Go one question back; return False at the first one."""
        if isinstance(self.panel, DetailsPanel) and not self._only_details:
            self._ask_what()
            return True
        if isinstance(self.panel, WhatPanel):
            self._ask_where()
            return True
        return False

    # -- the three questions ----------------------------------------------------------------------

    def _ask_where(self) -> None:
        body = self._draft.body
        if self._foot is None:
            fixed: Side | None = None if body.feet is Side.BOTH else body.feet
            zones = self._zones_of_person(body)
        else:
            fixed = _SIDE_OF[self._foot]
            zones = zones_at(self._step, self._foot, body)
        panel = WherePanel(self._desk, zones, fixed)
        panel.choose(self._side, self._zone)
        panel.moved.connect(self._moved)
        panel.done.connect(self._place_chosen)
        self._make(panel)
        self._moved()

    def _zones_of_person(self, body: Body) -> tuple[Zone, ...]:
        """Return the places of a step that is not about one foot, as far as there are any."""
        feet = body.feet.feet
        zones = self._checklist.steps[self._step].zones
        there = tuple(zone for zone in zones if any(body.has(Spot(foot, zone)) for foot in feet))
        stump = Zone.WHOLE_FOOT in zones and any(body.has_stump(foot) for foot in feet)
        return (*there, Zone.STUMP) if stump else there

    def _moved(self) -> None:
        panel = self.panel
        if not isinstance(panel, WherePanel):
            return
        self._side, self._zone = panel.side, panel.zone
        self._tell_spots(self._side, self._zone)

    def _tell_spots(self, side: Side | None, zone: Zone | None) -> None:
        if side is None or zone is None:
            self.spot_moved.emit(())
        else:
            self.spot_moved.emit(tuple(Spot(foot, zone) for foot in side.feet))

    def _place_chosen(self) -> None:
        self._moved()
        self._ask_what()

    def _ask_what(self) -> None:
        if self._side is None or self._zone is None:
            return
        place = sentence_case(place_name(self._side, self._zone))
        first = self._checklist.steps[self._step].first
        panel = WhatPanel(self._desk, place, first, self._definitions)
        panel.chosen.connect(self._kind_chosen)
        panel.place_asked.connect(self._ask_where)
        self._make(panel)

    def _kind_chosen(self, value: str) -> None:
        if self._side is None or self._zone is None:
            return
        kind = FindingKind(value)
        there = self._draft.same_mark(kind, self._zone, self._side)
        if self._mark is not None and (there is None or there.number == self._mark.number):
            moved = replace(self._mark, kind=kind, zone=self._zone, side=self._side)
            if kind is not self._mark.kind:
                moved = replace(moved, replies={}, gates={}, red_cm=None)
            self._ask_details(moved, new=False)
        elif there is not None:
            if there.still is StillThere.GONE:
                there = replace(there, still=StillThere.SAME)
            self._mark = there
            self._only_details = there.earlier
            self._ask_details(there, new=False)
        else:
            number = self._draft.next_number()
            mark = Mark(
                number,
                self._step,
                self._foot,
                kind,
                self._zone,
                self._side,
                noticed=self._draft.day,
            )
            self._ask_details(mark, new=True)

    def _back_offer(self, mark: Mark) -> BackOffer | None:
        """Return the question whether an earlier one is back, where one went lately."""
        if self._past is None:
            return None
        before = self._past.may_be_back(mark.kind, mark.zone, mark.side)
        return None if before is None else BackOffer(self._desk, before)

    @staticmethod
    def _is_of(mark: Mark, thread: Thread) -> bool:
        """Tell whether a mark is still the one that was said to be back."""
        last = thread.last
        return (mark.kind, mark.zone, mark.side) == (last.kind, last.zone, last.side)

    def _ask_details(self, mark: Mark, *, new: bool) -> None:
        back = self._back_offer(mark) if new else None
        panel = DetailsPanel(self._desk, self._checklist, mark, self._draft.day, new=new, back=back)
        if back is not None and self._back is not None and self._is_of(mark, self._back):
            back.choose_back()
        panel.finished.connect(self.finished)
        panel.kind_asked.connect(self._ask_what)
        self._make(panel)
        self._tell_spots(mark.side, mark.zone)

    def _make(self, panel: WherePanel | WhatPanel | DetailsPanel) -> None:
        self.panel = panel
        self.panel_made.emit(panel)
