#!/usr/bin/env python3
"""docs/events.md lists the codes of events that the packs give to relations.

    tests/packs/events_document_test.py [--rewrite]

--rewrite puts the packs' codes into its last table.
"""
import json
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs/events.md"
HEAD = "| relations | event type, mode | CAMEO |\n|---|---|---|\n"


def table():
    relations = {}
    for pack in ("core", "conflict", "business"):
        text = (ROOT / f"schemas/packs/{pack}.json").read_text(encoding="utf-8")
        for relation in json.loads(text)["relations"]:
            for codes in relation.get("events", []):
                if "type" in codes:
                    key = codes["cameo"], codes["type"], codes.get("mode", "")
                    relations.setdefault(key, set()).add(relation["name"])
    return "".join(
        f"| {', '.join(f'`{name}`' for name in sorted(names))} | "
        f"{', '.join(filter(None, (kind, mode)))} | {cameo} |\n"
        for (cameo, kind, mode), names in sorted(relations.items()))


class EventsDocumentTest(unittest.TestCase):
    def test_lists_the_codes_of_the_packs(self):
        written = DOCUMENT.read_text(encoding="utf-8")
        self.assertEqual(written.partition(HEAD)[2], table())


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        before = DOCUMENT.read_text(encoding="utf-8").partition(HEAD)[0]
        DOCUMENT.write_text(before + HEAD + table(), encoding="utf-8")
    else:
        unittest.main()
