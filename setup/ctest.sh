#!/usr/bin/env bash
# ctest.sh PRESET: runs the tests of a preset that is built, and ends with a
# line "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."

report=$PWD/build/ctest-$1.xml
rm -f "$report"
ctest --preset "$1" -j "$(nproc)" --no-tests=error --output-junit "$report" \
  </dev/null
status=$?
[ -f "$report" ] || exit 1
count() { sed -n "s/^[[:space:]]*$1=\"\([0-9]*\)\".*/\1/p" "$report" | head -1; }
tests=$(count tests) failed=$(count failures)
skipped=$(($(count skipped) + $(count disabled)))
echo
echo "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
exit $status
