"""Statements made by hand over texts of our own, and their exports.

Written the way any extractor would: sentences with their participants, from
which the offsets are found. `export` runs them through the real merger and
writers.
"""

import json
import os
import pathlib
import subprocess
import tempfile


class News:
    def __init__(self):
        self.documents = []
        self.statements = []

    def document(self, identifier, sentences, **metadata):
        self.documents.append({
            "schema": "griot/document/1", "id": identifier,
            "text": "\n".join(sentences) + "\n", **metadata})
        return identifier

    def say(self, document, sentence, predicate, *arguments, lemma,
            relation=None, by=None, **fields):
        """One statement; raises ValueError if a surface is not there.

        `arguments` are (role, surface, type, mention) with a dict of further
        fields behind, at will; `by` lists (surface, cue, medium or None), the
        nearest speaker first.
        """
        text = next(d["text"] for d in self.documents if d["id"] == document)
        begin = text.index(sentence)

        def span(surface):
            start = begin + sentence.index(surface)
            return {"begin": start, "end": start + len(surface),
                    "text": surface}

        attribution = None
        for surface, cue, medium in reversed(by or []):
            link = {"source": {**span(surface), "entity": surface,
                               "type": "other"},
                    "cue": cue, **span(cue)}
            del link["text"]
            if medium:
                link["medium"] = medium
            link["attribution"] = attribution
            attribution = link
        statement = {
            "schema": "griot/statement/1", "document": document,
            "predicate": {"lemma": lemma, **span(predicate),
                          "relation": relation},
            "arguments": [
                {"role": role, **span(surface), "type": kind,
                 "mention": mention, "entity": surface,
                 **(more[0] if more else {})}
                for role, surface, kind, mention, *more in arguments],
            "attribution": attribution,
            "polarity": "positive", "modality": "asserted",
            "derivation": "stated", "time": None, "confidence": 0.9,
            "evidence": {"begin": begin, "end": begin + len(sentence),
                         "quote": sentence},
            "extractor": "by hand"}
        statement.update(fields)
        self.statements.append(statement)

    def write(self, folder):
        """The paths of the documents and the statements as JSON Lines."""
        paths = []
        for name in ("documents", "statements"):
            path = pathlib.Path(folder, f"{name}-in.jsonl")
            lines = [json.dumps(row, ensure_ascii=False)
                     for row in getattr(self, name)]
            path.write_text("".join(line + "\n" for line in lines),
                            encoding="utf-8")
            paths.append(path)
        return paths


def sahel():
    """Two outlets on one day; what the questions of the tests ask for."""
    news = News()
    a = news.document(
        "courier-2024-06-02",
        ["The juntas of the region expelled French forces in 2023.",
         "JNIM claimed responsibility for the attack on its website Azallaq.",
         "The army did not enter the camp, a colonel said.",
         "Its troops will search the quarter on Monday."],
        published="2024-06-02", publisher="Savanna Courier",
        authors=["Ada Roe", "Bo Dé"],
        url="https://courier.example/a b?x={1}", language="en",
        title='Dawn "raid" <in> the capital & after')
    b = news.document(
        "post-2024-06-03",
        ["Ruling juntas expelled French forces last year.",
         "Nobody was hurt, the mayor told Radio Dune."],
        published="2024-06-03", publisher="River Post")
    juntas = ("subject", "The juntas of the region", "government", "nominal",
              {"entity": "juntas"})
    forces = ("object", "French forces", "military", "name")
    news.say(a, "The juntas of the region expelled French forces in 2023.",
             "expelled", juntas, forces, lemma="expel", relation="expels",
             time={"value": "2023", "granularity": "year"}, confidence=0.91)
    news.say(b, "Ruling juntas expelled French forces last year.", "expelled",
             ("subject", "Ruling juntas", "government", "nominal"), forces,
             lemma="expel", relation="expels",
             time={"value": "2023", "granularity": "year"})
    news.say(a, "JNIM claimed responsibility for the attack on its website "
             "Azallaq.", "claimed responsibility",
             ("subject", "JNIM", "armed_group", "name"),
             ("object", "the attack", "event", "nominal", {"marker": "for"}),
             ("oblique", "its website Azallaq", "media", "nominal",
              {"marker": "on", "entity": "Azallaq"}),
             lemma="claim responsibility", relation="claims_responsibility",
             time={"value": "2024-06-01T21:30", "granularity": "hour"})
    news.say(a, "The army did not enter the camp, a colonel said.", "enter",
             ("subject", "The army", "military", "nominal"),
             ("object", "the camp", "facility", "nominal"),
             lemma="enter", polarity="negative",
             by=[("a colonel", "said", None)])
    news.say(a, "Its troops will search the quarter on Monday.", "will search",
             ("subject", "Its troops", "military", "nominal"),
             ("object", "the quarter", "place", "nominal"),
             lemma="search", relation="searches", modality="planned",
             time={"value": "2024-06-03/..", "granularity": "interval"})
    news.say(b, "Nobody was hurt, the mayor told Radio Dune.", "was hurt",
             ("object", "Nobody", "person", "pronoun"),
             lemma="hurt", by=[("the mayor", "told", "Radio Dune")])
    return news


def conflicts():
    """What cannot all be so, with figures and places that are known."""
    news = News()
    a = news.document(
        "alpha-2024-07-09",
        ["About 15 soldiers were killed in Bamako on Tuesday.",
         "The garrison shelled Gao in week 27.",
         "Ana Orr has led Ghana since 2012.",
         "Bamako is the capital of Mali."],
        published="2024-07-09", publisher="Alpha Post")
    b = news.document(
        "beta-2024-07-09",
        ["The army said that 40 to 50 soldiers were killed in Bamako.",
         "The garrison did not shell Gao in July."],
        published="2024-07-09", publisher="Beta Herald")
    day = {"value": "2024-07-09", "granularity": "day"}
    for document, sentence, surface, quantity in (
            (a, "About 15 soldiers were killed in Bamako on Tuesday.",
             "About 15 soldiers", {"value": 15, "bound": "about"}),
            (b, "The army said that 40 to 50 soldiers were killed in Bamako.",
             "40 to 50 soldiers",
             {"value": 40, "bound": "at least", "most": 50})):
        start = len(surface) - len("soldiers")
        news.say(document, sentence, "were killed",
                 ("object", surface, "military", "nominal",
                  {"quantity": quantity}),
                 ("place", "Bamako", "place", "name", {"marker": "in"}),
                 lemma="kill", relation="kills", time=day)
        argument = news.statements[-1]["arguments"][0]
        argument["head"] = [argument["begin"] + start, argument["end"]]
    for document, sentence, predicate, polarity, time in (
            (a, "The garrison shelled Gao in week 27.", "shelled", "positive",
             {"value": "2024-W27", "granularity": "week"}),
            (b, "The garrison did not shell Gao in July.", "shell", "negative",
             {"value": "2024-07", "granularity": "month"})):
        news.say(document, sentence, predicate,
                 ("subject", "The garrison", "military", "name",
                  {"entity": "The garrison"}),
                 ("object", "Gao", "place", "name"), lemma="shell",
                 relation="bombs", polarity=polarity, time=time)
    news.say(a, "Ana Orr has led Ghana since 2012.", "led",
             ("subject", "Ana Orr", "person", "name"),
             ("object", "Ghana", "country", "name"), lemma="lead",
             relation="leads",
             time={"value": "2012/..", "granularity": "interval"})
    news.say(a, "Bamako is the capital of Mali.", "capital",
             ("subject", "Bamako", "place", "name"),
             ("object", "Mali", "country", "name"), lemma="capital",
             relation="capital_of")
    return news


def repeated():
    """One outlet that tells of three visits."""
    news = News()
    sentences = [f"Adama Sow visited Port Ebo in {when}."
                 for when in ("May 2021", "March 2023", "2024")]
    document = news.document("post-2024-06-03", sentences,
                             published="2024-06-03")
    for sentence, time in zip(sentences, (
            {"value": "2021-05", "granularity": "month"},
            {"value": "2023-03-04", "granularity": "day"},
            {"value": "2024/..", "granularity": "interval"})):
        news.say(document, sentence, "visited",
                 ("subject", "Adama Sow", "person", "name"),
                 ("object", "Port Ebo", "place", "name"),
                 lemma="visit", time=time)
    return news


HOSTILE = ('A\x01B <b>&amp;]]>"\'\\ {x} %zz <!-- --> \u2028\ufffe'
           ' 😀 é\tTab\rCR @prefix ; . """')


def hostile():
    """Every string that a writer must escape is one that it must escape."""
    news = News()
    document = news.document(HOSTILE, ["X " + HOSTILE + " hit Y" + HOSTILE],
                             publisher=HOSTILE, title=HOSTILE, language="en",
                             authors=[HOSTILE, "X " + HOSTILE],
                             url="https://x.example/" + HOSTILE)
    sentence = "X " + HOSTILE + " hit Y" + HOSTILE
    news.say(document, sentence, "hit",
             ("subject", "X " + HOSTILE, HOSTILE, "name"),
             ("object", "Y" + HOSTILE, "person", "name"),
             ("place", HOSTILE, "place", "name", {"marker": HOSTILE}),
             lemma=HOSTILE, extractor=HOSTILE, derivation="inferred",
             rule=HOSTILE, by=[(HOSTILE, "hit", HOSTILE)])
    news.say(document, sentence, "hit",
             ("subject", "X " + HOSTILE, "person", "name"),
             lemma="fall", relation=HOSTILE)
    return news


class Exports:
    """The exports of some news in a folder that goes away with this."""

    def __init__(self, news):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        documents, statements = news.write(self.folder)
        subprocess.run([os.environ["EXPORT_STATEMENTS"], documents, statements,
                        self.folder], check=True)

    def path(self, ending):
        return self.folder / f"news{ending}"

    def close(self):
        self._folder.cleanup()
