#!/usr/bin/env python3
"""How right the rows of events.csv are, by articles of which all events are marked up.

    bench/event_rows.py --griot GRIOT [--store STORE] [--part learning|checking] [--faults] DOCUMENTS...

DOCUMENTS are those of event_gold.jsonl (of ../shared/data/wikinews/articles.jsonl, and of
bench/gmb_documents.py). That file has a line for each row that a program made of them, and for each event
that had none: document, where its predicate stands, its word, and what is right for each column, with all
wordings that a strict coder takes; "or_none" where an empty cell is no fault; "event": false with a reason
for what is no event. Prints the share of rows that are right in date, place, actors, type and figures, the
faults by column, and how many of the events have a row, and a right one. A third of the documents, by a hash
of their ids, is for checking what was mended on the others. With --store the graph is there already.
"""
import argparse
import calendar
import collections
import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import unicodedata
import zlib

GOLD = pathlib.Path(__file__).resolve().with_name("event_gold.jsonl")
PARTS = ("learning", "checking")
ASPECTS = ("event", "date", "place", "actors", "type", "figures")
LITTLE = set("a an the of in on at to for and s mr mrs ms dr some about around nearly almost approximately "
             "more than over up least most".split())

SHORT = (("united states of america|united states|america", "us"), ("united nations", "un"),
         ("united kingdom|great britain|britain", "uk"), ("european union", "eu"))


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def part_of(document):
    return "checking" if zlib.crc32(b"third " + document.encode()) % 3 == 0 else "learning"


def words_of(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    text = text.replace("'s", " s").replace("'", " ").replace("u.s.", "us").replace("u.n.", "un")
    for name, short in SHORT:
        text = re.sub(rf"\b{name}\b", short, text)
    return [word for word in re.findall(r"[a-z0-9]+", text) if word not in LITTLE]


def head_of(text):
    """The last word before what stands behind: "soldiers" of "three soldiers from Mali"."""
    return words_of(re.split(r",| of | from | in | at | with | who | near | on | for ", text)[0])[-1:]


def is_wording(told, wanted):
    """Whether two say the same: one has all words of the other, and the same head."""
    a, b = words_of(told), words_of(wanted)
    if a == b:
        return True
    if not a or not b or not (set(a) <= set(b) or set(b) <= set(a)):
        return False
    # A bare kind ("rebels") does not tell what more words would ("Kurdish rebels").
    if len(set(a)) < len(set(b)) and not is_name(told):
        return False
    return head_of(told) == head_of(wanted) or is_name(told) or is_name(wanted)


def is_name(text):
    rest = [word for word in re.findall(r"[\w'.-]+", text) if word.lower() not in LITTLE]
    return bool(rest) and all(word[0].isupper() or word[0].isdigit() for word in rest)


def is_actor(told, wanted, or_none):
    if not told:
        return not wanted or or_none
    for choice in wanted:
        if isinstance(choice, list):
            parts = re.split(r", | and ", told)
            if is_wording(told, " and ".join(choice)) or (
                    all(any(is_wording(part, one) or set(words_of(one)) <= set(words_of(told))
                            for part in parts) for one in choice)):
                return True
        elif is_wording(told, choice):
            return True
    return False


def is_place(told, wanted, or_none):
    if not told:
        return not wanted or or_none
    kinds = {"city", "town", "province", "state", "district", "region", "village", "county", "capital"}
    bare = lambda text: [word for word in words_of(text) if word not in kinds]
    return any(bare(told) == bare(name) for name in wanted)


def days_of(date):
    """First and last day of "2019", "2019-07", "2019-07-24" or "A/B"."""
    first, _, last = date.partition("/")
    if last in ("", ".."):
        last = first
    if len(first) == 4:
        first += "-01"
    if len(first) == 7:
        first += "-01"
    if len(last) == 4:
        last += "-12"
    if len(last) == 7:
        last += f"-{calendar.monthrange(int(last[:4]), int(last[5:]))[1]}"
    return first, last


def is_date(told, gold):
    """`told` is ISO 8601, or nothing."""
    wanted = gold.get("date") or ""
    if not told:
        return not wanted or bool(gold.get("date_optional"))
    return bool(wanted) and days_of(told) == days_of(wanted)


def is_toll(row, column, wanted, or_none):
    told = [float(row[f"{column}_{end}"]) if row[f"{column}_{end}"] else None for end in ("low", "high")]
    return told == (list(wanted) if wanted else [None, None]) or (or_none and told == [None, None])


STATUSES = {"alleged": "asserted"}


def faults_of(row, gold):
    if not gold["event"]:
        return ["event"]
    faults = []
    if not is_date(f"{row['date']}/{row['end']}".strip("/"), gold):
        faults.append("date")
    if not is_place(row["place"], gold.get("places") or [], gold.get("or_none")):
        faults.append("place")
    if not all(is_actor(row[actor], gold.get(actor) or [], gold.get(f"{actor}_or_none"))
               for actor in ("actor1", "actor2")):
        faults.append("actors")
    same = lambda status: STATUSES.get(status, status)
    statuses = {same(gold.get("status", "asserted")), same(gold.get("status_also"))}
    if row["event_type"] not in gold["types"] or same(row["status"]) not in statuses:
        faults.append("type")
    if not all(is_toll(row, column, gold.get(name), gold.get("figures_or_none"))
               for column, name in (("fatalities", "killed"), ("injured", "injured"))):
        faults.append("figures")
    return faults


class Gold:
    """What is marked up, by where predicates stand."""

    def __init__(self, path, documents):
        self.lines = []
        self.articles = set()
        for line in read(path):
            self.articles.add(line["document"])
            if line.get("none") or line["document"] not in documents:
                continue
            text = documents[line["document"]]
            line.setdefault("event", True)
            if line.get("predicate") is None:
                sentence = text.find(line["sentence"])
                word = line["sentence"].find(line["word"])
                line["begin"] = sentence + word if sentence >= 0 and word >= 0 else None
            else:
                line["begin"] = line["predicate"]
            self.lines.append(line)
        self.at = collections.defaultdict(list)
        for line in self.lines:
            if line["begin"] is not None:
                self.at[line["document"], line["begin"]].append(line)

    def of(self, told):
        """The line of the first of the places where a row is told, and all that it covers."""
        covered = [line for document, begin, end in told
                   for start in range(begin, max(end, begin + 1)) for line in self.at.get((document, start), [])]
        exact = [line for line in covered if any(line["begin"] == begin and line["document"] == document
                                                 for document, begin, _ in told)]
        return (exact or covered or [None])[0], covered


def rows_of(store, griot, work):
    table = work / "events.csv"
    subprocess.run([griot, "export", store, "--to", table, "--force"], check=True, capture_output=True)
    told = collections.defaultdict(list)
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as db:
        for fact, *place in db.execute("select fact, document, predicate_begin, predicate_end, quote "
                                       "from statement_list"):
            told[fact].append(tuple(place))
        asked = collections.defaultdict(list)
        for fact, *place in db.execute(
                'select fact, documents.id, attributions.begin, attributions."end" from attributions '
                "join statements using (statement) join documents using (document) "
                "join statement_list on statement_list.id = statements.id where attributions.level = 0"):
            asked[fact].append(tuple(place) + (None,))
    rows = []
    with open(table, newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            row = {name: cell[1:] if cell.startswith("'") and cell[1:2] in "=+-@" else cell
                   for name, cell in row.items()}
            # What is asked or threatened stands in words of its own, behind those by which it is.
            of = asked if row["event_type"] in ("REQUEST", "THREATEN") else {}
            places = [place for fact in row["facts"].split("; ") for place in of.get(fact, []) + told[fact]]
            places.sort(key=lambda place: (place[3] != row["notes"], place[1]))
            row["told"] = [place[:3] for place in places]
            rows.append(row)
    return rows


def share(part, whole):
    return f"{part} of {whole} ({100 * part / max(whole, 1):.0f} %)"


def show(row, gold, faults):
    cells = [row["date"], row["end"] if row["end"] != row["date"] else "", row["event_type"], row["mode"],
             row["status"], f"{row['actor1']} > {row['actor2']}", row["place"],
             f"{row['fatalities_low']}-{row['fatalities_high']}/{row['injured_low']}-{row['injured_high']}"]
    print(f"\n{','.join(faults)}  {gold['document']} {gold['begin']}  {' | '.join(cells)}\n   {row['notes']}")
    if gold["event"]:
        keep = {name: value for name, value in gold.items()
                if name not in ("document", "predicate", "word", "event", "begin", "sentence")}
        print("   gold:", json.dumps(keep, ensure_ascii=False))
    else:
        print("   no event:", gold.get("why_not"))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--griot", required=True)
    parser.add_argument("--gold", type=pathlib.Path, default=GOLD)
    parser.add_argument("--store", type=pathlib.Path)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--faults", action="store_true", help="print the rows that are wrong, and why")
    parser.add_argument("--missing", action="store_true", help="print the events without a row")
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    every = {document["id"]: document for path in options.documents for document in read(path)}
    gold = Gold(options.gold, {name: document["text"] for name, document in every.items()})
    with tempfile.TemporaryDirectory() as place:
        work = pathlib.Path(place)
        store = options.store
        if store is None:
            source, store = work / "read.jsonl", work / "read.griot"
            source.write_text("".join(json.dumps(document) + "\n" for name, document in every.items()
                                      if name in gold.articles), encoding="utf-8")
            subprocess.run([options.griot, "build", source, "--out", store], check=True, capture_output=True)
        rows = rows_of(store, options.griot, work)
    for part in PARTS if options.part is None else (options.part,):
        report(part, rows, gold, options)


def report(part, rows, gold, options):
    is_of_part = lambda document: document in gold.articles and part_of(document) == part
    count, right, unjudged = 0, 0, []
    faults = collections.Counter()
    found, found_right = set(), set()
    right_first, first = 0, {}
    for row in rows:
        documents = {place[0] for place in row["told"]}
        if not any(is_of_part(document) for document in documents):
            continue
        line, covered = gold.of(row["told"])
        if line is None:
            unjudged.append(row)
            continue
        count += 1
        wrong = faults_of(row, line)
        faults.update(wrong)
        right += not wrong
        found.update(id(one) for one in covered if one["event"])
        if not wrong:
            found_right.update(id(one) for one in covered if one["event"])
        if options.faults and wrong:
            show(row, line, wrong)
    events = [line for line in gold.lines if is_of_part(line["document"]) and line["event"]]
    for line in events:
        at = line["begin"] if line["begin"] is not None else 1 << 30
        if line["document"] not in first or at < first[line["document"]]["begin"]:
            first[line["document"]] = line
    if options.missing:
        for line in events:
            if id(line) not in found:
                print("\nno row", line["document"], line["begin"], line["word"], line["types"],
                      line.get("actor1"), line.get("actor2"), "\n  ", line.get("sentence"))
    if options.faults:
        for row in unjudged:
            print("\nnot judged", row["told"][0], row["event_type"], f"{row['actor1']} > {row['actor2']}",
                  row["place"], row["date"], "\n  ", row["notes"])
    print(f"{part}: rows all right {share(right, count)}; not judged {len(unjudged)}")
    print("  wrong in", ", ".join(f"{aspect} {faults[aspect]}" for aspect in ASPECTS))
    print(f"  events with a row {share(sum(id(line) in found for line in events), len(events))}, with a right "
          f"row {share(sum(id(line) in found_right for line in events), len(events))}")
    print(f"  articles whose first event has a right row "
          f"{share(sum(id(line) in found_right for line in first.values()), len(first))}")


if __name__ == "__main__":
    main()
