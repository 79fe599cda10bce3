"""Statements with their grounds, and what is known of whether they are right."""
import collections
import dataclasses
import hashlib
import importlib.util
import json
import pathlib
import random
import re
import subprocess
import sys

import gmb_documents

HERE = pathlib.Path(__file__).resolve().parent
LAST_READINGS = 2
JUDGED, READ = HERE / "calibration_judged.tsv", HERE / "strict_readings.jsonl"


@dataclasses.dataclass
class Row:
    """right: None where nobody knows; held_out: not for fitting; fresh: of the last readings, whose
    faults were hardly mended since: what is left of those before is righter than what is said."""
    statement: dict
    grounds: dict
    tree: float         # the program's share of right trees
    right: bool | None
    held_out: bool
    fresh: bool = False

    @property
    def confidence(self):
        return self.statement["confidence"]


def read_rows(options, mode, text):
    """(texts by document, rows) of what `calibration_rows` makes of `text`. Every second document
    is held out."""
    done = subprocess.run([options.build / "bench/calibration_rows", options.model, mode],
                          input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"calibration_rows {mode} failed:\n{done.stderr}")
    texts, rows = {}, []
    for line in done.stdout.splitlines():
        record = json.loads(line)
        if "text" in record:
            texts[record["id"]] = record["text"]
            continue
        rows.append(Row(record["statement"], record["grounds"], record["tree"],
                        record.get("right"), len(texts) % 2 == 0))
    return texts, rows


def documents(lines):
    return "".join(json.dumps({"schema": "griot/document/1", "id": name, "text": text}) + "\n"
                   for name, text in lines)


def core(statement):
    return [a for a in statement["arguments"] if a["role"] in ("subject", "object")]


# Gold trees.

def treebank_rows(options, name):
    text = (options.shared / "data" / name / "dev.conllu").read_text(encoding="utf-8")
    return read_rows(options, "--trees", text)


@dataclasses.dataclass
class GoldMention:
    begin: int
    end: int
    cluster: str
    pronoun: bool


BRACKET = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-[^()]*(\))?|(\d+)(?:\[\d+/\d+\])?\)")


def gold_mentions(conllu, text):
    """The mentions of one GUM document, laid on `text`."""
    found, open_mentions, at, token_end, last = [], collections.defaultdict(list), 0, 0, 0
    for line in conllu.splitlines():
        fields = line.split("\t")
        if len(fields) != 10 or "." in fields[0]:
            last = 0 if not line else last
            continue
        if "-" in fields[0]:
            begin = text.index(fields[1], at)
            at = token_end = begin + len(fields[1])
            last, word = int(fields[0].split("-")[1]), begin
            continue
        if int(fields[0]) <= last:
            begin = word
            word += len(fields[1]) if text.startswith(fields[1], word) else 0
            end = min(word if word > begin else token_end, token_end)
        else:
            begin = text.index(fields[1], at)
            at = end = begin + len(fields[1])
        entity = next((item[7:] for item in fields[9].split("|") if item.startswith("Entity=")), "")
        for opened, single, closed in BRACKET.findall(entity):
            if opened and single:
                found.append(GoldMention(begin, end, opened, fields[3] == "PRON" or fields[4] == "PRP$"))
            elif opened:
                open_mentions[opened].append(begin)
            elif open_mentions[closed]:
                found.append(GoldMention(open_mentions[closed].pop(), end, closed, False))
    return found


def words(text):
    return re.sub(r"^(the|a|an)\s+", "", text.lower().strip()).split()


def holds(outer, inner):
    return any(outer[i:i + len(inner)] == inner for i in range(len(outer) - len(inner) + 1))


def means_right(argument, mentions, text):
    """Whether the argument is named as its gold chain is: a pronoun or description that means
    something the text names must not stand for itself nor for anything else. None where the
    argument is none of the gold's mentions."""
    begin, end = argument["head"]
    around = [m for m in mentions if m.begin <= begin and end <= m.end]
    if not around:
        return None
    cluster = min(around, key=lambda m: m.end - m.begin).cluster
    names = [words(text[m.begin:m.end]) for m in mentions if m.cluster == cluster and not m.pronoun]
    entity = words(argument["entity"])
    if argument["mention"] == "pronoun" and entity == words(argument["text"]):
        return not names
    return any(holds(name, entity) or holds(entity, name) for name in names)


def sources(statement, mentions):
    """The pronouns among the sources, in an argument's form."""
    found, attribution = [], statement["attribution"]
    while attribution:
        source = attribution["source"]
        head = [source["begin"], source["end"]]
        if any(m.pronoun and [m.begin, m.end] == head for m in mentions):
            found.append({**source, "mention": "pronoun", "head": head})
        attribution = attribution.get("attribution")
    return found


def is_renamed(argument):
    return words(argument["entity"]) != words(argument["text"])


def coreference_verdicts(options, texts, rows):
    """(row, kind, right) for each subject, object or source whose meaning coreference decides."""
    gold = (options.shared / "data/gum/dev.conllu").read_text(encoding="utf-8")
    parts = re.split(r"^(?=# newdoc)", gold, flags=re.MULTILINE)[1:]
    mentions = {str(i): gold_mentions(part, texts[str(i)]) for i, part in enumerate(parts, 1)}
    for row in rows:
        document = row.statement["document"]
        for argument in core(row.statement) + sources(row.statement, mentions[document]):
            if argument["mention"] == "name" or (
                    argument["mention"] == "nominal" and not is_renamed(argument)):
                continue
            kind = ("renamed" if argument["mention"] == "nominal" else
                    "resolved" if is_renamed(argument) else "unresolved")
            right = means_right(argument, mentions[document], texts[document])
            if right is not None:
                yield row, kind, right


# Statements of news that were read and judged.

def key(statement):
    """Names all of a statement that was judged; another statement has another key."""
    said = [statement["document"], statement["predicate"]["begin"], statement["predicate"]["lemma"],
            statement["predicate"]["relation"], statement["polarity"], statement["modality"]]
    for argument in core(statement):
        said += [argument["role"], argument["head"][0], argument["entity"]]
    attribution = statement["attribution"]
    while attribution:
        said.append(attribution["source"]["entity"])
        attribution = attribution.get("attribution")
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def verdicts_read():
    """{key: (document, right, fresh)} of all statements that were read."""
    verdicts, records = {}, [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
    last = list(dict.fromkeys(record["reading"] for record in records))[-LAST_READINGS:]
    for line in JUDGED.read_text().splitlines():
        if not line.startswith("#"):
            document, name, verdict = line.split("\t")
            verdicts[name] = (document, verdict == "right", False)
    for record in records:
        statement = record["statement"]
        if "document" in statement:
            verdicts[key(statement)] = (statement["document"], record["verdict"] == "right",
                                        record["reading"] in last)
    return verdicts


def judged_documents(options, work):
    """(verdicts as {key: (document, right, fresh)}, texts, rows) of the documents that were read."""
    path = work / "gmb.jsonl"
    gmb_documents.write(options.shared / "data", path)
    verdicts = verdicts_read()
    wanted = {document for document, *_ in verdicts.values()}
    lines = [line for news in (path, options.shared / "data/wikinews/articles.jsonl")
             for line in news.read_text(encoding="utf-8").splitlines(keepends=True)
             if json.loads(line)["id"] in wanted]
    return verdicts, *read_rows(options, "--documents", "".join(lines))


def judged_rows(options, work):
    """(rows that were judged and are still said, number of statements judged)."""
    verdicts, _, rows = judged_documents(options, work)
    found = []
    for row in rows:
        name = key(row.statement)
        if name in verdicts:
            _, row.right, row.fresh = verdicts.pop(name)
            found.append(row)
    return found, len(found) + len(verdicts)


def drawn_anew(options, work, earlier):
    """(lost key, statement, text) for each document whose judged statement is no longer said.

    `earlier` holds the statements of the version that was judged. Drawn is among those that it did
    not say, where there are any: the verdicts on what both say stand for the rest.
    """
    verdicts, texts, rows = judged_documents(options, work)
    before = {key(json.loads(line)) for line in earlier.read_text(encoding="utf-8").splitlines()}
    said = collections.defaultdict(dict)
    for row in rows:
        said[row.statement["document"]][key(row.statement)] = row.statement
    for lost, (document, *_) in verdicts.items():
        if lost in said[document] or not said[document]:
            continue
        fresh = sorted(set(said[document]) - before) or sorted(said[document])
        drawn = random.Random(document).choice(fresh)
        yield lost, said[document][drawn], texts[document]


# Other people's judgements.

def tool(options, name):
    spec = importlib.util.spec_from_file_location(name, options.shared / f"tools/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def carb_rows(options):
    """Right where at least half of a statement's words are those of one gold tuple."""
    score = tool(options, "score_triples")
    folder = options.shared / "data/carb"
    sentences = (folder / "dev.txt").read_text(encoding="utf-8").splitlines()
    index = {sentence.strip(): str(i) for i, sentence in enumerate(sentences)}
    golds = collections.defaultdict(list)
    for line in (folder / "dev.tsv").read_text(encoding="utf-8").splitlines():
        sentence, relation, *arguments = line.split("\t")
        golds[index.get(sentence.strip())].append(
            (score.tokens(relation), [score.tokens(a) for a in arguments if a.strip()]))
    _, rows = read_rows(options, "--documents",
                        documents((str(i), s) for i, s in enumerate(sentences)))
    for row in rows:
        said = score.as_tuple(row.statement)
        row.right = any(score.compare(said, gold)[0] >= 0.5
                        for gold in golds[row.statement["document"]])
    return rows


def gold_rows(options):
    """Right where a hand-made fact is found by it, complete in all but time and types."""
    score = tool(options, "score_statements")
    folder = options.shared / "gold/dev"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
             if line.strip()]
    _, rows = read_rows(options, "--documents", documents(texts.items()))
    for row in rows:
        statement = row.statement
        row.right = False
        for gold in golds:
            at = texts[gold["document"]].find(gold["anchor"])
            evidence = statement["evidence"]
            if gold["document"] != statement["document"] or not (
                    evidence["begin"] <= at < evidence["end"]):
                continue
            match = score.fits(statement, gold)
            if match is not None:
                checks = score.judge(statement, gold, match)
                row.right |= all(checks[name] for name in
                                 ("entity", "attribution", "polarity", "modality") if name in checks)
    return rows
