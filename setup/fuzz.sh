#!/usr/bin/env bash
# fuzz.sh [SECONDS [TARGET...]]: gives the kept inputs of tests/fuzz and then,
# for SECONDS each (20), what libFuzzer makes of them and of seeds to all that
# reads bytes from outside, under address and undefined-behaviour sanitizers.
# Needs griot in build/release. FUZZ_SEED makes the same inputs again, as far
# as the time lets it: CI tries a change, not its luck. An input that is too much goes to
# build/fuzz-found/TARGET, and the others are still tried.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-20}
shift || true
setup/install.sh setup/packages-fuzz.txt
setup/build.sh fuzz griot_fuzz

targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(
  sed -n 's/^griot_fuzz(\([a-z_]*\) .*/\1/p' tests/fuzz/CMakeLists.txt)
seeds=$PWD/build/fuzz-seeds
rm -rf "$seeds"
tests/fuzz/seeds.py build/release/bin/griot "$seeds"

one() {
  local name=$1 found=build/fuzz-found/$1
  mkdir -p "build/fuzz-corpus/$name" "$found"
  # Files that targets write are read again at once.
  TMPDIR=/dev/shm "build/fuzz/tests/fuzz/${name}_fuzz" -timeout=25 \
    -rss_limit_mb=3072 -max_len=262144 -max_total_time="$seconds" \
    -seed="${FUZZ_SEED:-0}" \
    -print_final_stats=1 -artifact_prefix="$found/" \
    "build/fuzz-corpus/$name" "tests/fuzz/$name" "$seeds/$name" \
    >"build/fuzz-$name.log" 2>&1 || {
    tail -40 "build/fuzz-$name.log"
    echo "fuzz: $name: an input was too much, see $found" >&2
    return 1
  }
  echo "fuzz: $name: $(sed -n 's/^stat::number_of_executed_units: *//p' \
    "build/fuzz-$name.log") inputs in $seconds s"
}
export -f one
export seconds seeds
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I {} bash -c 'one {}'
