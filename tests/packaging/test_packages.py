"""What packages are made of says what is true of the program."""

from __future__ import annotations

import gzip
import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import build
import draw_icons
import pytest
import release
from packing import licences, linux
from PySide6.QtGui import QImage
from setup_steps.environment import Environment
from setup_steps.saying import Trouble

from footcare import __version__
from footcare.cli.options import read_options

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"


def environment() -> Environment:
    """The environment that the tests run in, as if it were the one to be frozen."""
    ours = Environment(ROOT, ".venv")
    ours.python = Path(sys.executable)
    return ours


def test_the_manual_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--help"])
    helped = capsys.readouterr().out.partition("COMMAND\n")[2]
    verbs = {line.split()[0] for line in helped.splitlines() if line.startswith("    ")}
    manual = (LINUX / "footcare.1").read_text(encoding="utf-8")
    assert verbs
    assert {verb for verb in verbs if verb not in manual} == set()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="its checker is not here")
def test_the_menu_entry_is_valid() -> None:
    said = subprocess.run(
        ["desktop-file-validate", str(LINUX / "footcare.desktop")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stderr) == (0, "")


def test_descriptions_of_all_systems_can_be_read() -> None:
    kinds = ET.parse(LINUX / "footcare-mime.xml").getroot()  # noqa: S314 - our own file
    assert kinds.tag.endswith("mime-info")
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as file:
        assert plistlib.load(file)
    installer = (PACKAGING / "windows" / "footcare.iss").read_text(encoding="utf-8")
    assert "PrivilegesRequired=lowest" in installer


@pytest.mark.usefixtures("qapp")
def test_the_tree_holds_what_a_desktop_looks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen = tmp_path / "frozen"
    frozen.mkdir()
    (frozen / "footcare").write_text("the program", encoding="utf-8")
    ours = environment()
    copied = tmp_path / "project"
    shutil.copytree(PACKAGING, copied / "packaging", ignore=shutil.ignore_patterns("pictures"))
    shutil.copytree(ROOT / "resources", copied / "resources")
    for name in ("LICENSE", "CHANGELOG.md"):
        shutil.copyfile(ROOT / name, copied / name)
    ours.root = copied
    monkeypatch.setenv(linux.PICTURES_AT, "")
    draw_icons.main([str(copied / "build" / "icons")])
    tree = linux.lay_out(ours, frozen, "9.8.7", "2030-01-02")
    share = tree / "usr" / "share"
    assert (tree / "usr" / "lib" / "footcare" / "footcare").exists()
    described = (share / "metainfo" / "footcare.metainfo.xml").read_text(encoding="utf-8")
    assert '<release version="9.8.7" date="2030-01-02"/>' in described
    assert "screenshot" not in described, "no address was given, so none is made up"
    manual = gzip.decompress((share / "man" / "man1" / "footcare.1.gz").read_bytes()).decode()
    assert "footcare 9.8.7" in manual
    assert (share / "doc" / "footcare" / "licences" / "licences.toml").exists()
    for size in draw_icons.SIZES:
        folder = share / "icons" / "hicolor" / f"{size}x{size}"
        assert QImage(str(folder / "apps" / "footcare.png")).width() == size


def test_pictures_are_named_where_they_can_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(linux.PICTURES_AT, "https://example.org/pictures/")
    words = linux.described(LINUX / "footcare.metainfo.xml", {})
    assert "<image>https://example.org/pictures/today.png</image>" in words
    shown = {one.rpartition("/")[2] for one in words.split("</image>") if "<image>" in one}
    assert {name for name in shown if not (PACKAGING / "pictures" / name).exists()} == set()


def test_everything_shipped_has_its_licence_in_the_program(tmp_path: Path) -> None:
    shipped = licences.shipped_names(PACKAGING / "requirements-run.lock")
    assert "sqlalchemy" in shipped
    assert not licences.NOT_SHIPPED & set(shipped)
    licences.write(licences.gather(environment()), tmp_path / "licences")
    for file in (tmp_path / "licences").iterdir():
        committed = ROOT / "resources" / "licences" / file.name
        assert committed.exists(), "run packaging/licences.py"
        if file.suffix == ".toml":
            assert committed.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


def test_the_version_is_found() -> None:
    assert build.version_of(ROOT) == __version__


class TestRelease:
    """The steps of a release that end it before anything is tagged."""

    @pytest.fixture
    def tree(self, tmp_path: Path) -> Path:
        (tmp_path / "footcare").mkdir()
        (tmp_path / "footcare" / "__init__.py").write_text(
            '__version__: Final = "1.2.3"\n', encoding="utf-8"
        )
        (tmp_path / "CHANGELOG.md").write_text("## [1.2.3] - 2030-01-02\n", encoding="utf-8")
        for words in (
            ("init", "--quiet"),
            ("config", "user.email", "a@b.invalid"),
            ("config", "user.name", "A"),
            ("add", "."),
            ("commit", "--quiet", "--message", "all of it"),
        ):
            subprocess.run(["git", *words], cwd=tmp_path, check=True)
        return tmp_path

    def test_a_clean_tree_that_names_its_version_goes_on(self, tree: Path) -> None:
        made = release.Release("1.2.3", tree)
        made.see_clean_tree()
        made.see_version()
        made.tag()
        with pytest.raises(Trouble, match=r"tag v1\.2\.3 already"):
            made.see_clean_tree()

    def test_what_is_not_committed_is_not_released(self, tree: Path) -> None:
        (tree / "footcare" / "new.py").write_text("", encoding="utf-8")
        with pytest.raises(Trouble, match="not committed"):
            release.Release("1.2.3", tree).see_clean_tree()

    @pytest.mark.parametrize("version", ["1.2.4", "1.2.30"])
    def test_another_version_than_the_program_says_is_refused(
        self, tree: Path, version: str
    ) -> None:
        with pytest.raises(Trouble, match=r"says 1\.2\.3"):
            release.Release(version, tree).see_version()

    def test_a_version_without_its_changes_is_refused(self, tree: Path) -> None:
        (tree / "CHANGELOG.md").write_text("## [Unreleased]\n", encoding="utf-8")
        with pytest.raises(Trouble, match="CHANGELOG"):
            release.Release("1.2.3", tree).see_version()

    def test_the_sums_are_those_of_the_files(self, tree: Path) -> None:
        out = tree / "dist"
        out.mkdir()
        for name in ("footcare-1.2.3.deb", "footcare-camera-1.2.3.deb", "footcare-1.2.2.deb"):
            (out / name).write_bytes(b"abc")
        release.Release("1.2.3", tree).write_sums()
        lines = (out / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        assert [line.partition("  ")[2] for line in lines] == [
            "footcare-1.2.3.deb",
            "footcare-camera-1.2.3.deb",
        ]
        assert all(line.startswith("ba7816bf") for line in lines)
