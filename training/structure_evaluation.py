"""Figures of roles, senses and coreference out of the program's CoNLL-U, against the gold files."""
import collections
import re

from scorch import scores

import conllu
import corpora
import roles


def role_spans(value):
    """{(begin, end, role)} of a `Roles=` column; words from 0, ends exclusive."""
    found = set()
    for item in filter(None, value.split(",")):
        role, _, words = item.rpartition(":")
        begin, end = words.split("-")
        found.add((int(begin) - 1, int(end), role))
    return found


def roles_and_senses(gold, system):
    """Span F1 of roles and share of right senses where the system was given the gold predicates.

    gold: PropBank's columns; system: CoNLL-U of the same sentences in the same order, those that
    PropBank does not annotate among them.
    """
    sentences = collections.defaultdict(list)
    for words, predicates in roles.read(gold).values():
        sentences[tuple(words)].append(predicates)
    correct = predicted = expected = right = total = 0
    for tree in conllu.read(system):
        annotated = sentences[tuple(row.form for row in tree.rows)]
        for predicate in annotated.pop(0) if annotated else ():
            misc = tree.rows[predicate.position].misc
            found = role_spans(misc.get("Roles", ""))
            true = corpora.spans(predicate.labels)
            correct += len(found & true)
            predicted += len(found)
            expected += len(true)
            right += misc.get("Sense") == predicate.sense
            total += 1
    return {"roles": 2 * correct / max(1, predicted + expected), "senses": right / max(1, total),
            "predicates": total / 100}


def chains_of(path):
    """All coreference chains of a file as sets of (document, begin, end), singletons left out."""
    document, at, chains = -1, 0, {}
    for tree in conllu.read(path):
        if tree.new_document or document < 0:
            document, at = document + 1, 0
        opened = {}
        for position, row in enumerate(tree.rows, at):
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", row.misc.get("Entity", "")):
                name = part.strip("()").split("-")[0]
                if part.startswith("("):
                    opened.setdefault(name, []).append(position)
                if part.endswith(")") and opened.get(name):
                    span = (document, opened[name].pop(), position + 1)
                    chains.setdefault((document, name), set()).add(span)
        at += len(tree.rows)
    return [chain for chain in chains.values() if len(chain) > 1]


def coreference(gold, system):
    """F1 by MUC, B³ and CEAFe, and their mean, "CoNLL" (Pradhan et al. 2012)."""
    key, response = chains_of(gold), chains_of(system)
    return {"muc": scores.muc(key, response)[2], "b3": scores.b_cubed(key, response)[2],
            "ceafe": scores.ceaf_e(key, response)[2], "conll": scores.conll2012(key, response)}
