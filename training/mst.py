"""The highest-scoring tree of a sentence (Chu-Liu/Edmonds) with exactly one word at the root."""
import numpy


def tree(scores):
    """Heads of the n words: scores is [n, 1 + n], column 0 the root; heads count from 1, 0 the root."""
    n = len(scores)
    full = numpy.full((n + 1, n + 1), -numpy.inf)
    full[1:] = scores
    numpy.fill_diagonal(full, -numpy.inf)
    greedy = full.argmax(axis=1)
    greedy[0] = 0
    roots = [word for word in range(1, n + 1) if greedy[word] == 0]
    if len(roots) == 1 and cycle(greedy) is None:
        return greedy[1:].tolist()
    heads = arborescence(full)
    roots = [word for word in range(1, n + 1) if heads[word] == 0]
    if len(roots) > 1:
        heads = max((rooted_at(full, root) for root in roots), key=lambda found: total(full, found))
    return heads[1:].tolist()


def total(full, heads):
    return full[numpy.arange(1, len(heads)), heads[1:]].sum()


def rooted_at(full, root):
    limited = full.copy()
    limited[1:, 0] = -numpy.inf
    limited[root, 1:] = -numpy.inf
    limited[root, 0] = full[root, 0]
    return arborescence(limited)


def cycle(heads):
    """The nodes of one cycle among the heads (node 0 is the root), or None."""
    state = [0] * len(heads)  # the walk that came by, 0 for none
    for start in range(1, len(heads)):
        node = start
        while node and not state[node]:
            state[node] = start
            node = heads[node]
        if node and state[node] == start:
            found, after = [node], heads[node]
            while after != node:
                found.append(after)
                after = heads[after]
            return found
    return None


def arborescence(full):
    """Heads of all nodes (entry 0 is 0): full[i, j] is the score of j as the head of i."""
    heads = full.argmax(axis=1)
    heads[0] = 0
    ring = cycle(heads)
    if ring is None:
        return heads
    inside = numpy.zeros(len(full), dtype=bool)
    inside[ring] = True
    outside = numpy.flatnonzero(~inside)
    ring = numpy.array(ring)
    new = len(outside)
    smaller = numpy.full((new + 1, new + 1), -numpy.inf)
    smaller[:new, :new] = full[numpy.ix_(outside, outside)]
    leaving = full[numpy.ix_(outside, ring)]  # arcs whose head lies in the ring
    smaller[:new, new] = leaving.max(axis=1)
    gain = full[numpy.ix_(ring, outside)] - full[ring, heads[ring]][:, None]
    smaller[new, :new] = gain.max(axis=0)
    found = arborescence(smaller)
    result = heads.copy()
    for position, node in enumerate(outside[1:], 1):
        head = found[position]
        result[node] = ring[leaving[position].argmax()] if head == new else outside[head]
    entry = found[new]
    broken = ring[gain[:, entry].argmax()]
    result[broken] = outside[entry]
    return result
