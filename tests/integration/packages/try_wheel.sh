#!/bin/sh
# try.sh BIN SAMPLES: runs the command line and the module that are installed
# in the virtual environment whose programs are in BIN.
set -eu

bin=$(cd "$1" && pwd)
samples=$(cd "$2" && pwd)
unset GRIOT_MODEL
cd "$(mktemp -d)"
"$bin/griot" build "$samples" --out told.griot
"$bin/griot" query told.griot facts --limit 3
"$bin/griot" export told.griot --to told.html
"$bin/python" -c '
import griot
graph = griot.open("told.griot")
assert len(graph.facts) > 0
assert len(griot.extract("Rebels attacked Dorna on Monday.").facts) > 0
print(len(graph.facts), "facts in Python")'
rm -r "$PWD"
