"""The form of one step: what the hands do, where, how long, how firmly, and in which words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.naming import sentence_case, zone_name
from footcare.domain.own_routine import (
    LONGEST_LINE,
    LONGEST_STEP,
    LONGEST_TITLE,
    LONGEST_WORDS,
    SHORTEST_STEP,
    WITHOUT_SKIN,
    firmest,
    fitted_step,
    technique_name,
)
from footcare.domain.routine import COMFORTABLE, LIGHT, PlannedStep, StepSides, Technique
from footcare.i18n import N_, _
from footcare.ui.forms.number_form import NumberForm, Range
from footcare.ui.pages.editing.place_form import PlaceForm
from footcare.ui.pages.editing.words_field import WordsField
from footcare.ui.pages.massage.picture import StepPicture
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.pips import PressurePips, pressure_words
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.ring_timer import spoken_time
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.foot import Zone
    from footcare.domain.routine import Step
    from footcare.ui.desk import Desk

_PICTURE: Final = 260
_SECONDS: Final = Range(SHORTEST_STEP, LONGEST_STEP, 5)
_SIDES: Final = {
    StepSides.EACH: N_("One foot after the other"),
    StepSides.BOTH: N_("Both feet together"),
}


class StepCard(Card):
    """Shows a step and tells each change; it keeps nothing itself.

    Signals:
        changed: the step as it is now, and what was changed, in words for Undo; empty for words
            that are typed and seconds, which are taken back where they were set.
        copied: a second step like this one is wanted.
        pictured: the picture of this step is to stand for the massage.
        removed: this step is not wanted.
    """

    changed = Signal(object, str)
    copied = Signal()
    pictured = Signal()
    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._step: Step | None = None
        self._cap = LIGHT
        self._width = 600.0
        theme, icons = desk.theme, desk.icons
        self.title = Label("", "h2")
        self.picture = StepPicture(desk)
        self.picture.setFixedHeight(_PICTURE)
        self._make_technique()
        self._make_place()
        asked = _("Which foot?")
        options = [(one.value, _(words), "") for one, words in _SIDES.items()]
        self.sides = ChoiceGroup(theme, icons, asked, options, columns=2)
        self.sides.chosen.connect(self._take_sides)
        self._sides_box = Box(theme, gap=6).add(Label(asked, "tag"), self.sides)
        self.seconds = NumberForm(theme, icons, _("How long"), _SECONDS, spoken_time)
        self.seconds.changed.connect(self._take_seconds)
        self._make_pressure()
        self._make_words()
        self.copy = hug(WordButton(theme, icons, _("Copy this step"), "quiet", "copy"))
        self.remove = hug(WordButton(theme, icons, _("Remove this step"), "quiet", "trash-2"))
        self.emblem = hug(WordButton(theme, icons, _("Use this picture"), "quiet", "star"))
        self.emblem.setAccessibleDescription(_("It then stands for the massage in the list."))
        self.emblem.clicked.connect(self.pictured)
        self.copy.clicked.connect(self.copied)
        self.remove.clicked.connect(self.removed)
        self._foot = ButtonRow(theme)
        self._foot.add(self.emblem, self.copy, self.remove).add_stretch()
        body = Box(theme, gap=20).add(self.title, self.picture, self._technique_box)
        body.add(self._place_box, self._sides_box, self.seconds, self._pressure_box)
        body.add(self.name, self.words, self.caution, self._foot)
        self.column.addWidget(body)

    def _make_technique(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        asked = _("What hands and feet do")
        self.technique = hug(WordButton(theme, icons, "", "secondary", "chevron-down"))
        self.technique.clicked.connect(self._open_techniques)
        options = [(one.value, technique_name(one), "") for one in Technique]
        self.techniques = ChoiceGroup(theme, icons, asked, options, columns=2, kind="tile")
        self.techniques.chosen.connect(self._take_technique)
        self.techniques.hide()
        self._technique_box = Box(theme, gap=6)
        self._technique_box.add(Label(asked, "tag"), self.technique, self.techniques)
        leading = Qt.AlignmentFlag.AlignLeading
        self._technique_box.box.setAlignment(self.technique, leading)

    def _make_place(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        self.place_button = hug(WordButton(theme, icons, "", "secondary", "chevron-down"))
        self.place_button.clicked.connect(self._turn_place)
        self.place: PlaceForm | None = None
        self._place_room = Box(theme, gap=0)
        self._place_room.hide()
        self._place_box = Box(theme, gap=6)
        self._place_box.add(Label(_("Where"), "tag"), self.place_button, self._place_room)
        self._place_box.box.setAlignment(self.place_button, Qt.AlignmentFlag.AlignLeading)

    def _make_pressure(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        asked = _("How firmly")
        options = [(str(one), pressure_words(one), "") for one in range(COMFORTABLE + 1)]
        self.pressure = ChoiceGroup(theme, icons, asked, options, columns=2)
        self.pressure.chosen.connect(self._take_pressure)
        self.pips = PressurePips(theme)
        self.why = Label("", "small")
        self._pressure_box = Box(theme, gap=6)
        self._pressure_box.add(Label(asked, "tag"), self.pips, self.pressure, self.why)

    def _make_words(self) -> None:
        theme = self._desk.theme
        self.name = TextField(theme, _("Title of the step"), width=640)
        self.name.edit.setMaxLength(LONGEST_TITLE)
        self.words = WordsField(theme, _("What to do, in your words"), LONGEST_WORDS, lines=5)
        empty = _("You can leave this empty.")
        self.caution = WordsField(theme, _("What to avoid"), LONGEST_LINE, lines=2, hint=empty)
        for field in (self.name, self.words, self.caution):
            field.typed.connect(self._take_words)

    # What is shown

    def show_step(self, step: Step, cap: int, title: str, *, alone: bool) -> None:
        """Show a step.

        Args:
            step: what is changed here.
            cap: the firmest pressure that the facts allow.
            title: which step it is.
            alone: whether it is the only one, which cannot be removed.
        """
        self._cap = cap
        self.title.setText(title)
        self.remove.setEnabled(not alone)
        if self._step is None or step.technique is not self._step.technique:
            self.techniques.hide()
        self._step = step
        self._fill(step)

    def _fill(self, step: Step) -> None:
        self.technique.setText(technique_name(step.technique))
        self.technique.setAccessibleName(
            _("{technique}. Change what hands and feet do").format(
                technique=technique_name(step.technique)
            )
        )
        self.techniques.set_current(step.technique.value)
        on_skin = step.technique not in WITHOUT_SKIN
        for box in (self._place_box, self._sides_box, self._pressure_box):
            box.setVisible(on_skin)
        place = _("As the words say") if step.zone is None else zone_name(step.zone)
        place = sentence_case(place)
        self.place_button.setText(place)
        self.place_button.setAccessibleName(_("{place}. Change where").format(place=place))
        if self.place is not None and step.zone is not None:
            self.place.show_zone(step.zone)
        self.sides.set_current(step.sides.value)
        self.seconds.set_number(step.seconds)
        self._fill_pressure(step)
        if self.name.words != step.title.strip():
            self.name.set_words(step.title)
        self.words.set_words(step.words)
        self.caution.set_words(step.caution)
        foot = self._desk.preferences.current.first_foot if on_skin else None
        self.picture.show_step(PlannedStep(0, step, foot, step.seconds))
        self.picture.set_running(running=True)

    def _fill_pressure(self, step: Step) -> None:
        most = firmest(step.zone, step.technique, self._cap)
        for number in range(COMFORTABLE + 1):
            self.pressure.button(str(number)).setEnabled(number <= most)
        self.pressure.set_current(str(step.pressure))
        self.pips.set_pressure(step.pressure)
        self.why.setText(self._reason(step.zone))
        self.why.setVisible(bool(self.why.text()))
        self.pressure.set_name(
            _("How firmly. {why}").format(why=self.why.text())
            if self.why.text()
            else _("How firmly")
        )

    def _reason(self, zone: Zone | None) -> str:
        """Return why no firmer pressure can be chosen, or nothing when all can."""
        if self._cap < COMFORTABLE:
            return _("Light pressure is the most that your facts allow. You find them in Settings.")
        if firmest(zone, Technique.HOLDING, self._cap) < COMFORTABLE:
            return _("Light pressure is the most here. More is for the calf alone.")
        return ""

    def rest(self) -> None:
        """Hold the picture still."""
        self.picture.set_running(running=False)

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        self._width = width
        two = 2 if width >= 480 else 1  # noqa: PLR2004 - what fits
        for group in (self.techniques, self.pressure, self.sides):
            group.set_columns(two)
        if self.place is not None:
            self.place.set_room(width)
        self._foot.fit(width)

    # What the person does

    def _become(self, said: str, **fields: object) -> None:
        if self._step is None:
            return
        changed = replace(self._step, **fields)  # type: ignore[arg-type]  # named fields
        changed = fitted_step(changed, self._cap)
        if changed != self._step:
            self._step = changed
            self._fill(changed)
            self.changed.emit(changed, said)

    def _open_techniques(self) -> None:
        shown = self.techniques.isHidden()
        self.techniques.setVisible(shown)
        if shown:
            chosen = self.techniques.current or Technique.HOLDING.value
            self.techniques.button(chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_technique(self, chosen: str) -> None:
        technique = Technique(chosen)
        self.techniques.hide()
        self.technique.setFocus(Qt.FocusReason.OtherFocusReason)
        said = _("Changed to: {what}").format(what=technique_name(technique))
        self._become(said, technique=technique)

    def _turn_place(self) -> None:
        if self.place is None:
            # Not before it is asked for: the drawing is the dear part of the form.
            self.place = PlaceForm(self._desk)
            self.place.chosen.connect(self._take_zone)
            self.place.set_room(self._width)
            self._place_room.add(self.place)
            read_in_order(self._place_box, self._sides_box, self.seconds, self._pressure_box)
            read_in_order(self._pressure_box, self.name, self.words, self.caution, self._foot)
        if self._step is not None and self._step.zone is not None:
            self.place.show_zone(self._step.zone)
        self._place_room.setVisible(self._place_room.isHidden())

    def _take_zone(self, zone: Zone) -> None:
        said = _("Changed to: {what}").format(what=sentence_case(zone_name(zone)))
        self._become(said, zone=zone, beyond=None)

    def _take_sides(self, chosen: str) -> None:
        sides = StepSides(chosen)
        self._become(_("Changed to: {what}").format(what=_(_SIDES[sides])), sides=sides)

    def _take_pressure(self, chosen: str) -> None:
        pressure = int(chosen)
        said = _("Changed to: {what}").format(what=pressure_words(pressure))
        self._become(said, pressure=pressure)

    def _take_seconds(self, seconds: int) -> None:
        self._become("", seconds=seconds)

    def _take_words(self, _typed: str) -> None:
        self._become("", title=self.name.words, words=self.words.words, caution=self.caution.words)
