"""Trains the tokeniser: `python train_tokeniser.py --data DATA --work DIRECTORY`.

Writes tokeniser.safetensors and prints the F1 of tokens and words on EWT dev.
"""
import argparse
import collections
import pathlib

import numpy
import safetensors.numpy
import torch
import torch.nn.functional as F

import conllu
from tokeniser import LABELS, SIZE, Tokeniser, features, index, next_kind

EPOCHS, BATCH, RATE, DECAY = 14, 4096, 0.05, 5e-7
# The second copy of the text, with the typography that the treebanks have little of.
TYPOGRAPHY = {"--": "—", "---": "—", "...": "…"}
JOINED_SHARE = 0.5  # of its free-standing dashes are joined with the words about them


def paragraphs(trees):
    """Paragraphs as lists of (words of a token, is a space after it); ill-fitting tokens are whole."""
    found = []
    for tree in trees:
        if tree.new_paragraph or not found:
            found.append([])
        position = 0
        for form, words, space in conllu.surface(tree):
            forms = [row.form for row in tree.rows[position:position + words]]
            found[-1].append((forms if "".join(forms) == form else [form], space))
            position += words
    return found


def typographic(paragraph, random):
    """The paragraph with dashes and ellipses as typesetters write them, some dashes joined."""
    found = []
    for words, space in paragraph:
        words = [TYPOGRAPHY.get(word, word) for word in words]
        if words[0] in ("-", "–") and space and found and found[-1][1]:
            words = ["—"] if random.random() < 0.5 else words
        if words[0] == "—" and random.random() < JOINED_SHARE:
            space = False
            if found:
                found[-1] = (found[-1][0], False)
        found.append((words, space))
    return found


def labelled_chunks(paragraph):
    """(chunk, labels of positions 1 .. n-1) for every chunk of the paragraph."""
    found, chunk, labels = [], "", []
    for words, space in paragraph:
        for number, word in enumerate(words):
            labels += [2 if number else 1] + [0] * (len(word) - 1)
            chunk += word
        if space:
            found += cut_at_blanks(chunk, labels)
            chunk, labels = "", []
    return found + cut_at_blanks(chunk, labels)


def cut_at_blanks(chunk, labels):
    """Tokens with a space inside are beyond this tokeniser: their parts count as tokens."""
    found, begin = [], 0
    for end in [i for i, character in enumerate(chunk) if character.isspace()] + [len(chunk)]:
        if end > begin:
            found.append((chunk[begin:end], tuple(labels[begin + 1:end])))
        begin = end + 1
    return found


def examples(found):
    """Counts of (chunk, NEXT, labels)."""
    counts = collections.Counter()
    for paragraph in found:
        labelled = labelled_chunks(paragraph)
        after = [chunk[0] for chunk, _ in labelled[1:]] + [""]
        for (chunk, labels), character in zip(labelled, after):
            if len(chunk) > 1:
                counts[chunk, next_kind(character), labels] += 1
    return counts


def tensors(counts):
    """Flat feature indices, where each position's begin, its label and its weight."""
    flat, offsets, labels, weights = [], [], [], []
    for (chunk, following, gold), count in counts.items():
        for found, label in zip(features(chunk, following), gold):
            offsets.append(len(flat))
            flat += map(index, found)
            labels.append(label)
            weights.append(count)
    return (numpy.array(flat, numpy.int32), numpy.array(offsets + [len(flat)]),
            torch.tensor(labels), torch.tensor(weights, dtype=torch.float32))


def fit(counts):
    """(weights [SIZE, LABELS], bias): multinomial logistic regression by Adam."""
    flat, offsets, labels, weights = tensors(counts)
    print(f"{len(labels)} positions, {len(numpy.unique(flat))} of {SIZE} features", flush=True)
    table = torch.nn.EmbeddingBag(SIZE, LABELS, mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.zeros(LABELS, requires_grad=True)
    optimiser = torch.optim.Adam([table.weight, bias], lr=RATE)
    weights = weights / weights.mean()
    steps = EPOCHS * (1 + len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    for _ in range(EPOCHS):
        for rows in numpy.array_split(numpy.random.permutation(len(labels)), steps // EPOCHS):
            sizes = offsets[rows + 1] - offsets[rows]
            starts = numpy.concatenate([[0], numpy.cumsum(sizes)[:-1]])
            chosen = numpy.repeat(offsets[rows] - starts, sizes) + numpy.arange(sizes.sum())
            logits = table(torch.from_numpy(flat[chosen].astype(numpy.int64)), torch.from_numpy(starts)) + bias
            loss = (F.cross_entropy(logits, labels[rows], reduction="none") * weights[rows]).mean()
            optimiser.zero_grad()
            (loss + DECAY * table.weight.square().sum()).backward()
            optimiser.step()
            schedule.step()
    return table.weight.detach().numpy(), bias.detach().numpy()


def score(tokeniser, found):
    """(F1 of tokens, F1 of words) on paragraphs."""
    right, guessed, gold = numpy.zeros(2), numpy.zeros(2), numpy.zeros(2)
    for paragraph in found:
        text, spans = "", [set(), set()]
        for words, space in paragraph:
            begin = len(text)
            for word in words:
                spans[1].add((len(text), len(text) + len(word)))
                text += word
            spans[0].add((begin, len(text)))
            text += " " * space
        tokens = tokeniser.tokens(text)
        mine = [{(words[0][0], words[-1][1]) for words in tokens}, {w for words in tokens for w in words}]
        for level in range(2):
            right[level] += len(mine[level] & spans[level])
            guessed[level] += len(mine[level])
            gold[level] += len(spans[level])
    return 2 * right / (guessed + gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    numpy.random.seed(1)
    training = [p for part in ("ud-ewt", "gum")
                for p in paragraphs(conllu.read(options.data / part / "train.conllu"))]
    random = numpy.random.default_rng(1)
    counts = examples(training + [typographic(paragraph, random) for paragraph in training])
    weights, bias = fit(counts)
    scale = float(numpy.abs(weights).max() / 127)
    rounded = numpy.round(weights / scale).astype(numpy.int8)
    tokeniser = Tokeniser(rounded.T, numpy.float32(scale), bias)
    development = paragraphs(conllu.read(options.data / "ud-ewt/dev.conllu"))
    tokens, words = score(tokeniser, development)
    print(f"EWT dev tokens {100 * tokens:.2f} words {100 * words:.2f}")
    options.work.mkdir(parents=True, exist_ok=True)
    safetensors.numpy.save_file(
        {"tokeniser.weights": numpy.ascontiguousarray(rounded.T),
         "tokeniser.scale": numpy.array([scale], numpy.float32), "tokeniser.bias": bias},
        options.work / "tokeniser.safetensors")


if __name__ == "__main__":
    main()
