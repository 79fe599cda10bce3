"""The losses of roles, senses and coreference over the words of a batch."""
import torch
import torch.nn.functional as F

import coreference
from inventory import IGNORED
from model import padded
from role_batches import RoleExample, role_batch

ROLE_DROPOUT = 0.2
TREELESS, SENSELESS = 0.3, 0.15  # shares of the predicates whose roles are scored without


def role_losses(model, words, batch):
    """Losses of `predicate`, `sense` and `role` over the whole sentences that have predicates. Roles
    are scored over the gold trees and senses, some without, since at run time they are the model's."""
    found = [(begin, end, part.sentence) for (begin, end), part in zip(batch.spans, batch.parts)
             if part.whole and part.sentence.predicates is not None]
    if not found:
        return {}
    rows = torch.cat([torch.arange(begin, end) for begin, end, _ in found])
    is_predicate = torch.zeros(len(words))
    examples, positions, senses, gold = [], [], [], []
    for begin, _, coded in found:
        heads, relations = (coded.heads - 1).tolist(), coded.tags["deprel"].tolist()
        for predicate in coded.predicates:
            at = begin + predicate.position
            is_predicate[at] = 1
            examples.append(RoleExample(begin, predicate.position, predicate.gold_sense, heads, relations,
                                        predicate.roles))
            if predicate.sense >= 0 and len(predicate.senses) > 1:
                positions.append(at)
                senses.append(predicate.senses)
                gold.append(predicate.sense)
    logits = model.heads["predicate"](words[rows])[:, 0].float()
    losses = {"predicate": F.binary_cross_entropy_with_logits(logits, is_predicate[rows])}
    if examples:
        pairs = role_batch(examples, model.role_scorer)
        pairs.paths[torch.rand(len(examples)) < TREELESS] = 0
        pairs.senses[torch.rand(len(examples)) < SENSELESS] = model.role_scorer.unknown_sense
        logits = model.role_logits(words, pairs, ROLE_DROPOUT).float()
        losses["role"] = F.cross_entropy(logits.flatten(0, 1), pairs.labels.flatten(),
                                         ignore_index=IGNORED)
    if positions:
        scores = model.sense_scores(words[positions], padded(senses))
        losses["sense"] = F.cross_entropy(scores, torch.tensor(gold))
    return losses


def mention_pairs(spans, parts):
    """Pairs of one document's mentions, whose parts are in its order.

    Returns (words of the mentions, mentions, pairs): pairs [n, 5] of numbers of anaphor and
    antecedent among the mentions, their words' distance class, match class and whether they
    corefer; only of anaphors.
    """
    placed = [(begin + mention.head, number, mention)
              for number, ((begin, _), part) in enumerate(zip(spans, parts)) if part.whole
              for mention in part.sentence.sentence.mentions or ()]
    pairs = [(*pair, not placed[pair[0]][2].chains.isdisjoint(placed[pair[1]][2].chains))
             for pair in pairs_of([(sentence, mention) for _, sentence, mention in placed])
             if placed[pair[0]][2].is_anaphor]
    return [at for at, _, _ in placed], [mention for _, _, mention in placed], pairs


def pairs_of(mentions):
    """(anaphor, antecedent, distance class, match class) of [(sentence, Mention)] in order."""
    pairs = []
    for i, (sentence, mention) in enumerate(mentions):
        for j in range(max(0, i - coreference.MOST_ANTECEDENTS), i):
            before, other = mentions[j]
            pairs.append((i, j, coreference.distance_class(sentence - before),
                          coreference.match_class(mention, other)))
    return pairs


def coreference_loss(model, words, batch):
    """Minus the log of the share of true antecedents, averaged over mentions; the share of "none"
    is true for the first mention of a chain."""
    at, mentions, pairs = mention_pairs(batch.spans, batch.parts)
    if not pairs:
        return {}
    anaphors = torch.tensor([mention.is_anaphor for mention in mentions])
    at, pairs = torch.tensor(at), torch.tensor(pairs)
    scores = model.pair_scores(words, at[pairs[:, 0]], at[pairs[:, 1]], pairs[:, 2], pairs[:, 3])
    table = torch.full((len(at), coreference.MOST_ANTECEDENTS + 1), -1e4)
    table[:, -1] = 0
    true = torch.zeros(table.shape, dtype=torch.bool)
    column = pairs[:, 0] - pairs[:, 1] - 1
    table = table.index_put((pairs[:, 0], column), scores)
    true[pairs[:, 0], column] = pairs[:, 4].bool()
    true[:, -1] = ~true.any(1)
    right = table.masked_fill(~true, -1e4).logsumexp(1)
    return {"coreference": (table.logsumexp(1) - right)[anaphors].mean()}


def label_loss(logits, labels, alternatives):
    """Cross entropy of labels, some of which stand for several: a number n from the labels' count on
    for those in alternatives[n - count], of which it is learnt that one is right."""
    count = logits.shape[1]
    allowed = torch.zeros((count + len(alternatives), count), dtype=torch.bool)
    allowed[range(count), range(count)] = True
    for number, found in enumerate(alternatives):
        allowed[count + number, list(found)] = True
    right = logits.masked_fill(~allowed[labels], -1e4).logsumexp(1)
    return (logits.logsumexp(1) - right).mean()
