#!/usr/bin/env bash
# same_bytes.sh OLD_BINARY NEW_BINARY INPUT...: whether two griots say the same of
# each INPUT (a file or a folder): what analyse, extract and extract --open write,
# all exports of the graph, the answers to questions that need no name, and what is
# wrong with the input. Prints what differs, with the first lines of it, and ends
# with 1 if anything does.
# What a binary said is kept in ${SAME_BYTES_CACHE:-/tmp/griot-same-bytes}, so that
# the old one runs once for an input.
set -euo pipefail
shopt -s inherit_errexit

[ $# -ge 3 ] || { sed -n '2,8s/^# //p' "$0" >&2; exit 2; }
old=$(realpath "$1") new=$(realpath "$2")
shift 2
[ -x "$old" ] && [ -x "$new" ] || { echo "same_bytes.sh: not both are programs" >&2; exit 2; }
cache=${SAME_BYTES_CACHE:-/tmp/griot-same-bytes}
mkdir -p "$cache"

# formats BINARY: the names of its exports.
formats() { "$1" export --help | sed -n '/--format/,/--star/s/^ \{20,\}\([a-z0-9-]*\): .*/\1/p'; }
# questions BINARY: the names of those that may stand alone.
questions() {
  "$1" query --help | sed -n '/^Questions:/,$p' | sed -n 's/^  \([a-z]*\)\( \[.*\]\)\{0,1\}   .*/\1/p'
}

# said BINARY INPUT FOLDER: writes all that BINARY says of INPUT into FOLDER. Of input that is no
# news it says so, and does the rest.
said() {
  local griot=$1 input=$2 to=$3 name
  mkdir "$to/export" "$to/query"
  "$griot" analyse -k "$input" --out "$to/analyse.conllu" 2>"$to/failures.txt" || [ $? -eq 1 ]
  "$griot" extract -k "$input" --out "$to/extract.jsonl" --mentions "$to/mentions.jsonl" || [ $? -eq 1 ]
  "$griot" extract -k --open "$input" --out "$to/open.jsonl" || [ $? -eq 1 ]
  "$griot" build -k "$input" --out "$to/news.griot" || [ $? -eq 1 ]
  for name in $(formats "$griot"); do
    "$griot" export "$to/news.griot" --format "$name" --to "$to/export/$name"
  done
  "$griot" export "$to/news.griot" --format ttl --star --to "$to/export/ttl-star"
  "$griot" export "$to/news.griot" --format graphml --flavour gephi --to "$to/export/graphml-gephi"
  for name in $(questions "$griot"); do
    "$griot" query "$to/news.griot" "$name" --format json --limit 0 --out "$to/query/$name.json"
  done
  rm "$to/news.griot"
}

# folder_of BINARY INPUT: the folder with what BINARY says of INPUT, made if need be.
folder_of() {
  local key folder made
  key=$({ cat "$0"; cat "$1"; "$1" --version; find "$(realpath "$2")" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum; } |
    sha256sum | cut -c1-16)
  folder=$cache/$key
  if [ ! -d "$folder" ]; then
    made=$(mktemp -d "$cache/making.XXXXXX")
    said "$1" "$2" "$made" 2>"$made/errors.log" &  # for errexit holds in no part of a || list
    wait $! || {
      echo "same_bytes.sh: $1 on $2:" >&2
      tail -3 "$made/errors.log" >&2
      rm -r "$made"
      return 1
    }
    rm "$made/errors.log"
    mv -T "$made" "$folder" 2>/dev/null || rm -r "$made"  # another was first
  fi
  echo "$folder"
}

differ=0
for input; do
  [ -e "$input" ] || { echo "same_bytes.sh: $input: no such file" >&2; exit 2; }
  before=$(folder_of "$old" "$input")
  after=$(folder_of "$new" "$input")
  if difference=$(diff -r "$before" "$after"); then
    echo "$input: the same $(find "$after" -type f | wc -l) files," \
      "$(wc -l <"$after/extract.jsonl") statements"
    continue
  fi
  differ=1
  echo "$input: DIFFERS (< $before, > $after)"
  (cd "$before" && find . -type f; cd "$after" && find . -type f) | LC_ALL=C sort -u | while read -r file; do
    lines=$(diff "$before/$file" "$after/$file" 2>&1) && continue
    echo "  ${file#./}: $(grep -c '^[<>]' <<<"$lines" || true) lines"
    grep '^[<>d]' <<<"$lines" | cut -c1-300 | sed -n '1,4s/^/    /p'
  done
done
exit $differ
