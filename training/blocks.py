"""Blocks: runs of a document's words as the encoder reads them, and batches of blocks.

A block is [CLS] words [SEP]; a further [SEP] stands where a paragraph ends, nowhere else.
"""
import dataclasses

import numpy
import torch

from inventory import IGNORED, Coded
from wordpiece import BLOCK_START, SEPARATOR

LONGEST_BLOCK = 192  # sub-words, [CLS] and [SEP] among them
LONGEST_SENTENCE = 510
SHORTEST_TARGET = 32
CUT_SHARE = 0.5  # of training blocks go on with the beginning of the next sentence
BREAK_SHARE = 0.2  # of sentence ends marked as paragraph ends where paragraphs are unknown


@dataclasses.dataclass
class Part:
    """The first `words` words of a sentence, after a paragraph break or not."""
    sentence: Coded
    words: int
    after_break: bool = False

    @property
    def whole(self):
        return self.words == len(self.sentence.subwords)


def size_of(parts):
    return 2 + sum(part.after_break + sum(map(len, part.sentence.subwords[:part.words]))
                   for part in parts)


def whole_blocks(document, target=LONGEST_BLOCK):
    """Blocks of whole sentences, as many as fit into `target` sub-words, at least one each."""
    blocks, size = [], 0
    for sentence in document:
        mark = bool(sentence.sentence.paragraph)
        if blocks and size + mark + sentence.size <= target:
            blocks[-1].append(Part(sentence, len(sentence.subwords), mark))
            size += mark + sentence.size
        else:
            blocks.append([Part(sentence, len(sentence.subwords))])
            size = 2 + sentence.size
    return blocks


def training_blocks(document, random):
    """Blocks of random lengths; about CUT_SHARE of them are filled up with a cut sentence."""
    blocks, at = [], 0
    while at < len(document):
        target = random.integers(SHORTEST_TARGET, LONGEST_BLOCK + 1)
        parts, size = [], 2
        while at < len(document):
            sentence = document[at]
            paragraph = sentence.sentence.paragraph
            mark = random.random() < BREAK_SHARE if paragraph is None else paragraph
            mark = bool(parts) and bool(mark)
            if parts and size + mark + sentence.size > target:
                if random.random() < CUT_SHARE:
                    parts += beginning(sentence, target - size - mark, mark)
                break
            parts.append(Part(sentence, len(sentence.subwords), mark))
            size += mark + sentence.size
            at += 1
        blocks.append(clip(parts))
    return blocks


def beginning(sentence, room, mark):
    """As many first words of the sentence as fit into `room` sub-words, as a list of one part."""
    words = 0
    for subwords in sentence.subwords:
        room -= len(subwords)
        if room < 0:
            break
        words += 1
    return [Part(sentence, words, mark)] if words else []


def clip(parts):
    """A single sentence beyond the encoder's reach is cut."""
    if len(parts) == 1 and size_of(parts) > LONGEST_SENTENCE:
        return beginning(parts[0].sentence, LONGEST_SENTENCE - 2, False)
    return parts


@dataclasses.dataclass
class Batch:
    """Tensors for Analyser.encode, and the words of the blocks one after another.

    spans: (begin, end) among the words for every part; tags, heads: per word, IGNORED where
    there is none; heads index the words, -1 is the root; factuality: [words, 2], the value and
    its weight.
    """
    subwords: torch.Tensor
    cases: torch.Tensor
    lengths: torch.Tensor
    first: torch.Tensor
    spans: list
    parts: list
    tags: dict
    heads: torch.Tensor
    factuality: torch.Tensor


def collate(blocks, inventory, heads=()):
    """heads: names of the tag heads whose labels are wanted, `deprel` and `sentence_end` too."""
    ids = inventory.wordpiece.ids
    start, separator = ids[BLOCK_START], ids[SEPARATOR]
    length = max(map(size_of, blocks))
    subwords = numpy.zeros((len(blocks), length), dtype=numpy.int64)
    cases = numpy.zeros_like(subwords)
    first, spans, parts, lengths = [], [], [], []
    for row, block in enumerate(blocks):
        line, marks = [start], [0]
        for part in block:
            if part.after_break:
                line.append(separator)
                marks.append(0)
            begin = len(first)
            coded = part.sentence
            for word, case in zip(coded.subwords[:part.words], coded.cases):
                first.append(row * length + len(line))
                line.extend(word)
                marks.extend([case] * len(word))
            spans.append((begin, len(first)))
            parts.append(part)
        line.append(separator)
        subwords[row, :len(line)] = line
        cases[row, :len(marks)] = marks
        lengths.append(len(line))
    tags = {head: torch.full((len(first),), IGNORED) for head in heads}
    arcs = torch.full((len(first),), IGNORED)
    factuality = torch.zeros((len(first), 2))
    for (begin, end), part in zip(spans, parts):
        add_labels(tags, arcs, begin, end, part)
        if part.sentence.factuality is not None:
            factuality[begin:end] = torch.from_numpy(part.sentence.factuality[:part.words])
    return Batch(torch.from_numpy(subwords), torch.from_numpy(cases), torch.tensor(lengths),
                 torch.tensor(first), spans, parts, tags, arcs, factuality)


def add_labels(tags, arcs, begin, end, part):
    coded = part.sentence
    for head, numbers in coded.tags.items():
        if head in tags and (part.whole or head != "deprel"):
            tags[head][begin:end] = torch.from_numpy(numbers[:part.words])
    if "sentence_end" in tags:
        tags["sentence_end"][begin:end] = 0
        tags["sentence_end"][end - 1] = int(part.whole)
    if coded.heads is not None and part.whole:
        arcs[begin:end] = torch.from_numpy(numpy.where(coded.heads > 0, coded.heads - 1 + begin, -1))


def batches(blocks, budget):
    """Blocks sorted by length into batches of at most `budget` padded sub-words."""
    found, longest = [[]], 0
    for block in sorted(blocks, key=size_of):
        longest = size_of(block)
        if found[-1] and longest * (len(found[-1]) + 1) > budget:
            found.append([])
        found[-1].append(block)
    return [batch for batch in found if batch]
