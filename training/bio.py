"""The likeliest well-formed sequence of BIO labels (Viterbi), as the C++ program decodes it."""
import functools

import numpy

FORBIDDEN = -1e9
TOUCHING = -2.5  # the price of a mention right behind another: names torn apart are more usual


@functools.lru_cache(maxsize=None)
def transitions(labels):
    """[from, to] for a tuple of labels, and the transitions from the start, [to]."""
    def price(before, after):
        if after.startswith("I-"):
            return 0 if before[2:] == after[2:] and len(before) > 2 else FORBIDDEN
        return TOUCHING if after != "O" and before not in ("O", "") else 0
    table = numpy.array([[price(before, after) for after in labels] for before in labels])
    return table, numpy.array([price("", after) for after in labels])


def decode(scores, labels):
    """scores: [words, labels] of a linear head; returns the labels."""
    table, start = transitions(tuple(labels))
    scores = scores - scores.max(axis=1, keepdims=True)
    scores = scores - numpy.log(numpy.exp(scores).sum(axis=1, keepdims=True))
    best, origins = start + scores[0], []
    for row in scores[1:]:
        candidates = best[:, None] + table
        origins.append(candidates.argmax(axis=0))
        best = candidates.max(axis=0) + row
    path = [int(best.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return [labels[number] for number in reversed(path)]
