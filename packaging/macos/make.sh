#!/bin/sh
# UNTESTED: signs, packs and notarises the bundle that 'packaging/build.py frozen' makes on a Mac.
#   FOOTCARE_IDENTITY  the name of a Developer ID Application certificate in the keychain
#   FOOTCARE_NOTARY    the name of a profile kept by 'xcrun notarytool store-credentials'
# Without them the bundle is packed unsigned, and macOS asks the person before it opens it.
set -eu
cd "$(dirname "$0")/../.."
version=${1:?"make.sh VERSION"}
image="dist/footcare-$version-macos.dmg"
if [ -n "${FOOTCARE_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$FOOTCARE_IDENTITY" \
        --entitlements packaging/macos/entitlements.plist dist/Footcare.app
    codesign --verify --deep --strict dist/Footcare.app
fi
hdiutil create -volname Footcare -srcfolder dist/Footcare.app -ov -format UDZO "$image"
if [ -n "${FOOTCARE_IDENTITY:-}" ] && [ -n "${FOOTCARE_NOTARY:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$FOOTCARE_NOTARY" --wait
    xcrun stapler staple "$image"
fi
