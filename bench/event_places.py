#!/usr/bin/env python3
"""Where events happened: what the choice among the places of a report is learnt from, and how good it is.

    bench/event_places.py --griot GRIOT --rows PLACE_ROWS [--fit] DOCUMENTS...

DOCUMENTS are those of event_places.jsonl (of ../shared/data/wikinews/articles.jsonl, and of
bench/gmb_documents.py). That file has a line for each event that was read: document, where its
predicate stands, its sentence, and all names that are right for where it happened; none, if the report
does not tell, and "or_none" where it may be left out. Prints how many events get a right place or rightly
none, by the weights in use and by weights that have not seen the document.

One of the candidates of an event, or none, is chosen by a logistic model over what speaks for each
(export/events/place_features.h); what none has is nothing. With --fit writes
export/events/place_model.h.
"""
import argparse
import collections
import json
import math
import pathlib
import subprocess
import tempfile
import zlib

READINGS = pathlib.Path(__file__).resolve().with_name("event_places.jsonl")
HEADER = pathlib.Path(__file__).resolve().parent.parent / "export/events/place_model.h"
RIDGE = 0.15  # penalty on squared weights
STEPS, RATE = 800, 0.03
FOLDS = 5


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Event:
    def __init__(self, row, reading):
        self.document, self.quote = reading["document"], reading["quote"]
        self.places, self.or_none = reading["places"], reading.get("or_none", False)
        self.candidates = [(place["name"], place["features"]) for place in row["places"]]

    def is_right(self, name):
        return name in self.places if name else not self.places or self.or_none

    def chosen(self, weights):
        best, name = 0, None
        for place, features in self.candidates:
            score = sum(w * value for w, value in zip(weights, features))
            if score > best:
                best, name = score, place
        return name


def gather(options):
    """Names of features, and events, for the documents that were read."""
    readings = {(row["document"], row["predicate"]): row for row in read(READINGS)}
    wanted = {row["document"] for row in readings.values()}
    lines = [line for path in options.documents for line in path.read_text(encoding="utf-8").splitlines()
             if json.loads(line)["id"] in wanted]
    with tempfile.TemporaryDirectory() as work:
        source, store = pathlib.Path(work) / "read.jsonl", pathlib.Path(work) / "read.griot"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        subprocess.run([options.griot, "build", source, "--out", store], check=True, capture_output=True)
        rows = subprocess.run([options.rows, store], check=True, capture_output=True, text=True).stdout
    head, *rows = map(json.loads, rows.splitlines())
    events, used = [], set()
    for row in rows:
        keys = [tuple(told) for told in row["told"] if tuple(told) in readings]
        if keys and keys[0] not in used:
            used.update(keys)
            events.append(Event(row, readings[keys[0]]))
    return head["features"], events


def expected(weights, choices):
    """The sum of exp(score) over choices, and the features by it."""
    total, mean = 0.0, [0.0] * len(weights)
    for features in choices:
        odds = math.exp(sum(w * value for w, value in zip(weights, features)))
        total += odds
        for i, value in enumerate(features):
            mean[i] += odds * value
    return total, mean


def learn(events):
    """Weights under which a right choice, of all candidates and none, is likeliest; with a ridge."""
    width = max(len(features) for event in events for _, features in event.candidates)
    choices = []
    for event in events:
        every = [features for _, features in event.candidates] + [[0.0] * width]
        right = [features for name, features in event.candidates if event.is_right(name)]
        if event.is_right(None):
            right.append([0.0] * width)
        if right and len(every) > 1:
            choices.append((right, every))
    weights = [0.0] * width
    for _ in range(STEPS):
        gradient = [-RIDGE * w for w in weights]
        gradient[0] = 0.0
        for right, every in choices:
            (has, of_right), (total, of_all) = expected(weights, right), expected(weights, every)
            for i in range(width):
                gradient[i] += of_right[i] / has - of_all[i] / total
        weights = [w + RATE * g for w, g in zip(weights, gradient)]
    return weights


def held_out(events):
    """Right choices by weights that have not seen the document."""
    right = 0
    for fold in range(FOLDS):
        def is_in(event):
            return zlib.crc32(event.document.encode()) % FOLDS == fold
        weights = learn([event for event in events if not is_in(event)])
        right += sum(event.is_right(event.chosen(weights)) for event in events if is_in(event))
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--griot", required=True)
    parser.add_argument("--rows", required=True, help="bench/place_rows")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--wrong", action="store_true", help="print the events that get a wrong place")
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    names, events = gather(options)
    weights = learn(events)
    total = len(events)
    for what, right in (("held out", held_out(events)),
                        ("all seen", sum(e.is_right(e.chosen(weights)) for e in events))):
        print(f"{what}: {right} of {total} ({100 * right / total:.0f} %)")
    told = collections.Counter(bool(event.places) for event in events)
    print(f"told in {told[True]}")
    if options.wrong:
        for event in events:
            name = event.chosen(weights)
            if not event.is_right(name):
                print(event.document, "|", name, "| not", event.places, "|", event.quote)
    if options.fit:
        before, _, rest = HEADER.read_text().partition("inline constexpr Weight")
        after = "}  // namespace" + rest.partition("}  // namespace")[2]
        rows = "".join(f'    {{"{name}", {weight:.2f}}},\n' for name, weight in zip(names, weights))
        HEADER.write_text(f"{before}inline constexpr Weight kWeights[] = {{\n{rows}}};\n\n{after}")
        subprocess.run(["clang-format", "-i", HEADER], check=True)


if __name__ == "__main__":
    main()
