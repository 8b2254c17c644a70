"""Own massages: kept, copied, taken away, saved to a file and brought in."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import deletion_of, open_own_routines
from footcare.content.routines import load_routines
from footcare.domain.foot import Foot, Zone
from footcare.domain.gate import GateResult
from footcare.domain.own_routine import blank_step, with_step
from footcare.domain.routine import COMFORTABLE, LIGHT, Technique
from footcare.paths import Profile
from footcare.services.deleting import question_of
from footcare.services.massaging import plan_for
from footcare.services.ports import DiaryProblem, DiaryReadOnly
from footcare.store.deleting import delete_everything
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.own_routines import OwnRoutines

CALM = next(one for one in load_routines() if one.id == "calm5")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def own(profile: Profile) -> OwnRoutines:
    return open_own_routines(profile)


def test_what_is_kept_is_there_at_the_next_start(own: OwnRoutines, profile: Profile) -> None:
    kept = own.keep(own.copied(CALM))
    assert own.routines == (kept,)
    assert open_own_routines(profile).routines == (kept,)


def test_two_copies_have_two_ids(own: OwnRoutines) -> None:
    first = own.keep(own.copied(CALM))
    assert own.copied(CALM).id != first.id


def test_what_was_taken_away_can_be_brought_back(own: OwnRoutines) -> None:
    kept = own.keep(own.begin())
    own.remove(kept.id)
    assert own.routines == ()
    assert own.keep(kept) == kept


def test_a_damaged_file_hides_no_other_and_is_never_written_over(
    own: OwnRoutines, profile: Profile
) -> None:
    kept = own.keep(own.copied(CALM))
    (profile.routines / "own-my-massage.toml").write_text("torn [", encoding="utf-8")
    (profile.routines / "calm5.toml").write_text("id = 3", encoding="utf-8")
    shown = own.look()
    assert shown.routines == (kept,)
    assert {fault.split(":")[0] for fault in shown.faults} == {"own-my-massage.toml", "calm5.toml"}
    assert own.begin().id == "own-my-massage-2"


def test_one_that_would_not_be_read_again_is_not_written(own: OwnRoutines) -> None:
    for bad in (replace(own.begin(), name="a\nb"), replace(own.begin(), id="calm5")):
        with pytest.raises(DiaryProblem, match="cannot be kept"):
            own.keep(bad)
    assert own.look().routines == ()


def test_a_lone_surrogate_is_refused_in_words(own: OwnRoutines) -> None:
    with pytest.raises(DiaryProblem):
        own.keep(replace(own.begin(), name="\ud800"))


def test_where_nothing_may_be_written_nothing_is(profile: Profile) -> None:
    own = open_own_routines(profile, "A newer Footcare wrote this diary.")
    with pytest.raises(DiaryReadOnly, match="newer"):
        own.keep(own.begin())
    assert not profile.routines.exists()


def test_through_a_file_to_another_profile(own: OwnRoutines, tmp_path: Path) -> None:
    kept = own.keep(own.copied(CALM))
    file = tmp_path / "for Aino.toml"
    own.save_to(kept, file)
    other = open_own_routines(Profile(tmp_path / "other"))
    read = other.preview(file)
    assert read.routine == kept
    assert other.routines == (), "a look keeps nothing"
    other.keep(kept)
    again = other.preview(file).routine
    assert again is not None
    assert again.id != kept.id, "the one that is there already is not replaced"


def test_a_file_that_cannot_be_opened_is_a_sentence(own: OwnRoutines, tmp_path: Path) -> None:
    with pytest.raises(DiaryProblem, match="cannot be read"):
        own.preview(tmp_path / "none.toml")
    with pytest.raises(DiaryProblem, match="is no file"):
        own.preview(tmp_path)
    with pytest.raises(DiaryProblem, match="cannot be written"):
        own.save_to(own.begin(), tmp_path / "none" / "x.toml")


@pytest.mark.skipif(os.name != "posix", reason="a pipe")
def test_a_pipe_is_not_waited_for(own: OwnRoutines, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(DiaryProblem, match="is no file"):
        own.preview(tmp_path / "pipe.toml")


def test_they_stand_beside_the_bundled_ones(tmp_path: Path) -> None:
    with make_house(tmp_path / "p", FakeClock()) as house:
        kept = house.own_routines.keep(house.own_routines.begin())
        assert house.massaging.routines == (*load_routines(), kept)
        assert house.massaging.routine(kept.id) == kept
        house.own_routines.remove(kept.id)
        assert house.massaging.routine(kept.id) is None


def test_the_gate_holds_for_own_ones_too(own: OwnRoutines) -> None:
    calf = replace(blank_step(), zone=Zone.CALF, pressure=COMFORTABLE)
    joint = replace(blank_step(), technique=Technique.PASSIVE_ROM, zone=Zone.ANKLE)
    routine = own.keep(with_step(with_step(own.copied(CALM), 1, calf), 2, joint))
    allowed = GateResult(frozenset(Foot), pressure_cap=LIGHT, joints=False)
    plan = plan_for(routine, allowed)
    assert plan is not None
    assert max(planned.step.pressure for planned in plan.steps) == LIGHT
    assert all(one.step.technique is not Technique.PASSIVE_ROM for one in plan.steps)


def test_delete_everything_counts_and_takes_them(own: OwnRoutines, profile: Profile) -> None:
    own.keep(own.begin())
    own.keep(own.copied(CALM))
    assert "2 massages of your own" in question_of(deletion_of(profile))
    delete_everything(profile)
    assert not profile.routines.exists()
