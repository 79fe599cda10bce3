"""The loss of a linear-chain CRF over BIO labels (Lafferty et al. 2001)."""
import torch

import bio
from inventory import IGNORED


def chain_loss(scores, moves, gold, names):
    """Minus the log of the share that the gold labels have of all well-formed sequences, by word.

    scores: [P, words, labels]; moves: [labels, labels], of going from one label to the next;
    gold: [P, words], IGNORED beyond a sentence's end; names: of the labels."""
    grammar, start = (torch.from_numpy(table).float() for table in bio.grammar(tuple(names)))
    table, known, labels = moves + grammar, gold != IGNORED, gold.clamp(min=0)
    rows = torch.arange(len(scores))
    total, right = scores[:, 0] + start, scores[rows, 0, labels[:, 0]]
    for word in range(1, scores.shape[1]):
        step = torch.logsumexp(total[:, :, None] + table, 1) + scores[:, word]
        total = torch.where(known[:, word, None], step, total)
        gain = scores[rows, word, labels[:, word]] + table[labels[:, word - 1], labels[:, word]]
        right = right + gain * known[:, word]
    return (total.logsumexp(1) - right).sum() / known.sum()
