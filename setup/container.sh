#!/usr/bin/env bash
# container.sh: builds packaging/Containerfile by buildah, without a daemon and
# on a Debian that mmdebstrap makes instead of a registry's, and runs griot in
# it on samples/. What it keeps is in build/containers. As root.
set -euo pipefail
cd "$(dirname "$0")/.."

setup/install.sh <(printf '%s\n' buildah mmdebstrap)
folder=$PWD/build/containers
mkdir -p "$folder" "$HOME/.cache/ccache"
export BUILDAH_ISOLATION=chroot TMPDIR=$folder
buildah() {
  command buildah --root "$folder/storage" --runroot "$folder/run" "$@"
}

base=$(sed -n '/^FROM/{s/^FROM \([^ ]*\).*/\1/p;q}' packaging/Containerfile)
buildah inspect --type image "$base" >/dev/null 2>&1 || {
  release=${base##*:}
  # With this machine's way to the network.
  mmdebstrap --quiet --variant=minbase --include=ca-certificates \
    --customize-hook='copy-in /usr/local/share/ca-certificates /usr/local/share' \
    --customize-hook='chroot "$1" update-ca-certificates' \
    "${release%-slim}" "$folder/base.tar"
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$folder/base.tar" /
  buildah commit --quiet --rm "$container" "$base"
  rm "$folder/base.tar"
}
# The locale is a part of what ccache goes by.
buildah build --pull-never --env LANG="${LANG:-C.UTF-8}" \
  --volume "$HOME/.cache/ccache:/root/.cache/ccache" \
  --file packaging/Containerfile --tag griot .

news=$folder/news
rm -rf "$news"
cp -r samples "$news"
chown 1000 "$news"
container=$(buildah from --pull-never griot)
buildah run --volume "$news:/news" "$container" -- griot doctor
buildah run --volume "$news:/news" "$container" -- \
  griot build . --out news.griot
buildah rm "$container" >/dev/null
