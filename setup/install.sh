#!/usr/bin/env bash
# install.sh LIST...: installs the Debian packages named in the files LIST, one
# a line, that are missing; as root, or through sudo. Does nothing, and needs no
# right, where all are there.
set -euo pipefail

missing=()
while read -r package; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done < <(cat "$@" | sed -e 's/#.*//' -e '/^[[:space:]]*$/d')
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "install.sh: cannot install ${missing[*]}: neither root nor sudo" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get -qq -o Acquire::Retries=3 update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
  -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --no-install-recommends \
  "${missing[@]}" </dev/null
