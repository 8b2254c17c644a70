"""Hands and motions, and what a wrong file is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.content.faults import ContentFault
from footcare.content.motions import read_hands, read_motions
from footcare.domain.motion import HandKind
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


def test_every_hand_is_drawn_and_fades_out() -> None:
    hands = read_hands()
    assert set(hands) == set(HandKind)
    assert all(hand.fade is not None and hand.nails for hand in hands.values())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"effleurage"', '"tickling"', r"motion\[\d+\]\.technique: 'tickling' is not one of"),
        ('zone = "top"', 'zone = "elbow"', r"motion\[\d+\]\.zone: 'elbow'"),
        ('way = "glide"', 'way = "pull"', r"motion\[\d+\]\.way: 'pull' is not one of"),
        ("beat = 4.0", "beat = 0.1", r"motion\[\d+\]\.beat: 0\.1 is not between"),
        ('to = "ankle"', 'to = "moon"', r"motion\[\d+\]\.to: 'moon'"),
        ("[[motion]]", "[[motion", r"file: "),
    ],
)
def test_a_wrong_file_is_told_file_key_and_reason(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = resource("footmap", "motions.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "motions.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFault, match=rf"^motions\.toml: {said}"):
        read_motions(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"^motions\.toml: file: "):
        read_motions(tmp_path)
