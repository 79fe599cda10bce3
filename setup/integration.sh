#!/usr/bin/env bash
# Installs the big programs that exports are made for, as tests/integration pins
# them, and runs the tests that need them on build/release. What cannot be
# installed fails.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages-integration.txt
for install in tests/integration/*/install.sh; do
  part=$(basename "$(dirname "$install")")
  mkdir -p "build/consumers/$part"
  "$install" "$PWD/build/consumers/$part"
done
setup/ctest.sh integration
