"""Puts the present lexicon of lemmas into a model file: `python relexicon.py --model FILE --data DATA`.

The lexicon is no part of what is trained, so a better one needs no training.
"""
import argparse
import json
import pathlib

import corpora
from model_file import NO_CHECKSUM, sorted_header, with_checksum


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("model", "data"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    content = options.model.read_bytes()
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8:8 + size])
    header["__metadata__"].update(lemmas=corpora.lexicon(options.data), crc32=NO_CHECKSUM)
    text = json.dumps(header, ensure_ascii=False).encode()
    changed = sorted_header(len(text).to_bytes(8, "little") + text + content[8 + size:])
    partial = options.model.with_name(options.model.name + ".partial")
    partial.write_bytes(with_checksum(changed))
    partial.rename(options.model)


if __name__ == "__main__":
    main()
