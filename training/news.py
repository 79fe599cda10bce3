"""Articles of Wikinews marked up by readers: names with the contract's types, who is meant, who says so.

The words, sentences and trees are those that a model found before (`griot analyse` or predict.py): trees
serve to find the head words of phrases alone, and carry no loss.
"""
import dataclasses
import json
import pathlib
import re
import zlib

import conllu
import coreference
from sentences import OUTSIDE, Sentence

PRONOUN = re.compile(
    r"(?<![\w’'])(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|he|him|his|himself|she|her|"
    r"hers|herself|it|its|itself|they|them|their|theirs|themselves)(?![\w])", re.I)
LONGEST_DOCUMENT = 70  # sentences read together, so that a batch fits the memory


@dataclasses.dataclass
class Words:
    """The words of an article in one row. begins, ends: code points; sentence, position: of each;
    rows: conllu.Row."""
    begins: list
    ends: list
    sentence: list
    position: list
    rows: list

    def range(self, begin, end):
        """The words that [begin, end) covers, as (first, behind the last), or None."""
        inside = [n for n in range(len(self.rows)) if self.begins[n] < end and begin < self.ends[n]]
        return (inside[0], inside[-1] + 1) if inside else None

    def head(self, first, last):
        """The word of [first, last) whose head lies outside of it, the last noun if there are several."""
        start = first - self.position[first]
        outside = [n for n in range(first, last) if self.sentence[n] == self.sentence[first]
                   and not first <= start + self.rows[n].head - 1 < last]
        nouns = [n for n in outside if self.rows[n].upos in ("NOUN", "PROPN", "PRON", "NUM")]
        return (nouns or outside or [last - 1])[-1]


def part_of(identity):
    return "dev" if zlib.crc32(identity.encode()) % 5 == 0 else "train"


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def documents(data, analysed, part):
    """Documents of Sentences with tags `entity`, `content`, `source` and `cue` and with mentions.
    analysed: the articles in CoNLL-U with TokenRange in MISC."""
    folder = pathlib.Path(data) / "wikinews"
    texts = {article["id"]: article["text"] for article in lines(folder / "articles.jsonl")}
    references = {row["document"]: row for row in lines(folder / "reference.jsonl")}
    trees, found = trees_by_document(analysed), []
    for names in lines(folder / "names.jsonl"):
        identity = names["document"]
        if part_of(identity) == part and identity in trees:
            found.append(document(texts[identity], trees[identity], names, references[identity]))
    return found


def trees_by_document(path):
    found, current = {}, None
    for tree in conllu.read(path):
        if tree.new_document:
            current = found.setdefault(tree.identity.rpartition("-")[0], [])
        current.append(tree)
    return found


def words_of(trees):
    words = Words([], [], [], [], [])
    for number, tree in enumerate(trees):
        spans = {first + k: misc["TokenRange"] for first, last, _, misc in tree.multiword
                 for k in range(last - first + 1)}
        for position, row in enumerate(tree.rows):
            begin, _, end = (row.misc.get("TokenRange") or spans[position + 1]).partition(":")
            words.begins.append(int(begin))
            words.ends.append(int(end))
            words.sentence.append(number)
            words.position.append(position)
            words.rows.append(row)
    return words


def document(text, trees, names, reference):
    words = words_of(trees)
    found = name_spans(text, words, names)
    entity = [OUTSIDE] * len(words.rows)
    for first, last, entities in found:
        kind = "|".join(sorted({names["entities"][k]["type"] for k in entities}))
        entity[first:last] = ["B-" + kind] + ["I-" + kind] * (last - first - 1)
    tags = {"entity": entity, **report_tags(text, words, reference["reports"])}
    mentions = mentions_of(text, words, names, reference, found)
    sentences = []
    for number, tree in enumerate(trees):
        here = [n for n, sentence in enumerate(words.sentence) if sentence == number]
        sentences.append(Sentence([row.form for row in tree.rows],
                                  {head: [labels[n] for n in here] for head, labels in tags.items()},
                                  paragraph=tree.new_paragraph,
                                  mentions=[mention for n, mention in mentions if n in set(here)]))
    return sentences


def occurrences(text, surface):
    return re.finditer(r"(?<![\w@])" + re.escape(surface) + r"(?!\w)", text)


def name_spans(text, words, names):
    """[(first word, behind the last, numbers of the entities)]; the longest surfaces first. Adjectives
    take their place, so that no name is seen in them."""
    surfaces, found, taken = {}, [], bytearray(len(text) + 1)
    for number, entity in enumerate(names["entities"]):
        for surface in entity["surfaces"]:
            surfaces.setdefault(surface, []).append(number)
    adjectives = {adjective["surface"] for adjective in names.get("adjectives", [])}
    for surface in sorted(set(surfaces) | adjectives, key=lambda s: (-len(s), s)):
        for match in occurrences(text, surface):
            if any(taken[match.start():match.end()]):
                continue
            taken[match.start():match.end()] = b"\1" * (match.end() - match.start())
            span = words.range(*match.span())
            if span and surface in surfaces and words.sentence[span[0]] == words.sentence[span[1] - 1]:
                found.append((*span, surfaces[surface]))
    return found


def nearest(text, surface, begin, end, reach=400):
    """The occurrence of a surface that lies nearest to [begin, end), as (begin, end), or None."""
    best = None
    for match in occurrences(text[max(0, begin - reach):end + reach], surface):
        at = match.start() + max(0, begin - reach)
        distance = max(begin - at - len(surface), at - end, 0)
        if best is None or distance < best[0]:
            best = distance, (at, at + len(surface))
    return best and best[1]


def report_tags(text, words, reports):
    """BIO tags of content, source and cue. Of contents in contents the inner one is told."""
    tags = {head: [OUTSIDE] * len(words.rows) for head in ("content", "source", "cue")}
    placed = []
    for report in reports:
        first, last = report["content"][0], report["content"][-1]
        begin = text.find(first)
        end = text.find(last, begin) + len(last)
        if begin >= 0 and end >= begin + len(first):
            placed.append((begin, end, report))

    def write(head, begin, end):
        span = words.range(begin, end)
        if span:
            tags[head][span[0]:span[1]] = ["B-" + head] + ["I-" + head] * (span[1] - span[0] - 1)
    for begin, end, report in sorted(placed, key=lambda found: found[0] - found[1]):
        write("content", begin, end)
        source = report["source"] and nearest(text, report["source"], begin, end)
        if source:
            write("source", *source)
        around = source or (begin, end)
        cue = report["cue"] and nearest(text, report["cue"], min(begin, around[0]), max(end, around[1]))
        if report["cue"] and source:
            cue = nearest(text, report["cue"], *source) or cue
        if cue:
            write("cue", *cue)
    return tags


def listed(who):
    return who if isinstance(who, list) else [who]


def mentions_of(text, words, names, reference, spans):
    """[(word, Mention)] in the order of words: names, pronouns, marked descriptions, and the phrases
    that the analysis found besides, which only serve to refer back to."""
    known = {entity["name"] for entity in names["entities"]}
    chains = {}  # word: (chains, is its antecedent known)
    phrases = {n for n, row in enumerate(words.rows) if row.misc.get("Mention", "none") != "none"}
    for n in phrases:
        chains[n] = {f"phrase {n}"}, False

    def chain(who):
        return "name " + who if who in known else "phrase " + who.lower()
    wanted = [who for who in (*reference["pronouns"].values(), *(n[2] for n in reference["nominals"]))
              if who is not None]
    for who in {who for found in wanted for who in listed(found) if who not in known}:
        for match in re.finditer(r"(?<!\w)" + re.escape(who) + r"(?!\w)", text, re.I):
            span = words.range(*match.span())
            if span:
                chains[words.head(*span)] = {chain(who)}, False
    for first, last, entities in spans:
        if len(entities) == 1:
            head = words.head(first, last)
            chains[head] = {chain(names["entities"][entities[0]]["name"])}, True
    for surface, k, who in reference["nominals"]:
        matches = list(re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text))
        span = words.range(*matches[k - 1].span()) if len(matches) >= k else None
        if span and who is not None:
            chains[words.head(*span)] = {chain(name) for name in listed(who)}, True
    at = {begin: n for n, begin in reversed(list(enumerate(words.begins)))}
    hits = [match for match in PRONOUN.finditer(text) if match.group(0) != "US"]
    for number, match in enumerate(hits, 1):
        n, who = at.get(match.start()), reference["pronouns"].get(str(number))
        if n is not None:
            meant = {chain(name) for name in listed(who)} if who is not None else {f"pronoun {n}"}
            chains[n] = meant, True
    found = []
    for n, (meant, is_anaphor) in sorted(chains.items()):
        start = n - words.position[n]
        size = next((k for k in range(n, len(words.rows)) if words.sentence[k] != words.sentence[n]),
                    len(words.rows)) - start
        rows = words.rows[start:start + size]
        found.append((n, coreference.Mention(words.position[n], frozenset(meant),
                                             coreference.core(rows, words.position[n]),
                                             words.rows[n].form.lower(), is_anaphor)))
    return found


def divided(found):
    """Documents of at most LONGEST_DOCUMENT sentences."""
    return [document[begin:begin + LONGEST_DOCUMENT] for document in found
            for begin in range(0, len(document), LONGEST_DOCUMENT)]
