#!/usr/bin/env python3
"""The examples of lexicon/operators.txt, read by the program as it is used.

    GRIOT_BINARY=build/release/bin/griot tests/lexicon/operators_test.py

Each example speaks of burning or of an attack. It passes if a statement on that
has the polarity and the modality that its section promises, of the word
affirmed (+) or denied (-).
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

LEXICON = (pathlib.Path(__file__).resolve().parents[2] /
           "extract/statements/words/lexicon/operators.txt")
BINARY = os.environ.get("GRIOT_BINARY", "griot")
STANDS = {
    "holds": ("positive", "asserted"),
    "presumed": ("positive", "asserted"),
    "fails": ("negative", "asserted"),
    "forbidden": ("negative", "ordered"),
    "possible": ("positive", "possible"),
    "doubtful": ("negative", "possible"),
    "planned": ("positive", "planned"),
    "attempted": ("positive", "attempted"),
    "ordered": ("positive", "ordered"),
    "blamed": ("positive", "possible"),
    "dreaded": ("positive", "possible"),
    "conditional": ("positive", "conditional"),
    # Their examples stand in the past, "with" beneath "can".
    "enabled": ("positive", "asserted"),
    "granted": ("positive", "asserted"),
    "aided": ("positive", "asserted"),
    "obliged": ("positive", "asserted"),
    "with": ("positive", "possible"),
}


def turned(stand):
    return ("negative" if stand[0] == "positive" else "positive", stand[1])


def examples():
    """(sentence, stand) of all of them."""
    affirmed = denied = None
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            effects = line.split(": ", 1)[1].split(" / ")
            affirmed = STANDS[effects[0]]
            denied = (turned(affirmed) if effects[1] == "turned" else
                      STANDS[effects[1]])
        elif line.startswith("+ "):
            yield line[2:], affirmed
        elif line.startswith("- "):
            yield line[2:], denied


def stands(sentences):
    """What is said of burning and attacking in each, in order."""
    with tempfile.TemporaryDirectory() as folder:
        news = pathlib.Path(folder) / "examples.jsonl"
        news.write_text("".join(
            json.dumps({"schema": "griot/document/1", "id": str(i),
                        "text": text}) + "\n"
            for i, text in enumerate(sentences)), encoding="utf-8")
        run = subprocess.run([BINARY, "extract", str(news), "--language", "en"],
                             capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise AssertionError(run.stderr)
    found = [set() for _ in sentences]
    for line in run.stdout.splitlines():
        statement = json.loads(line)
        if statement["predicate"]["lemma"] in ("burn", "attack"):
            found[int(statement["document"])].add(
                (statement["polarity"], statement["modality"]))
    return found


class OperatorsTest(unittest.TestCase):
    def test_examples_are_as_real_as_their_section_says(self):
        rows = list(examples())
        self.assertGreater(len(rows), 0)
        wrong = [f"{text}\n    wanted: {wanted}, said: {sorted(said)}"
                 for (text, wanted), said in
                 zip(rows, stands([text for text, _ in rows]))
                 if said != {wanted}]
        self.assertFalse(wrong, f"{len(wrong)} of {len(rows)}:\n"
                         + "\n".join(wrong))

    def test_no_word_has_two_signatures_for_one_complement(self):
        seen = {}
        complements = []
        for line in LEXICON.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                complements = line[2:].split(": ", 1)[0].split(",")
            elif line and line[0] not in "#+-":
                for word in line.split():
                    for complement in complements:
                        with self.subTest(word=word, complement=complement):
                            self.assertNotIn((word, complement), seen)
                            seen[word, complement] = True


if __name__ == "__main__":
    unittest.main()
