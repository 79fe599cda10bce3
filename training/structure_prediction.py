"""What the program finds beyond words and trees: predicates with roles, and links of coreference."""
import torch

import bio
import coreference
import corpora
import phrases
from role_batches import RoleExample, role_batch
from roles import path_classes
from targets import pairs_of

JOINING = 0.35  # probability of a chain from which a mention joins it


@torch.no_grad()
def predicates(model, analysis, words, tags, inventory):
    """[(word, sense or "", roles as (begin, end, role))] of a sentence; analysis and tags: as analyse and
    labels give them."""
    names = inventory.predicates.roles
    found = (model.heads["predicate"](analysis.vectors)[:, 0] > 0).nonzero()[:, 0].tolist()
    if not found:
        return []
    heads = [head - 1 for head in analysis.heads]

    def paths(word):
        return path_classes(heads, analysis.relations, word, model.role_scorer.relations)
    senses = inventory.senses.find(model, analysis.vectors, words, tags, heads, found)
    batch = role_batch([RoleExample(0, word, sense, paths(word))
                        for word, (sense, _) in zip(found, senses)], model.role_scorer.unknown_sense)
    tables = model.role_logits(analysis.vectors, batch).float().numpy()
    moves = model.role_scorer.moves.numpy()
    predicted = []
    for word, (_, sense), table in zip(found, senses, tables):
        spans = corpora.spans(bio.decode(table, names, moves))
        predicted.append((word, sense, sorted(spans)))
    return predicted


@torch.no_grad()
def antecedents(model, mentions, words, vectors):
    """For each mention the number of its best antecedent, or -1, and the probability of any in that
    one's chain. mentions: [(sentence, coreference.Mention)]; words: of all sentences, as phrases.Word;
    vectors: of the mentions' head words."""
    found_phrases = [phrases.phrase_of(words[sentence], mention.head) for sentence, mention in mentions]
    pairs, chains, found = pairs_of(mentions), [], []
    for number in range(len(mentions)):
        mine = [pair for pair in pairs if pair[0] == number]
        best, probability = -1, 0.0
        if mine:
            table = torch.tensor(mine)
            matches = [phrases.match(found_phrases[number], found_phrases[other],
                                     mentions[number][0] == mentions[other][0]) for _, other, *_ in mine]
            odds = (model.pair_scores(vectors, table[:, 0], table[:, 1], table[:, 2], table[:, 3])
                    + torch.tensor(matches)).exp().tolist()
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


def mentions_of(sentences, types):
    """[(sentence number, Mention)] and the flat positions of their heads; sentences: lists of
    phrases.Word; types: the types of the mentions that these head, or none."""
    found, places, at = [], [], 0
    for number, (words, kinds) in enumerate(zip(sentences, types, strict=True)):
        rows = [(word.form, word.upos, word.head, word.deprel) for word in words]
        for position, kind in enumerate(kinds):
            if kind != "none":
                found.append((number, coreference.Mention(position, frozenset(), coreference.core_of(position, rows),
                                                          words[position].form.lower())))
                places.append(at + position)
        at += len(words)
    return found, places
