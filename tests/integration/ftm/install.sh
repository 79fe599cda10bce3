#!/usr/bin/env bash
# install.sh FOLDER: a virtual environment FOLDER/venv with FollowTheMoney, as
# requirements.txt pins it.
set -euo pipefail
cd "$(dirname "$0")"
venv=${1:?usage: install.sh FOLDER}/venv

[ -x "$venv/bin/pip" ] || /usr/bin/python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt
