"""The small drawings of findings, and what a wrong file is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from footcare.content.faults import ContentFault
from footcare.content.finding_pictures import read_finding_pictures
from footcare.content.findings import load_findings
from footcare.content.footmap import read_footmap, read_tones
from footcare.domain.finding import FindingKind
from footcare.domain.finding_picture import SignTint, picture_sentence
from footcare.domain.geometry import contains
from footcare.domain.preferences import SkinTone
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_every_kind_has_a_drawing() -> None:
    assert set(read_finding_pictures().pictures) == set(FindingKind)


def test_every_skin_has_its_own_colours_of_signs() -> None:
    colours = read_finding_pictures().colours
    tones = read_tones()
    for tone in SkinTone:
        for sole in (False, True):
            assert set(colours[tones.skin(tone, sole=sole).base]) == set(SignTint)
    reds = {colours[tones.skin(tone, sole=False).base][SignTint.RED] for tone in SkinTone}
    assert len(reds) == len(SkinTone)


@pytest.mark.parametrize("kind", FindingKind)
def test_a_finding_lies_on_the_foot_and_in_its_picture(kind: FindingKind) -> None:
    picture = read_finding_pictures().pictures[kind]
    outline = read_footmap().shape(picture.view).drawing.outline
    x, y = picture.corner
    assert any(contains(outline, point) for point in picture.area)
    inside = [x <= a <= x + picture.wide and y <= b <= y + picture.wide for a, b in picture.area]
    assert sum(inside) >= len(inside) / 2
    assert picture.blots or picture.zones or picture.symbol or picture.swelling


def test_what_a_drawing_shows_is_said() -> None:
    definitions = load_findings()
    for kind in FindingKind:
        says = picture_sentence(kind, definitions[kind].definition if kind in definitions else "")
        assert says.startswith("Drawing: ")
        assert says.endswith(".")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda v: v["pictures"].pop("cut"), "pictures.cut: is missing"),
        (lambda v: v["pictures"]["cut"].update(view="elbow"), "pictures.cut.view: 'elbow'"),
        (
            lambda v: v["pictures"]["cut"]["blots"][0].update(tint="mauve"),
            r"pictures.cut.blots\[0\].tint: 'mauve'",
        ),
        (lambda v: v["pictures"]["pain"].update(symbol="bolt"), "pictures.pain.symbol: 'bolt'"),
        (lambda v: v["colours"]["#F3CDB2"].update(red="red"), "colours.#F3CDB2.red: 'red'"),
    ],
)
def test_a_wrong_file_is_told_file_key_and_reason(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], said: str
) -> None:
    values = json.loads(resource("footmap", "findings.json").read_text(encoding="utf-8"))
    change(values)
    (tmp_path / "findings.json").write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ContentFault, match=rf"^findings\.json: {said}"):
        read_finding_pictures(tmp_path)
