"""Writes what the C++ program is tested against: `python reference.py --model FILE --to reference.json`.

The sentences are our own. Every document is one block: its paragraphs hold whole sentences as lists
of words, and the program is given the words, not the sentences' ends. Expected are the sub-word ids
of every word, every head's label (the trees within the given sentences), predicates, links of
coreference, and the first numbers of every word's final vector, all from the file's weights with unrounded activations. `tokens` holds
paragraphs of raw text with the tokens that the tokeniser must find: lists of words as [begin, end]
in code points.
"""
import argparse
import json
import pathlib

import torch

import corpora
import model_file
import phrases
from analyse import analyse, labels
from blocks import Part, collate
from structure_prediction import JOINING, antecedents, mentions_of, predicates
from tokeniser import Tokeniser

SHOWN = 8  # numbers of each vector

# Documents of paragraphs of sentences.
TEXTS = [
    [["Gunmen attack convoy near Kidal",
      "At least 12 people were killed on Tuesday when gunmen on motorbikes attacked a convoy near "
      "the town of Kidal , officials said .",
      "“ We did n’t hear them coming , ” Aminata Touré , a nurse , told reporters ."],
     ["No group has claimed responsibility for the attack ."]],
    [["The al - Qaida - linked group JNIM said it had shot down a drone .",
      "Who ordered the strike ?",
      "Neither the E.U. nor NATO answered questions ; the U.N. mission , MINUSMA , had left in 2023 ."]],
    [["Zoë Muñoz - Öztürk , 34 , leads Médecins Sans Frontières ’ team in N’Djamena ."],
     ["Her brother 's company , IBM - backed Quantix Ltd. , bought 3.5 % of Łódź Steelworks for "
      "€ 40 million in June .",
      "It can not sell them before 2026 ."]],
    [["MAYOR QUITS AFTER FLOOD INQUIRY",
      "LIMA ( Reuters ) — Mayor Rosa Quispe resigned late on Friday , a day after an inquiry blamed "
      "her office for last year 's flood ."],
     ["“ I ’m sorry , ” she said … “ I ’ve nothing to add . ”"]],
    [["Antidisestablishmentarianismically speaking , Prof. Ngũgĩ wa Thiong’o ’s iPhone rang twice .",
      "www.example.org/a_b?c=1 carried the text ; e-mails to info@example.org went unanswered .",
      "东京 and Москва are capitals ; ﬁve naïve cafés closed ."]],
    [["The rebels , who took the airport on Monday , gave it back on Thursday under a deal that Qatar "
      "and Kenya had brokered .",
      "Asked whether she would run again , President Hana Kovačević laughed ."],
     ["Soldiers from Burkina Faso were said to have been seen crossing the river at night .",
      "General Tesfaye Bekele denied that his men had fired first , but admitted that “ mistakes were "
      "made ” ."]],
    [["Oil prices fell by 2.3 percent on Wall Street , their lowest since March .",
      "Hurricane Odile is expected to reach Baja California by Sunday morning ."]],
    [["Do n't they know ?",
      "They 'll find out soon enough !",
      "Yes – but not from me ."],
     ["Police arrested 24 - year - old Jean-Pierre Mbeki on 9 / 11 in the Goma – Bukavu corridor .",
      "He remains in custody .",
      "THE END"]],
]

# Paragraphs for the tokeniser.
PARAGRAPHS = [
    "Mali’s capital—sparking a “deadly” gunbattle—didn’t sleep; don't, cannot, gonna. (AP)—He said: ‘No…’",
    "U.S. officials met the U.N. on Jan. 5, 2024 in St. Petersburg. Mr. Díaz Inc. won 3.5%.",
    "al-Qaida-linked 24-year-olds, wheel-chair, F-16-launched, grass-roots, editor-in-chief, -2:30",
    "See https://www.example.com/p132/Long-Page-Name/a.html?q=a+b&hl=en-US, or www.example.org/x_y-z.",
    "<jane.doe@mail.example.org> wrote to info@example.org... see/hear, w/it, 45p, £15, AK-47s, 9/11.",
    "N’Djamena, Côte d’Ivoire, O’Brien's, the soldiers' camp, 东京2020, Москва-река, x" + "-y" * 600,
]


def sentences_of(text, inventory):
    """The coded sentences of a document."""
    return [inventory.code(corpora.Sentence(sentence.split(" "), {}, paragraph=number == 0))
            for paragraph in text for number, sentence in enumerate(paragraph)]


def expected(model, inventory, text):
    sentences = sentences_of(text, inventory)
    block = [Part(coded, len(coded.subwords), number > 0 and coded.sentence.paragraph)
             for number, coded in enumerate(sentences)]
    batch = collate([block], inventory)
    found, vectors = [None] * len(block), [None] * len(block)
    for part, analysis in analyse(model, [block], inventory):
        number = next(n for n, other in enumerate(block) if other is part)
        words = part.sentence.sentence.words
        tags = labels(analysis, inventory, words)
        found[number] = {
            "paragraph": part.sentence.sentence.paragraph, "words": words,
            "subwords": [list(ids) for ids in part.sentence.subwords],
            "cases": part.sentence.cases, **tags, "head": analysis.heads,
            "sentence_end": [bool(end > 0) for end in analysis.ends],
            "sentence_end_logit": [round(float(end), 3) for end in analysis.ends],
            "predicates": predicates(model, analysis, words, tags, inventory),
            "vector": [[round(number, 5) for number in vector[:SHOWN].tolist()]
                       for vector in analysis.vectors]}
        vectors[number] = analysis.vectors
    return {"block": batch.subwords[0].tolist(), "sentences": found,
            "links": links(model, found, torch.cat(vectors))}


def links(model, sentences, vectors):
    """[[sentence, word, antecedent's sentence, word]] of the mentions that join a chain."""
    words = [[phrases.Word(form, lemma, upos, xpos, head - 1, deprel, name) for form, lemma, upos, xpos, head,
              deprel, name in zip(*(found[part] for part in ("words", "lemma", "upos", "xpos", "head", "deprel",
                                                             "entity")))] for found in sentences]
    mentions, places = mentions_of(words, [found["mention"] for found in sentences])
    joined = antecedents(model, mentions, words, vectors[places]) if mentions else []
    return [[mentions[n][0], mentions[n][1].head, mentions[best][0], mentions[best][1].head]
            for n, (best, probability) in enumerate(joined) if probability >= JOINING]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, inventory, metadata, weights = model_file.read(options.model)
    tokens = Tokeniser(*weights).tokens
    documents = [expected(model, inventory, text) for text in TEXTS]
    paragraphs = [{"text": text, "tokens": tokens(text)} for text in PARAGRAPHS]
    options.to.write_text(json.dumps(
        {"training_hash": metadata["training_hash"], "documents": documents, "tokens": paragraphs},
        ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
