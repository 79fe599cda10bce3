#!/usr/bin/env bash
# fuzz.sh [SECONDS]: gives the kept inputs of tests/fuzz and then, for SECONDS
# each (20), what libFuzzer makes of the seeds to all that reads bytes from
# outside, under address and undefined-behaviour sanitizers. Needs griot in
# build/release. An input that is too much is kept in tests/fuzz/NAME.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-20}
setup/install.sh setup/packages-fuzz.txt
setup/build.sh fuzz griot_fuzz

seeds=$PWD/build/fuzz-seeds
griot=build/release/bin/griot
rm -rf "$seeds"
mkdir -p "$seeds"/{page,warc,statement,pack,name_table}
cp tests/golden/pages/*.html tests/golden/page_cases/*.txt "$seeds/page/"
python3 - "$seeds/warc" <<'END'
import gzip, pathlib, sys
page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%s\r\n%s"
blocks = [page % (b"", b"<p>News."),
          page % (b"Transfer-Encoding: chunked\r\n", b"4\r\nNews\r\n0\r\n\r\n"),
          page % (b"Content-Encoding: gzip\r\n", gzip.compress(b"<p>News."))]
records = [b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%s"
           b"\r\n\r\n" % (len(block), block) for block in blocks]
for i, content in enumerate([*records, b"".join(records)]):
    pathlib.Path(sys.argv[1], f"{i}.warc").write_bytes(content)
END
"$griot" extract samples --mentions "$seeds/mentions.jsonl" --out "$seeds/statements.jsonl"
cat "$seeds"/*.jsonl samples/*.jsonl | split -l 1 -a 4 - "$seeds/statement/"
cp "$seeds/statements.jsonl" "$seeds/export/samples"
head -n 40 "$seeds/statements.jsonl" >"$seeds/export/few"
cp schemas/packs/*.json schemas/testing/broken_packs/*.json "$seeds/pack/"
cat >"$seeds/name_table/decisions.csv" <<'END'
kind,name,type,document,other,other_type,other_document,value,reason
same,A. Roe,PERSON,,Ada Roe,PERSON,,,"one, ""not"" two"
different,Delta,ORG,a,Delta,GPE,b,,
rename,Roe,PERSON,,,,,Ada Roe,
END
printf 'name,id\nAda Roe,Q42\n' >"$seeds/name_table/names.csv"
printf '{"name": "Ada Roe", "id": "Q42"}\n' >"$seeds/name_table/names.jsonl"
"$griot" build samples/*.jsonl --out "$seeds/store/news.griot"
head -c 20000 models/griot-en.safetensors >"$seeds/model/start"

one() {
  local name=$1 kept=tests/fuzz/$1
  mkdir -p "build/fuzz-corpus/$name" "$kept"
  "build/fuzz/tests/fuzz/${name}_fuzz" -timeout=25 -rss_limit_mb=3072 \
    -max_len=262144 -max_total_time="$seconds" -print_final_stats=1 \
    -artifact_prefix="$kept/" "build/fuzz-corpus/$name" "$kept" \
    "$seeds/$name" >"build/fuzz-$name.log" 2>&1 || {
    tail -40 "build/fuzz-$name.log"
    echo "fuzz: $name: an input was too much" >&2
    return 1
  }
  rmdir "$kept" 2>/dev/null || true
  echo "fuzz: $name: $(sed -n 's/^stat::number_of_executed_units: *//p' \
    "build/fuzz-$name.log") inputs in $seconds s"
}
export -f one
export seconds seeds
printf '%s\n' page warc statement pack name_table |
  xargs -P "$(nproc)" -I {} bash -c 'one {}'
