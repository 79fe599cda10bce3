#!/usr/bin/env bash
# Installs what is missing, builds griot and runs its main job on samples/.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages.txt
setup/build.sh release griot

out=build/samples
rm -rf "$out"
mkdir -p "$out"
griot=build/release/bin/griot
"$griot" build samples/ --out "$out/bambari.griot"
"$griot" export "$out/bambari.griot" --to "$out/bambari.graphml"
"$griot" export "$out/bambari.griot" --to "$out/bambari.ttl"

echo
echo "The graph: $out/bambari.griot, .graphml and .ttl"
echo "The program: $griot --help"
