#!/usr/bin/env bash
# FOLDER stays empty: GDAL comes with setup/packages-integration.txt.
set -euo pipefail
: "${1:?usage: install.sh FOLDER}"
command -v ogrinfo >/dev/null
