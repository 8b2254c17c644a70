#!/bin/sh
# UNTESTED: makes an AppImage of the tree that 'packaging/build.py linux' leaves in build/linux.
# Needs appimagetool on the path; no package registry that footcare is built from brings it.
set -eu
cd "$(dirname "$0")/../../.."
if ! command -v appimagetool >/dev/null 2>&1; then
    echo "appimagetool is not here: get it from its makers, then run this again." >&2
    exit 3
fi
folder=build/footcare.AppDir
rm -rf "$folder"
mkdir -p "$folder"
cp -a build/linux/usr "$folder/usr"
cp "$folder/usr/share/applications/footcare.desktop" "$folder/"
cp "$folder/usr/share/icons/hicolor/256x256/apps/footcare.png" "$folder/"
ln -s usr/lib/footcare/footcare "$folder/AppRun"
exec appimagetool "$folder" dist/footcare-x86_64.AppImage
