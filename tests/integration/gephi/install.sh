#!/usr/bin/env bash
# install.sh FOLDER: gephi-toolkit and graphology as pom.xml and
# package-lock.json pin them, and GephiConsumer compiled.
set -euo pipefail
cd "$(dirname "$0")"
folder=$1
# What was installed from these very files stays.
stamp=$(cat install.sh pom.xml package-lock.json GephiConsumer.java | sha256sum)
[[ -f $folder/stamp && $(<"$folder/stamp") == "$stamp" ]] && exit 0

mkdir -p "$folder"
rm -rf "$folder"/{stamp,lib,classes,node_modules}
mvn -B -q -f pom.xml dependency:copy-dependencies -DoutputDirectory="$folder/lib"
javac -nowarn -cp "$folder/lib/*" -d "$folder/classes" GephiConsumer.java
cp package.json package-lock.json "$folder"
npm ci --prefix "$folder" --no-audit --no-fund --silent
echo "$stamp" >"$folder/stamp"
