"""Documents and statements made by hand, as griot merge reads them."""

import json


class Corpus:
    def __init__(self):
        self.documents = []
        self.statements = []

    def document(self, name, **more):
        self.documents.append({"schema": "griot/document/1", "id": name,
                               "text": "", **more})

    def say(self, subject, verb, target, *, relation=None, polarity="positive",
            modality="asserted", speaker=None, time=None, place=None,
            types=("person", "person"), confidence=0.9):
        """Appends a sentence with one statement to the last document."""
        document = self.documents[-1]
        begin = len(document["text"])
        words = f"{subject} {verb} {target}"
        if place:
            words += f" in {place}"
        if speaker:
            words += f", {speaker} said"
        words += "."
        document["text"] += words + " "

        def part(text, **more):
            at = begin + words.index(text)
            return {"begin": at, "end": at + len(text), "text": text, **more}

        arguments = [part(subject, role="subject", type=types[0],
                          mention="name", entity=subject)]
        if target:
            arguments.append(part(target, role="object", type=types[1],
                                  mention="name", entity=target))
        if place:
            arguments.append(part(place, role="place", marker="in",
                                  type="place", mention="name", entity=place))
        statement = {
            "schema": "griot/statement/1", "document": document["id"],
            "predicate": part(verb, lemma=verb, relation=relation),
            "arguments": arguments, "attribution": None, "polarity": polarity,
            "modality": modality, "confidence": confidence,
            "evidence": {"begin": begin, "end": begin + len(words),
                         "quote": words},
            "extractor": "by hand"}
        if speaker:
            cue = part("said")
            statement["attribution"] = {
                "source": part(speaker, type="person", entity=speaker),
                "cue": "said", "begin": cue["begin"], "end": cue["end"]}
        if time:
            statement["time"] = {"value": time, "granularity": {
                4: "year", 7: "month", 10: "day"}[len(time)]}
        self.statements.append(statement)

    def write(self, folder):
        for name, rows in (("d.jsonl", self.documents),
                           ("s.jsonl", self.statements)):
            (folder / name).write_text(
                "".join(json.dumps(row) + "\n" for row in rows))
