"""Development figures of a model in training: gold tokens and gold sentences unless said otherwise."""
import corpora
import entity_types
from analyse import analyse, labels, split_sentences
from blocks import whole_blocks
from inventory import Inventory
from structure_scoring import factuality, links, roles_and_senses

SETS = ("ewt", "gum", "gmb", "news")  # the development sets that are scored


def f1(correct, predicted, gold):
    return 2 * correct / max(1, predicted + gold)


class SpanCount:
    def __init__(self, kinds=None):
        self.correct = self.predicted = self.gold = 0
        self.kinds = kinds

    def add(self, predicted, gold):
        predicted, gold = (
            {span for span in corpora.spans(tags) if self.kinds is None or span[2] in self.kinds}
            for tags in (predicted, gold))
        self.correct += len(predicted & gold)
        self.predicted += len(predicted)
        self.gold += len(gold)

    def f1(self):
        return f1(self.correct, self.predicted, self.gold)


def trees_and_names(model, documents, inventory):
    """Shares of right words on a treebank, and UNER's F1 where it is annotated."""
    right = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    words, names = 0, SpanCount(("PER", "ORG", "LOC"))
    blocks = [block for document in documents for block in whole_blocks(document)]
    for part, analysis in analyse(model, blocks, inventory):
        sentence = part.sentence.sentence
        found = labels(analysis, inventory, sentence.words)
        gold = sentence.tags
        words += len(sentence.words)
        for head in ("upos", "xpos", "feats", "lemma"):
            right[head] += sum(map(str.__eq__, found[head], lemmas_of(sentence, head)))
        for head, relation, gold_head, gold_relation in zip(
                analysis.heads, found["deprel"], sentence.heads, gold["deprel"]):
            attached = head == gold_head
            same = relation.partition(":")[0] == gold_relation.partition(":")[0]
            right["uas"] += attached
            right["las"] += attached and same
        if "name" in gold:
            names.add(entity_types.to_classes(found["entity"]), gold["name"])
    scores = {head: count / words for head, count in right.items()}
    return {**scores, "uner": names.f1()} if names.gold else scores


def lemmas_of(sentence, head):
    if head == "lemma":
        return sentence.lemmas
    return sentence.tags[head]


def entities(model, documents, inventory):
    """Exact-span F1 of GMB's names by class."""
    count = SpanCount(("PER", "ORG", "LOC"))
    blocks = [block for document in documents for block in whole_blocks(document)]
    for part, analysis in analyse(model, blocks, inventory, False):
        sentence = part.sentence.sentence
        found = labels(analysis, inventory, sentence.words)["entity"]
        count.add(entity_types.to_classes(found), sentence.tags["name"])
    return {"gmb": count.f1()}


def news(model, documents, inventory):
    """F1 of names (wherever a name stands, of the right class, of the right type), of the words of
    reports' contents, sources and cues, and of links of coreference."""
    kinds, classes, names = SpanCount(), SpanCount(), SpanCount()
    words = {head: [0, 0, 0] for head in ("content", "source", "cue")}
    blocks = [block for document in documents for block in whole_blocks(document)]
    for part, analysis in analyse(model, blocks, inventory, False):
        sentence = part.sentence.sentence
        found = labels(analysis, inventory, sentence.words)
        gold = [tag.partition("|")[0] for tag in sentence.tags["entity"]]
        kinds.add(found["entity"], gold)
        classes.add(entity_types.to_classes(found["entity"]), entity_types.to_classes(gold))
        names.add(*([tag[:1] + "-x" * (tag != "O") for tag in tags] for tags in (found["entity"], gold)))
        for head, count in words.items():
            for tag, true in zip(found[head], sentence.tags[head]):
                count[0] += tag != "O" and true != "O"
                count[1] += tag != "O"
                count[2] += true != "O"
    return {"news_names": names.f1(), "news_classes": classes.f1(), "news_types": kinds.f1(),
            **{head: f1(*count) for head, count in words.items()},
            **links(model, documents, inventory, "news_links")}


def paragraphs(document):
    """The document's sentences joined into paragraphs, and the gold ends: {(paragraph, word)}."""
    joined, ends = [], set()
    for sentence in document:
        if sentence.paragraph or not joined:
            joined.append([])
        joined[-1] += sentence.words
        ends.add((len(joined) - 1, len(joined[-1])))
    return [corpora.Sentence(words, {}, paragraph=True) for words in joined], ends


def sentence_ends(model, documents, inventory):
    """F1 of sentences on gold tokens when blocks are cut without knowledge of sentences."""
    joined, gold = zip(*(paragraphs([coded.sentence for coded in document])
                         for document in documents))
    gold_spans = {(n, *span) for n, ends in enumerate(gold) for span in spans_of(ends)}
    coded = inventory.code_all(joined)
    found = {(n, paragraph, begin, end)
             for n, paragraph, begin, end, _ in split_sentences(model, coded, inventory)}
    return {"sentences": f1(len(found & gold_spans), len(found), len(gold_spans))}


def spans_of(ends):
    """(paragraph, begin, end) of the sentences that end where `ends` says."""
    before = (-1, 0)
    for paragraph, end in sorted(ends):
        yield paragraph, before[1] if before[0] == paragraph else 0, end
        before = paragraph, end


def development(model, documents, inventory: Inventory):
    """All figures; documents: coded development documents by the set's name."""
    return {**trees_and_names(model, documents["ewt"], inventory),
            **sentence_ends(model, documents["ewt"], inventory),
            **entities(model, documents["gmb"], inventory),
            **roles_and_senses(model, documents["ewt"], inventory),
            **links(model, documents["gum"], inventory),
            **factuality(model, documents["ewt"], inventory),
            **(news(model, documents["news"], inventory) if "news" in documents else {})}
