"""Names of the contract's types out of annotations with fewer types.

Where a data set says less than the contract, a label names all types that it may mean, "B-place|country":
what is learnt is that it is one of them.
"""
import pathlib

from sentences import OUTSIDE

TYPES = ("person", "place", "country", "facility", "organization", "government", "military",
         "armed_group", "media", "group", "event", "document", "vehicle", "weapon", "other")
COARSE = {**dict.fromkeys(("place", "country", "facility"), "LOC"), "person": "PER",
          **dict.fromkeys(("organization", "government", "military", "armed_group", "media"), "ORG")}
LABELS = [OUTSIDE, *(mark + kind for kind in TYPES for mark in ("B-", "I-"))]
OF_CLASS = {"PER": "person", "ORG": "organization|government|military|armed_group|media",
            "LOC": "place|country|facility",
            "MISC": "event|document|vehicle|weapon|group|facility|other"}
NO_NAME = ("adjective", "none")


def read(path):
    """{surface: types} of a table of surfaces that were read and typed by hand."""
    rows = [line.split("\t") for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n")
            if line and not line.startswith("#")]
    return {surface: kinds for surface, kinds in rows if surface != "surface"}


def from_classes(tags):
    """Tags of PER, ORG, LOC and MISC as labels of types."""
    return [tag if tag in (None, OUTSIDE) else tag[:2] + OF_CLASS[tag[2:]] for tag in tags]


def to_classes(tags):
    """Labels of types as tags of PER, ORG, LOC and MISC."""
    return [tag if tag == OUTSIDE else tag[:2] + COARSE.get(tag[2:], "MISC") for tag in tags]


def typed(words, tags, table):
    """The same, where the table knows a name's surface with the table's types."""
    found, begin = from_classes(tags), 0
    while begin < len(tags):
        end = begin + 1
        if tags[begin] in (None, OUTSIDE):
            begin = end
            continue
        while end < len(tags) and tags[end] == "I-" + tags[begin][2:]:
            end += 1
        kinds = table.get(" ".join(words[begin:end]).replace(" - ", "-"))
        if kinds:
            names = [kind for kind in kinds.split("|") if kind not in NO_NAME]
            kind = "|".join(sorted(names))
            if not names:
                found[begin:end] = [OUTSIDE if kinds == "adjective" else None] * (end - begin)
            else:
                found[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
        begin = end
    return found
