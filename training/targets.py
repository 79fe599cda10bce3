"""What a batch is taught, as tensors made before the step: no loss has to wait for numbers from another device."""
import dataclasses

import numpy
import torch

import coreference
from inventory import IGNORED
from model import padded
from role_batches import RoleBatch, RoleExample, role_batch

TREELESS, SENSELESS = 0.3, 0.15  # shares of the predicates whose roles are scored without


@dataclasses.dataclass
class Inputs:
    """As Analyser.encode takes them."""
    subwords: torch.Tensor
    cases: torch.Tensor
    lengths: torch.Tensor
    first: torch.Tensor


@dataclasses.dataclass
class Arcs:
    """Of the sentences with trees. index: [sentences, longest] words of the batch, padded with any;
    gold: the same shape, columns of Analyser.arc_scores, IGNORED beyond a sentence's end; beyond:
    [sentences, 1 + longest], true for columns there; words, heads (-1 the root), relations: of all
    their words in one row."""
    index: torch.Tensor
    gold: torch.Tensor
    beyond: torch.Tensor
    words: torch.Tensor
    heads: torch.Tensor
    relations: torch.Tensor


@dataclasses.dataclass
class Senses:
    """words: [n]; candidates: [n, most], -1 pads; gold: [n], columns of candidates."""
    words: torch.Tensor
    candidates: torch.Tensor
    gold: torch.Tensor


@dataclasses.dataclass
class Links:
    """Pairs of one document's mentions. anaphors, antecedents: their words; distances, matches: their
    classes; rows, columns: each pair's place in a table [mentions, MOST_ANTECEDENTS + 1], whose last
    column is "none"; true: that table; asked: the rows whose antecedent is known."""
    anaphors: torch.Tensor
    antecedents: torch.Tensor
    distances: torch.Tensor
    matches: torch.Tensor
    rows: torch.Tensor
    columns: torch.Tensor
    true: torch.Tensor
    asked: torch.Tensor


@dataclasses.dataclass
class Targets:
    """tags: head to (words, labels); ends: [words], 1 at a sentence's end; predicate: (words, 1 where one
    is); factuality: (words, values, weights). None where the batch has none."""
    tags: dict
    ends: torch.Tensor
    arcs: Arcs | None
    predicate: tuple | None
    roles: RoleBatch | None
    senses: Senses | None
    factuality: tuple | None
    links: Links | None


@dataclasses.dataclass
class Example:
    inputs: Inputs
    targets: Targets


def moved(value, device):
    """The same with all its tensors on the device."""
    if isinstance(value, torch.Tensor):
        return value.to(device, non_blocking=True)
    if isinstance(value, tuple):
        return tuple(moved(part, device) for part in value)
    if isinstance(value, dict):
        return {name: moved(part, device) for name, part in value.items()}
    if dataclasses.is_dataclass(value):
        return type(value)(**{field.name: moved(getattr(value, field.name), device)
                              for field in dataclasses.fields(value)})
    return value


def example_of(batch, unknown_sense, random, document):
    """batch: of blocks.collate; unknown_sense: its number; random: which predicates are
    scored without tree or sense, since at run time these are the model's; document: the batch is one
    document's blocks in its order."""
    tags = {}
    for head, labels in batch.tags.items():
        known = (labels != IGNORED).nonzero()[:, 0]
        if head not in ("deprel", "sentence_end") and len(known):
            tags[head] = known, labels[known]
    known = (batch.factuality[:, 1] > 0).nonzero()[:, 0]
    factuality = (known, *batch.factuality[known].T) if len(known) else None
    predicate, examples, senses = predicates_of(batch)
    roles = None
    if examples:
        roles = role_batch(examples, unknown_sense)
        roles.paths[torch.from_numpy(random.random(len(examples)) < TREELESS)] = 0
        roles.senses[torch.from_numpy(random.random(len(examples)) < SENSELESS)] = unknown_sense
    return Example(Inputs(batch.subwords, batch.cases, batch.lengths, batch.first),
                   Targets(tags, batch.tags["sentence_end"].float(), arcs_of(batch), predicate, roles,
                           senses, factuality, links_of(batch) if document else None))


def arcs_of(batch):
    spans = [(begin, end) for begin, end in batch.spans if batch.heads[begin] != IGNORED]
    if not spans:
        return None
    longest = max(end - begin for begin, end in spans)
    index = numpy.zeros((len(spans), longest), dtype=numpy.int64)
    gold = numpy.full(index.shape, IGNORED)
    beyond = numpy.full((len(spans), 1 + longest), True)
    heads = batch.heads.numpy()
    for row, (begin, end) in enumerate(spans):
        index[row, :end - begin] = numpy.arange(begin, end)
        gold[row, :end - begin] = numpy.maximum(heads[begin:end] - begin + 1, 0)
        beyond[row, :1 + end - begin] = False
    words = torch.cat([torch.arange(begin, end) for begin, end in spans])
    return Arcs(*map(torch.from_numpy, (index, gold, beyond)), words, batch.heads[words],
                batch.tags["deprel"][words])


def predicates_of(batch):
    """((words, 1 where a predicate is), RoleExamples, Senses) of the whole sentences whose predicates
    are known, None where there are none."""
    words, flags, examples, places, candidates, gold = [], [], [], [], [], []
    for (begin, end), part in zip(batch.spans, batch.parts):
        coded = part.sentence
        if not part.whole or coded.predicates is None:
            continue
        words += range(begin, end)
        here = [0.0] * (end - begin)
        for predicate in coded.predicates:
            here[predicate.position] = 1.0
            examples.append(RoleExample(begin, predicate.position, predicate.gold_sense,
                                        coded.paths(predicate), predicate.roles))
            if predicate.sense >= 0 and len(predicate.senses) > 1:
                places.append(begin + predicate.position)
                candidates.append(predicate.senses)
                gold.append(predicate.sense)
        flags += here
    senses = Senses(torch.tensor(places), padded(candidates), torch.tensor(gold)) if places else None
    return (torch.tensor(words), torch.tensor(flags)) if words else None, examples, senses


def links_of(batch):
    at, mentions, pairs = mention_pairs(batch.spans, batch.parts)
    if not pairs:
        return None
    at, pairs = torch.tensor(at), torch.tensor(pairs)
    rows, columns = pairs[:, 0], pairs[:, 0] - pairs[:, 1] - 1
    true = torch.zeros((len(at), coreference.MOST_ANTECEDENTS + 1), dtype=torch.bool)
    true[rows, columns] = pairs[:, 4].bool()
    true[:, -1] = ~true.any(1)
    asked = torch.tensor([n for n, mention in enumerate(mentions) if mention.is_anaphor])
    return Links(at[rows], at[pairs[:, 1]], pairs[:, 2], pairs[:, 3], rows, columns, true, asked)


def mention_pairs(spans, parts):
    """Pairs of one document's mentions, whose parts are in its order.

    Returns (words of the mentions, mentions, pairs): pairs [n, 5] of numbers of anaphor and
    antecedent among the mentions, their words' distance class, match class and whether they
    corefer; only of anaphors.
    """
    whole = [(begin, part.sentence.sentence) for (begin, _), part in zip(spans, parts) if part.whole]
    placed = [(begin + mention.head, number, mention) for number, (begin, sentence) in enumerate(whole)
              for mention in sentence.mentions or ()]
    mentions = [mention for _, _, mention in placed]
    pairs = [(*pair, not mentions[pair[0]].chains.isdisjoint(mentions[pair[1]].chains))
             for pair in pairs_of([(sentence, mention) for _, sentence, mention in placed], True)]
    return [at for at, _, _ in placed], mentions, pairs


def pairs_of(mentions, anaphors_only=False):
    """(anaphor, antecedent, distance class, match class) of [(sentence, Mention)] in order."""
    pairs = []
    for i, (sentence, mention) in enumerate(mentions):
        if anaphors_only and not mention.is_anaphor:
            continue
        for j in range(max(0, i - coreference.MOST_ANTECEDENTS), i):
            before, other = mentions[j]
            pairs.append((i, j, coreference.distance_class(sentence - before),
                          coreference.match_class(mention, other)))
    return pairs
