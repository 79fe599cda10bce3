"""The best well-formed sequence of BIO labels (Viterbi), as the C++ program decodes it."""
import functools

import numpy

FORBIDDEN = -1e9
TOUCHING = -2.5  # the price of a mention right behind another: names torn apart are more usual


@functools.lru_cache(maxsize=None)
def grammar(labels):
    """For a tuple of labels what may follow what, [from, to], and what may begin, [to]: 0 or
    FORBIDDEN."""
    def price(before, after):
        inside = after.startswith("I-")
        return FORBIDDEN if inside and (len(before) < 3 or before[2:] != after[2:]) else 0.0
    table = numpy.array([[price(before, after) for after in labels] for before in labels])
    return table, numpy.array([price("", after) for after in labels])


@functools.lru_cache(maxsize=None)
def touching(labels):
    """[from, to]: TOUCHING where one mention stands behind another."""
    return numpy.array([[TOUCHING if before != "O" and after.startswith("B-") else 0.0
                         for after in labels] for before in labels])


def decode(scores, labels, moves):
    """scores: [words, labels]; moves: those of going from label to label; returns the labels."""
    table, start = grammar(tuple(labels))
    table = table + moves
    best, origins = start + scores[0], []
    for row in scores[1:]:
        candidates = best[:, None] + table
        origins.append(candidates.argmax(axis=0))
        best = candidates.max(axis=0) + row
    path = [int(best.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return [labels[number] for number in reversed(path)]
