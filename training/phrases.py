"""Noun phrases around their heads, and what the words of two say for their meaning the same: as
extract/analysis/noun_phrase.cc and phrase_match.cc have it."""
import dataclasses

OUTSIDE = {"case", "cc", "conj", "punct", "mark", "appos", "advcl", "advmod", "aux", "ccomp", "cop", "csubj",
           "discourse", "dislocated", "expl", "nsubj", "obj", "obl", "orphan", "parataxis", "reparandum",
           "vocative"}
BREAKS = {",", ";", ":", "(", "[", "-", "–", "—", "--"}
CLOSING = {"(": ")", "[": "]", '"': '"', "“": "”", "‘": "’"}
NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ")
# Learnt on GUM's training part, with the model's scores as they are.
SAME_TEXT, EACH_HAS_ITS_OWN, ANAPHOR_HAS_MORE, ANTECEDENT_HAS_MORE, NESTED = 1.1, -1.2, -0.7, -0.45, -0.8


@dataclasses.dataclass
class Word:
    """head: from 0, -1 the root's; name: its label."""
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    name: str

    def is_place(self):
        return self.name[2:] in ("place", "country")

    def is_year(self):
        return self.upos == "NUM" and len(self.form) == 4 and self.form.isascii() and self.form.isdigit()


def goes_on(head, comma, word):
    return comma.form == "," and (head.is_place() and word.is_place()
                                  or word.is_year() and not head.is_place())


def noun_phrase(words, head):
    """(begin, end)."""
    def dependent_of(i):
        while i >= 0:
            if i == head:
                return head
            word = words[i]
            if word.head == head:
                belongs = (i > head and word.xpos == "POS"
                           or i == head + 2 and goes_on(words[head], words[i - 1], word)
                           or word.deprel.partition(":")[0] not in OUTSIDE)
                return i if belongs else -1
            i = word.head
        return -1
    begin, end, before = next(i for i in range(head + 1) if dependent_of(i) >= 0), head + 1, head
    for i in range(head + 1, len(words)):
        dependent = -1 if words[i].upos == "PUNCT" else dependent_of(i)
        if dependent < 0:
            continue
        mark = words[i - 1]
        if (dependent != before and mark.upos == "PUNCT" and mark.form in BREAKS
                and not goes_on(words[head], mark, words[i])):
            break
        before, end = dependent, i + 1
    while begin < head and words[begin].upos == "PUNCT":
        begin += 1
    return begin, end + is_closed_behind(words, begin, end)


def is_closed_behind(words, begin, end):
    missing = []
    for word in words[begin:end]:
        if missing and word.form == missing[-1]:
            missing.pop()
        elif word.form in CLOSING:
            missing.append(CLOSING[word.form])
    return bool(missing) and end < len(words) and words[end].form == missing[-1]


@dataclasses.dataclass
class Phrase:
    span: tuple
    is_nominal: bool
    lemma: str
    text: str
    modifiers: frozenset


def phrase_of(words, head):
    begin, end = span = noun_phrase(words, head)
    if words[head].upos not in NOMINAL:
        return Phrase(span, False, "", "", frozenset())
    while begin < end and words[begin].upos == "DET":
        begin += 1
    end -= begin < end and words[end - 1].xpos == "POS"
    return Phrase(span, True, words[head].lemma.lower(),
                  " ".join(word.form.lower() for word in words[begin:end]),
                  frozenset(words[i].lemma.lower() for i in range(begin, end)
                            if i != head and words[i].upos in NOMINAL))


def match(anaphor, antecedent, together):
    """In log odds; together: they stand in one sentence."""
    def holds(outer, inner):
        return outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]
    score = NESTED if together and holds(anaphor, antecedent) else 0.0
    if not anaphor.is_nominal or not antecedent.is_nominal:
        return score
    if anaphor.text == antecedent.text:
        return score + SAME_TEXT * (" " in anaphor.text)
    if anaphor.lemma != antecedent.lemma:
        return score
    more, fewer = anaphor.modifiers - antecedent.modifiers, antecedent.modifiers - anaphor.modifiers
    if more and fewer:
        return score + EACH_HAS_ITS_OWN
    return score + (ANAPHOR_HAS_MORE if more else ANTECEDENT_HAS_MORE if fewer else 0.0)
