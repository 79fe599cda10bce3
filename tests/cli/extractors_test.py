#!/usr/bin/env python3
"""The extractors of samples/extractors/: what they take and what they refuse.

Answers of a language model are recorded ones, written for this test; parses of
spaCy are stood in for by objects with the attributes that the script uses.
"""

import json
import subprocess
import sys
import types
import unittest

import griot

EXTRACTORS = griot.SAMPLES / "extractors"
sys.path.insert(0, str(EXTRACTORS))

import documents  # noqa: E402
import spacy_svo  # noqa: E402

NEWS = """Guards of the Bélo mine fired on diggers, Mayor Ora Sent said on Monday.

The owner, Delta Gold, did not dismiss the guards. “We may close the mine,” it said.
"""


def item(**changes):
    """An item that is right, but for `changes`."""
    whole = {
        "quote": "Guards of the Bélo mine fired on diggers, Mayor Ora Sent said "
                 "on Monday.",
        "predicate": "fired", "lemma": "fire",
        "arguments": [
            {"role": "subject", "text": "Guards of the Bélo mine",
             "type": "group", "mention": "nominal",
             "entity": "Guards of the Bélo mine"},
            {"role": "oblique", "text": "diggers", "type": "group",
             "mention": "nominal", "entity": "diggers"}],
        "source": {"text": "Mayor Ora Sent", "cue": "said",
                   "entity": "Ora Sent"},
        "polarity": "positive", "modality": "asserted", "time": "2025-03-03"}
    return {**whole, **changes}


def participant(text):
    return {"role": "object", "text": text, "type": "person",
            "mention": "name", "entity": text}


class LanguageModel(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        self.file("mine.txt", NEWS)

    def run_script(self, *arguments):
        return subprocess.run(
            [sys.executable, EXTRACTORS / "language_model.py", *arguments],
            cwd=self.folder, capture_output=True, text=True, check=False,
            timeout=60)

    def statements(self, *answers):
        """(statements, standard error, status) for answers on mine.txt."""
        self.file("answers.jsonl", "".join(
            json.dumps({"document": "mine", "answer": answer}) + "\n"
            for answer in answers))
        result = self.run_script("statements", "mine.txt", "--answers",
                                 "answers.jsonl", "--extractor", "recorded")
        rows = [json.loads(line) for line in result.stdout.splitlines()]
        return rows, result.stderr, result.returncode

    def refused(self, changed):
        rows, error, status = self.statements(json.dumps(
            {"items": [changed, item()]}))
        self.assertEqual(len(rows), 1)
        self.assertEqual(status, 1)
        self.assertIn("1 statements taken, 1 refused\n", error)
        return error

    def test_right_answers_become_a_graph(self):
        second = item(
            quote="The owner, Delta Gold, did not dismiss the guards.",
            predicate="did not dismiss", lemma="Dismiss",
            arguments=[{**participant("the guards"), "mention": "nominal"},
                       {**participant("Delta Gold"), "role": "subject",
                        "type": "organization"}],
            source=None, polarity="negative", time=None)
        rows, error, status = self.statements(
            json.dumps({"items": [item()]}),
            "```json\n" + json.dumps({"items": [second]}) + "\n```")
        self.assertEqual((status, error),
                         (0, "2 statements taken, 0 refused\n"))
        for row in rows:
            for part in (row["predicate"], *row["arguments"]):
                self.assertEqual(NEWS[part["begin"]:part["end"]], part["text"])
        self.assertEqual(rows[0]["attribution"]["source"]["entity"], "Ora Sent")
        self.assertEqual(rows[0]["time"],
                         {"value": "2025-03-03", "granularity": "day"})

        self.file("s.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        self.griot("merge", "s.jsonl", "--documents", "mine.txt", "--out",
                   "n.griot")
        facts = json.loads(self.griot("query", "n.griot", "facts", "--format",
                                      "json"))
        self.assertCountEqual([fact["lemma"] for fact in facts],
                              ["fire", "dismiss"])

    def test_quote_that_is_not_in_the_text(self):
        self.assertIn(
            "answers.jsonl:1: item 1: quote is not in the text: ",
            self.refused(item(quote="Guards of the Belo mine fired on "
                                    "diggers.")))

    def test_words_that_are_not_in_the_quote(self):
        for changed, kind in (
                (item(arguments=[participant("Delta Gold")]),
                 "participant is not in the quote"),
                (item(predicate="shot"), "predicate is not in the quote"),
                (item(source={"text": "Ora Sent", "cue": "claimed",
                              "entity": "Ora Sent"}),
                 "cue is not in the quote"),
                (item(source={"text": "A witness", "cue": "said",
                              "entity": "A witness"}),
                 "source is not in the quote")):
            error = self.refused(changed)
            self.assertIn(f"item 1: {kind}: ", error)
            self.assertIn(f"  1 {kind}\n", error)

    def test_items_that_are_not_as_the_schema_says(self):
        without_lemma = item()
        del without_lemma["lemma"]
        for changed in (without_lemma, item(polarity="maybe"),
                        item(time="last week"), item(arguments=[]),
                        item(invented=True), "fired", None):
            self.assertIn("  1 item is not as the schema says\n",
                          self.refused(changed))

    def test_answers_that_are_none(self):
        rows, error, status = self.statements(
            "I cannot help with that.", "[]", '{"items": 3}', "",
            json.dumps({"items": [], "note": "x"}))
        self.assertEqual((rows, status), ([], 1))
        self.assertIn("  2 answer is not JSON\n", error)
        self.assertIn("  3 answer is not as the schema says\n", error)

    def test_lines_that_are_no_answers(self):
        self.file("answers.jsonl", '{"document": "mine"}\nno\n\n'
                  '{"document": "other", "answer": "{}"}\n'
                  '{"document": 1, "answer": "{}"}\n')
        result = self.run_script("statements", "mine.txt", "--answers",
                                 "answers.jsonl")
        self.assertEqual(result.returncode, 1)
        self.assertIn("  3 line is no answer\n", result.stderr)
        self.assertIn("answers.jsonl:4: document is not known: \"other\"\n",
                      result.stderr)

    def test_prompts_hold_the_text(self):
        result = self.run_script("prompts", "mine.txt")
        self.assertEqual(result.returncode, 0, result.stderr)
        row = json.loads(result.stdout)
        self.assertEqual(row["document"], "mine")
        self.assertIn(NEWS, row["prompt"])
        schema = json.loads((EXTRACTORS / "answer.schema.json").read_text())
        for key in schema["$defs"]["item"]["required"]:
            self.assertIn(f'"{key}"', row["prompt"])


class Token(types.SimpleNamespace):
    """What spacy_svo.py uses of a spaCy token."""

    def __init__(self, text, i, idx, lemma, pos, dep, entity=""):
        super().__init__(text=text, i=i, idx=idx, lemma_=lemma, pos_=pos,
                         dep_=dep, ent_type_=entity, children=[])


class Sentence(list):
    start_char = 0


def parse(rows):
    """A parsed sentence from rows of word, lemma, tag, relation, head, entity
    type; heads count from 0."""
    tokens, text = [], ""
    for i, (word, lemma, pos, dep, _, entity) in enumerate(rows):
        tokens.append(Token(word, i, len(text), lemma, pos, dep, entity))
        text += word + " "
    for token, row in zip(tokens, rows):
        if tokens[row[4]] is not token:
            tokens[row[4]].children.append(token)
    sentence = Sentence(tokens)
    sentence.end_char = len(text) - 1
    return types.SimpleNamespace(text=text, sents=[sentence])


class Spacy(griot.CommandLineTest):
    def test_parse_becomes_statements(self):
        parsed = parse([
            ("Élan", "Élan", "PROPN", "compound", 1, "PERSON"),
            ("Duré", "Duré", "PROPN", "nsubj", 4, "PERSON"),
            ("will", "will", "AUX", "aux", 4, ""),
            ("not", "not", "PART", "neg", 4, ""),
            ("shut", "shut", "VERB", "ROOT", 4, ""),
            ("down", "down", "ADP", "prt", 4, ""),
            ("the", "the", "DET", "det", 7, ""),
            ("mine", "mine", "NOUN", "dobj", 4, ""),
            ("on", "on", "ADP", "prep", 4, ""),
            ("Monday", "Monday", "PROPN", "pobj", 8, "DATE"),
            (".", ".", "PUNCT", "punct", 4, "")])
        statement, = spacy_svo.statements("d", parsed, "test")
        self.assertEqual(statement["predicate"]["lemma"], "shut down")
        self.assertEqual(statement["polarity"], "negative")
        self.assertEqual(statement["modality"], "planned")
        self.assertEqual(
            [(a["role"], a["text"], a["mention"], a["type"])
             for a in statement["arguments"]],
            [("subject", "Élan Duré", "name", "person"),
             ("object", "the mine", "nominal", "other"),
             ("time", "Monday", "name", "date")])
        self.file("d.txt", parsed.text)
        self.file("s.jsonl", json.dumps(statement) + "\n")
        self.griot("merge", "s.jsonl", "--documents", "d.txt", "--out",
                   "n.griot")

    def test_passive_turns_its_roles(self):
        parsed = parse([
            ("Diggers", "digger", "NOUN", "nsubjpass", 2, ""),
            ("were", "be", "AUX", "auxpass", 2, ""),
            ("shot", "shoot", "VERB", "ROOT", 2, ""),
            ("by", "by", "ADP", "agent", 2, ""),
            ("guards", "guard", "NOUN", "pobj", 3, "")])
        statement, = spacy_svo.statements("d", parsed, "test")
        self.assertEqual(
            [(a["role"], a["text"]) for a in statement["arguments"]],
            [("object", "Diggers"), ("subject", "guards")])

    def test_reads_documents_as_griot_does(self):
        self.file("a.txt", "\ufeffx\r\ny".encode())
        self.file("b.jsonl", '{"id": "b1", "text": "é\\u2028"}\n\n')
        self.assertEqual(
            list(documents.read_documents([self.folder / "a.txt",
                                           self.folder / "b.jsonl"])),
            [("a", "x\r\ny"), ("b1", "é\u2028")])


if __name__ == "__main__":
    unittest.main()
