#!/usr/bin/env python3
"""GMB's sentences as documents of about 200 words, as JSON Lines.

    bench/gmb_documents.py --shared ../shared --to gmb.jsonl [--limit 2000]
"""
import argparse
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))
WORDS_A_DOCUMENT = 200


def write(data, path, limit=None):
    """Writes the first `limit` documents (all if None); gives the number of their words."""
    import corpora
    from write_inputs import detokenised
    texts, words, total = [[]], 0, 0
    for rows in corpora.column_sentences(data / "gmb/ner.tsv"):
        if words >= WORDS_A_DOCUMENT:
            if len(texts) == limit:
                break
            texts.append([])
            words = 0
        texts[-1].append(detokenised([row[0] for row in rows]))
        words += len(rows)
        total += len(rows)
    with open(path, "w", encoding="utf-8") as out:
        for number, text in enumerate(texts):
            out.write(json.dumps({"schema": "griot/document/1", "id": f"gmb-{number:05}",
                                  "text": " ".join(text)}, ensure_ascii=False) + "\n")
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    write(options.shared / "data", options.to, options.limit)


if __name__ == "__main__":
    main()
