"""Scores of role labels for a predicate and the words of its sentence."""
import torch
import torch.nn.functional as F
from torch import nn

import roles
from layers import Embedded, Linear


class Sides(Linear):
    """Three parts for each word (the last dimension but one): what it gives to the word behind it, to
    itself and to the word before it, summed where they arrive. Rows of zeros stand at both ends."""

    def __init__(self, width):
        super().__init__(width, 3 * width)

    def forward(self, x):
        behind, own, before = super().forward(F.pad(x, (0, 0, 1, 1))).chunk(3, dim=-1)
        return behind[:, :-2] + own[:, 1:-1] + before[:, 2:]


class RoleScorer(nn.Module):
    """For each word: the sum of what predicate, its sense and word give, of how far they lie apart and
    of how the tree joins them, then three times what the words at its sides make of it, then the labels'
    scores. `moves` are the scores of going from one label to the next.

    relations: the number of relations of the tree; senses: theirs, without the row of "unknown" behind
    them; labels: BIO labels of roles.
    """

    def __init__(self, width, relations, senses, labels):
        super().__init__()
        self.relations, self.unknown_sense = relations, senses
        self.sense = Embedded(senses + 1, width)
        self.distance = nn.Embedding(roles.DISTANCES, width)
        self.path = nn.Embedding(roles.PATHS * relations, width)
        for table in (self.distance, self.path, self.sense):
            nn.init.normal_(table.weight, std=0.1)
        self.sides = nn.ModuleList(Sides(width) for _ in range(3))
        self.output = nn.Linear(width, labels)
        self.moves = nn.Parameter(torch.zeros(labels, labels))

    def forward(self, predicates, arguments, senses, distances, paths, mask, dropout=0.0):
        """predicates: [P, width]; arguments: [P, words, width]; senses: [P]; distances, paths: [P, words]
        of roles.distance_class and roles.path_classes; mask: [P, words], false beyond a sentence's end.
        Returns [P, words, labels]."""
        keep = mask[..., None]
        x = (predicates + self.sense(senses))[:, None] + arguments
        x = x + self.distance(distances) + self.path(paths)
        x = F.gelu(x, approximate="tanh") * keep
        for side in self.sides:
            inner = side(F.dropout(x, dropout, self.training))
            x = x + F.gelu(inner, approximate="tanh") * keep
        return self.output(F.dropout(x, dropout, self.training))
