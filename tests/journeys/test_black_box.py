"""The real program from outside: names on the accessibility bus, and a real notification daemon."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.journeys.desktop import end

if TYPE_CHECKING:
    from tests.journeys.desktop import Desktop

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

PLACES = 19
RIGHT_SOLE = 5
QUESTIONS_OF_A_CRACK = 5


def test_a_first_day_by_names_alone(desktop: Desktop) -> None:
    desktop.footcare()
    desktop.ask("wait", "Can you read this well?")
    desktop.press("Continue")
    for place in range(3):
        desktop.press("I understand", place)
    desktop.press("Continue")
    desktop.ask("type", "What shall we call you?", "Ruth")
    for _step in range(2):
        desktop.press("Continue")
    desktop.press("Start Footcare")
    desktop.press("Start the foot check")
    desktop.ask("wait", "Sit down and get ready")
    for _place in range(PLACES):
        desktop.press("#nothing_new")
    desktop.ask("wait", "Look back before you save")
    assert desktop.ask("nameless") == []
    desktop.press("Save the foot check")
    desktop.ask(
        "wait",
        "You marked nothing new today. The app cannot see your feet. Look again tomorrow.",
    )
    exported = desktop.export()
    (check,) = exported["inspections"]
    assert len(check["answers"]) == PLACES
    assert exported["persons"][0]["name"] == "Ruth"


def test_a_helper_s_turn_with_a_finding_and_a_place_not_seen_by_names_alone(
    desktop: Desktop,
) -> None:
    desktop.settle_in()
    desktop.footcare()
    desktop.press("Start the foot check")
    desktop.press("Does somebody look in your place?")
    desktop.press("Somebody looks in my place")
    desktop.ask("type", "Initials", "AB")
    desktop.press("Go on")
    for _place in range(RIGHT_SOLE):
        desktop.press("#nothing_new")
    desktop.ask("wait", "Look at the sole of your right foot")
    desktop.press("I could not look")
    desktop.press("Something to mark")
    desktop.ask("choose", "Places on the foot", "Back of the heel")
    desktop.press("Next: what is it?")
    desktop.press("#crack")
    desktop.press("Today", 1)  # the first one is the page
    for question in range(QUESTIONS_OF_A_CRACK):
        desktop.press("No", question)
    desktop.press("Add this mark")
    for _place in range(PLACES - RIGHT_SOLE - 1):
        desktop.press("#nothing_new")
    desktop.press("Choose a day for a helper")
    desktop.press("Tomorrow")
    desktop.press("Save the foot check")
    desktop.ask("wait", "Right foot: sole (never seen so far)")
    exported = desktop.export()
    (check,) = exported["inspections"]
    assert check["looked_by"] == "AB"
    assert [(one["kind"], one["zone"]) for one in check["findings"]] == [("crack", "heel_back")]
    assert {"step": "soles", "foot": "right", "answer": "could_not_look"} in check["answers"]
    (reminder,) = exported["reminders"]
    assert reminder["title"] == "Somebody looks in your place: right foot sole"


def test_snooze_and_done_come_back_from_a_real_notification(desktop: Desktop) -> None:
    reminder = {"day": "2026-01-02", "kind": "cream", "times": ["08:00"], "starts": "2031-03-04"}
    desktop.settle_in()
    subprocess.run(
        [
            *(sys.executable, "-m", "footcare", "--profile", str(desktop.profile)),
            *("record", "reminder", "-"),
        ],
        input=json.dumps(reminder),
        text=True,
        check=True,
        timeout=40,
        capture_output=True,
    )
    # A day long after the reminder was written, a few seconds before it comes due.
    program = desktop.footcare(at="2031-03-04 07:59:56")
    desktop.ask("wait", "Time for your foot care")
    desktop.choose_on_notification("In 10 minutes")
    desktop.ask("gone", "Time for your foot care")
    desktop.occurrence_becomes("snoozed")
    end(program)

    desktop.footcare(at="2031-03-04 08:12:00")
    desktop.ask("wait", "Time for your foot care")
    desktop.choose_on_notification("Done")
    desktop.ask("gone", "Time for your foot care")
    desktop.occurrence_becomes("done")
