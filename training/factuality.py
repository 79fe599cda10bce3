"""How sure readers were that what a verb tells happened: Universal Decompositional Semantics on EWT."""
import pathlib


def read(path):
    """{sentence id: {position from 0: (from -3, did not happen, to 3, did; the readers' confidence)}}"""
    found = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            identity, number, *_, value, confidence = line.split("\t")
            found.setdefault(identity, {})[int(number) - 1] = float(value), float(confidence)
    return found
