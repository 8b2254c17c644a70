"""Every test runs in a home of its own and must leave nothing behind.

A test that asks for ``caplog`` answers for its own log; any other fails on a warning it did not
expect. The faked clock, alarm, notifier and voice are in ``tests/fakes.py``.
"""

from __future__ import annotations

import gc
import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests import leftovers
from tests.storm.report import rows_of, table_of

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# Before pytest-qt imports Qt: no screen, and no bus of the person who runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for bus in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
    os.environ[bus] = "unix:path=/nonexistent/bus"
# Nor the language of that person.
os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"

# Two workers share two cores: how long an example took says nothing about the program.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("house")

_FAILED = pytest.StashKey[bool]()
_XDG = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether a test failed: the traceback of one that did keeps its windows alive."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the storms came to."""
    ended = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    rows = rows_of(report for report in ended if report.when == "call")
    if rows:
        terminalreporter.section("storms")
        for line in table_of(rows):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which each test gets its home."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new home, so that no test sees the person's own diary or another test's."""
    own = homes / f"home{len(os.listdir(homes))}"  # noqa: PTH208 - twice as fast, every test pays
    own.mkdir()
    monkeypatch.setenv("HOME", str(own))
    monkeypatch.setenv("USERPROFILE", str(own))
    monkeypatch.delenv("FOOTCARE_PROFILE", raising=False)
    # The speech service of this computer would be started, and stay: a program is heard as well.
    monkeypatch.setenv("FOOTCARE_SPEECH", "program")
    for variable, folder in _XDG.items():
        (own / folder).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(own / folder))
    return own


@pytest.fixture(autouse=True)
def _log_is_quiet(request: pytest.FixtureRequest) -> Generator[None]:
    records: list[logging.LogRecord] = []
    listener = leftovers.Listener(records)
    before = leftovers.log_handlers()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    leftovers.close_new_handlers(before)
    if records and "caplog" not in request.fixturenames:
        said = "\n".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in records)
        pytest.fail(f"unexpected in the log:\n{said}", pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_stays(request: pytest.FixtureRequest) -> Generator[None]:
    before = leftovers.Standing()
    yield
    if not request.node.stash.get(_FAILED, False):
        left = before.left_over()
        if left:
            pytest.fail("left behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def _collected_between_tests_only() -> Generator[None]:
    """Keep the collector from freeing a window that only a ring of references holds mid-paint.

    pytest-qt keeps weak references to windows; in the program the window is held.
    """
    gc.disable()
    yield
    gc.enable()
