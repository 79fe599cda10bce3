"""The senses that a predicate may have, as extract/analysis/sense_inventory.cc finds them."""
import collections
import os
import re

LEAST_STEM, LEAST_LEMMAS = 3, 2
FIRST = ".01"  # the number of the sense that a verb of which none was seen most likely has


def roleset(sense):
    return sense.rpartition(".")[0]


def particle(sense):
    """"down" of "sit_down.02"."""
    return roleset(sense).partition("_")[2]


def endings_of(predicates):
    """{ending of a lemma: endings of verbs in its place, the most usual first} of a roles.Inventory."""
    counts = collections.Counter()
    for lemma, numbers in predicates.by_lemma.items():
        sense = predicates.senses[numbers[0]]
        verb = roleset(sense)
        if particle(sense) or verb == lemma:
            continue
        common = len(os.path.commonprefix([lemma, verb]))
        for stem in (common, common - 1):
            if stem >= LEAST_STEM and stem < len(lemma):
                counts[lemma[stem:], verb[stem:]] += 1
    found = collections.defaultdict(list)
    for (ending, verb), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        if count >= LEAST_LEMMAS:
            found[ending].append(verb)
    return dict(found)


class SenseFinder:
    """predicates: a roles.Inventory; lemmatiser: which knows the verbs."""

    def __init__(self, predicates, lemmatiser):
        self.predicates, self.lemmatiser = predicates, lemmatiser
        self.endings = endings_of(predicates)

    def candidates(self, words, position):
        """The numbers of a predicate's senses. words: of its sentence, (form, lemma, head from 0,
        relation)."""
        found, senses = self.predicates.candidates(words[position][1]), self.predicates.senses
        beside = {form.lower() for form, _, head, relation in words
                  if head == position and relation == "compound:prt"}
        forms = {"", *(form.lower() for form, *_ in words)}
        return ([sense for sense in found if particle(senses[sense]) in beside]
                or [sense for sense in found if particle(senses[sense]) in forms] or found)

    def verb_of(self, lemma, upos):
        """The verb whose senses a lemma that was never seen has, or ""."""
        if not re.fullmatch("[A-Za-z][A-Za-z-]*", lemma):
            return ""
        lemma = lemma.lower()
        if upos == "VERB" and self.is_verb(lemma):
            return lemma
        for stem in range(LEAST_STEM, len(lemma)):
            for ending in self.endings.get(lemma[stem:], ()):
                verb = lemma[:stem] + ending
                if verb != lemma and self.is_verb(verb):
                    return verb
        return lemma

    def is_verb(self, lemma):
        return (lemma, "VB") in self.lemmatiser.known

    def find(self, model, vectors, words, tags, heads, positions):
        """[(number or None, name)] of the senses of a sentence's predicates. tags: labels by head."""
        rows = list(zip(words, tags["lemma"], heads, tags["deprel"]))
        candidates = [self.candidates(rows, position) for position in positions]
        verbs = [self.verb_of(tags["lemma"][position], tags["upos"][position]) for position in positions]
        senses = self.predicates.senses
        candidates = [found or [sense for sense in self.predicates.candidates(verb) if not particle(senses[sense])]
                      for found, verb in zip(candidates, verbs)]
        best = model.best_senses(vectors[positions], candidates)
        return [(sense, verb and verb + FIRST if sense is None else senses[sense])
                for sense, verb in zip(best, verbs)]
