"""Pages for the browser's tests, exported from news made by hand."""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "consumers"))
import news  # noqa: E402

RUNS = "document.title='ran'"
NASTY = [f"<script>{RUNS}</script>", f"</script><script>{RUNS}</script>",
         f'"><img src=x onerror="{RUNS}">', f"<svg onload={RUNS}>",
         "<!--<script>", f"\u2028{RUNS}\u2029", f"';{RUNS};//",
         "\u202eabc\u202c", "\u2067שלום\u2069", "\\u003cb\\u003e", "{{script}}",
         f"javascript:{RUNS}", "&lt;b&gt;", "é\u0301", "\x01\t\r"]


def pair():
    """Two people, of whom one outlet says what another denies."""
    made = news.News()
    wire = made.document(
        "wire-1", ["Ana Çelik, a spokesman said, met Bo Ri in Ada on Monday."],
        published="2024-05-06", publisher="North Wire", title="A meeting",
        url="https://wire.example/1")
    post = made.document(
        "post-1", ["Ana Çelik did not meet Bo Ri, the Post has learnt."],
        published="2024-05-20", publisher="South Post")
    who = ("subject", "Ana Çelik", "person", "name")
    whom = ("object", "Bo Ri", "person", "name")
    made.say(wire, made.documents[0]["text"].strip(), "met", who, whom,
             ("place", "Ada", "place", "name", {"marker": "in"}),
             lemma="meet", relation="consults", confidence=0.9,
             by=[("a spokesman", "said", None)])
    made.say(post, made.documents[1]["text"].strip(), "meet", who, whom,
             lemma="meet", relation="consults", polarity="negative",
             confidence=0.6)
    return made


def hostile():
    """News whose every text would run if it were read as markup."""
    made = news.News()
    for i, text in enumerate(NASTY):
        sentence = f"X {text} hit Y {text}"
        document = made.document(
            f"{text} {i}", [sentence], published="2024-05-06", publisher=text,
            title=text, url=f"javascript:{RUNS}//{i}")
        made.say(document, sentence, "hit",
                 ("subject", f"X {text}", text, "name"),
                 ("object", f"Y {text}", "person", "name"),
                 lemma=f"hit {text}", extractor=text, derivation="inferred",
                 rule=text, by=[(f"X {text}", "hit", text)])
    return made


def name(number):
    """Two words that look like no other number's, so that nobody is merged."""
    digest = hashlib.sha256(str(number).encode()).digest()
    syllables = ["bdfgklmnprstvz"[byte % 14] + "aeiou"[byte // 14 % 5]
                 for byte in digest[:6]]
    return " ".join("".join(syllables[at:at + 3]).capitalize()
                    for at in (0, 3))


class Crowd:
    """As many facts between as many entities, one sentence each."""

    PER_DOCUMENT = 100

    def __init__(self, facts, entities):
        self.facts = facts
        self.names = [name(number) for number in range(entities)]

    def sentence(self, number):
        # Multiplication mixes; everybody has neighbours near and far.
        count = len(self.names)
        a = number % count
        b = (number * 7919 + number // count * 31) % count
        b = b if b != a else (b + 1) % count
        return f"{self.names[a]} met {self.names[b]}."

    def write(self, folder):
        paths = [pathlib.Path(folder, name) for name in
                 ("documents-in.jsonl", "statements-in.jsonl")]
        with (paths[0].open("w", encoding="utf-8") as documents,
              paths[1].open("w", encoding="utf-8") as statements):
            for first in range(0, self.facts, self.PER_DOCUMENT):
                self.write_document(first, documents, statements)
        return paths

    def write_document(self, first, documents, statements):
        document = f"d{first:06}"
        day = f"2024-{first // 2800 % 12 + 1:02}-{first // 100 % 28 + 1:02}"
        begin, text = 0, []
        for number in range(first, min(first + self.PER_DOCUMENT, self.facts)):
            sentence = self.sentence(number)
            verb = sentence.index(" met ") + 1

            def argument(role, start, end, at=begin, of=sentence):
                surface = of[start:end]
                return {"role": role, "begin": at + start, "end": at + end,
                        "head": [at + start, at + end], "text": surface,
                        "type": "person", "mention": "name",
                        "entity": surface}
            json.dump({
                "schema": "griot/statement/1", "document": document,
                "predicate": {"lemma": "meet", "text": "met",
                              "begin": begin + verb, "end": begin + verb + 3,
                              "relation": "consults"},
                "arguments": [argument("subject", 0, verb - 1),
                              argument("object", verb + 4,
                                       len(sentence) - 1)],
                "attribution": None, "polarity": "positive",
                "modality": "asserted", "derivation": "stated", "time": None,
                "confidence": 0.5 + number % 50 / 100,
                "evidence": {"begin": begin, "end": begin + len(sentence),
                             "quote": sentence},
                "extractor": "by hand"}, statements)
            statements.write("\n")
            text.append(sentence)
            begin += len(sentence) + 1
        json.dump({"schema": "griot/document/1", "id": document,
                   "text": "\n".join(text) + "\n", "published": day,
                   "publisher": f"Paper {first // 100 % 7}"}, documents)
        documents.write("\n")


def export(made, page):
    exports = news.Exports(made)
    shutil.copyfile(exports.path(".html"), page)
    exports.close()


def export_samples(griot, root, folder):
    """The page of samples/, made as a user would."""
    store = pathlib.Path(folder, "samples.griot")
    page = pathlib.Path(folder, "samples.html")
    subprocess.run([griot, "build", root / "samples", "--out", store],
                   check=True, capture_output=True)
    subprocess.run([griot, "export", store, "--to", page], check=True)
