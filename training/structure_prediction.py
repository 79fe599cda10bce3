"""What the program finds beyond words and trees: predicates with roles, and links of coreference."""
import torch

import bio
import coreference
import corpora
from role_batches import RoleExample, role_batch
from roles import path_classes
from targets import pairs_of

JOINING = 0.5  # probability of a chain from which a mention joins it


@torch.no_grad()
def predicates(model, analysis, lemmas, inventory):
    """[(word, sense or "", roles as (begin, end, role))] of a sentence; analysis: as analyse gives it."""
    names, known = inventory.predicates.roles, inventory.predicates
    found = (model.heads["predicate"](analysis.vectors)[:, 0] > 0).nonzero()[:, 0].tolist()
    if not found:
        return []
    heads = [head - 1 for head in analysis.heads]

    def paths(word):
        return path_classes(heads, analysis.relations, word, model.role_scorer.relations)
    senses = model.best_senses(analysis.vectors[found],
                               [known.candidates(lemmas[word]) for word in found])
    batch = role_batch([RoleExample(0, word, sense, paths(word))
                        for word, sense in zip(found, senses)], model.role_scorer.unknown_sense)
    tables = model.role_logits(analysis.vectors, batch).float().numpy()
    moves = model.role_scorer.moves.numpy()
    predicted = []
    for word, sense, table in zip(found, senses, tables):
        spans = corpora.spans(bio.decode(table, names, moves))
        predicted.append((word, "" if sense is None else known.senses[sense], sorted(spans)))
    return predicted


@torch.no_grad()
def antecedents(model, mentions, vectors):
    """For each mention the number of its best antecedent, or -1, and the probability of any in that
    one's chain. mentions: [(sentence, coreference.Mention)]; vectors: of their head words."""
    pairs, chains, found = pairs_of(mentions), [], []
    for number in range(len(mentions)):
        mine = [pair for pair in pairs if pair[0] == number]
        best, probability = -1, 0.0
        if mine:
            table = torch.tensor(mine)
            odds = model.pair_scores(vectors, table[:, 0], table[:, 1], table[:, 2],
                                     table[:, 3]).exp().tolist()
            sums = {}
            for (_, other, *_), value in zip(mine, odds):
                sums[chains[other]] = sums.get(chains[other], 0.0) + value
            chain = max(sums, key=sums.get)
            probability = sums[chain] / (1 + sum(odds))
            best = max((value, other) for (_, other, *_), value in zip(mine, odds)
                       if chains[other] == chain)[1]
        joins = best >= 0 and probability >= JOINING
        chains.append(chains[best] if joins else number)
        found.append((best, probability))
    return found


def mentions_of(sentences):
    """[(sentence number, Mention)] and the flat positions of their heads; sentences: lists of words
    as (form, upos, head from 0, relation, mention type)."""
    found, places, at = [], [], 0
    for number, words in enumerate(sentences):
        for position, (form, *_, mention) in enumerate(words):
            if mention != "none":
                core = coreference.core_of(position, [word[:4] for word in words])
                found.append((number, coreference.Mention(position, frozenset(), core, form.lower())))
                places.append(at + position)
        at += len(words)
    return found, places
