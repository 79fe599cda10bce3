#!/usr/bin/env bash
# debian.sh RELEASE [COMMAND...]: runs COMMAND, else setup/test.sh, in a copy of
# this checkout in a Debian RELEASE (`trixie`) that mmdebstrap makes once, as
# build/debian-RELEASE. As root.
set -euo pipefail
cd "$(dirname "$0")/.."

release=$1
shift
[ $# -gt 0 ] || set -- setup/test.sh
root=$PWD/build/debian-$release
[ -d "$root" ] || {
  setup/install.sh <(echo mmdebstrap)
  mkdir -p build
  mmdebstrap --quiet --variant=minbase --include=ca-certificates \
    "$release" "$root.new"
  mv "$root.new" "$root"
}
mkdir -p "$root/root/griot" "$root/root/shared" "$root/root/.cache/ccache" \
  "$HOME/.cache/ccache"
# With this machine's way to the network, and what its ccache has.
cp -L /etc/resolv.conf "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
find "$root/root/griot" -mindepth 1 -maxdepth 1 ! -name build -exec rm -r {} +
git ls-files -z | tar -c --null --files-from=- | tar -x -C "$root/root/griot"
exec unshare --mount --fork --pid bash -euc '
  root=$1
  shift
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --bind "$HOME/.cache/ccache" "$root/root/.cache/ccache"
  [ ! -d ../shared ] || mount --bind ../shared "$root/root/shared"
  exec chroot "$root" env -i HOME=/root LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    sh -ec "cd /root/griot; exec \"\$@\"" sh "$@"' bash "$root" "$@"
