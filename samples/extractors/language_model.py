#!/usr/bin/env python3
"""A language model as an extractor: makes its prompts, checks its answers.

usage: language_model.py prompts FILE...
       language_model.py statements FILE... --answers ANSWERS.jsonl

Nothing is sent anywhere. Prompts are lines of {"document", "prompt"}, answers
lines of {"document", "answer"}, statements what griot merge reads. Exit status 1
if an answer, or an item of one, was refused.
"""

import argparse
import collections
import json
import pathlib
import re
import sys

from documents import part, read_documents

HERE = pathlib.Path(__file__).resolve().parent
ANSWER_SCHEMA = HERE / "answer.schema.json"
STATEMENT_SCHEMA = HERE.parents[1] / "schemas" / "statement.schema.json"
FENCE = re.compile(r"^\s*```(?:json)?\s*\n(.*)\n\s*```\s*$", re.DOTALL)
GRANULARITY = {4: "year", 7: "month", 10: "day"}


class Refused(Exception):
    """Why something the model said is not taken: a kind, and the details."""

    def __init__(self, kind, details):
        super().__init__(f"{kind}: {details}")
        self.kind = kind


def validator(path):
    try:
        import jsonschema
    except ImportError:
        sys.exit("language_model.py: jsonschema is not installed, expected "
                 "Debian's python3-jsonschema or pip install jsonschema")
    return jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def check(schema, value, kind):
    for error in schema.iter_errors(value):
        raise Refused(kind, f"{error.json_path}: {error.message[:200]}")


def find(words, text, begin, end, kind):
    """Where `words` stand in text[begin:end]; whole words before parts."""
    whole = re.compile(r"(?<!\w)" + re.escape(words) + r"(?!\w)")
    match = whole.search(text, begin, end)
    at = match.start() if match else text.find(words, begin, end)
    if at < 0:
        raise Refused(kind, json.dumps(words, ensure_ascii=False))
    return at, at + len(words)


def statement_of(item, document, text, extractor, confidence):
    begin, end = find(item["quote"], text, 0, len(text),
                      "quote is not in the text")

    def locate(words, kind, **more):
        return part(text, *find(words, text, begin, end, kind), **more)

    arguments = []
    for given in item["arguments"]:
        made = locate(given["text"], "participant is not in the quote",
                      role=given["role"], type=given["type"],
                      mention=given["mention"], entity=given["entity"])
        arguments.append(made)
    statement = {
        "schema": "griot/statement/1",
        "document": document,
        "predicate": locate(item["predicate"], "predicate is not in the quote",
                            lemma=item["lemma"].lower(), relation=None),
        "arguments": arguments,
        "attribution": None,
        "polarity": item["polarity"],
        "modality": item["modality"],
        "confidence": confidence,
        "evidence": {"begin": begin, "end": end, "quote": text[begin:end]},
        "extractor": extractor,
    }
    if item["source"]:
        source = item["source"]
        cue = locate(source["cue"], "cue is not in the quote")
        statement["attribution"] = {
            "source": locate(source["text"], "source is not in the quote",
                             entity=source["entity"]),
            "cue": cue["text"], "begin": cue["begin"], "end": cue["end"],
            "attribution": None}
    if item["time"]:
        statement["time"] = {"value": item["time"],
                             "granularity": GRANULARITY[len(item["time"])]}
    return statement


class Checker:
    """Turns answers into statements and counts what it refuses, by reason."""

    def __init__(self, texts, extractor, confidence):
        self.texts = texts
        self.extractor = extractor
        self.confidence = confidence
        self.answer_schema = validator(ANSWER_SCHEMA)
        self.statement_schema = validator(STATEMENT_SCHEMA)
        self.taken = 0
        self.refused = collections.Counter()

    def refuse(self, place, reason):
        self.refused[reason.kind] += 1
        print(f"{place}: {reason}", file=sys.stderr)

    def items(self, document, answer):
        if document not in self.texts:
            raise Refused("document is not known",
                          json.dumps(document, ensure_ascii=False))
        fenced = FENCE.match(answer)
        try:
            parsed = json.loads(fenced.group(1) if fenced else answer)
        except ValueError as error:
            raise Refused("answer is not JSON", error) from error
        if isinstance(parsed, dict) and isinstance(parsed.get("items"), list):
            # One bad item is no reason to refuse the others.
            check(self.answer_schema, {**parsed, "items": []},
                  "answer is not as the schema says")
            return parsed["items"]
        check(self.answer_schema, parsed, "answer is not as the schema says")
        return parsed["items"]

    def statements(self, place, document, answer):
        try:
            items = self.items(document, answer)
        except Refused as reason:
            self.refuse(place, reason)
            return
        for number, item in enumerate(items, start=1):
            try:
                check(self.answer_schema, {"items": [item]},
                      "item is not as the schema says")
                statement = statement_of(item, document, self.texts[document],
                                         self.extractor, self.confidence)
                check(self.statement_schema, statement,
                      "statement is not as the schema says")
            except Refused as reason:
                self.refuse(f"{place}: item {number}", reason)
                continue
            self.taken += 1
            yield statement


def prompts(options):
    template = (HERE / "prompt.md").read_text(encoding="utf-8")
    for document, text in read_documents(options.files):
        print(json.dumps({"document": document,
                          "prompt": template.replace("{text}", text)},
                         ensure_ascii=False))
    return 0


def statements(options):
    checker = Checker(dict(read_documents(options.files)), options.extractor,
                      options.confidence)
    lines = pathlib.Path(options.answers).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{options.answers}:{number}"
        try:
            row = json.loads(line)
            document, answer = row["document"], row["answer"]
            if not isinstance(document, str) or not isinstance(answer, str):
                raise TypeError("\"document\" and \"answer\" are texts")
        except (ValueError, KeyError, TypeError) as error:
            checker.refuse(place, Refused("line is no answer", error))
            continue
        for statement in checker.statements(place, document, answer):
            print(json.dumps(statement, ensure_ascii=False))
    print(f"{checker.taken} statements taken, "
          f"{sum(checker.refused.values())} refused", file=sys.stderr)
    for kind, count in sorted(checker.refused.items()):
        print(f"  {count} {kind}", file=sys.stderr)
    return 1 if checker.refused else 0


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(required=True)
    ask = commands.add_parser("prompts")
    ask.add_argument("files", nargs="+", metavar="FILE")
    ask.set_defaults(run=prompts)
    take = commands.add_parser("statements")
    take.add_argument("files", nargs="+", metavar="FILE")
    take.add_argument("--answers", required=True, metavar="ANSWERS.jsonl")
    take.add_argument("--extractor", default="language model")
    take.add_argument("--confidence", type=float, default=0.5)
    take.set_defaults(run=statements)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())
