#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: configures and builds into build/PRESET, all
# targets if none is named.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=$1
shift
targets=()
[ $# -eq 0 ] || targets=(--target "$@")
# Objects are the same in whatever folder the checkout lies.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
cmake --preset "$preset" >"/tmp/griot-cmake-$$.log" 2>&1 || {
  cat "/tmp/griot-cmake-$$.log"
  exit 1
}
rm -f "/tmp/griot-cmake-$$.log"
cmake --build --preset "$preset" "${targets[@]}"
