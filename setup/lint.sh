#!/usr/bin/env bash
# Checks the layout of all C++ files, and all but the tests with clang-tidy.
# Needs build/release to be configured, and the Python module to be built by
# setup/integration.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages-lint.txt
git ls-files -z '*.cc' '*.h' | xargs -0 clang-format --dry-run -Werror
echo "clang-format: $(git ls-files '*.cc' '*.h' | wc -l) files are as it wants"

# tidy DATABASE ARGUMENTS... -- FILES...: with the commands of DATABASE. Warnings
# are the compiler's, GCC's; from clang only its checks are wanted.
tidy() {
  local database=$1 arguments=()
  shift
  while [ "$1" != -- ]; do
    arguments+=("$1")
    shift
  done
  shift
  run-clang-tidy -quiet -p "$database" -j "$(nproc)" -extra-arg=-w \
    "${arguments[@]}" "${@/#/^$PWD/}" >build/clang-tidy.log 2>/dev/null || {
    grep -E 'warning:|error:' build/clang-tidy.log | sort -u
    exit 1
  }
  echo "clang-tidy: $# files are clean"
}

mapfile -t sources < <(git ls-files '*.cc' ':!python' | grep -v '_test\.cc$')
tidy build/release -- "${sources[@]}"

# pip compiled the module with a nanobind of which nothing is left.
shopt -s nullglob
module=(build/cp*/compile_commands.json)
nanobind=("$PWD"/build/consumers/python/venv/lib/*/site-packages/nanobind/include)
if [ ${#module[@]} -eq 0 ] || [ ${#nanobind[@]} -eq 0 ]; then
  echo "lint.sh: the Python module is not built: setup/integration.sh" >&2
  exit 1
fi
mapfile -t sources < <(git ls-files 'python/*.cc')
tidy "$(dirname "${module[0]}")" "-extra-arg=-isystem${nanobind[0]}" -- \
  "${sources[@]}"
