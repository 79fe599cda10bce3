"""Lemmas of tagged words: what the treebanks give for form and tag, else an edit script."""
import lemmas
from wordpiece import plain_typography

CANDIDATES = 4  # scripts that are tried
FAR_BEHIND = 6.0  # a script this much less likely than the best (in log odds) is none
FORMED = ("VERB", "NOUN", "ADJ", "ADV")  # parts of speech that have forms
ENDED = ("NNS", "VBZ", "VBG")  # tags of forms that all but never are their own lemma


class Lemmatiser:
    """scripts in the order of the head's scores; lexicon as lemmas.lexicon writes it, or empty;
    vocabulary: a container of common words."""

    def __init__(self, scripts, lexicon, vocabulary):
        self.scripts, self.vocabulary = scripts, vocabulary
        entries = [line.split("\t") for line in lexicon.split("\n") if line]
        self.lexicon = {(form, xpos): lemma for form, xpos, lemma in entries}
        self.known = {(lemma, xpos[:2]) for _, xpos, lemma in entries if not xpos.startswith("NNP")}

    def lemma(self, form, upos, xpos, scores):
        """scores: one for each script. For words that have forms, of the likeliest scripts the
        first counts that makes a lemma of the treebanks, or else the first that makes a word of
        the vocabulary; else the likeliest."""
        form = plain_typography(form)
        if (form, xpos) in self.lexicon:
            return self.lexicon[form, xpos]
        best = (-scores).argsort(kind="stable")[:CANDIDATES]
        likeliest, word = None, None
        for script in best:
            if scores[script] < scores[best[0]] - FAR_BEHIND:
                break
            lemma = lemmas.apply(self.scripts[script], form, upos)
            last = lemma.rpartition("-")[2]  # "open" of "re-open" has the forms
            if upos not in FORMED or {(lemma, xpos[:2]), (last, xpos[:2])} & self.known:
                return lemma
            bare = xpos in ENDED and lemma == form.lower()
            if word is None and not bare and lemma in self.vocabulary:
                word = lemma
            likeliest = likeliest or lemma
        return word or likeliest
