#!/usr/bin/env bash
# Does what run.sh does, then builds and runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/run.sh
setup/install.sh setup/packages-test.txt
setup/build.sh release
setup/ctest.sh release
