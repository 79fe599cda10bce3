#!/usr/bin/env bash
# Fills FOLDER with Neo4j (server, importer, APOC) as pom.xml pins it.
set -euo pipefail
folder=$(realpath "${1:?usage: install.sh FOLDER}")
cd "$(dirname "$0")"

if ! cmp -s pom.xml "$folder/pom.xml"; then
  rm -rf "$folder/lib"
  mvn -B -q dependency:copy-dependencies -DoutputDirectory="$folder/lib"
  cp pom.xml "$folder/pom.xml"
fi
