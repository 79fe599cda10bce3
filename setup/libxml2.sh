#!/usr/bin/env bash
# libxml2.sh FOLDER: builds Debian's libxml2 from its source into FOLDER as a
# static library that reads HTML in UTF-8 and nothing else. Debian's own needs
# ICU, whose tables would be a fifth of a wheel. Needs dpkg-dev.
set -euo pipefail

folder=$(mkdir -p "$1" && cd "$1" && pwd)
[ -e "$folder/lib/libxml2.a" ] && exit 0
work=$folder/source
rm -rf "$work"
mkdir -p "$work/lists/partial"
cd "$work"

# Debian's, whatever this machine runs, in lists of their own.
release=bookworm
cat >sources.list <<END2
deb-src http://deb.debian.org/debian $release main
deb-src http://deb.debian.org/debian-security $release-security main
END2
options=(-qq -o "Dir::Etc::SourceList=$work/sources.list"
  -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$work/lists"
  -o APT::Sandbox::User=root -o Acquire::Retries=3
  -o Dir::Etc::Trusted=/usr/share/keyrings/debian-archive-keyring.gpg)
apt-get "${options[@]}" update
apt-get "${options[@]}" source libxml2 >/dev/null

without=()
for part in C14N CATALOG DEBUG DOCB FTP HTTP ICONV ICU ISO8859X LEGACY LZMA \
  MODULES PATTERN PROGRAMS PYTHON READER REGEXPS SAX1 SCHEMAS SCHEMATRON TESTS \
  VALID WRITER XINCLUDE XPATH XPTR ZLIB; do
  without+=("-DLIBXML2_WITH_$part=OFF")
done
cmake -S libxml2-*/ -B build -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON \
  -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_INSTALL_PREFIX="$folder" \
  -DCMAKE_INSTALL_LIBDIR=lib "${without[@]}" >cmake.log
cmake --build build --target install >build.log
rm -rf "$work"
