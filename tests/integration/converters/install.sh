#!/usr/bin/env bash
# install.sh FOLDER: nothing of its own; the converters are Debian's
# (setup/packages-integration.txt).
set -euo pipefail
command -v pdftotext pandoc >/dev/null
