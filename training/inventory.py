"""The label inventories of the heads, and sentences as numbers."""
import dataclasses
import json

import numpy

import corpora
import entity_types
import roles
from lemmatiser import Lemmatiser
from senses import SenseFinder
from wordpiece import WordPiece, letter_case

RAREST = {"xpos": 3, "feats": 3, "lemma": 3}  # labels seen less often are dropped
FALLBACK = {"feats": "_"}  # what dropped labels become; elsewhere they carry no loss
IGNORED = -100
SEVERAL = "|"  # between the types that a label of `entity` may mean
TREE_SETS = ("ewt", "gum")
HEADS = {"upos": TREE_SETS, "xpos": TREE_SETS, "feats": TREE_SETS, "lemma": TREE_SETS,
         "deprel": TREE_SETS, "mention": ("gum",)}
FIXED = {"entity": entity_types.LABELS,
         **{head: [corpora.OUTSIDE, f"B-{head}", f"I-{head}"] for head in ("content", "source", "cue")}}


@dataclasses.dataclass
class Coded:
    """A sentence as numbers. subwords: a tuple of ids for each word; tags: head to label numbers
    (IGNORED: none); heads: 0 the root; sentence: what it was made from."""
    subwords: list
    cases: list
    tags: dict
    heads: object
    sentence: corpora.Sentence
    size: int
    predicates: list | None = None  # of CodedPredicate
    factuality: object = None  # [words, 2]: the value and its weight, 0 where it is unknown
    relations: int = 0  # how many there are

    def paths(self, predicate):
        """roles.path_classes of one of its predicates, found once."""
        if predicate.paths is None:
            predicate.paths = numpy.array(roles.path_classes(
                (self.heads - 1).tolist(), self.tags["deprel"].tolist(), predicate.position, self.relations))
        return predicate.paths


@dataclasses.dataclass
class CodedPredicate:
    """roles: a label number for each word; senses: candidates; sense: which of them, or -1."""
    position: int
    roles: object
    senses: list
    sense: int
    paths: object = None  # of roles.path_classes, once they are asked for

    @property
    def gold_sense(self):
        """Its number among all senses, or None."""
        return self.senses[self.sense] if self.sense >= 0 else None


class Inventory:
    """labels: for every head its labels in order; vocabulary: the encoder's tokens; lexicon: of
    lemmas, as lemmas.lexicon writes it; predicates: roles and senses."""

    def __init__(self, labels, vocabulary, lexicon, predicates):
        self.labels, self.vocabulary, self.lexicon = labels, vocabulary, lexicon
        self.predicates = predicates
        self.numbers = {head: {label: n for n, label in enumerate(found)}
                        for head, found in labels.items()}
        self.alternatives = {head: {} for head in labels}  # labels that stand for several: their order
        self.wordpiece = WordPiece(vocabulary)
        self.lemmatiser = Lemmatiser(labels["lemma"], lexicon, self.wordpiece.ids)
        self.senses = SenseFinder(predicates, self.lemmatiser)

    @classmethod
    def from_training(cls, training, vocabulary, lexicon):
        """Labels by falling frequency; the outside labels of BIO heads come out first."""
        labels = {}
        for head, sets in HEADS.items():
            counts = corpora.counts([d for name in sets for d in training[name]], head)
            kept = [label for label, n in counts.items()
                    if n >= RAREST.get(head, 1)]
            labels[head] = sorted(kept, key=lambda label: (-counts[label], label))
        labels |= FIXED
        sentences = [sentence for document in training["ewt"] for sentence in document]
        return cls(labels, vocabulary, lexicon, roles.Inventory.from_training(sentences))

    def sizes(self):
        return {"role": len(self.predicates.roles), "sense": len(self.predicates.senses),
                **{head: len(found) for head, found in self.labels.items()}}

    def code(self, sentence):
        tags = {}
        for head, found in sentence.tags.items():
            if head not in self.numbers:
                continue  # a data set's own labels, which serve for figures
            numbers = self.numbers[head]
            other = numbers.get(FALLBACK.get(head), IGNORED)
            tags[head] = numpy.array([self.several(head, label) if label and SEVERAL in label
                                      and head == "entity" else numbers.get(label, other)
                                      for label in found])
        subwords = [self.wordpiece.encode(word) for word in sentence.words]
        heads = None if sentence.heads is None else numpy.array(sentence.heads)
        predicates = sentence.predicates
        if predicates is not None:
            predicates = [self.code_predicate(sentence, predicate) for predicate in predicates]
        factuality = None
        if sentence.factuality is not None:
            factuality = numpy.zeros((len(sentence.words), 2), dtype=numpy.float32)
            for position, known in sentence.factuality.items():
                factuality[position] = known
        return Coded(subwords, [letter_case(word) for word in sentence.words], tags, heads,
                     sentence, sum(map(len, subwords)), predicates, factuality, len(self.labels["deprel"]))

    def several(self, head, label):
        """The number behind the head's labels of one that stands for several, "B-place|country"."""
        mark, kinds = label[:2], label[2:].split(SEVERAL)
        found = tuple(sorted(self.numbers[head][mark + kind] for kind in kinds
                             if mark + kind in self.numbers[head]))
        known = self.alternatives[head]
        return len(self.labels[head]) + known.setdefault(found, len(known)) if found else IGNORED

    def code_predicate(self, sentence, predicate):
        numbers = self.predicates.role_numbers
        senses = self.predicates.candidates(sentence.lemmas[predicate.position])
        sense = self.predicates.sense_numbers.get(predicate.sense)
        return CodedPredicate(predicate.position,
                              numpy.array([numbers.get(role, IGNORED) for role in predicate.labels]),
                              senses, senses.index(sense) if sense in senses else -1)

    def code_all(self, documents):
        return [[self.code(sentence) for sentence in document] for document in documents]

    def decode(self, head, numbers):
        labels = self.labels[head]
        return [labels[number] for number in numbers]

    def dumps(self):
        return json.dumps(self.labels, ensure_ascii=False)
