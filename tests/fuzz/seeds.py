#!/usr/bin/env python3
"""seeds.py GRIOT FOLDER: puts into FOLDER/NAME what each target of libFuzzer
begins with: golden cases and samples of this checkout, and small files of the
kinds that are read, made here or by the program GRIOT."""

import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%s\r\n%s"
NEWS = {
    "crawler": {"title": "News", "maintext": "Ada Roe left.", "date_publish":
                "2025-01-02 03:04:05", "source_domain": "a.example",
                "url": "https://a.example/news"},
    "own": {"schema": "griot-document/1", "id": "a", "text": "Ada Roe left.",
            "published": "2025-01-02"},
}
TABLES = {
    "comma": "id,title,text,date,url\na,News,\"Ada \"\"A.\"\" Roe\nleft.\","
             "2025-01-02,https://a.example/a\nb,,Bo came.,3 Jan 2025,\n",
    "semicolon": "Titel;text;published\nNews;Ada Roe left.;02/01/2025\n",
    "tab": "id\tbody\tdate\na\tAda Roe left.\t2025-01\n",
}
DECISIONS = {
    "decisions.csv":
        "kind,name,type,document,other,other_type,other_document,value,reason\n"
        "same,A. Roe,PERSON,,Ada Roe,PERSON,,,\"one, \"\"not\"\" two\"\n"
        "different,Delta,ORG,a,Delta,GPE,b,,\nrename,Roe,PERSON,,,,,Ada Roe,\n",
    "decisions.jsonl":
        '{"decision":"same","name":"A. Roe","other":["Ada Roe","Roe"]}\n'
        '{"decision":"type","name":"Delta","value":"organisation"}\n',
    "facts.csv":
        "decision,name,value,other,polarity,modality,time,quote,by\n"
        "wrong,Ada,attack,Bo,negative,possible,2024-05,Ada may.,Io\n"
        "right,,explosion,Dorna,,,,,\n",
    "names.csv": "name,id\nAda Roe,Q42\n",
    "names.jsonl": '{"name": "Ada Roe", "id": "Q42"}\n',
}
FTM = {
    "entities": "".join(json.dumps(entity) + "\n" for entity in (
        {"id": "a", "schema": "Person", "properties": {
            "name": ["Ada Roe"], "alias": ["A. Roe"], "wikidataId": ["Q42"]}},
        {"id": "b", "schema": "Company", "properties": {
            "name": ["Delta"], "previousName": ["Dee"]}})),
    "judgements": "".join(json.dumps(row) + "\n" for row in (
        ["NK-1", "e0123456789abcdef", "positive", None, "io", "2026-11-29"],
        ["NK-1", "efedcba9876543210", "positive", 0.5, "io", None],
        ["e0123456789abcde0", "efedcba9876543210", "negative", 1, "", ""])),
}
# (table and column, row, kind of change, value), as store_cells_fuzz.cc reads.
CELLS = {
    "null": b"".join(bytes([column, 0, 4]) for column in range(0, 120, 9)),
    "numbers": b"".join(bytes([column, 1, 2]) + b"\xff" * 7 + b"\x7f"
                        for column in range(0, 120, 9)),
    "texts": b"".join(bytes([column, 2, 5, 3]) + b"a\xff\x00"
                      for column in range(0, 120, 9)),
    "rows": b"".join(bytes([column, 0, 0]) for column in range(0, 120, 40)),
}


def warc_records():
    blocks = [PAGE % (b"", b"<p>News."),
              PAGE % (b"Transfer-Encoding: chunked\r\n",
                      b"4\r\nNews\r\n0\r\n\r\n"),
              PAGE % (b"Content-Encoding: gzip\r\n", gzip.compress(b"<p>News."))]
    return [b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            b"https://a.example/%d\r\nWARC-Date: 2025-01-02T03:04:05Z\r\n"
            b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (i, len(block), block)
            for i, block in enumerate(blocks)]


def zstd(data):
    return subprocess.run(["zstd", "-q", "-c"], input=data, check=True,
                          capture_output=True).stdout


def model_header():
    """Of a model whose tensors are all made of the same zeros."""
    rows, begin = {}, 0
    for name, size in (
            ("arc_dependent", 16), ("arc_head", 16), ("rel_dependent", 16),
            ("rel_head", 16), ("upos", 2), ("xpos", 2), ("feats", 1),
            ("lemma", 2), ("sentence_end", 1), ("mention", 2), ("predicate", 1),
            ("role_predicate", 64), ("role_argument", 64), ("anaphor", 16),
            ("antecedent", 16), ("entity", 3), ("content", 3), ("source", 3),
            ("cue", 3), ("factuality", 1)):
        rows[name] = [begin, begin + size]
        begin += size
    bio = ["O", "B-{}", "I-{}"]
    labels = {"upos": ["NOUN", "VERB"], "xpos": ["NN", "VBD"], "feats": ["_"],
              "lemma": ["l|0||0|", "=|be"], "mention": ["none", "person"],
              "deprel": ["root", "nsubj"],
              "entity": [label.format("person") for label in bio]}
    for name in ("content", "source", "cue"):
        labels[name] = [label.format(name) for label in bio]
    predicates = {"roles": ["O", "B-ARG0", "I-ARG0"], "senses": ["flee.01"],
                  "by_lemma": {"flee": [0]}}
    config = {"layers": 1, "hidden": 64, "attention_heads": 2,
              "intermediate": 64, "positions": 64, "arc": 16, "rel": 16,
              "role": 64, "coreference": 16, "norm_eps": 1e-12,
              "head_rows": rows}
    header = {"__metadata__": {
        "format": "griot-model/1", "crc32": "00000000",
        "config": json.dumps(config), "labels": json.dumps(labels),
        "predicates": json.dumps(predicates), "lemmas": "fled\tVBD\tflee",
        "vocabulary": "[UNK]\n[CLS]\n[SEP]\nshe\nfl\n##ed"}}

    def tensor(name, kind, *shape):
        size = 4 if kind == "F32" else 1
        for extent in shape:
            size *= extent
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [0, size]}

    def linear(name, outputs, inputs):
        tensor(name + ".weight", "I8", outputs, inputs)
        tensor(name + ".scale", "F32", outputs)
        tensor(name + ".bias", "F32", outputs)

    def norm(name):
        tensor(name + ".weight", "F32", 64)
        tensor(name + ".bias", "F32", 64)

    tensor("tokeniser.weights", "I8", 3, 65536)
    tensor("tokeniser.scale", "F32", 1)
    tensor("tokeniser.bias", "F32", 3)
    tensor("embeddings.word.weight", "I8", 6, 64)
    tensor("embeddings.word.scale", "F32", 6)
    tensor("embeddings.position.weight", "F32", 64, 64)
    tensor("embeddings.case.weight", "F32", 5, 64)
    norm("embeddings.norm")
    linear("layer.0.qkv", 192, 64)
    linear("layer.0.attention_output", 64, 64)
    norm("layer.0.attention_norm")
    linear("layer.0.up", 64, 64)
    linear("layer.0.down", 64, 64)
    norm("layer.0.output_norm")
    linear("head", begin, 64)
    tensor("arc.bilinear", "F32", 16, 16)
    tensor("arc.head_bias", "F32", 16)
    tensor("arc.root", "F32", 16)
    tensor("rel.root", "F32", 16)
    tensor("rel.output.weight", "F32", 2, 16)
    tensor("rel.output.bias", "F32", 2)
    tensor("role.sense.weight", "I8", 2, 64)
    tensor("role.sense.scale", "F32", 2)
    tensor("role.distance", "F32", 13, 64)
    tensor("role.path", "F32", 14, 64)
    for side in range(3):
        linear(f"role.sides.{side}", 192, 64)
    tensor("role.output.weight", "F32", 3, 64)
    tensor("role.output.bias", "F32", 3)
    tensor("role.moves", "F32", 3, 3)
    tensor("sense.weight", "I8", 1, 64)
    tensor("sense.scale", "F32", 1)
    tensor("sense.bias", "F32", 1)
    tensor("coreference.distance", "F32", 7, 16)
    tensor("coreference.match", "F32", 4, 16)
    tensor("coreference.output.weight", "F32", 1, 16)
    tensor("coreference.output.bias", "F32", 1)
    return json.dumps(header, separators=(",", ":")).encode()


def extracted(griot):
    """Lines of the statements and mentions of the samples, and a store."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def run(*arguments):
            subprocess.run([griot, *map(str, arguments)], check=True,
                           capture_output=True)
        run("extract", ROOT / "samples", "--mentions", folder / "m.jsonl",
            "--out", folder / "s.jsonl")
        (folder / "a.txt").write_text("Rebels attacked Dorna on Monday.\n")
        run("build", folder / "a.txt", "--out", folder / "n.griot")
        return [(folder / name).read_bytes()
                for name in ("s.jsonl", "m.jsonl", "n.griot")]


def seeds(griot):
    """(target, name, bytes) of each."""
    for pattern, target in (("tests/golden/pages/*.html", "page"),
                            ("tests/golden/page_cases/*.txt", "page"),
                            ("schemas/packs/*.json", "pack"),
                            ("schemas/testing/broken_packs/*.json", "pack"),
                            ("samples/*.txt", "input")):
        for path in sorted(ROOT.glob(pattern)):
            yield target, path.name, path.read_bytes()
    statements, mentions, store = extracted(griot)
    documents = b"".join(path.read_bytes()
                         for path in sorted(ROOT.glob("samples/*.jsonl")))
    for i, line in enumerate((statements + mentions + documents).splitlines()):
        yield "statement", str(i), line
    lines = statements.splitlines()
    for i in range(0, len(lines), 20):
        yield "export", str(i), b"\n".join(lines[i:i + 20])
    yield "store", "one.griot", store
    rows = [json.dumps(row).encode() for row in NEWS.values()]
    for i, text in enumerate((*rows, b"\n".join(rows), documents,
                              b'{"articles": [%s]}' % b",".join(rows),
                              b"[%s]" % b",\n".join(rows))):
        yield "json", str(i), text
        yield "input", f"{i}.json", text
    for name, text in TABLES.items():
        yield "table", name, text.encode()
    records = warc_records()
    whole = b"".join(records)
    for i, content in enumerate([*records, whole]):
        yield "warc", f"{i}.warc", content
    compressed = {"gz": b"".join(map(gzip.compress, records)),
                  "zst": b"".join(map(zstd, records))}
    for name, content in compressed.items():
        yield "warc", f"whole.warc.{name}", content
        yield "input", f"whole.warc.{name}", content
    yield "input", "cut.gz", compressed["gz"][:100]
    yield "input", "news.jsonl.gz", gzip.compress(b"\n".join(rows))
    yield "input", "news.txt.zst", zstd(b"Ada Roe left.")
    for target, texts in (("decisions", DECISIONS), ("ftm", FTM)):
        for name, text in texts.items():
            yield target, name, text.encode()
    yield "model", "zeros", model_header()
    for name, changes in CELLS.items():
        yield "store_cells", name, changes


def main():
    griot, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for target, name, content in seeds(griot):
        (folder / target).mkdir(parents=True, exist_ok=True)
        (folder / target / name).write_bytes(content)


if __name__ == "__main__":
    main()
