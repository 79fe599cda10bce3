"""Words out of raw text: a linear classifier of the positions inside a chunk of non-blank characters.

The C++ program computes the same, bit for bit; this text is the contract.

Text is code points. A paragraph is split at white space into chunks; a chunk longer than 1,000
characters is cut after every 1,000, each piece being a chunk. The answer for a chunk depends on
the chunk and on NEXT, the kind of the first character of the paragraph's next chunk:

    0 there is none    1 lower (Ll)    2 upper (Lu, Lt)    3 digit (N*)
    4 one of " ' ( [ { “ ” ‘ ’ „ « »   5 any other

Every character c of the chunk, n characters long, has a folded form F[c] and a class C[c].
F: ‘ ’ become ', “ ” „ become ", all else its own simple lower case. C, of the same character:
A (Lu, Lt), a (Ll), o (other L*, and M*), 9 (N*), the folded character itself when that is ASCII,
p (P*), s (all else); the first that applies. Before the chunk both are U+0002, after it U+0003.

At position i, 0 < i < n, between characters i-1 and i, these features hold (names in ASCII, o in
decimal with its sign when negative; F[a..b] is the folded text from a to b inclusive):

    u{o}:F[i+o]              o = -4 .. 3
    b{o}:F[i+o..i+o+1]       o = -3 .. 2
    t{o}:F[i+o..i+o+2]       o = -3 .. 1
    c{o}:C[i+o]              o = -4 .. 3
    d4:C[i-2..i+1]   d6:C[i-3..i+2]   d8:C[i-4..i+3]
    l:LEFT                   the last 8 folded characters before i, or all of them after U+0002
    r:RIGHT                  the first 8 from i on, or all of them and then U+0003
    w{i}:F[0..n-1]           if n <= 16
    k{K}:F[i-1..i]           K: 1 if the folded chunk has "://" or begins with "www.", plus 2 if
                             it has "@", plus 4 if it has "/", plus 8 if it has a digit (class 9)
    j{K}:C[i-2..i+1]
    e{NEXT}:F[i..n-1]        if no character from i on is of class A, a, o or 9, and n-i <= 4
    f{NEXT}:F[i..n-1]|LEFT   under the same condition

LEFT is U+0002 and F[0..i-1] if i <= 8, else F[i-8..i-1]; RIGHT likewise with U+0003 at the end.
A feature's index is the 32-bit FNV-1a hash of its UTF-8 bytes, modulo 65,536. The score of a label
is its bias plus scale times the sum of its int8 weights at those indices (a feature counts as
often as it comes up). The label with the highest score wins, the first of equals:
0 inside a word, 1 a token starts at i, 2 a word starts at i in the same (multi-word) token.
"""
import functools
import re
import unicodedata

import numpy

SIZE, LABELS = 1 << 16, 3
LONGEST_CHUNK, LONGEST_WHOLE = 1000, 16
FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"'})
BRACKETS = "\"'([{“”‘’„«»"
BEFORE, AFTER = "\x02", "\x03"


def next_kind(character):
    """NEXT for the first character of the next chunk; an empty string where there is none."""
    if not character:
        return 0
    category = unicodedata.category(character)
    if category == "Ll":
        return 1
    if category in ("Lu", "Lt"):
        return 2
    if category[0] == "N":
        return 3
    return 4 if character in BRACKETS else 5


@functools.lru_cache(maxsize=None)
def fold(character):
    lower = character.translate(FOLDS).lower()
    return lower if len(lower) == 1 else lower[0]


@functools.lru_cache(maxsize=None)
def kind(character):
    category = unicodedata.category(character)
    if category in ("Lu", "Lt"):
        return "A"
    if category == "Ll":
        return "a"
    if category[0] in "LM":
        return "o"
    if category[0] == "N":
        return "9"
    folded = fold(character)
    if ord(folded) < 128:
        return folded
    return "p" if category[0] == "P" else "s"


@functools.lru_cache(maxsize=1 << 20)
def index(feature):
    value = 2166136261
    for byte in feature.encode("utf-8"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value % SIZE


def features(chunk, following):
    """For every position 1 .. n-1 the list of its feature strings."""
    n = len(chunk)
    folded = "".join(map(fold, chunk))
    f = BEFORE * 4 + folded + AFTER * 4
    classes = "".join(map(kind, chunk))
    c = BEFORE * 4 + classes + AFTER * 4
    bare = n  # from here on no letter and no digit
    while bare and classes[bare - 1] not in "Aao9":
        bare -= 1
    address = (("://" in folded or folded.startswith("www.")) + 2 * ("@" in folded)
               + 4 * ("/" in folded) + 8 * ("9" in classes))
    for i in range(1, n):
        p = i + 4
        left = BEFORE + folded[:i] if i <= 8 else folded[i - 8:i]
        right = folded[i:] + AFTER if n - i <= 8 else folded[i:i + 8]
        found = [f"u{o}:{f[p + o]}" for o in range(-4, 4)]
        found += [f"b{o}:{f[p + o:p + o + 2]}" for o in range(-3, 3)]
        found += [f"t{o}:{f[p + o:p + o + 3]}" for o in range(-3, 2)]
        found += [f"c{o}:{c[p + o]}" for o in range(-4, 4)]
        found += [f"d4:{c[p - 2:p + 2]}", f"d6:{c[p - 3:p + 3]}", f"d8:{c[p - 4:p + 4]}",
                  f"l:{left}", f"r:{right}", f"k{address}:{f[p - 1:p + 1]}",
                  f"j{address}:{c[p - 2:p + 2]}"]
        if n <= LONGEST_WHOLE:
            found.append(f"w{i}:{folded}")
        if i >= bare and n - i <= 4:
            found += [f"e{following}:{folded[i:]}", f"f{following}:{folded[i:]}|{left}"]
        yield found


def chunks(paragraph):
    """(begin, chunk, NEXT) for every chunk of a paragraph."""
    found = [(match.start() + cut, match.group()[cut:cut + LONGEST_CHUNK])
             for match in re.finditer(r"\S+", paragraph)
             for cut in range(0, len(match.group()), LONGEST_CHUNK)]
    after = [chunk[0] for _, chunk in found[1:]] + [""]
    return [(begin, chunk, next_kind(character)) for (begin, chunk), character in zip(found, after)]


class Tokeniser:
    """weights: int8 [LABELS, SIZE]; scale: float; bias: float [LABELS]."""

    def __init__(self, weights, scale, bias):
        self.weights, self.scale, self.bias = weights.astype(numpy.int32), scale, bias
        self.labels = functools.lru_cache(maxsize=1 << 16)(self.label)

    def label(self, chunk, following):
        """The labels of positions 1 .. n-1."""
        return [int((self.bias + self.scale * self.weights[:, list(map(index, found))].sum(1)).argmax())
                for found in features(chunk, following)]

    def tokens(self, paragraph):
        """Tokens as lists of words, words as (begin, end) in the paragraph."""
        found = []
        for begin, chunk, following in chunks(paragraph):
            labels = self.labels(chunk, following)
            starts = [0] + [i for i, label in enumerate(labels, 1) if label] + [len(chunk)]
            for start, end in zip(starts, starts[1:]):
                span = (begin + start, begin + end)
                if start and labels[start - 1] == 2:
                    found[-1].append(span)
                else:
                    found.append([span])
        return found
