#!/usr/bin/env bash
# Builds the tests in which threads work and runs them under the thread
# sanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/build.sh tsan merging_test store_test ordered_workers_test
setup/ctest.sh tsan
