#!/usr/bin/env python3
"""Where events happened: what the choice among the places of a report is learnt from, and how good it is.

    bench/event_places.py --griot GRIOT --rows PLACE_ROWS [--store STORE] [--fit] DOCUMENTS...

DOCUMENTS are those of event_places.jsonl and event_gold.jsonl (of ../shared/data/wikinews/articles.jsonl,
and of bench/gmb_documents.py). event_places.jsonl has a line for each event that was read: document, where
its predicate stands, its sentence, and all names that are right for where it happened; none, if the report
does not tell, and "or_none" where it may be left out; event_gold.jsonl (bench/event_rows.py) the same among
the rest. Prints how many events get a right place or rightly none, by weights that have not seen the document and
by weights that have: of rows of events.csv, and of other facts that tell of an event that was read.

One of the candidates of an event, or none, is chosen by a logistic model over what speaks for each
(export/events/place_features.h). With --fit writes export/events/place_model.h.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import choices
import event_rows

READINGS = pathlib.Path(__file__).resolve().with_name("event_places.jsonl")
HEADER = pathlib.Path(__file__).resolve().parent.parent / "export/events/place_model.h"


def flat(names):
    return [one for name in names for one in (name if isinstance(name, list) else [name])]


def readings_of(documents, part):
    """What was read, by document and where the predicate stands."""
    readings = {(row["document"], row["predicate"]): (row["places"], row.get("or_none", False))
                for row in event_rows.read(READINGS)}
    for line in event_rows.Gold(event_rows.GOLD, documents).lines:
        if line["event"] and line["begin"] is not None:
            readings[line["document"], line["begin"]] = flat(line["places"]), line.get("or_none", False)
    return {key: value for key, value in readings.items()
            if part is None or event_rows.part_of(key[0]) == part}


def gather(options):
    """Names of features, and a case for each event that was read, with its row."""
    documents = {document["id"]: document for path in options.documents for document in event_rows.read(path)}
    readings = readings_of({name: document["text"] for name, document in documents.items()}, options.part)
    wanted = {document for document, _ in readings}
    with tempfile.TemporaryDirectory() as work:
        store = options.store
        if store is None:
            source, store = pathlib.Path(work) / "read.jsonl", pathlib.Path(work) / "read.griot"
            source.write_text("".join(json.dumps(document) + "\n" for name, document in documents.items()
                                      if name in wanted), encoding="utf-8")
            subprocess.run([options.griot, "build", source, "--out", store], check=True, capture_output=True)
        rows = subprocess.run([options.rows, store], check=True, capture_output=True, text=True).stdout
    head, *rows = map(json.loads, rows.splitlines())
    cases, used = [], set()
    for row in rows:  # those of the table come first
        keys = [key for document, begin, end in row["told"]
                for key in ((document, at) for at in range(begin, max(end, begin + 1))) if key in readings]
        if keys and keys[0] not in used:
            used.update(keys)
            places, or_none = readings[keys[0]]
            case = choices.Case(keys[0][0], [(place["name"], place["features"]) for place in row["places"]],
                                lambda name, places=places, or_none=or_none:
                                event_rows.is_place(name, places, or_none))
            case.places, case.row = places, row
            cases.append(case)
    return head["features"], cases


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--griot", required=True)
    parser.add_argument("--rows", required=True, help="bench/place_rows")
    parser.add_argument("--store", type=pathlib.Path)
    parser.add_argument("--part", choices=event_rows.PARTS)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="print the events that get a wrong place")
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    names, cases = gather(options)
    weights = choices.learn(cases, len(names))
    held_out = choices.right_held_out(cases, len(names))
    right = [case for case in cases if case.is_right(case.chosen(weights))]
    for what, those in (("rows", [case for case in cases if case.row["row"]]),
                        ("other facts", [case for case in cases if not case.row["row"]])):
        told = [case for case in those if case.places]
        share = lambda chosen: event_rows.share(sum(case in chosen for case in those), len(those))
        print(f"{what}: held out {share(held_out)}, all seen {share(right)}; told in {len(told)}, among the "
              f"candidates in {sum(any(case.is_right(name) for name, _ in case.candidates) for case in told)}")
    if options.wrong:
        for case in cases:
            if case not in held_out:
                print(case.document, "|", case.chosen(weights), "| not", case.places,
                      [name for name, _ in case.candidates][:12], "|", case.row["type"], case.row["quote"])
    if options.fit:
        choices.write_weights(HEADER, names, weights)


if __name__ == "__main__":
    main()
