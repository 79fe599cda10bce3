#!/usr/bin/env bash
# Checks the layout of all C++ files, and all but the tests with clang-tidy.
# Needs build/release to be configured.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages-lint.txt
git ls-files -z '*.cc' '*.h' | xargs -0 clang-format --dry-run -Werror
echo "clang-format: $(git ls-files '*.cc' '*.h' | wc -l) files are as it wants"

mapfile -t sources < <(git ls-files '*.cc' | grep -v '_test\.cc$')
# Warnings are the compiler's, GCC's; from clang only its checks are wanted.
run-clang-tidy -quiet -p build/release -j "$(nproc)" \
  -extra-arg=-w "${sources[@]/#/^$PWD/}" >build/clang-tidy.log 2>/dev/null || {
  grep -E 'warning:|error:' build/clang-tidy.log | sort -u
  exit 1
}
echo "clang-tidy: ${#sources[@]} files are clean"
