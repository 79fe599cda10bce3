#!/usr/bin/env bash
# Installs what is missing, builds griot and runs its main job on samples/.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages.txt
# From wherever they are, else Debian's.
for command in node npm; do
  command -v "$command" >/dev/null || setup/install.sh <(echo nodejs; echo npm)
done
setup/build.sh release griot

out=build/samples
rm -rf "$out"
mkdir -p "$out"
griot=build/release/bin/griot
"$griot" build samples/ --out "$out/bambari.griot"
"$griot" export "$out/bambari.griot" --to "$out/bambari.graphml"
"$griot" export "$out/bambari.griot" --to "$out/bambari.ttl"
"$griot" export "$out/bambari.griot" --to "$out/bambari.html"

echo
echo "The graph: $out/bambari.griot, .graphml, .ttl and .html (for a browser)"
echo "The program: $griot --help"
