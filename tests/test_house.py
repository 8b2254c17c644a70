"""Holds the whole tree to the rules of the house, and each rule to finding what it is for."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import house_rules as rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[rules.Source], Iterator[str]]

ROOT = Path(__file__).resolve().parents[1]
TOP = {
    "pyproject.toml", "footcare", "resources", "tests", "packaging", "README.md", "LICENSE",
    "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ".gitignore", ".ci", ".github",
    ".pre-commit-config.yaml",
}  # fmt: skip
EVERYWHERE: tuple[Rule, ...] = (
    rules.rooms_are_small,
    rules.nothing_is_kept_alive_by_a_signal,
    rules.what_is_silenced_says_why,
    rules.nothing_is_left_for_later,
)
IN_THE_PROGRAM: tuple[Rule, ...] = (
    rules.no_dialog_runs_a_loop_of_its_own,
    rules.labels_show_text_as_it_is,
    rules.nothing_reads_markup,
    rules.words_promise_nothing,
    rules.colours_come_from_the_tokens,
)


def tracked() -> list[Path]:
    """Return the files that belong to the project, below the root."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode == 0:
        names = [Path(name) for name in listed.stdout.split("\0") if name]
    else:  # an unpacked archive: all that is there, but for what tools make
        made = {".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis", ".git"}
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
        names = [path for path in found if not made & set(path.parts)]
    return sorted(name for name in names if (ROOT / name).is_file())


TRACKED = tracked()
PYTHON = [path for path in TRACKED if path.suffix == ".py"]


@pytest.fixture(scope="module")
def broken_rules() -> dict[str, list[str]]:
    """What breaks each rule; every file is parsed once and let go, for trees are large."""
    broken: dict[str, list[str]] = {rule.__name__: [] for rule in EVERYWHERE + IN_THE_PROGRAM}
    for path in PYTHON:
        source = rules.Source(path, (ROOT / path).read_text(encoding="utf-8"))
        for rule in EVERYWHERE + (IN_THE_PROGRAM if path.parts[0] == "footcare" else ()):
            broken[rule.__name__] += [f"{path}:{words}" for words in rule(source)]
    return broken


@pytest.mark.parametrize("rule", EVERYWHERE + IN_THE_PROGRAM, ids=lambda rule: rule.__name__)
def test_every_room_keeps_the_rule(rule: Rule, broken_rules: dict[str, list[str]]) -> None:
    found = broken_rules[rule.__name__]
    assert not found, "\n" + "\n".join(found)


BROKEN = [
    (rules.rooms_are_small, "x = 1\n" * 351),
    (rules.rooms_are_small, "def f():\n" + "    x = 1\n" * 60),
    (rules.rooms_are_small, "class C:\n" + "".join(f"  def m{n}(self): ...\n" for n in range(21))),
    (rules.nothing_is_kept_alive_by_a_signal, "button.clicked.connect(lambda: self.go())"),
    (rules.nothing_is_kept_alive_by_a_signal, "button.clicked.connect(functools.partial(go, 1))"),
    (rules.no_dialog_runs_a_loop_of_its_own, "dialog.exec()"),
    (rules.labels_show_text_as_it_is, "label = QLabel(name)"),
    (rules.labels_show_text_as_it_is, "class Title(QLabel): ..."),
    (rules.labels_show_text_as_it_is, "row.add(QLabel(name))"),
    (rules.labels_show_text_as_it_is, "a = QLabel(n)\nb = QLabel()\nb.setTextFormat(PlainText)"),
    (rules.labels_show_text_as_it_is, "label = QLabel(name)\nlabel.setTextFormat(Qt.RichText)"),
    (rules.nothing_reads_markup, "view = QTextBrowser()"),
    (rules.nothing_reads_markup, "document.setHtml(note)"),
    (rules.nothing_reads_markup, "class Page(QtWidgets.QTextEdit): ..."),
    (rules.nothing_reads_markup, "label.setTextFormat(Qt.TextFormat.AutoText)"),
    (rules.what_is_silenced_says_why, "x = 1  # noqa" + ": E501"),
    (rules.what_is_silenced_says_why, "x = 1  # type: " + "ignore[misc]"),
    (rules.what_is_silenced_says_why, "x = 1  # noqa" + " - it is long"),
    (rules.nothing_is_left_for_later, "x = 1  # TO" + "DO later"),
    (rules.words_promise_nothing, '_("Your feet are healthy")'),
    (rules.words_promise_nothing, 'ngettext("{n} day streak", "{n} days streak", n)'),
    (rules.words_promise_nothing, 'N_("This heals sores")'),
    (rules.colours_come_from_the_tokens, "painter.setPen(QColor(255, 255, 255))"),
    (rules.colours_come_from_the_tokens, "button.setStyleSheet('color: #0B5F66')"),
]

KEPT = [
    (rules.rooms_are_small, "x = 1\n" * 350),
    (rules.nothing_is_kept_alive_by_a_signal, "button.clicked.connect(self.go)"),
    (rules.no_dialog_runs_a_loop_of_its_own, "exec"),
    (rules.labels_show_text_as_it_is, "label = QLabel(n)\nlabel.setTextFormat(PlainText)"),
    (rules.labels_show_text_as_it_is, "self.a = QLabel()\nself.a.setTextFormat(Qt.PlainText)"),
    (rules.nothing_reads_markup, "self.note = QPlainTextEdit()"),
    (rules.nothing_reads_markup, "icon.setToolTip(words)"),
    (rules.what_is_silenced_says_why, "x = 1  # noqa" + ": E501 - a table reads better"),
    (rules.what_is_silenced_says_why, "x = 1  # type: " + "ignore[misc]  # no stubs"),
    (rules.words_promise_nothing, '_("A sore that does not heal")'),
    (rules.words_promise_nothing, 'say("healthy")'),
    (rules.colours_come_from_the_tokens, "pen = QColor(tokens['ink']), theme.color('ink')"),
]


@pytest.mark.parametrize(("rule", "text"), BROKEN)
def test_a_broken_rule_is_seen(rule: Rule, text: str) -> None:
    assert list(rule(rules.Source(Path("footcare/room.py"), text)))


@pytest.mark.parametrize(("rule", "text"), KEPT)
def test_a_kept_rule_is_left_in_peace(rule: Rule, text: str) -> None:
    assert not list(rule(rules.Source(Path("footcare/room.py"), text)))


def test_nothing_of_a_page_is_told_by_hovering() -> None:
    hover = rules.Source(Path("footcare/ui/room.py"), "button.setToolTip(title)")
    assert list(rules.nothing_reads_markup(hover))


def test_every_folder_of_the_program_and_its_tests_is_a_package() -> None:
    folders = {parent for path in PYTHON for parent in path.parents if parent.parts}
    # Alembic loads its own folder by path; a package "packaging" would hide the library.
    packages = {f for f in folders if f.parts[0] != "packaging" and "migrations" not in f.parts}
    assert [f for f in sorted(packages) if not (ROOT / f / "__init__.py").exists()] == []
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_top_level_stays_as_agreed() -> None:
    assert {path.parts[0] for path in TRACKED} - TOP == set()


def test_no_file_names_a_machine_or_a_package_host() -> None:
    found = []
    for path in TRACKED:
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path}: {address}" for address in rules.private_addresses(text)]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    "text",
    ["/work" + "/main", "cd /tmp" + "/x", "/home/" + "ann/x", "https://pypi" + ".org/simple"],
)
def test_a_machine_path_is_seen(text: str) -> None:
    assert rules.private_addresses(text)


def test_the_bundled_words_promise_nothing() -> None:
    read = [p for p in TRACKED if p.parts[0] == "resources" and p.suffix in {".toml", ".md"}]
    found = []
    for path in read:
        text = (ROOT / path).read_text(encoding="utf-8")
        # What a comment or a source's own title says is not said by the program.
        said = re.sub(r"(?m)^\s*(#|sources?\s*=).*$", "", text) if path.suffix == ".toml" else text
        found += [f"{path}: says {word!r}" for word in rules.forbidden_words(said)]
    assert not found, "\n" + "\n".join(found)


def locked(name: str) -> dict[str, str]:
    """Return the pinned version of each package of a lock file."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^([\w.-]+)==([^\s;]+)", text))


@pytest.mark.parametrize("name", ["requirements-run.lock", "requirements-test.lock"])
def test_a_lock_pins_by_hash_and_names_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"(?m)^\s*(--index|--extra|--find|-i |-f )", text)
    pins = re.split(r"(?m)^(?=[\w.-]+==)", text)[1:]
    assert all("--hash=sha256:" in pin for pin in pins)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, test = locked("requirements-run.lock"), locked("requirements-test.lock")
    groups = project["dependency-groups"]
    assert names(project["project"]["dependencies"] + groups["build"]) <= set(run)
    assert names(groups["test"] + groups["locks"]) <= set(test)
    assert run.items() <= test.items(), "the test lock must hold the whole run lock"


def names(requirements: list[str]) -> set[str]:
    """Return the names that requirements begin with, as locks spell them."""
    found = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {match[0].lower().replace("_", "-") for match in found if match}
