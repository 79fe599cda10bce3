#!/usr/bin/env bash
# Fills FOLDER with Oxigraph, rdflib and pyshacl for Python (python/) and Jena
# (lib/), as requirements.txt and pom.xml pin them.
set -euo pipefail
folder=$(realpath "${1:?usage: install.sh FOLDER}")
cd "$(dirname "$0")"

if ! cmp -s requirements.txt "$folder/requirements.txt"; then
  rm -rf "$folder/python"
  /usr/bin/python3 -m pip install --quiet --disable-pip-version-check \
    --target "$folder/python" --requirement requirements.txt
  cp requirements.txt "$folder/requirements.txt"
fi
if ! cmp -s pom.xml "$folder/pom.xml"; then
  rm -rf "$folder/lib"
  mvn -B -q dependency:copy-dependencies -DoutputDirectory="$folder/lib"
  cp pom.xml "$folder/pom.xml"
fi
