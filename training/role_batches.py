"""Predicates of sentences as padded tensors for RoleScorer."""
import dataclasses

import numpy
import torch

import roles
from inventory import IGNORED


@dataclasses.dataclass
class RoleExample:
    """One predicate. begin: of its sentence among the words of the batch; sense: its number, None if not
    known; paths: of roles.path_classes; labels: role numbers, or None."""
    begin: int
    position: int
    sense: int | None
    paths: object
    labels: object = None


class DistanceClasses(dict):
    def __missing__(self, offset):
        self[offset] = roles.distance_class(offset)
        return self[offset]


DISTANCE_CLASS = DistanceClasses()


@dataclasses.dataclass
class RoleBatch:
    """predicates: [P] and words: [P, longest], indices into the batch's words; the rest as in
    RoleScorer.forward; labels: [P, longest], IGNORED where there is none."""
    predicates: torch.Tensor
    senses: torch.Tensor
    words: torch.Tensor
    distances: torch.Tensor
    paths: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor


def role_batch(examples, unknown_sense):
    """What RoleScorer takes. unknown_sense: its number."""
    shape = len(examples), max(len(example.paths) for example in examples)
    words, distances, paths = (numpy.zeros(shape, dtype=numpy.int64) for _ in range(3))
    mask, labels = numpy.zeros(shape, dtype=bool), numpy.full(shape, IGNORED)
    for row, example in enumerate(examples):
        n, at = len(example.paths), example.position
        words[row, :n] = range(example.begin, example.begin + n)
        distances[row, :n] = [DISTANCE_CLASS[offset] for offset in range(-at, n - at)]
        paths[row, :n] = example.paths
        mask[row, :n] = True
        if example.labels is not None:
            labels[row, :n] = example.labels
    predicates = torch.tensor([example.begin + example.position for example in examples])
    senses = torch.tensor([unknown_sense if example.sense is None else example.sense
                           for example in examples])
    return RoleBatch(predicates, senses, *map(torch.from_numpy, (words, distances, paths, mask, labels)))

