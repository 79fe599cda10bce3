"""Sub-words of single words, as the C++ program computes them.

A word is brought to the form that the vocabulary knows (normalise), cut into pieces at
punctuation and CJK ideographs, and every piece is matched greedily, longest first.
"""
import functools
import unicodedata

PAD, UNKNOWN, BLOCK_START, SEPARATOR = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
LONGEST_PIECE = 100  # characters; longer pieces are unknown
MOST_SUBWORDS = 16  # kept of one word

TYPOGRAPHY = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "..."})

CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
       (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def plain_typography(text):
    """Curly quotes, dashes and the ellipsis as ASCII."""
    return text.translate(TYPOGRAPHY)


def normalise(word):
    """Plain typography, lower case character by character, no accents, no control characters."""
    lower = "".join(character.lower() for character in plain_typography(word))
    decomposed = unicodedata.normalize("NFD", lower)
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def stands_alone(character):
    """Punctuation in BERT's sense (ASCII non-alphanumerics, Unicode P*) or a CJK ideograph."""
    code = ord(character)
    if code < 128:
        return not character.isalnum() and code > 32
    return (unicodedata.category(character).startswith("P")
            or any(low <= code <= high for low, high in CJK))


def pieces(text):
    """Maximal runs between white space (Z*) and stand-alone characters, and those characters."""
    run, found = "", []
    for character in text:
        space = unicodedata.category(character).startswith("Z")
        if not space and not stands_alone(character):
            run += character
            continue
        found += [run] if run else []
        found += [] if space else [character]
        run = ""
    return found + ([run] if run else [])


class WordPiece:
    """vocabulary: the tokens in the order of their ids."""

    def __init__(self, vocabulary):
        self.ids = {token: number for number, token in enumerate(vocabulary)}
        self.unknown = self.ids[UNKNOWN]
        self.encode = functools.lru_cache(maxsize=None)(self.encode_word)

    def encode_word(self, word):
        """The sub-word ids of one word: at least one, at most MOST_SUBWORDS."""
        found = [number for piece in pieces(normalise(word)) for number in self.match(piece)]
        return tuple(found[:MOST_SUBWORDS]) or (self.unknown,)

    def match(self, piece):
        if len(piece) > LONGEST_PIECE:
            return [self.unknown]
        found, start = [], 0
        while start < len(piece):
            end = len(piece)
            while end > start and ("##" * (start > 0) + piece[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids["##" * (start > 0) + piece[start:end]])
            start = end
        return found


def letter_case(word):
    """0 no cased letter, 1 all lower, 2 first upper and the rest lower, 3 all upper (two or more), 4 mixed."""
    upper = [c for c in map(unicodedata.category, word) if c in ("Lu", "Lt", "Ll")]
    upper = [c != "Ll" for c in upper]
    if not upper:
        return 0
    if not any(upper):
        return 1
    if upper[0] and not any(upper[1:]):
        return 2
    return 3 if all(upper) else 4
