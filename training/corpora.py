"""The data sets as documents of annotated sentences.

A document is a list of sentences. A sentence's `tags` maps a head's name to one label per word
(None: not annotated); a head that the data set does not annotate is absent.
"""
import collections
import pathlib

import conllu
import coreference
import entity_types
import factuality
import lemmas
import names
import news
import roles
from sentences import OUTSIDE, Sentence
from wordnet import Verbs

GMB_TYPES = pathlib.Path(__file__).parent / "gmb_types.tsv"
TREEBANKS = ("ud-ewt/train.conllu", "gum/train.conllu")
HELD_OUT_RUN, HELD_OUT_EVERY = 20, 24  # of GMB's sentences: every 24th run of 20


def documents_of(trees, name_spans=False, titles=frozenset()):
    """UD trees as documents. name_spans: read GUM's mentions into `name` and `mention` too."""
    documents = []
    for tree in trees:
        if tree.new_document or not documents:
            documents.append([])
        rows = tree.rows
        tags = {
            "upos": [row.upos for row in rows],
            "xpos": [row.xpos for row in rows],
            "feats": [row.feats for row in rows],
            "lemma": [lemmas.script(row.form, row.lemma) for row in rows],
            "deprel": [row.deprel for row in rows],
        }
        if name_spans:
            mentions = conllu.mentions(tree)
            tags["name"] = names.from_mentions(rows, mentions, titles)
            tags["mention"] = names.head_types(rows, mentions)
        documents[-1].append(Sentence([row.form for row in rows], tags,
                                      [row.head for row in rows],
                                      [row.lemma for row in rows], tree.new_paragraph))
        if name_spans:
            documents[-1][-1].mentions = coreference.mentions_of(tree)
    return documents


def column_sentences(path):
    """Sentences of a file of columns, as lists of rows; blank lines divide them."""
    sentence, found = [], []
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        fields = line.split(None if line.startswith("#") or "\t" not in line else "\t")
        if fields:
            sentence.append(fields)
        elif sentence:
            found.append(sentence)
            sentence = []
    return found + ([sentence] if sentence else [])


def gmb(path):
    """(training documents, held-out documents): a document is what lies between two cuts."""
    rows = column_sentences(path)
    titles = names.titles(rows)
    training, held_out = [], []
    for start in range(0, len(rows), HELD_OUT_RUN):
        number = start // HELD_OUT_RUN
        run = [Sentence([row[0] for row in sentence],
                        {"ner": bio([row[2] for row in sentence]),
                         "name": names.from_gmb(sentence, titles)})
               for sentence in rows[start:start + HELD_OUT_RUN]]
        if number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1:
            held_out.append(run)
        elif number % HELD_OUT_EVERY == 0:
            training.append(run)
        else:
            training[-1] += run
    return training, held_out, titles


def divided(documents):
    """The documents with words cut at hyphens, as the treebanks do it and these data sets do not."""
    return [[names.divide_hyphens(sentence) for sentence in document] for document in documents]


def bio(tags):
    """Tags in which every span starts with B-, whatever they started with before."""
    fixed = []
    for position, tag in enumerate(tags):
        before = tags[position - 1] if position else OUTSIDE
        if tag.startswith("I-") and before[2:] != tag[2:]:
            tag = "B-" + tag[2:]
        fixed.append(tag)
    return fixed


def wikigold(path):
    documents = [[]]
    for sentence in column_sentences(path):
        if sentence[0][0] == "-DOCSTART-":
            documents.append([])
        else:
            words, tags = zip(*sentence)
            documents[-1].append(Sentence(list(words), {"name": bio(tags)}))
    return [document for document in documents if document]


def uner(path):
    """UNER's tags by sentence id, with the words: {id: (words, tags)}."""
    found = {}
    for sentence in column_sentences(path):
        identity = next(" ".join(row[3:]) for row in sentence if row[:2] == ["#", "sent_id"])
        rows = [row for row in sentence if row[0].isdigit()]
        found[identity] = [row[1] for row in rows], [row[2] for row in rows]
    return found


def add_uner(documents, trees, annotated):
    """Adds UNER's names to the sentences of the trees that it agrees with in words."""
    sentences = [sentence for document in documents for sentence in document]
    for sentence, tree in zip(sentences, trees, strict=True):
        words, tags = annotated.get(tree.identity, (None, None))
        if words == sentence.words:
            sentence.tags["name"] = bio(tags)


def lexicon(data):
    return Verbs().complete(lemmas.lexicon(pathlib.Path(data) / name for name in TREEBANKS))


def add_roles(documents, trees, annotated):
    """Adds PropBank's predicates to the sentences of the trees that it agrees with in words."""
    sentences = [sentence for document in documents for sentence in document]
    for sentence, tree in zip(sentences, trees, strict=True):
        words, predicates = annotated.get(tree.identity, (None, None))
        if words == sentence.words:
            sentence.predicates = predicates


def treebank(data, part):
    """EWT's documents with PropBank's predicates and UDS's factuality, and their trees."""
    trees = conllu.read(data / f"ud-ewt/{part}.conllu")
    documents = documents_of(trees)
    add_roles(documents, trees, roles.read(data / f"propbank-ewt/{part}.tsv"))
    known = factuality.read(data / f"uds-factuality/{part}.tsv")
    for sentence, tree in zip((s for document in documents for s in document), trees, strict=True):
        sentence.factuality = known.get(tree.identity)
    return documents, trees


def load(data, articles=None):
    """The training documents of every set, and the development documents, by name. articles: the news
    of `news.py` as a model analysed it; without, that set is left out."""
    data = pathlib.Path(data)
    gmb_training, gmb_held_out, titles = gmb(data / "gmb/ner.tsv")
    training = {
        "ewt": names.with_outside(treebank(data, "train")[0]),
        "gum": documents_of(conllu.read(data / TREEBANKS[1]), True, titles),
        "wikigold": wikigold(data / "wikigold/wikigold.conll"),
        "gmb": gmb_training,
    }
    training |= {f"{name}-divided": divided(training[name]) for name in ("wikigold", "gmb")}
    ewt, trees = treebank(data, "dev")
    development = {
        "ewt": ewt,
        "gum": documents_of(conllu.read(data / "gum/dev.conllu"), True, titles),
        "gmb": gmb_held_out,
    }
    add_uner(development["ewt"], trees, uner(data / "uner/dev.iob2"))
    add_entity_types(training)
    if articles:
        training["news"] = news.divided(news.documents(data, articles, "train"))
        development["news"] = news.divided(news.documents(data, articles, "dev"))
    return training, development


def add_entity_types(training):
    """Adds the contract's types of names where a set has names of fewer types: GMB's by the table of
    surfaces that were read, all that it does not know as one of those that its type may mean."""
    table = entity_types.read(GMB_TYPES) if GMB_TYPES.exists() else {}
    for name, documents in training.items():
        for document in documents:
            for sentence in document:
                tags = sentence.tags.get("name")
                if tags is None or name.startswith("gmb") and not table:
                    continue
                sentence.tags["entity"] = (entity_types.typed(sentence.words, tags, table)
                                           if name.startswith("gmb") else entity_types.from_classes(tags))


def spans(tags):
    """The spans of BIO tags as a set of (begin, end, type); a stray I- starts one."""
    found, begin = set(), None
    for position, tag in enumerate(list(tags) + [OUTSIDE]):
        before = tags[position - 1] if position else OUTSIDE
        continues = tag.startswith("I-") and before[2:] == tag[2:]
        if begin is not None and not continues:
            found.add((begin, position, tags[begin][2:]))
            begin = None
        if tag != OUTSIDE and begin is None:
            begin = position
    return found


def counts(documents, head):
    return collections.Counter(tag for document in documents for sentence in document
                               for tag in sentence.tags.get(head, ()) if tag is not None)
