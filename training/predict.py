"""Analyses raw text: `python predict.py --model FILE --to DIRECTORY TEXT...`, CoNLL-U for each text.

Paragraphs are divided by blank lines. MISC holds TokenRange=begin:end (code points of the file) and
the labels Name and Mention where they say anything.
"""
import argparse
import pathlib
import re

import torch

import corpora
import model_file
from analyse import labels, split_sentences
from tokeniser import Tokeniser

SHOWN = {"Name": "entity", "Mention": "mention"}


def plain_tokens(paragraph):
    """A stand-in for the tokeniser where a model file has none."""
    pattern = r"\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[.,]\w+)*|[^\w\s]"
    return [[match.span()] for match in re.finditer(pattern, paragraph)]


def paragraphs(text):
    """(begin, text) of every paragraph."""
    return [(match.start(), match.group()) for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]


def analyse_text(model, inventory, tokenise, text):
    """Yields (number of the paragraph, tokens, analysis, labels) for every sentence; tokens are
    lists of words, words (begin, end) in the text."""
    found = [[[(begin + b, begin + e) for b, e in token] for token in tokenise(paragraph)]
             for begin, paragraph in paragraphs(text)]
    words = [[text[b:e] for token in tokens for b, e in token] for tokens in found]
    document = [inventory.code(corpora.Sentence(paragraph, {}, paragraph=True)) for paragraph in words]
    for _, number, begin, end, analysis in split_sentences(model, [document], inventory):
        yield (number, tokens_between(found[number], begin, end), analysis,
               labels(analysis, inventory, words[number][begin:end]))


def tokens_between(tokens, begin, end):
    """The tokens of the words begin .. end; a sentence end inside of a token divides it."""
    found, position = [], 0
    for token in tokens:
        inside = [word for number, word in enumerate(token, position) if begin <= number < end]
        found += [inside] if inside else []
        position += len(token)
    return found


def conllu(text, sentences):
    """CoNLL-U lines; only syntactic heads and relations, no enhanced ones."""
    lines, before = [], None
    for identity, (paragraph, tokens, analysis, tags) in enumerate(sentences, 1):
        lines += ["# newpar"] if paragraph != before else []
        before = paragraph
        lines += [f"# sent_id = {identity}",
                  "# text = " + re.sub(r"\s+", " ", text[tokens[0][0][0]:tokens[-1][-1][1]])]
        number = 0
        for token in tokens:
            space = [] if text[token[-1][1]:token[-1][1] + 1].strip() == "" else ["SpaceAfter=No"]
            if len(token) > 1:
                place = f"TokenRange={token[0][0]}:{token[-1][1]}"
                lines.append(f"{number + 1}-{number + len(token)}\t{text[token[0][0]:token[-1][1]]}"
                             + "\t_" * 7 + "\t" + "|".join(space + [place]))
                space = []
            for begin, end in token:
                misc = [f"{name}={tags[head][number]}" for name, head in SHOWN.items()
                        if tags[head][number] not in ("O", "none")]
                misc += space + [f"TokenRange={begin}:{end}"]
                lines.append("\t".join([
                    str(number + 1), text[begin:end], tags["lemma"][number], tags["upos"][number],
                    tags["xpos"][number], tags["feats"][number], str(analysis.heads[number]),
                    tags["deprel"][number], "_", "|".join(misc)]))
                number += 1
        lines.append("")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("texts", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model, inventory, _, weights = model_file.read(options.model)
    tokenise = Tokeniser(*weights).tokens if weights else plain_tokens
    options.to.mkdir(parents=True, exist_ok=True)
    for path in options.texts:
        text = path.read_text(encoding="utf-8")
        sentences = list(analyse_text(model, inventory, tokenise, text))
        target = options.to / f"{path.stem}.conllu"
        partial = target.with_suffix(".partial")
        partial.write_text(conllu(text, sentences), encoding="utf-8")
        partial.rename(target)


if __name__ == "__main__":
    main()
