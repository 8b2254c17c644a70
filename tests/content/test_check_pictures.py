"""Every step of the check is pictured, and what helps to look; a fault is named with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from footcare.content.check_pictures import read_check_pictures
from footcare.content.checklist import read_checklist
from footcare.content.faults import ContentFault
from footcare.domain.check_picture import (
    AIDS,
    STEP_PICTURES,
    CheckPictures,
    Pictured,
    PlacedFoot,
    Thing,
    picture_words,
)
from footcare.domain.inspection import InspectionStep
from footcare.resources import resource
from footcare.ui.pages.checking.words import VIEWS

if TYPE_CHECKING:
    from pathlib import Path


def changed(folder: Path, **pictures: object) -> CheckPictures:
    values = json.loads(resource("footmap", "checking.json").read_text(encoding="utf-8"))
    values["pictures"].update(pictures)
    (folder / "checking.json").write_text(json.dumps(values), encoding="utf-8")
    return read_check_pictures(folder)


def test_every_step_has_a_picture() -> None:
    assert set(VIEWS) | set(STEP_PICTURES) == set(InspectionStep)
    assert not set(VIEWS) & set(STEP_PICTURES)


def test_every_aid_is_shown_where_the_words_name_it() -> None:
    steps = read_checklist().steps.values()
    assert {aid for step in steps for aid in step.aids} == set(AIDS)
    assert all(aid in AIDS for step in steps for aid in step.aids)


@pytest.mark.parametrize("pictured", Pictured)
def test_every_picture_can_be_read_and_is_said(pictured: Pictured) -> None:
    pictures = read_check_pictures()
    assert pictures.pictures[pictured].parts
    assert picture_words(pictured).startswith("Picture: ")


def test_what_is_seen_in_a_mirror_lies_in_its_glass() -> None:
    parts = read_check_pictures().pictures[Pictured.MIRROR].parts
    [foot] = [part for part in parts if isinstance(part, PlacedFoot)]
    glass = [one for one in parts if isinstance(one, Thing) and one.material == "glass"]
    assert foot.within == glass[0].drawing.outline


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ({"thing": "jelly"}, "pictures.elbow.parts[0].thing: 'jelly' is not one of"),
        ({"thing": "wood"}, "pictures.elbow.parts[0].outline: is missing"),
        ({"foot": "middle", "view": "sole"}, "parts[0].foot: 'middle' is not one of"),
        ({"hand": "paw"}, "parts[0].hand: 'paw' is not one of"),
        ({"ink": [[0, 0]], "width": 3}, "parts[0].ink: needs at least 2 points"),
    ],
)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, part: dict[str, object], fault: str
) -> None:
    with pytest.raises(ContentFault) as raised:
        changed(tmp_path, elbow={"wide": 440, "parts": [part]})
    assert fault in str(raised.value)
