#!/usr/bin/env bash
# arm64.sh: cross-compiles griot for ARM64 into build/arm64,
# against Debian's libraries in build/arm64-sysroot, and runs the unit tests
# under qemu. As root, as mmdebstrap makes the latter.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh setup/packages.txt setup/packages-arm64.txt
sysroot=$PWD/build/arm64-sysroot
[ -d "$sysroot" ] || {
  mkdir -p build
  # Nothing of ARM64 has to run: what this machine's tools do is left out.
  libraries=$(grep -- -dev setup/packages.txt | paste -sd,)
  mmdebstrap --quiet --variant=extract --architectures=arm64 \
    --include="$libraries,libstdc++-$(aarch64-linux-gnu-g++ -dumpversion)-dev" \
    "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$sysroot.new"
  # Links stay inside.
  (
    cd "$sysroot.new"
    find . -path ./dev -prune -o -type l -lname '/*' -print |
      while read -r link; do ln -sfnr ".$(readlink "$link")" "$link"; done
  )
  mv "$sysroot.new" "$sysroot"
}
setup/build.sh arm64
setup/ctest.sh arm64
