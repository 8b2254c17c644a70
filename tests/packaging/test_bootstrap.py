"""The set-up says what is in the way in one sentence, and installs nothing twice."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from setup_steps import checks, commands, environment, installing, needs, saying, system

if TYPE_CHECKING:
    from setup_steps.needs import Need

BOOTSTRAP = Path(commands.__file__).parents[1] / "bootstrap.py"

# What pip really wrote here, shortened, and what the person should hear.
PIP = {
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)'\n"
    "ERROR: No matching distribution found for alembic==1.20.1": "network does not answer",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "not the one",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device":
        "no space",
    "ERROR: Could not install packages due to an OSError: [Errno 30] Read-only file system":
        "cannot be written",
    "urllib3.exceptions.IncompleteRead: IncompleteRead(5 bytes read)": "broke off",
    "ERROR: HTTP error 503 while getting https://example.org/x.whl": "broke off",
    "SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))": "date",
    "ERROR: No matching distribution found for pyside6-addons==6.11.3":
        "no pyside6-addons for this computer",
    "something that nobody has seen": "see the log",
}  # fmt: skip

APT = {
    "Temporary failure resolving 'example.org'": "network does not answer",
    "E: Could not get lock /var/lib/dpkg/lock-frontend": "Another program",
    "E: You don't have enough free space in /var/cache/apt/archives/.": "no space",
    "E: Unable to locate package openbox": "do not know",
    "E: dpkg was interrupted, you must manually run 'dpkg --configure -a'": "dpkg --configure",
    "something that nobody has seen": "apt-get -f install",
}


@pytest.mark.parametrize(("output", "part"), PIP.items())
def test_what_pip_says_becomes_one_sentence(output: str, part: str) -> None:
    sentence = installing.meaning_of(output, "see the log")
    assert part in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(("output", "part"), APT.items())
def test_what_apt_says_becomes_one_sentence(output: str, part: str) -> None:
    assert part in system.meaning_of(output)


@pytest.mark.parametrize(
    ("number", "part"),
    [(errno.EROFS, "written to"), (errno.ENOSPC, "no space"), (errno.ENOENT, "No such file")],
)
def test_an_error_of_the_file_system_becomes_one_sentence(number: int, part: str) -> None:
    assert part in saying.sentence_for(OSError(number, "No such file", "place"))


def test_the_line_to_paste_is_exact() -> None:
    line = "sudo apt-get install -y --no-install-recommends dunst xvfb"
    assert system.one_line(["dunst", "xvfb"], fresh=False).splitlines()[1] == line
    assert system.one_line(["dunst", "xvfb"], fresh=True).endswith(f"apt-get update && {line}")


def test_each_package_is_asked_for_once() -> None:
    twice = (needs.Need("b", library="x"), needs.Need("a", library="y"), needs.Need("b", file="z"))
    assert system.packages_for(twice) == ["a", "b"]


def test_another_python_has_a_venv_package_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_is_default_python", lambda: False)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert system.packages_for(needs.VENV) == [f"python{version}-venv"]


def test_a_user_is_told_what_root_would_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/apt-get")
    with pytest.raises(saying.Trouble, match=r"sudo .*apt-get install .* nice-package") as caught:
        system.provide((needs.Need("nice-package", library="libnothere.so.9"),))
    assert caught.value.code == saying.MACHINE_LACKS


def test_a_system_without_apt_hears_the_names_of_the_things(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(saying.Trouble, match=r"lacks libnothere\.so\.9"):
        system.provide((needs.Need("x", library="libnothere.so.9"),))


def test_what_is_there_needs_nothing() -> None:
    system.provide((needs.Need("dash", command="sh"), needs.Need("x", module="venv")))


@pytest.mark.parametrize("need", needs.VENV + needs.QT + needs.TESTS)
def test_each_need_names_a_package_and_one_thing(need: Need) -> None:
    assert need.package
    assert sum(map(bool, (need.library, need.command, need.file, need.module))) == 1
    assert need.thing


def test_a_loader_that_complains_is_understood() -> None:
    said = "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory"
    found = needs.library_named_in(said)
    assert found is not None
    assert found.package == "libegl1"
    assert needs.library_named_in("ImportError: something else") is None
    strange = needs.library_named_in("libnew-1.2.so.3: cannot open shared object file")
    assert strange == needs.Need("", library="libnew-1.2.so.3")


def tree(root: Path) -> environment.Environment:
    (root / "packaging").mkdir()
    (root / "packaging" / "a.lock").write_text("one==1\n")
    (root / "pyproject.toml").write_text("[project]\n")
    return environment.Environment(root)


def test_the_print_changes_with_the_lock_the_settings_and_the_python(tmp_path: Path) -> None:
    place = tree(tmp_path)
    seen = {place.fingerprint("a.lock")}
    assert place.fingerprint("a.lock") in seen
    (tmp_path / "packaging" / "a.lock").write_text("one==2\n")
    seen.add(place.fingerprint("a.lock"))
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    seen.add(place.fingerprint("a.lock"))
    place.folder.mkdir()
    (place.folder / "pyvenv.cfg").write_text("version = 3.12.1\n")
    seen.add(place.fingerprint("a.lock"))
    assert len(seen) == 4


def test_what_is_stamped_is_not_installed_again(tmp_path: Path) -> None:
    place = tree(tmp_path)
    place.scripts.mkdir(parents=True)
    place.python.touch()
    (place.folder / "footcare-installed").write_text(place.fingerprint("a.lock"))
    place.prepare(("a.lock",))
    assert list(place.scripts.iterdir()) == [place.python]


def test_progress_counts_packages_and_names_what_is_big(capsys: pytest.CaptureFixture[str]) -> None:
    progress = installing.Progress(3)
    for line in (
        "Requirement already satisfied: x==1 in /y",
        "Collecting big==6.11.3 (from -r lock (line 2))",
        "Downloading big-6.11.3-py3.whl (84.3 MB)",
        "Downloading small-1-py3.whl (84.3 kB)",
        "WARNING: Retrying (Retry(total=4 ...)) after connection broken",
        "WARNING: Retrying (Retry(total=3 ...)) after connection broken",
        "Installing collected packages: big",
    ):
        progress.see(line)
    assert [line.strip() for line in capsys.readouterr().out.splitlines()] == [
        "[ 2/3] big 6.11.3",
        "84 MB",
        "the network does not answer, trying again",
        "unpacking",
    ]


@pytest.mark.parametrize(
    "words", [[], ["fly"], ["run", "fast"], ["soak", "--", "x"], ["run", "-x"]]
)
def test_bad_use_is_answered_with_the_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words) == saying.BAD_USE
    assert capsys.readouterr().err == f"{commands.USAGE}\n"


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["--help"]) == saying.DONE
    said = capsys.readouterr().out
    assert all(f"bootstrap.py {verb}" in said for verb in ("run", "test", "soak", "bench"))


def test_bench_hands_its_words_to_the_benchmarks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tree(tmp_path)
    ready: list[tuple[str, ...]] = []
    called: list[tuple[list[str], Path]] = []

    def call(command: list[str], cwd: Path, env: dict[str, str]) -> int:
        assert env["QT_QPA_PLATFORM"] == "offscreen"
        called.append((command, cwd))
        return saying.DONE

    monkeypatch.setattr(commands, "provide", lambda _needs: None)
    monkeypatch.setattr(commands, "Environment", lambda: place)
    monkeypatch.setattr(place.__class__, "prepare", lambda _self, locks: ready.append(locks))
    monkeypatch.setattr("subprocess.call", call)
    monkeypatch.setattr("sys.platform", "linux")
    assert commands.main(["bench", "--", "--only", "saved"]) == saying.DONE
    assert ready == [(commands.TEST_LOCK, commands.RUN_LOCK)]
    ((command, folder),) = called
    assert command[1:] == ["-m", "tests.benchmarks", "--only", "saved"]
    assert folder == tmp_path


def test_bench_says_where_it_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert commands.main(["bench"]) == saying.MACHINE_LACKS
    assert capsys.readouterr().err == f"{commands.LINUX_ALONE}\n"


def test_words_after_two_dashes_are_handed_on() -> None:
    assert commands.split(["run", "--", "tour", "--", "x"]) == (["run"], ["tour", "--", "x"])
    assert commands.split(["test"]) == (["test"], [])


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--profile", "x"], True),
        (["--background"], True),
        (["--profile", "x", "doctor"], False),
        (["tour", "--out", "x"], False),
        (["--help"], False),
    ],
)
def test_a_verb_needs_no_screen(words: list[str], *, window: bool) -> None:
    assert commands.opens_a_window(words) is window


def test_a_screen_is_what_the_session_says() -> None:
    assert not commands.has_screen({"DISPLAY": ""}, "linux")
    assert commands.has_screen({"DISPLAY": ":0"}, "linux")
    assert commands.has_screen({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert commands.has_screen({}, "darwin")


def test_checks_run_in_the_same_surroundings_everywhere(tmp_path: Path) -> None:
    place = environment.Environment(tmp_path)
    unwanted = {"PYTHONPATH": "/x", "QT_SCALE_FACTOR": "2", "PYTHONDONTWRITEBYTECODE": "1"}
    given = unwanted | {"PATH": "/bin", "PIP_INDEX_URL": "kept"}
    variables = checks.surroundings(given, place)
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
    assert variables["PATH"].startswith(str(place.scripts))
    assert variables["PIP_INDEX_URL"] == "kept"
    assert not set(unwanted) & set(variables)


def test_the_sum_says_which_check_failed(capsys: pytest.CaptureFixture[str]) -> None:
    lint, types = checks.STATIC[1], checks.STATIC[2]
    passed, failed = (
        checks.Outcome(lint, passed=True, seconds=1),
        checks.Outcome(types, passed=False, seconds=2),
    )
    assert checks.sum_up([passed]) == saying.DONE
    assert checks.sum_up([passed, failed]) == saying.CHECKS_FAILED
    assert capsys.readouterr().out.endswith("Failed after 3 s: types.\n")


@pytest.mark.parametrize(("here", "hint"), [("", ""), ("python3.12", ": start it with {}")])
def test_an_old_python_hears_which_one_is_needed(here: str, hint: str, tmp_path: Path) -> None:
    if here:
        (tmp_path / here).touch(mode=0o755)
    pretend = (
        "import sys, runpy; sys.version_info = (3, 6, 15, 'final', 0); "
        f"runpy.run_path({str(BOOTSTRAP)!r}, run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", pretend],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    instead = f"{hint.format(here)} instead" if here else ""
    needed = "footcare needs Python 3.11 or newer; this is Python 3.6"
    assert ended.stderr == f"{needed}{instead}.\n"
    assert ended.returncode == saying.MACHINE_LACKS
