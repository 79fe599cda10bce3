"""The loss of a linear-chain CRF over BIO labels (Lafferty et al. 2001)."""
import functools

import torch

import bio
from inventory import IGNORED

LEAST = 1e-30  # a share below it is as good as none


@functools.lru_cache(maxsize=None)
def grammar(names, device):
    return [torch.from_numpy(table).float().to(device) for table in bio.grammar(names)]


def chain_loss(scores, moves, gold, names):
    """Minus the log of the share that the gold labels have of all well-formed sequences, by word.

    scores: [P, words, labels]; moves: [labels, labels], of going from one label to the next;
    gold: [P, words], IGNORED beyond a sentence's end and where a word's label is not known, behind
    which any label may stand; names: of the labels, a tuple."""
    forbidden, start = grammar(names, scores.device)
    known, labels = gold != IGNORED, gold.clamp(min=0)
    factors, total = (moves + forbidden).exp(), scores[:, 0] + start
    for word in range(1, scores.shape[1]):
        most = total.amax(1, keepdim=True)
        step = most + ((total - most).exp() @ factors).clamp(min=LEAST).log() + scores[:, word]
        total = torch.where(known[:, word, None], step, total)
    right = scores.gather(2, labels[..., None])[..., 0] * known
    follows = known[:, 1:] & known[:, :-1] & (forbidden[labels[:, :-1], labels[:, 1:]] == 0)
    right = right.sum(1) + (moves[labels[:, :-1], labels[:, 1:]] * follows).sum(1)
    return (total.logsumexp(1) - right).sum() / known.sum()
