#!/usr/bin/env bash
# Draws the icon's pictures anew from the two SVG files.
# Needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32; do
    rsvg-convert --width="$size" --height="$size" mimamori-small.svg --output="mimamori-$size.png"
done
for size in 48 64 128 256 512; do
    rsvg-convert --width="$size" --height="$size" mimamori.svg --output="mimamori-$size.png"
done

icotool --create --output=mimamori.ico \
    mimamori-16.png mimamori-24.png mimamori-32.png mimamori-48.png mimamori-64.png --raw=mimamori-256.png
png2icns mimamori.icns \
    mimamori-16.png mimamori-32.png mimamori-48.png mimamori-128.png mimamori-256.png mimamori-512.png
