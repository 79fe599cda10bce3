#!/usr/bin/env python3
"""How many rows of events.csv are right in all that counts, as read by hand.

    bench/event_readings.py

event_readings.jsonl has a line for each row that was read: when, the article, what the row said, and for
date, place, actors, type and figures (since the eighth reading also whether it is an event at all) whether it
was right, with a reason where it was not. An empty
cell is right where the article does not tell it.
"""
import json
import pathlib

READINGS = pathlib.Path(__file__).resolve().parent / "event_readings.jsonl"
ASPECTS = ("event", "date", "place", "actors", "type", "figures")


def read(path=READINGS):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main():
    every = read()
    for reading in sorted({row["reading"] for row in every}):
        rows = [row for row in every if row["reading"] == reading]
        right = [row for row in rows if not row["wrong"]]
        print(f"{reading}: {len(rows)} rows, all right {len(right)} "
              f"({100 * len(right) / len(rows):.0f} %)")
        for aspect in ASPECTS:
            wrong = sum(aspect in row["wrong"] for row in rows)
            print(f"  {aspect:8} wrong in {wrong}")


if __name__ == "__main__":
    main()
