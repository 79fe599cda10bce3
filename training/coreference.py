"""Mentions and chains out of GUM, and what a pair of mentions has in common.

A mention stands by its head word. Mentions with the same head are one, the largest.
"""
import dataclasses

import conllu
import names

CORE = ("flat", "compound", "nmod:desc", "nummod")  # relations that join a mention's own words
CONTENT = ("PROPN", "NOUN", "NUM", "ADJ")
MOST_ANTECEDENTS = 100  # mentions before one that it may refer back to
SENTENCE_STEPS = (1, 2, 3, 5, 8, 16)
DISTANCES, MATCHES = len(SENTENCE_STEPS) + 1, 4


@dataclasses.dataclass
class Mention:
    """head: the position of its head word; chains: ids of the entities in the document that it means,
    one but for "they" of several; core: the lower-case content words of its name or noun; is_anaphor: it
    is known what it refers back to, if anything (else it only serves as an antecedent)."""
    head: int
    chains: frozenset
    core: frozenset
    form: str
    is_anaphor: bool = True


def mentions_of(tree):
    rows, by_head = tree.rows, {}
    for begin, end, _, minimal, chain in sorted(conllu.mentions(tree, True),
                                                key=lambda m: m[1] - m[0]):
        by_head[names.head_of(rows, begin, end, minimal)] = chain
    return [Mention(head, frozenset([chain]), core(rows, head), rows[head].form.lower())
            for head, chain in sorted(by_head.items())]


def core(rows, head):
    return core_of(head, [(row.form, row.upos, row.head - 1, row.deprel) for row in rows])


def core_of(head, words):
    """words: (form, upos, head from 0, relation)."""
    form, upos, _, _ = words[head]
    found = {form.lower()} if upos in CONTENT else set()
    for form, upos, above, relation in words:
        if above == head and relation.startswith(CORE) and upos in CONTENT:
            found.add(form.lower())
    return frozenset(found)


def distance_class(sentences):
    return sum(sentences >= step for step in SENTENCE_STEPS)


def match_class(a, b):
    """3: all words of name or noun are the same, 2: the head words are, 1: some word is, 0: none."""
    if a.core and a.core == b.core:
        return 3
    if a.form == b.form:
        return 2
    return int(bool(a.core & b.core))
