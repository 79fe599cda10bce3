"""Names of four types (PER, ORG, LOC, MISC) out of annotations made for other ends.

The conventions aimed at are those of Universal NER: a name is a proper noun without its article
and without the title before a person.
"""
import collections
import dataclasses
import re

OUTSIDE = "O"
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "time": None}
GMB_TYPES = {"per": "PER", "org": "ORG", "geo": "LOC", "art": "MISC", "eve": "MISC", "nat": "MISC"}

# What makes a person's first word a title: distinct words seen after it, and what it is elsewhere.
TITLE_FOLLOWERS, TITLE_COMMON = 12, 20  # and so many lower-case uses outside of names
ABBREVIATION_FOLLOWERS = 6  # and it ends in a full stop


def titles(sentences):
    """Words that GMB puts before many persons' names and that are common words or abbreviations,
    and words that nearly always stand before such a title (Prime)."""
    followers, common = collections.defaultdict(collections.Counter), collections.Counter()
    for sentence in sentences:
        for (word, _, tag), (following, _, next_tag) in zip(sentence, sentence[1:]):
            if tag.endswith("-per") and next_tag == "I-per":
                followers[word][following] += 1
            elif tag == OUTSIDE:
                common[word] += 1
    found = {word for word, after in followers.items()
             if len(after) >= TITLE_FOLLOWERS and common[word.lower()] >= TITLE_COMMON
             or len(after) >= ABBREVIATION_FOLLOWERS and word.endswith(".") and word.count(".") == 1}
    before = {word for word, after in followers.items() if after.total() >= TITLE_FOLLOWERS
              and sum(after[title] for title in found) > 0.8 * after.total()}
    return frozenset(found | before)


def write_span(tags, begin, end, kind):
    tags[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)


def from_gmb(sentence, known_titles):
    """BIO tags out of GMB's: demonyms, dates and titles are no names."""
    tags, begin = [OUTSIDE] * len(sentence), 0
    while begin < len(sentence):
        mark, _, kind = sentence[begin][2].partition("-")
        end = begin + 1
        while mark != OUTSIDE and end < len(sentence) and sentence[end][2] == "I-" + kind:
            end += 1
        if kind == "gpe":
            kind = "LOC" if all(row[1] == "NNP" for row in sentence[begin:end]) else None
        else:
            kind = GMB_TYPES.get(kind)
        first = begin
        while kind == "PER" and first < end - 1 and sentence[first][0] in known_titles:
            first += 1
        if kind:
            write_span(tags, first, end, kind)
        begin = end
    return tags


def from_mentions(rows, mentions, known_titles):
    """BIO tags out of GUM's mentions, the longest first."""
    tags = [OUTSIDE] * len(rows)
    for begin, end, kind, minimal in sorted(mentions, key=lambda m: m[0] - m[1]):
        kind = GUM_TYPES.get(kind, "MISC")
        head = head_of(rows, begin, end, minimal)
        if kind is None or rows[head].upos != "PROPN":
            continue
        begin, end = name_within(rows, begin, end, head, kind)
        while kind == "PER" and begin < end - 1 and rows[begin].form in known_titles:
            begin += 1
        if all(tag == OUTSIDE for tag in tags[begin:end]):
            write_span(tags, begin, end, kind)
    return tags


def is_proper(row):
    return row.upos == "PROPN" or row.xpos in ("NNP", "NNPS")


def name_within(rows, begin, end, head, kind):
    """The name in a mention: all of it but the article when only prepositions join its proper
    nouns (never a person's), else the run of proper nouns around the head."""
    first, last = begin, end
    while first < head and rows[first].upos in ("DET", "PRON"):
        first += 1
    while last - 1 > head and rows[last - 1].upos == "PART":
        last -= 1
    joined = all(is_proper(row) or row.upos in ("ADP", "DET", "NUM") or row.form in "-&"
                 for row in rows[first:last])
    if kind != "PER" and joined and is_proper(rows[first]):
        return first, last
    first, last = head, head + 1
    while first > begin and (is_proper(rows[first - 1]) or rows[first - 1].form == "-"):
        first -= 1
    while last < end and (is_proper(rows[last]) or rows[last].form == "-"):
        last += 1
    while rows[first].form == "-":
        first += 1
    while rows[last - 1].form == "-":
        last -= 1
    return first, last


def head_of(rows, begin, end, minimal):
    """The position in a mention whose head lies outside of it, if may be in its minimal span."""
    outside = [p for p in range(begin, end) if not begin <= rows[p].head - 1 < end]
    for position in outside:
        if position in minimal:
            return position
    return minimal[0] if minimal else outside[0]


def head_types(rows, mentions):
    """For every word the type of the largest mention that it is the head of, else `none`."""
    types = ["none"] * len(rows)
    for begin, end, kind, minimal in sorted(mentions, key=lambda m: m[1] - m[0]):
        types[head_of(rows, begin, end, minimal)] = kind
    return types


def with_outside(documents):
    """Adds to a treebank without entities what its tags say of names: words that are no proper
    noun and stand next to none are outside of names; of the others nothing is known."""
    for document in documents:
        for sentence in document:
            proper = [False, *(tag == "PROPN" for tag in sentence.tags["upos"]), False]
            near = [any(about) for about in zip(proper, proper[1:], proper[2:])]
            sentence.tags["name"] = [None if hidden else OUTSIDE for hidden in near]
    return documents


def divide_hyphens(sentence):
    """The sentence (of entity tags only) with words cut at the hyphens inside of them."""
    words, tags = [], {head: [] for head in sentence.tags}
    for position, word in enumerate(sentence.words):
        parts = re.findall(r"[^-]+|-", word) if re.search(r"\w-\w", word) else [word]
        words += parts
        for head, found in sentence.tags.items():
            tags[head] += part_tags(found[position], parts)
    return dataclasses.replace(sentence, words=words, tags=tags)


def part_tags(tag, parts):
    """Tags of a word's parts: lower-case ends (-led, -based) are outside of a name, but not of a
    person's (Ki-moon); capitals in a word outside of names may be a name or not."""
    if len(parts) == 1:
        return [tag]
    if tag == OUTSIDE:
        return [None if any(map(str.isupper, part)) else OUTSIDE for part in parts]
    kind, inside = tag[2:], len(parts)
    capital = any(map(str.isupper, "".join(parts)))
    while capital and kind.lower() != "per" and not any(map(str.isupper, parts[inside - 1])):
        inside -= 1
    return [tag] + ["I-" + kind] * (inside - 1) + [OUTSIDE] * (len(parts) - inside)
