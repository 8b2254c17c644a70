#!/bin/sh
# After installing and after removing: menus, icons and kinds of files are read anew where a desktop
# keeps them. Diaries are never touched, neither here nor by purging: they are the person's own.
for command in "update-desktop-database -q" "update-mime-database /usr/share/mime" \
    "gtk-update-icon-cache -q -f /usr/share/icons/hicolor"; do
    if command -v "${command%% *}" >/dev/null 2>&1; then
        $command || true
    fi
done
exit 0
