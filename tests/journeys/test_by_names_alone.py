"""What somebody does with a screen reader: by names alone, and with open ears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.journeys.desktop import Desktop

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

BEFORE_THE_SOLE = 5
AFTER_THE_SOLE = 13


def test_a_check_with_a_finding_from_the_list(desktop: Desktop) -> None:
    desktop.settle_in()
    desktop.footcare()
    desktop.press("Start the foot check")
    desktop.ask("wait", "Sit down and get ready")
    for _place in range(BEFORE_THE_SOLE):
        desktop.press("#nothing_new")
    desktop.ask("wait", "Look at the sole of your right foot")
    assert desktop.announced()[-1] == "6 of 19 Look at the sole of your right foot"
    desktop.press("Something to mark")
    assert desktop.ask("choose", "Places on the foot", "Arch (big toe side)")
    desktop.press("Next: what is it?")
    desktop.press("Blister")
    desktop.press("Today", 1)
    assert desktop.announced() == [
        "Where is it?",
        "Right foot, arch (big toe side). What do you see or feel?",
        "Right foot, arch (big toe side). Blister",
    ]
    answer = desktop.ask("read", "No")
    assert (answer["role"], answer["checked"]) == ("radio button", False)
    assert answer["description"] == "Is the skin open?"
    for question in range(desktop.ask("names").count("No")):
        desktop.press("No", question)
    assert desktop.ask("read", "No")["checked"]
    assert desktop.ask("nameless") == []
    desktop.press("Add this mark")
    for _place in range(1 + AFTER_THE_SOLE):
        desktop.press("#nothing_new")
    desktop.ask("wait", "Look back before you save")
    desktop.announced()
    desktop.press("Save the foot check")
    desktop.ask("wait", "What to do next")
    said = [words for words in desktop.announced() if words.startswith("!")]
    assert len(said) == 1, "the advice interrupts once"
    (check,) = desktop.export()["inspections"]
    (finding,) = check["findings"]
    assert (finding["kind"], finding["zone"], finding["side"]) == ("blister", "arch", "right")


def test_a_massage_to_its_end(desktop: Desktop) -> None:
    desktop.settle_in()
    desktop.footcare()
    desktop.press("#rail_massage")
    desktop.press("Choose Five-minute calm feet")
    desktop.press("Start this massage")
    desktop.ask("wait", "Before you begin")
    desktop.ask("wait", "No")
    for question in range(desktop.ask("names").count("No")):
        desktop.press("No", question)
    desktop.announced()
    desktop.press("#begin_massage")
    desktop.ask("wait", "Pause")
    desktop.press("Pause")
    desktop.ask("wait", "Continue")
    said = [words.partition(".")[0] for words in desktop.announced()]
    assert said == ["! Step 1 of 10", "Five-minute calm feet", "! Paused"], "no time is read out"
    desktop.press("Continue")
    desktop.ask("wait", "Pause")
    assert desktop.announced() == ["! Going on."]
    heard = []
    while "Finish" not in desktop.ask("names"):
        desktop.press("Next")
        heard += desktop.announced()
    steps = [words for words in heard if words.startswith("! Step ")]
    assert [words.partition(".")[0] for words in steps] == [
        f"! Step {step} of 10" for step in range(2, 11)
    ]
    assert heard == steps, "once a step, and nothing in between"
    desktop.press("Finish")
    desktop.ask("wait", "Stopped early")
    assert desktop.ask("nameless") == []
    desktop.press("Done")
    desktop.ask("wait", "Choose Five-minute calm feet")
    (session,) = desktop.export()["sessions"]
    assert (session["routine"], session["ended"]) == ("calm5", "stopped")


def test_a_reminder_made_changed_tried_and_deleted(desktop: Desktop) -> None:
    desktop.settle_in()
    desktop.footcare()
    desktop.press("#rail_reminders")
    desktop.press("New reminder")
    desktop.press("#medicine")
    desktop.ask("type", "Your own words for it", "Blue tablet")
    desktop.press("Add this reminder")
    desktop.ask("wait", "Blue tablet")
    assert "Saved: Blue tablet. Control and Z takes it back." in desktop.announced()
    desktop.press("Blue tablet")
    assert desktop.ask("read", "15 minutes later")["description"] == "Time: 08:00"
    desktop.press("15 minutes later")
    assert desktop.ask("read", "15 minutes later")["description"] == "Time: 08:15"
    desktop.press("Save")
    desktop.ask("wait", "Saved: Blue tablet")
    desktop.press("Try it now")
    desktop.ask("wait", "Close, it stays on Today")
    assert desktop.ask("nameless") == []
    desktop.press("Close, it stays on Today")
    desktop.press("Delete")
    desktop.ask("wait", "Deleted: Blue tablet")
    assert "Deleted: Blue tablet. Control and Z takes it back." in desktop.announced()
    (reminder,) = desktop.export()["reminders"]
    assert (reminder["title"], reminder["times"]) == ("Blue tablet", ["08:15"])
    assert reminder["withdrawn_at"] is not None
