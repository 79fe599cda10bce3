"""What the heads say of a batch, its distance from what the batch is taught, and from what other models say of it."""
import torch
import torch.nn.functional as F

from chain_loss import chain_loss
from inventory import IGNORED
from model import TAG_HEADS

NEVER = -1e4
ROLE_DROPOUT = 0.2
LOSS_WEIGHTS = {"arc": 1.0, "deprel": 1.0, "upos": 1.0, "xpos": 0.5, "feats": 0.5, "lemma": 1.0,
                "sentence_end": 0.5, "mention": 0.5, "predicate": 0.5,
                "role": 2.0, "sense": 0.3, "coreference": 0.7,
                "entity": 1.5, "content": 0.7, "source": 0.3, "cue": 0.3, "factuality": 0.7}


def outputs(model, inputs, targets):
    """The scores of every head, over all words or over what the targets ask: arc [sentences, longest,
    1 + longest], deprel [words of trees, labels], role [predicates, longest, labels], sense
    [predicates, candidates], coreference [mentions, antecedents and none]."""
    words = model.encode(inputs.subwords, inputs.cases, inputs.lengths, inputs.first)
    found = {head: model.heads[head](words).float() for head in TAG_HEADS}
    for head in ("sentence_end", "predicate", "factuality"):
        found[head] = model.heads[head](words)[:, 0].float()
    if targets.arcs:
        arcs = targets.arcs
        scores = model.arc_scores(words, arcs.index)
        found["arc"] = scores.masked_fill(arcs.beyond[:, None], NEVER)
        found["deprel"] = model.relation_logits(words, arcs.words, arcs.heads).float()
    if targets.roles:
        found["role"] = model.role_logits(words, targets.roles, ROLE_DROPOUT).float()
    if targets.senses:
        found["sense"] = model.sense_scores(words[targets.senses.words], targets.senses.candidates)
    if targets.links:
        found["coreference"] = link_table(model, words, targets.links)
    return found


def link_table(model, words, links):
    scores = model.pair_scores(words, links.anaphors, links.antecedents, links.distances, links.matches)
    table = torch.full(links.true.shape, NEVER, device=scores.device)
    table[:, -1] = 0
    return table.index_put((links.rows, links.columns), scores)


def losses(found, targets, alternatives, moves, role_names, chained):
    """The mean loss of every head that the targets have labels for. found: outputs; alternatives: head to
    what its labels behind the last stand for (Alternatives); moves: of the role scorer, with which the
    roles of a sentence are one chain if `chained`."""
    losses = {head: label_loss(found[head][words], labels, alternatives[head])
              for head, (words, labels) in targets.tags.items()}
    losses["sentence_end"] = F.binary_cross_entropy_with_logits(found["sentence_end"], targets.ends)
    if targets.arcs:
        losses["arc"] = F.cross_entropy(found["arc"].flatten(0, 1), targets.arcs.gold.flatten(),
                                        ignore_index=IGNORED)
        losses["deprel"] = F.cross_entropy(found["deprel"], targets.arcs.relations)
    if targets.predicate:
        words, flags = targets.predicate
        losses["predicate"] = F.binary_cross_entropy_with_logits(found["predicate"][words], flags)
    if targets.roles:
        labels = targets.roles.labels
        losses["role"] = (chain_loss(found["role"], moves, labels, role_names) if chained else
                          F.cross_entropy(found["role"].flatten(0, 1), labels.flatten(),
                                          ignore_index=IGNORED))
    if targets.senses:
        losses["sense"] = F.cross_entropy(found["sense"], targets.senses.gold)
    if targets.factuality:
        words, values, weights = targets.factuality
        errors = F.smooth_l1_loss(found["factuality"][words], values, reduction="none")
        losses["factuality"] = (errors * weights).mean()
    if targets.links:
        losses["coreference"] = link_loss(found["coreference"], targets.links)
    return losses


def link_loss(table, links):
    """Minus the log of the share of true antecedents, averaged over mentions; the share of "none" is true
    for the first mention of a chain."""
    right = table.masked_fill(~links.true, NEVER).logsumexp(1)
    return (table.logsumexp(1) - right)[links.asked].mean()


class Alternatives:
    """Which of a head's labels each number stands for: a number from the labels' count on for several, of
    which it is learnt that one is right."""

    def __init__(self, count, several, device):
        allowed = torch.zeros((count + len(several), count), dtype=torch.bool)
        allowed[range(count), range(count)] = True
        for number, found in enumerate(several):
            allowed[count + number, list(found)] = True
        self.allowed = allowed.to(device) if several else None


def label_loss(logits, labels, alternatives):
    if alternatives.allowed is None:
        return F.cross_entropy(logits, labels)
    right = logits.masked_fill(~alternatives.allowed[labels], NEVER).logsumexp(1)
    return (logits.logsumexp(1) - right).mean()


def distances(found, taught, targets):
    """How far the outputs lie from the teachers' (distillation, Hinton et al. 2015): the cross entropy
    with the mean of their distributions, of every head. taught: outputs of each teacher."""
    errors = {}
    for head in TAG_HEADS:
        errors[head] = soft_loss(found[head], [other[head] for other in taught])
    for head in ("sentence_end", "predicate"):
        share = sum(other[head].sigmoid() for other in taught) / len(taught)
        errors[head] = F.binary_cross_entropy_with_logits(found[head], share)
    if targets.arcs:
        errors["arc"] = soft_loss(found["arc"], [other["arc"] for other in taught],
                                  targets.arcs.gold != IGNORED)
        errors["deprel"] = soft_loss(found["deprel"], [other["deprel"] for other in taught])
    if targets.roles:
        errors["role"] = soft_loss(found["role"], [other["role"] for other in taught], targets.roles.mask)
    if targets.senses:
        errors["sense"] = soft_loss(found["sense"], [other["sense"] for other in taught])
    if targets.factuality:
        words, _, weights = targets.factuality
        value = sum(other["factuality"][words] for other in taught) / len(taught)
        errors["factuality"] = (F.smooth_l1_loss(found["factuality"][words], value, reduction="none")
                                * weights).mean()
    if targets.links:
        asked = targets.links.asked
        errors["coreference"] = soft_loss(found["coreference"][asked],
                                          [other["coreference"][asked] for other in taught])
    return errors


def soft_loss(logits, taught, where=None):
    """where: the rows that count, all if None."""
    share = sum(F.softmax(other, -1) for other in taught) / len(taught)
    entropy = -(share * share.clamp(min=1e-9).log()).sum(-1)
    error = -(share * F.log_softmax(logits, -1)).sum(-1) - entropy
    return error.mean() if where is None else (error * where).sum() / where.sum()
