"""Edit scripts that turn a form into its lemma.

A script is one of

    =|LEMMA                         the lemma itself
    CASE|CUT|HEAD|CROP|TAIL         cut CUT characters (code points) from the front of the form,
                                    crop CROP from its end, put HEAD before and TAIL after

CASE is applied to the form before that: `l` lower-case, `k` keep, `t` lower-case with the first
character upper, `u` upper-case. The form is first brought to plain typography (wordpiece.py).
A script whose cuts leave nothing of the form does not fit; then, and where no script is known,
the lemma is the form, lower-cased unless its UPOS is PROPN. Neither HEAD nor TAIL holds `|`.
"""
import collections
import functools

import conllu
from wordpiece import plain_typography

CASES = {
    "l": str.lower,
    "k": lambda form: form,
    "t": lambda form: form[:1].upper() + form[1:].lower(),
    "u": str.upper,
}


def longest_common(a, b):
    """(start in a, start in b, length) of the first longest common substring."""
    best, lengths = (0, 0, 0), [0] * (len(b) + 1)
    for i, character in enumerate(a, 1):
        previous = 0
        for j, other in enumerate(b, 1):
            previous, lengths[j] = lengths[j], previous + 1 if character == other else 0
            if lengths[j] > best[2]:
                best = (i - lengths[j], j - lengths[j], lengths[j])
    return best


@functools.lru_cache(maxsize=None)
def script(form, lemma):
    """The script with the least inserted text; of equals, the first case rule."""
    form, best = plain_typography(form), None
    for case, change in CASES.items():
        changed = change(form)
        start, at, length = longest_common(changed, lemma)
        if length and (best is None or len(lemma) - length < best[0]):
            head, tail = lemma[:at], lemma[at + length:]
            crop = len(changed) - start - length
            best = (len(lemma) - length, f"{case}|{start}|{head}|{crop}|{tail}")
    return best[1] if best else "=|" + lemma


def apply(edit, form, upos):
    """The lemma that `edit` makes of `form`."""
    form = plain_typography(form)
    if edit.startswith("=|"):
        return edit[2:]
    fields = edit.split("|")
    if len(fields) == 5:
        changed = CASES[fields[0]](form)
        cut, crop = int(fields[1]), int(fields[3])
        if cut + crop < len(changed):
            return fields[2] + changed[cut:len(changed) - crop] + fields[4]
    return form if upos == "PROPN" else form.lower()


def lexicon(paths):
    """The most frequent lemma of every form and XPOS of some treebanks, the first of equals:
    lines of FORM, XPOS and LEMMA between tabs, sorted. Forms are in plain typography."""
    counts = collections.defaultdict(collections.Counter)
    for path in paths:
        for tree in conllu.read(path):
            for row in tree.rows:
                counts[plain_typography(row.form), row.xpos][row.lemma] += 1
    return "\n".join(f"{form}\t{xpos}\t{min(found, key=lambda lemma: (-found[lemma], lemma))}"
                     for (form, xpos), found in sorted(counts.items()))
