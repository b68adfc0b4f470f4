#!/usr/bin/env bash
# Makes target/image/Mimamori: the program with its own Java, for a workstation that has none.
#
#   packaging/image.sh
#
# Needs what the build needs: Maven and a JDK 25 or later. Linux; Windows has image.ps1.
# JavaFX becomes part of the runtime image as modules; everything else stays on the class path, because
# not every library there is a module.
set -euo pipefail
cd "$(dirname "$0")/.."

app=target/mimamori
work=target/image-work
out=target/image
image=$out/Mimamori

# The build says which JDK it took; the image is made by the same one.
build_log=$(mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -Pimage package) || {
    printf '%s\n' "$build_log" >&2
    exit 1
}
jdk=$(sed -n 's/.*JDK\[\(.*\)\].*/\1/p' <<<"$build_log" | head -n 1)
version=$(sed -n 's/^Implementation-Version: *\([^\r]*\).*/\1/p' \
    <(unzip -p "$app/mimamori.jar" META-INF/MANIFEST.MF))

rm -rf "$work" "$out"
mkdir -p "$work/modules" "$work/input/lib" "$out"

# A JavaFX jar without a platform in its name is empty.
cp "$app"/lib/javafx-*-linux*.jar "$work/modules/"
cp "$app/mimamori.jar" "$work/input/"
find "$app/lib" -name '*.jar' ! -name 'javafx-*' -exec cp {} "$work/input/lib/" \;
cp LICENSE* "$work/input/" 2>/dev/null || true
cp target/third-party/* "$work/input/"

# What the classes name, and what is looked up by name only when the program runs: log and store (naming,
# management), Japanese charsets and dates.
named=$("$jdk/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps \
    --class-path "$(find "$app/lib" -name '*.jar' -printf '%p:')" "$app/mimamori.jar")
looked_up=java.logging,java.management,java.naming,java.xml,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs

"$jdk/bin/jlink" \
    --module-path "$work/modules" \
    --add-modules "javafx.controls,javafx.swing,$named,$looked_up" \
    --include-locales=en,ja \
    --no-header-files --no-man-pages --compress=zip-6 \
    '--exclude-resources=glob:/javafx.*/*.so' \
    --output "$work/runtime"

# Native libraries beside those of Java: JavaFX would otherwise unpack them into each user's home.
for jar in "$work"/modules/*.jar; do
    unzip -q -o -j "$jar" '*.so' -d "$work/runtime/lib" 2>/dev/null || true
done

# One collector, so that the cache of classes made below fits every workstation; and no word on standard
# output, which is for data, when it does not fit after all.
options=(-XX:+UseG1GC "-Xlog:aot*=off" "-Xlog:cds*=off" "--enable-native-access=javafx.graphics,ALL-UNNAMED")

"$jdk/bin/jpackage" --type app-image \
    --name Mimamori --app-version "$version" --vendor Mimamori \
    --icon icons/mimamori-512.png \
    --runtime-image "$work/runtime" \
    --input "$work/input" --main-jar mimamori.jar \
    --java-options "${options[*]}" \
    --java-options '-XX:AOTCache=$APPDIR/mimamori.aot' \
    --dest "$out"

# The cache of loaded classes, made by a run of the program. Without it the program starts as well, only
# slower.
lib=$image/lib
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
if ! "$lib/runtime/bin/java" "${options[@]}" -XX:AOTCacheOutput="$lib/app/mimamori.aot" \
    -Dglass.platform=Headless -Dprism.order=sw \
    -jar "$lib/app/mimamori.jar" ${TRAINING:---data "$data" --ready-then-exit} \
    >"$work/training.log" 2>&1; then
    cat "$work/training.log" >&2
    exit 1
fi
rm -rf "$lib/runtime/bin"

# It runs where there is no Java.
env -i "$image/bin/Mimamori" selftest
du -sh "$image" | cut -f1
