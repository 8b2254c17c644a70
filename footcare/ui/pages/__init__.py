"""The pages of the window: one row each, in the order of the rail."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from footcare.i18n import N_

if TYPE_CHECKING:
    from footcare.ui.page import Page

Place = Literal["rail", "bottom", "today", "massage", "check", "journal", "settings"]
"""In the rail, at its foot, or reached from the page named."""


class PageRow(NamedTuple):
    """A page: its name, its words and icon in the rail, and the class that makes it.

    A page is imported when it is first opened, so that the first paint waits for none of them.
    """

    name: str
    title: str
    icon: str
    place: Place
    module: str
    cls: str

    @property
    def in_rail(self) -> bool:
        """Whether the rail has a row for the page."""
        return self.place in {"rail", "bottom"}

    @property
    def marked(self) -> str:
        """The page whose row in the rail is marked while this one is open."""
        return self.name if self.in_rail else self.place

    def page_class(self) -> type[Page]:
        """Import the page's module and return its class."""
        module = import_module(f"footcare.ui.pages.{self.module}")
        return cast("type[Page]", getattr(module, self.cls))


PAGES: Final = (
    PageRow("today", N_("Today"), "sun", "rail", "today_page", "TodayPage"),
    PageRow("massage", N_("Massage"), "hand-heart", "rail", "massage_page", "MassagePage"),
    PageRow("check", N_("Check feet"), "scan-search", "rail", "check_page", "CheckPage"),
    PageRow("journal", N_("Journal"), "notebook-pen", "rail", "journal_page", "JournalPage"),
    PageRow("reminders", N_("Reminders"), "bell", "bottom", "reminders_page", "RemindersPage"),
    PageRow("settings", N_("Settings"), "settings", "bottom", "settings_page", "SettingsPage"),
    PageRow("routine", N_("Massage"), "hand-heart", "massage", "routine_page", "RoutinePage"),
    PageRow("editor", N_("Your own massage"), "pencil", "massage", "editor_page", "EditorPage"),
    PageRow("gate", N_("Before you begin"), "hand", "massage", "gate_page", "GatePage"),
    PageRow("player", N_("Massage"), "play", "massage", "player_page", "PlayerPage"),
    PageRow("advice", N_("What to do next"), "info", "check", "advice_page", "AdvicePage"),
    PageRow("summary", N_("Summary to show"), "file-text", "check", "summary_page", "SummaryPage"),
    PageRow("rules", N_("All the rules"), "table", "check", "rules_page", "RulesPage"),
    PageRow("findings", N_("What you marked"), "list", "journal", "findings_page", "FindingsPage"),
    PageRow("finding", N_("What you marked"), "list", "journal", "finding_page", "FindingPage"),
    PageRow(
        "calendar", N_("Calendar"), "calendar-days", "journal", "calendar_page", "CalendarPage"
    ),
    PageRow(
        "temperature",
        N_("Skin temperature"),
        "thermometer",
        "today",
        "temperature_page",
        "TemperaturePage",
    ),
    PageRow("touch_test", N_("Touch test"), "hand", "today", "touch_test_page", "TouchTestPage"),
    PageRow("falls", N_("Questions about falls"), "activity", "today", "falls_page", "FallsPage"),
    PageRow(
        "measures", N_("Measure and test"), "thermometer", "today", "measures_page", "MeasuresPage"
    ),
    PageRow("photos", N_("Photos"), "image", "journal", "photos_page", "PhotosPage"),
    PageRow("mirror", N_("Foot mirror"), "camera", "journal", "mirror_page", "MirrorPage"),
    PageRow("compare", N_("Compare photos"), "image", "journal", "compare_page", "ComparePage"),
    PageRow("copies", N_("Copies of my diary"), "layers", "settings", "copies_page", "CopiesPage"),
    PageRow(
        "recovery",
        N_("Getting your diary back"),
        "life-buoy",
        "today",
        "recovery_page",
        "RecoveryPage",
    ),
    PageRow("import", N_("Bring in a diary"), "file-text", "settings", "import_page", "ImportPage"),
    PageRow("help", N_("Get help"), "life-buoy", "today", "help_page", "HelpPage"),
    PageRow("card", N_("My card"), "printer", "today", "card_page", "CardPage"),
    PageRow("first_run", N_("Welcome"), "footprints", "today", "first_run_page", "FirstRunPage"),
)
"""Every page. A new one is one file and one row here."""


def page_row(name: str) -> PageRow:
    """Return the row of a page by its name."""
    return next(row for row in PAGES if row.name == name)


def fetch_pages() -> None:
    """Import the pages of the rail, so that the first one opened is there at once."""
    for row in PAGES:
        if row.in_rail:
            row.page_class()
