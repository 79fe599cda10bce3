#!/usr/bin/env python3
"""Statements from the parses of a spaCy model, as JSON Lines.

usage: spacy_svo.py [--model en_core_web_sm] FILE...
"""

import argparse
import json
import sys

from documents import part, read_documents

TYPES = {"PERSON": "person", "NORP": "group", "ORG": "organization",
         "GPE": "place", "LOC": "place", "FAC": "facility", "EVENT": "event",
         "PRODUCT": "other", "WORK_OF_ART": "document", "LAW": "document",
         "DATE": "date", "TIME": "date", "CARDINAL": "quantity",
         "QUANTITY": "quantity", "MONEY": "quantity", "PERCENT": "quantity"}
ROLES = {"nsubj": "subject", "agent": "subject", "nsubjpass": "object",
         "dobj": "object", "obj": "object", "dative": "indirect_object"}
MODALITIES = {"will": "planned", "shall": "planned", "may": "possible",
              "might": "possible", "could": "possible", "would": "conditional"}


def phrase(token):
    """First and last token of a noun phrase without its relative clause."""
    inside = [token]
    for child in token.children:
        if child.dep_ not in ("relcl", "acl", "appos", "punct", "cc", "conj"):
            inside.extend(phrase(child))
    inside.sort(key=lambda t: t.i)
    return [inside[0], inside[-1]]


def argument(text, token, role, marker=""):
    first, last = phrase(token)
    named = token.ent_type_ and token.pos_ == "PROPN"
    begin, end = first.idx, last.idx + len(last.text)
    mention = ("name" if named else
               "pronoun" if token.pos_ == "PRON" else "nominal")
    made = part(text, begin, end, role=role, mention=mention,
                head=[token.idx, token.idx + len(token.text)],
                type=TYPES.get(token.ent_type_, "other"))
    if marker:
        made["marker"] = marker
    return made


def arguments(text, verb):
    made = []
    for child in verb.children:
        if child.dep_ in ROLES and child.dep_ != "agent":
            made.append(argument(text, child, ROLES[child.dep_]))
        elif child.dep_ in ("prep", "agent"):
            for noun in child.children:
                if noun.dep_ != "pobj":
                    continue
                if child.dep_ == "agent":
                    made.append(argument(text, noun, "subject"))
                else:
                    role = "time" if noun.ent_type_ == "DATE" else "oblique"
                    made.append(argument(text, noun, role,
                                         child.text.lower()))
    return made


def statements(document, parsed, extractor):
    """Statements for the verbs of one parsed text that have a participant.

    `parsed` is a spacy.tokens.Doc, of which only `text`, `sents` and the
    attributes of tokens named above are used.
    """
    text = parsed.text
    for sentence in parsed.sents:
        quote = part(text, sentence.start_char, sentence.end_char)
        for verb in sentence:
            if verb.pos_ != "VERB":
                continue
            found = arguments(text, verb)
            if not {"subject", "object"} & {a["role"] for a in found}:
                continue
            particles = [c for c in verb.children if c.dep_ == "prt"]
            helpers = [c.lemma_.lower() for c in verb.children
                       if c.dep_ in ("aux", "auxpass")]
            negative = any(c.dep_ == "neg" for c in verb.children)
            modality = next((MODALITIES[h] for h in helpers
                             if h in MODALITIES), "asserted")
            yield {
                "schema": "griot/statement/1",
                "document": document,
                "predicate": part(
                    text, verb.idx, verb.idx + len(verb.text),
                    lemma=" ".join([verb.lemma_.lower()] +
                                   [p.lemma_.lower() for p in particles]),
                    relation=None),
                "arguments": found,
                "attribution": None,
                "polarity": "negative" if negative else "positive",
                "modality": modality,
                "confidence": 0.5,
                "evidence": {"begin": quote["begin"], "end": quote["end"],
                             "quote": quote["text"]},
                "extractor": extractor,
            }


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    try:
        import spacy
    except ImportError:
        sys.exit("spacy_svo.py: spaCy is not installed, expected pip install "
                 "spacy (README.md)")
    sys.stdout.reconfigure(encoding="utf-8")
    model = spacy.load(options.model)
    extractor = f"spacy_svo.py {options.model} {model.meta['version']}"
    for document, text in read_documents(options.files):
        for statement in statements(document, model(text), extractor):
            print(json.dumps(statement, ensure_ascii=False))


if __name__ == "__main__":
    main()
