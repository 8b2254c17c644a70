"""Massage: the list of routines, one of them suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.gate import decide
from footcare.domain.routine import RoutineKind
from footcare.i18n import _
from footcare.services.offering import offers_of, offers_unread, suggested
from footcare.ui.page import Page
from footcare.ui.pages.massage.cards import RoutineCard
from footcare.ui.pages.massage.filters import Filters
from footcare.ui.pages.massage.verdict import VerdictCard
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.services.massaging import Overview
    from footcare.services.offering import Offer, Suggestion
    from footcare.ui.desk import Desk

_TWO_COLUMNS: Final = 960
"""From this many pixels at 100 % text two cards stand side by side."""
_TIGHT: Final = 560
"""Below this many pixels at 100 % text the cards show words alone."""
_GAP: Final = 20


class MassagePage(Page):
    """Large cards, one a routine; pressing one opens it.

    The suggested one stands above the filters, the others below them: favourites first, then the
    shorter ones, a medicine last.
    """

    name: ClassVar[str] = "massage"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(
            _("Massage"),
            _("Some people find that gentle massage eases discomfort for a while."),
        )
        self.own_button = hug(WordButton(desk.theme, desk.icons, _("Make your own"), icon="pencil"))
        self.own_button.setObjectName("make_your_own")
        self.own_button.clicked.connect(self._make_own)
        self.beside.add(self.own_button)
        self.hero: RoutineCard | None = None
        self._listed: dict[str, RoutineCard] = {}
        self._order: list[str] = []
        self.verdict = VerdictCard(desk)
        self.verdict.wanted.connect(self._want)
        self._top = Box(desk.theme, gap=0)
        self.filters = Filters(desk)
        self.filters.changed.connect(self.arrange)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for part in (self.verdict, self._top, self.filters, holder):
            self.column.addWidget(part)
        self.column.addStretch(1)
        desk.theme.changed.connect(self.arrange)

    @property
    def cards(self) -> list[RoutineCard]:
        """The cards that are shown, the suggested one first."""
        listed = [self._listed[routine] for routine in self._order]
        wanted = self.filters.wanted
        shown = [card for card in listed if wanted.lets_through(card.routine)]
        return shown if self.hero is None else [self.hero, *shown]

    @override
    def enter(self, **words: object) -> None:
        self.desk.background.run(self.desk.house.massaging.overview, self._show, self._not_read)

    @override
    def first_focus(self) -> QWidget:
        return self.cards[0].button if self.cards else self.heading

    def _show(self, seen: Overview) -> None:
        record_only = self.desk.preferences.current.record_only
        gate = seen.gate.only_limits() if record_only else seen.gate
        self.verdict.show_result(decide(gate, {}), gate)
        offers = offers_of(self.desk.house.massaging.routines, seen)
        last = None if seen.last is None else seen.last.routine
        favourites = self.desk.preferences.current.favourites
        self._show_offers(offers, suggested(offers, last, favourites))

    def _not_read(self, error: Exception) -> None:
        if not self._listed:
            self._show_offers(offers_unread(self.desk.house.massaging.routines), None)
        self.toast(str(error))

    def _show_offers(self, offers: Sequence[Offer], suggestion: Suggestion | None) -> None:
        """Let every card say what is so today; cards are kept as long as their routines are."""
        self._show_hero(suggestion)
        apart = None if suggestion is None else suggestion.offer
        favourites = self.desk.preferences.current.favourites
        day = today(self.desk.clock)
        others = [offer for offer in offers if offer is not apart]
        before, self._listed = self._listed, {}
        for offer in others:
            card = before.pop(offer.routine.id, None)
            if card is None or card.routine != offer.routine:
                self._drop(card)
                card = self._card(RoutineCard(self.desk, offer))
            self._listed[offer.routine.id] = card
            card.show_offer(offer, day)
            card.show_star(starred=offer.routine.id in favourites)
        for card in before.values():
            self._drop(card)
        self._order = sorted(self._listed, key=self._place)
        self.arrange()

    def _place(self, routine: str) -> tuple[bool, bool]:
        """Favourites come first, a medicine last; the others stay as they were."""
        medicine = self._listed[routine].routine.kind is RoutineKind.MEDICATION_HELPER
        return routine not in self.desk.preferences.current.favourites, medicine

    def _show_hero(self, suggestion: Suggestion | None) -> None:
        routine = None if suggestion is None else suggestion.offer.routine
        if self.hero is not None and self.hero.routine != routine:
            self._drop(self.hero)
            self.hero = None
        if suggestion is None:
            return
        if self.hero is None:
            self.hero = self._card(RoutineCard(self.desk, suggestion.offer, suggestion.because))
            self._top.add(self.hero)
        self.hero.show_offer(suggestion.offer, today(self.desk.clock), suggestion.because)
        favourites = self.desk.preferences.current.favourites
        self.hero.show_star(starred=self.hero.routine.id in favourites)

    def _card(self, card: RoutineCard) -> RoutineCard:
        card.chosen.connect(self._open)
        card.starred.connect(self._star)
        return card

    def _drop(self, card: RoutineCard | None) -> None:
        if card is not None:
            card.setParent(None)
            card.deleteLater()

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        self._grid.setSpacing(theme.px(_GAP))
        width = self.width() / theme.scale
        inner = (self.width() - 2 * theme.margin(36) - 20) / theme.scale
        self.verdict.arrange(inner)
        self.filters.arrange(width)
        columns = 2 if width >= _TWO_COLUMNS else 1
        picture = width >= _TIGHT
        cards = self.cards
        if self.hero is not None:
            self.hero.arrange(inner, picture=picture)
        shown = [card for card in cards if card is not self.hero]
        for card in self._listed.values():
            self._grid.removeWidget(card)
            if card not in shown:
                card.hide()
        for place, card in enumerate(shown):
            card.arrange((inner - _GAP * (columns - 1)) / columns, picture=picture)
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.filters.say_shown(len(shown), len(self._listed))
        parts = [part for part in (self.hero, self.filters) if part is not None]
        read_in_order(self.verdict, *parts, *shown)

    def _star(self, routine: str, starred: bool) -> None:  # noqa: FBT001 - as the signal gives it
        """Keep a favourite; the order of the list changes when the page is opened anew."""
        others = [one for one in self.desk.preferences.current.favourites if one != routine]
        self.desk.preferences.change(favourites=(*others, *([routine] if starred else [])))

    def _want(self, page: str) -> None:
        self.open_page.emit(page, {})

    def _make_own(self) -> None:
        self.open_page.emit("editor", {})

    def _open(self, routine: str) -> None:
        self.open_page.emit("routine", {"routine": routine})
