"""Documents as griot reads them, for extractors written in Python."""

import json
import pathlib


def read_documents(paths):
    """Yields (id, text) of .txt files and of documents in .jsonl files.

    Offsets into `text` are what griot's offsets are: Python counts code points,
    and no line ends are changed.
    """
    for path in map(pathlib.Path, paths):
        content = path.read_bytes().decode("utf-8-sig")
        if path.suffix == ".txt":
            yield path.stem, content
            continue
        for line in content.split("\n"):
            if line.strip():
                document = json.loads(line)
                yield document["id"], document["text"]


def part(text, begin, end, **more):
    """A part of a statement that stands in the text from `begin` to `end`."""
    return {"begin": begin, "end": end, "text": text[begin:end], **more}
