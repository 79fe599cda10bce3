#!/usr/bin/env bash
# install.sh FOLDER: puppeteer-core, as package-lock.json pins it, into FOLDER.
# The browser is Debian's chromium (setup/packages-integration.txt).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"

cp "$here/package.json" "$here/package-lock.json" .
if ! cmp -s package-lock.json installed-lock.json; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json installed-lock.json
fi
command -v chromium >/dev/null
