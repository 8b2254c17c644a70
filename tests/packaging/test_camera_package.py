"""What makes the Linux program reach cameras is parted from it, and fits when laid over again."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import check_packages
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packing import camera, freezing, libraries, linux
from PySide6.QtCore import QLibraryInfo
from setup_steps.saying import Trouble

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
NEEDS = {
    "footcare": "libQt6Core.so.6",
    f"{camera.PLUGINS}/libffmpegmediaplugin.so": "libavcodec.so.61 libQt6Quick.so.6 libX11.so.6",
    f"{libraries.QT}/plugins/platforms/libqxcb.so": "libQt6Core.so.6 libX11.so.6",
    f"{libraries.QT}/lib/libQt6Core.so.6": "libz.so.1",
    f"{libraries.QT}/lib/libQt6Quick.so.6": "libQt6Core.so.6 libQt6Qml.so.6",
    f"{libraries.QT}/lib/libQt6Qml.so.6": "libQt6Core.so.6",
    f"{libraries.QT}/lib/libavcodec.so.61": "libbz2.so.1 libz.so.1",
    f"{libraries.INNER}/libbz2.so.1": "",
    f"{libraries.INNER}/libz.so.1": "",
    f"{libraries.INNER}/libX11.so.6": "",
    f"{libraries.INNER}/libpython3.11.so.1.0": "",
}
"""The files of a small frozen program, and the libraries that each is linked to."""


@pytest.fixture(autouse=True)
def linked_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files whose text is the list of what they are linked to, in place of real libraries."""

    def needed_by(file: Path) -> list[str]:
        return file.read_text(encoding="utf-8").split()

    monkeypatch.setattr(libraries, "_needed_by", needed_by)


def frozen(folder: Path, needs: dict[str, str]) -> Path:
    """Write the files, with a link to each library of Qt as PyInstaller lays it."""
    for name, needed in needs.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(needed, encoding="utf-8")
        if file.parent.name == "lib":
            (folder / libraries.INNER / file.name).symlink_to(f"PySide6/Qt/lib/{file.name}")
    return folder


def names_in(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if not one.is_dir()}


def test_what_only_cameras_need_goes_aside_with_its_links(tmp_path: Path) -> None:
    folder = frozen(tmp_path / "frozen", NEEDS)
    whole = names_in(folder)
    aside = camera.part(folder, tmp_path / "aside")
    parted = {"libavcodec.so.61", "libQt6Quick.so.6", "libQt6Qml.so.6"}
    assert names_in(aside) == {
        f"{camera.PLUGINS}/libffmpegmediaplugin.so",
        f"{libraries.INNER}/libbz2.so.1",
        *(f"{libraries.QT}/lib/{name}" for name in parted),
        *(f"{libraries.INNER}/{name}" for name in parted),
    }
    assert names_in(folder) == whole - names_in(aside)
    assert not (folder / camera.PLUGINS).exists()
    assert (aside / libraries.INNER / "libavcodec.so.61").resolve().exists()


def test_a_qt_that_cannot_reach_cameras_is_told(tmp_path: Path) -> None:
    folder = frozen(tmp_path / "frozen", {"footcare": ""})
    with pytest.raises(Trouble, match="without its part for cameras"):
        camera.part(folder, tmp_path / "aside")


libraries_and_needs = st.dictionaries(
    st.sampled_from([f"lib{letter}.so.1" for letter in "abcdefgh"]),
    st.lists(st.sampled_from([f"lib{letter}.so.1" for letter in "abcdefgh"])).map(" ".join),
)


# Each writes and moves some dozen files.
@settings(max_examples=30)
@given(
    in_qt=libraries_and_needs,
    program=st.lists(st.sampled_from(["liba.so.1", "libb.so.1", "libc.so.1"])).map(" ".join),
    plugin=st.lists(st.sampled_from(["libb.so.1", "libd.so.1", "libe.so.1"])).map(" ".join),
)
def test_nothing_that_the_program_needs_goes_and_all_of_it_comes_back(
    in_qt: dict[str, str], program: str, plugin: str
) -> None:
    needs = {f"{libraries.QT}/lib/{name}": needed for name, needed in in_qt.items()}
    needs |= {"footcare": program, f"{camera.PLUGINS}/libplugin.so": plugin}
    with TemporaryDirectory() as place:
        folder = frozen(Path(place) / "frozen", needs)
        libraries.drop_orphans(folder)
        whole = names_in(folder)
        aside = camera.part(folder, Path(place) / "aside")
        left = {Path(name).name for name in names_in(folder)}
        wanted = {name for file in left for name in needs_of(file, needs)} & set(in_qt)
        assert wanted <= left
        assert names_in(folder).isdisjoint(names_in(aside))
        shutil.copytree(aside, folder, symlinks=True, dirs_exist_ok=True)
        assert names_in(folder) == whole


def needs_of(file: str, needs: dict[str, str]) -> list[str]:
    return next(needed for name, needed in needs.items() if Path(name).name == file).split()


def test_its_package_holds_it_where_the_program_looks_and_its_licences(tmp_path: Path) -> None:
    camera.part(frozen(tmp_path / "frozen", NEEDS), freezing.camera_of(tmp_path))
    shutil.copyfile(ROOT / "LICENSE", tmp_path / "LICENSE")
    shutil.copytree(ROOT / "resources" / "licences", tmp_path / "resources" / "licences")
    usr = linux.lay_out_camera(tmp_path) / "usr"
    assert (usr / "lib" / "footcare" / camera.PLUGINS / "libffmpegmediaplugin.so").exists()
    assert (usr / "lib" / "footcare" / libraries.INNER / "libavcodec.so.61").is_symlink()
    doc = usr / "share" / "doc" / "footcare-camera"
    assert "GNU GENERAL PUBLIC LICENSE" in (doc / "copyright").read_text(encoding="utf-8")
    lesser = (doc / "licences" / "ffmpeg.txt").read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "Version 2.1" in lesser


def test_it_fits_the_program_of_its_own_version_alone() -> None:
    added = (LINUX / "nfpm-camera.yaml").read_text(encoding="utf-8")
    program = (LINUX / "nfpm.yaml").read_text(encoding="utf-8")
    assert 'release: "1"' in program
    assert "  - footcare (= ${FOOTCARE_VERSION}-1)\n" in added
    assert "      - footcare = ${FOOTCARE_VERSION}-1\n" in added
    assert "  - footcare-camera\n" in program.partition("recommends:")[2]


def test_it_is_looked_for_beside_the_program() -> None:
    beside = check_packages.camera_beside(Path("dist") / "footcare-1.2.3.deb")
    assert beside == Path("dist") / "footcare-camera-1.2.3.deb"


@pytest.mark.skipif(shutil.which("readelf") is None, reason="packages are not made here")
def test_libraries_say_themselves_what_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "multimedia"
    needed = libraries._needed_by(plugins / "libffmpegmediaplugin.so")
    assert {"libQt6Multimedia.so.6", "libQt6Quick.so.6"} <= set(needed)
