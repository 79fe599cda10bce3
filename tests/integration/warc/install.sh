#!/usr/bin/env bash
# install.sh FOLDER: a virtual environment FOLDER/venv with what
# requirements.txt pins.
set -euo pipefail
cd "$(dirname "$0")"
venv=$1/venv

[ -x "$venv/bin/pip" ] || /usr/bin/python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt
