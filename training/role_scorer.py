"""Scores of role labels for a predicate and the words of its sentence."""
import torch
import torch.nn.functional as F
from torch import nn

import roles


class RoleScorer(nn.Module):
    """For each word: the sum of what predicate and word give, of how far they lie apart and of how the
    tree joins them, then twice what the words at its sides make of it, then the labels' scores.

    relations: the number of relations of the tree; labels: BIO labels of roles.
    """

    def __init__(self, width, relations, labels):
        super().__init__()
        self.relations = relations
        self.distance = nn.Embedding(roles.DISTANCES, width)
        self.path = nn.Embedding(roles.PATHS * relations, width)
        for table in (self.distance, self.path):
            nn.init.normal_(table.weight, std=0.1)
        self.sides = nn.ModuleList(nn.Conv1d(width, width, 3, padding=1) for _ in range(2))
        self.output = nn.Linear(width, labels)

    def forward(self, predicates, arguments, distances, paths, mask, dropout=0.0):
        """predicates: [P, width]; arguments: [P, words, width]; distances, paths: [P, words] of
        roles.distance_class and roles.path_classes; mask: [P, words], false beyond a sentence's end.
        Returns [P, words, labels]."""
        keep = mask[..., None]
        x = predicates[:, None] + arguments + self.distance(distances) + self.path(paths)
        x = F.gelu(x, approximate="tanh") * keep
        for side in self.sides:
            inner = side(F.dropout(x, dropout, self.training).transpose(1, 2)).transpose(1, 2)
            x = x + F.gelu(inner, approximate="tanh") * keep
        return self.output(F.dropout(x, dropout, self.training))
