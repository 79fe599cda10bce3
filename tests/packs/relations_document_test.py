#!/usr/bin/env python3
"""docs/relations.md says of every relation of the packs what it means and how often it was right.

    tests/packs/relations_document_test.py [--rewrite]

--rewrite puts the packs' relations and what bench/relation_readings.jsonl counts into the table.
"""
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))

import relation_readings

DOCUMENT = ROOT / "docs/relations.md"


def split(text):
    """What stands before the table, its lines, and what stands behind it."""
    lines = text.splitlines()
    rows = [i for i, line in enumerate(lines) if line.startswith("| ") or line.startswith("|-")]
    return lines[:rows[0]], lines[rows[0]:rows[-1] + 1], lines[rows[-1] + 1:]


class RelationsDocumentTest(unittest.TestCase):
    def test_table_has_the_relations_of_the_packs_and_no_others(self):
        _, written, _ = split(DOCUMENT.read_text(encoding="utf-8"))
        self.assertEqual(written, relation_readings.table())

    def test_every_reading_has_a_verdict_and_what_is_wrong_a_reason(self):
        for row in relation_readings.read(relation_readings.READINGS):
            with self.subTest(statement=row["statement"]):
                self.assertIn(row["verdict"], relation_readings.VERDICTS)
                self.assertIn(f"({row['relation']})", row["statement"])
                self.assertEqual(row["verdict"] != "right", bool(row.get("reason")))


if __name__ == "__main__":
    if "--rewrite" in sys.argv:
        before, _, after = split(DOCUMENT.read_text(encoding="utf-8"))
        DOCUMENT.write_text("\n".join(before + relation_readings.table() + after) + "\n", encoding="utf-8")
    else:
        unittest.main()
