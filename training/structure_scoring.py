"""Development figures of roles and senses (gold predicates) and of coreference (gold mentions)."""
import numpy
import torch

import bio
import corpora
from analyse import analyse, labels
from blocks import collate, whole_blocks
from role_batches import RoleExample, role_batch
from roles import path_classes
from targets import mention_pairs


@torch.no_grad()
def roles_and_senses(model, documents, inventory):
    """Span F1 of roles and share of right senses, given predicates; trees and lemmas are the
    model's."""
    correct = predicted = gold = right = total = 0
    names = inventory.predicates.roles
    moves = model.role_scorer.moves.numpy()
    blocks = [block for document in documents for block in whole_blocks(document)]
    for part, analysis in analyse(model, blocks, inventory):
        sentence, coded = part.sentence.sentence, part.sentence
        if not coded.predicates:
            continue
        tags = labels(analysis, inventory, sentence.words)
        heads = [head - 1 for head in analysis.heads]

        def paths(word):
            return path_classes(heads, analysis.relations, word, model.role_scorer.relations)
        found_senses = inventory.senses.find(
            model, analysis.vectors, sentence.words, tags, heads,
            [predicate.position for predicate in coded.predicates])
        batch = role_batch([RoleExample(0, predicate.position, sense, paths(predicate.position))
                            for predicate, (sense, _) in zip(coded.predicates, found_senses)],
                           model.role_scorer.unknown_sense)
        scores = model.role_logits(analysis.vectors, batch).float().numpy()
        for table, (_, sense), given in zip(scores, found_senses, sentence.predicates):
            found = corpora.spans(bio.decode(table, names, moves))
            true = corpora.spans(given.labels)
            correct += len(found & true)
            predicted += len(found)
            gold += len(true)
            total += 1
            right += sense == given.sense
    return {"roles": 2 * correct / max(1, predicted + gold), "senses": right / max(1, total)}


def factuality(model, documents, inventory):
    """Pearson's r of the predicted factuality of verbs."""
    found, true = [], []
    blocks = [block for document in documents for block in whole_blocks(document)]
    for part, analysis in analyse(model, blocks, inventory, False):
        known = part.sentence.factuality
        if known is not None:
            with torch.no_grad():
                values = model.heads["factuality"](analysis.vectors)[:, 0].float().numpy()
            found += list(values[known[:, 1] > 0])
            true += list(known[known[:, 1] > 0, 0])
    return {"factuality": float(numpy.corrcoef(found, true)[0, 1]) if found else 0.0}


@torch.no_grad()
def links(model, documents, inventory, name="links"):
    """F1 of the mentions' links to their best antecedents: right if the chain is the same."""
    correct = predicted = gold = 0
    for document in documents:
        batch = collate(whole_blocks(document), inventory)
        words = model.encode(batch.subwords, batch.cases, batch.lengths, batch.first)
        at, mentions, pairs = mention_pairs(batch.spans, batch.parts)
        if not pairs:
            continue
        at, table = torch.tensor(at), torch.tensor(pairs)
        scores = model.pair_scores(words, at[table[:, 0]], at[table[:, 1]], table[:, 2], table[:, 3])
        best = {}
        for (i, j, *_), score in zip(pairs, scores.tolist()):
            if score > best.get(i, (0, None))[0]:
                best[i] = score, j
        seen = set()
        for mention in mentions:
            gold += mention.is_anaphor and not seen.isdisjoint(mention.chains)
            seen |= mention.chains
        predicted += len(best)
        correct += sum(not mentions[i].chains.isdisjoint(mentions[j].chains)
                       for i, (_, j) in best.items())
    return {name: 2 * correct / max(1, predicted + gold)}
