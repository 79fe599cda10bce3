"""Writes the program's inputs for evaluation: `python write_inputs.py --data DATA --to DIRECTORY`.

    ewt-dev.txt, gum-dev.txt           raw text: a paragraph a line, blank lines between
    ewt-dev.tokens, gum-dev.tokens     the gold words: a sentence a line, words divided by spaces,
                                       a blank line before every paragraph
    ewt-dev.predicates.conllu          EWT dev, where PropBank's predicates are marked in MISC
    gmb-held-out.tokens                the same; a blank line before every run of 20 sentences
    gmb.txt                            all of GMB as text, 20 sentences a paragraph, for throughput

Spaces inside of words are left out.
"""
import argparse
import pathlib

import conllu
import corpora

NO_SPACE_BEFORE = {".", ",", ":", ";", "?", "!", ")", "'s", "'", "%", "n't"}
NO_SPACE_AFTER = {"(", "$"}


def raw_text(trees):
    """The treebank's text, as SpaceAfter says, paragraph by paragraph."""
    paragraphs = []
    for tree in trees:
        if tree.new_paragraph or not paragraphs:
            paragraphs.append("")
        paragraphs[-1] += "".join(form + " " * space for form, _, space in conllu.surface(tree))
    return "\n\n".join(paragraph.strip() for paragraph in paragraphs) + "\n"


def horizontal(documents):
    lines = []
    for document in documents:
        for number, sentence in enumerate(document):
            paragraph = sentence.paragraph if sentence.paragraph is not None else number == 0
            if paragraph and lines:
                lines.append("")
            lines.append(" ".join(word.replace(" ", "") for word in sentence.words))
    return "\n".join(lines) + "\n"


def with_predicates(data):
    """EWT dev as CoNLL-U with Predicate=Yes in MISC; words alone, without their annotation."""
    documents, trees = corpora.treebank(data, "dev")
    sentences = [sentence for document in documents for sentence in document]
    lines = []
    for sentence, tree in zip(sentences, trees, strict=True):
        if tree.new_document:
            lines.append("# newdoc")
        elif tree.new_paragraph:
            lines.append("# newpar")
        marked = {predicate.position for predicate in sentence.predicates or ()}
        multiword = {first: (last, form, misc) for first, last, form, misc in tree.multiword}
        for number, row in enumerate(tree.rows, 1):
            if number in multiword:
                last, form, misc = multiword[number]
                space = "_" if misc.get("SpaceAfter") != "No" else "SpaceAfter=No"
                lines.append(f"{number}-{last}\t{form}" + "\t_" * 7 + f"\t{space}")
            misc = [mark for mark, there in (
                ("Predicate=Yes", number - 1 in marked),
                ("SpaceAfter=No", row.misc.get("SpaceAfter") == "No")) if there]
            lines.append(f"{number}\t{row.form}" + "\t_" * 7 + "\t" + ("|".join(misc) or "_"))
        lines.append("")
    return "\n".join(lines) + "\n"


def detokenised(words):
    """Plausible running text of words that were divided by machine."""
    text = ""
    for word in words:
        if text and word not in NO_SPACE_BEFORE and text[-1] not in NO_SPACE_AFTER:
            text += " "
        text += word
    return text


def gmb_text(path):
    sentences = [detokenised(row[0] for row in rows) for rows in corpora.column_sentences(path)]
    runs = [" ".join(sentences[at:at + corpora.HELD_OUT_RUN])
            for at in range(0, len(sentences), corpora.HELD_OUT_RUN)]
    return "\n\n".join(runs) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    _, development = corpora.load(options.data)
    texts = {"gmb-held-out.tokens": horizontal(development["gmb"]),
             "gmb.txt": gmb_text(options.data / "gmb/ner.tsv")}
    texts["ewt-dev.predicates.conllu"] = with_predicates(options.data)
    for name, folder in (("ewt", "ud-ewt"), ("gum", "gum")):
        texts[f"{name}-dev.txt"] = raw_text(conllu.read(options.data / folder / "dev.conllu"))
        texts[f"{name}-dev.tokens"] = horizontal(development[name])
    for name, text in texts.items():
        (options.to / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
