"""English verbs and their forms, from the files of WordNet 3.0 (Debian's package wordnet-base)."""
import pathlib

FOLDER = pathlib.Path("/usr/share/wordnet")
# Endings by tag: what is taken off, what is put on.
ENDINGS = {
    "VBZ": (("ies", "y"), ("es", ""), ("s", "")),
    "VBG": (("ing", ""), ("ing", "e")),
    "VBD": (("ied", "y"), ("ed", ""), ("ed", "e")),
}
ENDINGS["VBN"] = ENDINGS["VBD"]


def is_word(text):
    return text.isascii() and text.isalpha() and text.islower()


def irregular_tags(form):
    """Of the past VBP too, which taggers take it for; no present form looks like it."""
    if form.endswith("ing"):
        return ("VBG",)
    return ("VBZ",) if form.endswith("s") else ("VBD", "VBN", "VBP")


def doubles(verb):
    """Whether the last letter doubles before an ending: one vowel, then one consonant."""
    return (sum(letter in "aeiou" for letter in verb) == 1 and verb[-2:-1] in tuple("aeiou")
            and verb[-1] not in "aeiouwxy")


class Verbs:
    """infinitives: verbs of one word. irregular: {(form, XPOS): infinitive}."""

    def __init__(self, folder=FOLDER):
        def lines(name):
            return (folder / name).read_text(encoding="ascii").splitlines()

        names = (line.split(" ", 1)[0] for line in lines("index.verb"))
        self.infinitives = {name for name in names if is_word(name)}
        self.irregular = {}
        for line in lines("verb.exc"):
            form, infinitive = line.split(" ")[:2]
            if is_word(form) and infinitive in self.infinitives:
                for tag in irregular_tags(form):
                    if tag == "VBP" and form in self.infinitives:
                        continue
                    self.irregular.setdefault((form, tag), infinitive)

    def infinitive(self, form, xpos):
        """Of a form in lower case, where only one verb has it; else None."""
        if (form, xpos) in self.irregular:
            return self.irregular[form, xpos]
        found = set()
        for ending, instead in ENDINGS.get(xpos, ()):
            if form.endswith(ending):
                stem = form[:-len(ending)]
                found.add(stem + instead)
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    found.add(stem[:-1])
        found &= self.infinitives
        return found.pop() if len(found) == 1 else None

    def of_twins(self):
        """The forms that two verbs seem to have ("fin" and "fine") and only the longer has:
        "fined" is not of "fin", whose consonant would double, nor "singed" of "sing"."""
        past = {infinitive for (_, tag), infinitive in self.irregular.items() if tag == "VBD"}
        forms = {}
        for verb in self.infinitives:
            longer = verb + "e"
            if longer not in self.infinitives or len(verb) < 3:
                continue
            if doubles(verb):
                forms[verb + "ing", "VBG"] = longer
            if doubles(verb) or verb in past:
                forms[longer + "d", "VBD"] = forms[longer + "d", "VBN"] = longer
        return forms

    def complete(self, lexicon):
        """The lexicon of lemmas (lemmas.lexicon) with every infinitive and irregular form that it
        lacks. A lemma in it that is no verb gives way where the form tells one: treebanks err."""
        entries = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in lexicon.split("\n")}
        for (form, xpos), lemma in entries.items():
            if xpos.startswith("VB") and lemma not in self.infinitives:
                infinitive = form.lower() if xpos == "VB" else self.infinitive(form.lower(), xpos)
                if infinitive in self.infinitives:
                    entries[form, xpos] = infinitive
        for infinitive in self.infinitives:
            entries.setdefault((infinitive, "VB"), infinitive)
        for key, infinitive in {**self.irregular, **self.of_twins()}.items():
            entries.setdefault(key, infinitive)
        return "\n".join(f"{form}\t{xpos}\t{lemma}"
                         for (form, xpos), lemma in sorted(entries.items()))
