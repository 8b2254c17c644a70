"""The drawn feet, and what a wrong file is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from footcare.content.faults import ContentFault
from footcare.content.footmap import read_footmap, read_tones, read_view
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.preferences import SkinTone
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def view_with(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    values = json.loads(resource("footmap", "top.json").read_text(encoding="utf-8"))
    change(values)
    path = tmp_path / "top.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def test_the_bundled_views_are_read() -> None:
    assert set(read_footmap().views) == set(DRAWN_FOOT)


def test_every_tone_has_colours_and_the_deep_one_a_paler_sole() -> None:
    tones = read_tones()
    for tone in SkinTone:
        assert tones.skin(tone, sole=False).base.startswith("#")
    assert tones.skin(SkinTone.DEEP, sole=True) != tones.skin(SkinTone.DEEP, sole=False)
    assert tones.skin(SkinTone.LIGHT, sole=True) == tones.skin(SkinTone.LIGHT, sole=False)


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        (lambda v: v.pop("outline"), "outline", "is missing"),
        (lambda v: v.update(view="elbow"), "view", "not one of"),
        (lambda v: v.update(foot="left"), "foot", "not one of right"),
        (lambda v: v["outline"].__setitem__(3, [1, "x"]), "outline[3].1", "not a number"),
        (lambda v: v["outline"].__setitem__(3, [1]), "outline[3]", "list of 2 numbers"),
        (lambda v: v["glows"][0].update(tint="mauve"), "glows[0].tint", "not one of"),
        (lambda v: v["glows"][0].update(strength=3), "glows[0].strength", "between 0 and 1"),
        (lambda v: v["cuts"][1].update({"from": "nose"}), "cuts[1].from", "not one of"),
        (lambda v: v["cuts"][1].update(at=[5000, 0]), "cuts[1].at", "neither part"),
        (lambda v: v["cuts"][1].update(seam=[[0, 0], [1, 1]]), "cuts[1].seam", "twice"),
        (lambda v: v["zones"].update(toe9="body"), "zones.toe9", "not a leaf"),
        (lambda v: v["zones"].update(toe1="nose"), "zones.toe1", "not one of"),
        (lambda v: v["nails"][0].update(turn=True), "nails[0].turn", "not a number"),
        (lambda v: v.update(glows={}), "glows", "is not a list"),
    ],
)
def test_a_wrong_view_is_told_file_key_and_reason(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], key: str, reason: str
) -> None:
    with pytest.raises(ContentFault) as caught:
        read_view(view_with(tmp_path, change))
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f"top.json: {key}: ")


@pytest.mark.parametrize("text", ["", "{", "[]", "3"])
def test_a_file_that_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sole.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentFault, match=r"^sole\.json: file: "):
        read_view(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"^sole\.json: file: No such file"):
        read_footmap(tmp_path)


def test_a_wrong_colour_is_named(tmp_path: Path) -> None:
    tones = json.loads(resource("footmap", "tones.json").read_text(encoding="utf-8"))
    tones["skins"]["deep"]["line"] = "brown"
    (tmp_path / "tones.json").write_text(json.dumps(tones), encoding="utf-8")
    with pytest.raises(ContentFault, match=r"^tones\.json: skins\.deep\.line: 'brown'"):
        read_tones(tmp_path)
