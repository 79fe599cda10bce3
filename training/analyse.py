"""What a model says of words: tags, trees, sentence ends, and raw text read block by block."""
import dataclasses

import numpy
import torch

import bio
import mst
from blocks import LONGEST_BLOCK, LONGEST_SENTENCE, Part, batches, collate, size_of
from model import TAG_HEADS

BIO_HEADS = ("entity", "content", "source", "cue")
TOUCHING_HEADS = ("entity",)  # whose mentions seldom touch

BATCH = 6000  # padded sub-words
CLOSE_HEADS = 1  # heads whose scores differ by less are weighed with their relations


@dataclasses.dataclass
class Analysis:
    """scores: tag head to scores, [words, labels]; ends: sentence-end logits; heads (0 the root)
    and relation numbers when parsed; vectors: the words' vectors, [words, hidden]."""
    scores: dict
    ends: object
    vectors: object
    heads: list = None
    relations: list = None


@torch.no_grad()
def analyse(model, blocks, inventory, parse=True):
    """Yields (part, analysis) for every part of the blocks, in no particular order."""
    model.eval()
    root = inventory.numbers["deprel"]["root"]
    for group in batches(blocks, BATCH):
        batch = collate(group, inventory)
        words = model.encode(batch.subwords, batch.cases, batch.lengths, batch.first)
        scores = {head: model.heads[head](words).numpy() for head in TAG_HEADS}
        ends = model.heads["sentence_end"](words)[:, 0].float().numpy()
        trees = parse_spans(model, words, batch.spans, root) if parse else [(None, None)] * len(batch.parts)
        for (begin, end), part, (heads, relations) in zip(batch.spans, batch.parts, trees):
            yield part, Analysis({head: found[begin:end] for head, found in scores.items()},
                                 ends[begin:end], words[begin:end], heads, relations)


@torch.no_grad()
def parse_spans(model, words, spans, root):
    """(heads counted from 1 in the span, relation numbers) for every span of the words; root: the
    number of the relation `root`."""
    longest = max(end - begin for begin, end in spans)
    index = torch.zeros((len(spans), longest), dtype=torch.long)
    for row, (begin, end) in enumerate(spans):
        index[row, :end - begin] = torch.arange(begin, end)
    scores = model.arc_scores(words, index)
    weigh_relations(model, words, spans, scores, root)
    scores = scores.numpy()
    heads = [mst.tree(scores[row, :end - begin, :1 + end - begin])
             for row, (begin, end) in enumerate(spans)]
    dependents = torch.cat([torch.arange(begin, end) for begin, end in spans])
    flat = torch.tensor([begin + head - 1 if head else -1
                         for (begin, _), found in zip(spans, heads) for head in found])
    relations = relation_scores(model, words, dependents, flat, root).argmax(-1).tolist()
    cut = numpy.cumsum([0] + [len(found) for found in heads])
    return [(found, relations[cut[row]:cut[row + 1]]) for row, found in enumerate(heads)]


def relation_scores(model, words, dependents, heads, root):
    """Log probabilities of the relations; heads: -1 is the root."""
    logits = model.relation_logits(words, dependents, heads)
    logits[:, root] += torch.where(heads < 0, 1e4, -1e4)  # the root's word is the root, no other
    return logits.log_softmax(-1)


def weigh_relations(model, words, spans, scores, root):
    """Makes `scores` those of arcs and relations together where a word has two heads that are about as
    good: a head that no relation leads to is none."""
    for row, (begin, end) in enumerate(spans):
        count = end - begin
        if count < 2:
            continue
        own = scores[row, :count, :1 + count].clone()
        own[range(count), range(1, 1 + count)] = -1e6  # no word is its own head
        values, columns = own.topk(2, 1)
        close = (values[:, 0] - values[:, 1] <= CLOSE_HEADS).nonzero()[:, 0]
        if not len(close):
            continue
        heads = columns[close].T + begin - 1
        best, second = (relation_scores(model, words, close + begin, torch.where(found < begin, -1, found), root)
                        .amax(-1) for found in heads)
        scores[row, close, columns[close, 1]] += second - best


def split_sentences(model, documents, inventory):
    """The sentences that the model finds in documents given as paragraphs of words.

    documents: lists of coded sentences, each of which is a whole paragraph. Yields
    (document number, begin of the paragraph, begin, end, analysis) with begins and ends
    counted in words of the paragraph; the tree is among the sentence's words.
    """
    at = [(0, 0)] * len(documents)  # paragraph, word
    reach = [LONGEST_BLOCK] * len(documents)
    while True:
        open_documents = [n for n, document in enumerate(documents) if at[n][0] < len(document)]
        if not open_documents:
            return
        blocks = {n: block_from(documents[n], at[n], reach[n]) for n in open_documents}
        owner = {id(part): (n, number) for n, (block, _) in blocks.items()
                 for number, part in enumerate(block)}
        found = {n: [None] * len(block) for n, (block, _) in blocks.items()}
        results = analyse(model, [block for block, _ in blocks.values()], inventory, False)
        for part, analysis in results:
            n, number = owner[id(part)]
            found[n][number] = analysis
        for n in open_documents:
            block, complete = blocks[n]
            taken = yield from sentences_of(model, n, at[n], block, complete, found[n],
                                            inventory.numbers["deprel"]["root"],
                                            reach[n] >= LONGEST_SENTENCE)
            at[n], reach[n] = (taken, LONGEST_BLOCK) if taken else (at[n], LONGEST_SENTENCE)


def block_from(document, start, reach):
    """(parts from a position on, which of them end their paragraph) of at most `reach` sub-words."""
    parts, complete, size = [], [], 2
    for number in range(start[0], len(document)):
        paragraph = rest_of(document[number], start[1] if number == start[0] else 0)
        size += bool(parts)
        fit = 0
        for subwords in paragraph.subwords:
            if size + len(subwords) > reach:
                break
            size += len(subwords)
            fit += 1
        if fit:
            parts.append(Part(paragraph, fit, bool(parts)))
            complete.append(fit == len(paragraph.subwords))
        if fit < len(paragraph.subwords):
            break
    return parts, complete


def rest_of(coded, begin):
    return dataclasses.replace(coded, subwords=coded.subwords[begin:], cases=coded.cases[begin:],
                               tags={}, heads=None)


def sentences_of(model, n, start, block, complete, found, root, give_up):
    """Yields the block's complete sentences; returns where the next block starts, or None where
    no sentence ends in the block and it can grow."""
    position = None
    for number, (part, ends_paragraph, analysis) in enumerate(zip(block, complete, found)):
        paragraph = start[0] + number
        offset = start[1] if number == 0 else 0
        ends = [int(w) + 1 for w in numpy.flatnonzero(analysis.ends > 0)]
        if (ends_paragraph or give_up and position is None and not ends) and part.words not in ends:
            ends.append(part.words)
        begins = [0] + ends[:-1]
        spans = list(zip(begins, ends)) if ends else []
        trees = parse_spans(model, analysis.vectors, spans, root) if spans else []
        for (begin, end), (heads, relations) in zip(spans, trees):
            yield n, paragraph, offset + begin, offset + end, Analysis(
                {head: scores[begin:end] for head, scores in analysis.scores.items()},
                analysis.ends[begin:end], analysis.vectors[begin:end], heads, relations)
        if ends:
            position = (paragraph + 1, 0) if ends_paragraph else (paragraph, offset + ends[-1])
    return position


def labels(analysis, inventory, words):
    """Readable labels: every tag head's, the lemmas and the relations."""
    found = {}
    for head, scores in analysis.scores.items():
        if head in BIO_HEADS:
            found[head] = bio.decode(scores, inventory.labels[head],
                                     bio.touching(tuple(inventory.labels[head]))
                                     if head in TOUCHING_HEADS else 0.0)
        elif head != "lemma":
            found[head] = inventory.decode(head, scores.argmax(-1))
    found["lemma"] = [inventory.lemmatiser.lemma(*word) for word
                      in zip(words, found["upos"], found["xpos"], analysis.scores["lemma"])]
    if analysis.relations is not None:
        found["deprel"] = inventory.decode("deprel", analysis.relations)
    return found
