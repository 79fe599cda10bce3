"""How descriptions and pronouns find their antecedents: what it is learnt from, and how good it is.

    bench/antecedents.py --rows ANTECEDENT_ROWS --model MODEL --data WIKINEWS [--judged DOCUMENTS]
                         [--fit [KIND...]]

WIKINEWS holds articles.jsonl, names.jsonl and reference.jsonl (training/README.md). For each phrase
the program prints the entities that it may mean, and none, with their features
(extract/statements/mentions/antecedent_features.h); readers said which are right. One of them is
chosen by a logistic model over all of them, and taken if it is likely enough. Prints of the
development part, for each kind of phrase and several least probabilities: phrases with an antecedent,
those for which it is among the candidates, right and wrong ones, and descriptions that readers left
alone and the program does not (of these, those that repeat a noun are mostly right).

DOCUMENTS are those of bench/antecedent_verdicts.jsonl (of bench/gmb_documents.py, and Wikinews): what
griot took phrases of statements for, and whether strict readers found it right; and what phrases of
which it was unsure (of a hundred pieces drawn by chance all whose likeliest meaning had at most 0.94) mean
by a reader, null for nothing before them. What is wrong tells only which entity a phrase does not mean. A
fifth, by document, is not learnt from: how many of it are right, wrong and left open is printed too.

With --fit learns from the training part and writes antecedent_model.h, only the weights of the kinds
that are named if any are; then build, and fit again on
the rows that the new weights give, until nothing moves: what a phrase may mean hangs on what those
before it were taken for. Least probabilities are chosen by hand, LEAST.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import zlib

import torch

VERDICTS = pathlib.Path(__file__).resolve().with_name("antecedent_verdicts.jsonl")
HEADER = (pathlib.Path(__file__).resolve().parent.parent /
          "extract/statements/mentions/antecedent_model.h")
KINDS = ("person", "thing", "many", "description")
LEAST = (0.40, 0.45, 0.45, 0.45)
LINKS = ("link", "link_odds", "link_best", "new_linked", "other_noun_link")
# The analyser has learnt from the same articles, so that its links are too good there: they are
# taken away from this share of the phrases.
LINKLESS = 0.4
RIDGE = 10.0       # penalty on squared weights of features of variance one
LEAST_SEEN = 5     # times of a feature that gets a weight
JUDGED = (2, 2, 2, 6)  # weights of verdicts, by kind
# Weights of descriptions are at most so: the analyser's links know more than nearness does.
MOST = {"nearest_of_type": 1.2}
UNSAID = 1.5       # weight of a description that readers left alone, where no noun repeats
REPEATED = 0.15    # and where one does
PRONOUN = re.compile(
    r"(?<![\w’'])(I|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|he|him|his|himself|she|her|"
    r"hers|herself|it|its|itself|they|them|their|theirs|themselves)(?![\w])", re.I)
NAME, NOMINAL = 0, 1


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def norm(text):
    text = text.lower().strip().replace("’", "'").removesuffix("'s")
    return re.sub(r"\s+", " ", re.sub(r"^(the|a|an|this|that|these|those) ", "", text))


def within(part, whole):
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole) is not None


class Article:
    """What readers said of one article."""

    def __init__(self, text, names, reference):
        self.surfaces = {entity["name"]: entity["surfaces"] for entity in names["entities"]}
        hits = [match for match in PRONOUN.finditer(text) if match.group(0) != "US"]
        self.pronouns = {match.span(): reference["pronouns"].get(str(number))
                         for number, match in enumerate(hits, 1)}
        self.nominals = []
        for surface, k, who in reference["nominals"]:
            found = list(re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text))
            if len(found) >= k:
                self.nominals.append((*found[k - 1].span(), who))

    def fits(self, text, who):
        text = norm(text)
        for one in who if isinstance(who, list) else [who]:
            for form in {norm(one), *map(norm, self.surfaces.get(one, ()))} - {""}:
                if text and (within(form, text) or within(text, form)):
                    return True
        return False

    def meant(self, mentions):
        """{mention: who} of the descriptions that readers resolved."""
        found = {}
        for begin, end, who in self.nominals:
            for n, mention in enumerate(mentions):
                if mention["end"] == end and begin - 1 <= mention["begin"] < end:
                    found[n] = who
                    break
        return found

    def means(self, entity, mentions, who, meant):
        """Whether the mentions of an entity so far speak of `who`."""
        if not entity:
            return False
        of = [mentions[n] for n in entity]
        names = [mention["name"] for mention in of if mention["name"]]
        if isinstance(who, list) and of[0]["type"] == "person":
            return False  # one is not both
        if names:
            return self.fits(max(names, key=len), who)
        nominals = [n for n in entity if mentions[n]["kind"] == NOMINAL]
        if nominals:
            return any(self.fits(mentions[n]["text"], who) or meant.get(n) == who for n in nominals)
        return any(self.pronouns.get((m["begin"], m["end"])) == who for m in of)

    def is_meant(self, candidate, mentions, who, meant):
        """Whether a candidate is `who`; several are, if they are all of them and no others."""
        if who is None:
            return False
        if not candidate["members"]:
            return self.means(candidate["mentions"], mentions, who, meant)
        if not isinstance(who, list):
            return False
        return all(any(self.means(one, mentions, each, meant) for each in who)
                   for one in candidate["members"]) and \
            all(any(self.means(one, mentions, each, meant) for one in candidate["members"])
                for each in who)


class Choice:
    """A phrase: features of its candidates, which of them are right, its weight in learning."""

    def __init__(self, row, article, mentions, meant, repeated):
        mention = mentions[row["mention"]]
        self.kind = row["anaphor"]
        span = mention["begin"], mention["end"]
        is_description = KINDS[self.kind] == "description"
        self.marked = row["mention"] in meant if is_description else span in article.pronouns
        self.who = meant.get(row["mention"]) if is_description else article.pronouns.get(span)
        self.features = [{int(n): value for n, value in candidate["features"].items()}
                         for candidate in row["candidates"]]
        self.right = [article.is_meant(candidate, mentions, self.who, meant)
                      for candidate in row["candidates"]]
        self.findable = any(self.right)
        self.right[-1] = not self.findable
        repeats = any(repeated in features for features in self.features)
        self.weight = 1.0 if self.marked else REPEATED if repeats else UNSAID


class Judged:
    """A phrase of which readers said whether what it was taken for is right."""

    def __init__(self, row, hit, right):
        self.kind = row["anaphor"]
        self.features = [{int(n): value for n, value in candidate["features"].items()}
                         for candidate in row["candidates"]]
        self.right = [found == right for found in hit]
        self.weight = JUDGED[self.kind]


def judge(verdict, mentions, choices):
    """The choice that linked the phrase of a verdict to what names its entity, or None."""
    own = next((n for n, mention in enumerate(mentions) if mention["end"] == verdict["end"] and
                verdict["begin"] - 1 <= mention["begin"] < verdict["end"]), None)
    if own is None:
        return None
    if verdict["means"] is None:
        row = choices.get(own)
        return row and Judged(row, [False] * (len(row["candidates"]) - 1) + [True], True)
    same = {n for n, mention in enumerate(mentions) if n != own and norm(verdict["means"]) in
            (norm(mention["text"]), norm(mention["name"]))}
    for at, others in [(own, same), *((n, {own}) for n in sorted(same) if n > own)]:
        if row := choices.get(at):
            hit = [bool(others & set(candidate["mentions"])) for candidate in row["candidates"]]
            if any(hit):
                return Judged(row, hit, verdict["right"])
    return None


def part_of(document):
    return "train" if zlib.crc32(document.encode()) % 5 else "dev"


def rows_of(options, documents):
    """What the program prints of the documents: names of features, and the rows."""
    with open(documents, encoding="utf-8") as texts:
        rows = subprocess.run([options.rows, options.model], stdin=texts, check=True,
                              capture_output=True, text=True).stdout
    head, *rows = map(json.loads, rows.splitlines())
    return head["features"], rows


def gather_judged(options):
    """{part: choices that verdicts speak of}."""
    verdicts = collections.defaultdict(list)
    for verdict in read(VERDICTS):
        verdicts[verdict["document"]].append(verdict)
    mentions, choices = {}, collections.defaultdict(dict)
    document = None
    for row in rows_of(options, options.judged)[1]:
        if "document" in row:
            document = row["document"]
            mentions[document] = row["mentions"]
        else:
            choices[document][row["mention"]] = row
    found = {"dev": [], "train": []}
    for name in sorted(mentions):
        judged = [judge(verdict, mentions[name], choices[name]) for verdict in verdicts[name]]
        found[part_of(name)] += [choice for choice in judged if choice]
    return found


def gather(options):
    """(names of features, {part: choices})."""
    texts = {article["id"]: article["text"] for article in read(options.data / "articles.jsonl")}
    names = {row["document"]: row for row in read(options.data / "names.jsonl")}
    references = {row["document"]: row for row in read(options.data / "reference.jsonl")}
    features, rows = rows_of(options, options.data / "articles.jsonl")
    repeated = features.index("same_noun")
    found, article = {"dev": [], "train": []}, None
    for row in rows:
        if "document" in row:
            identity, mentions = row["document"], row["mentions"]
            article = identity in references and Article(texts[identity], names[identity],
                                                         references[identity])
            meant = article and article.meant(mentions)
            part = part_of(identity)
        elif article:
            choice = Choice(row, article, mentions, meant, repeated)
            if choice.marked or KINDS[choice.kind] == "description":
                found[part].append(choice)
    return features, found


def tensors(choices, width):
    """Features [candidates, width], number of the choice of each, whether it is right."""
    rows = [features for choice in choices for features in choice.features]
    matrix = torch.zeros(len(rows), width)
    for n, features in enumerate(rows):
        for k, value in features.items():
            matrix[n, k] = value
    owner = torch.tensor([n for n, choice in enumerate(choices) for _ in choice.features])
    return matrix, owner, torch.tensor([right for choice in choices for right in choice.right])


def log_sums(scores, owner, count):
    most = torch.full((count,), -1e9).scatter_reduce(0, owner, scores, "amax")
    sums = torch.zeros(count).index_add(0, owner, torch.exp(scores - most[owner]))
    return most + sums.clamp_min(1e-30).log()


def learn(choices, names, most):
    features, owner, right = tensors(choices, len(names))
    linkless = features.clone()
    linkless[:, [names.index(name) for name in LINKS]] = 0
    importance = torch.tensor([choice.weight for choice in choices])
    spread = features.var(0) + 1e-6
    weights = torch.zeros(len(names), requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=60, history_size=20,
                                  line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        total = RIDGE * (weights * weights * spread).sum()
        for matrix, share in ((features, 1 - LINKLESS), (linkless, LINKLESS)):
            scores = matrix @ weights
            against = log_sums(scores, owner, len(choices))
            good = log_sums(scores.masked_fill(~right, -1e9), owner, len(choices))
            total = total + share * ((against - good) * importance).sum()
        total.backward()
        return total
    optimiser.step(loss)
    found = weights.detach()
    found[(features != 0).sum(0) < LEAST_SEEN] = 0
    for name, value in most.items():
        found[names.index(name)] = min(found[names.index(name)].item(), value)
    return torch.round(found * 100) / 100


def likeliest(choices, weights):
    """(choice, number of its likeliest candidate or None, its probability) of each."""
    features, owner, _ = tensors(choices, len(weights))
    scores = features @ weights
    odds = torch.exp(scores - log_sums(scores, owner, len(choices))[owner]).tolist()
    at = 0
    for choice in choices:
        mine, at = odds[at:at + len(choice.right)], at + len(choice.right)
        best = max(range(len(mine) - 1), key=mine.__getitem__, default=None)
        yield choice, best, 0 if best is None else mine[best]


def figures(choices, weights, least):
    found = collections.Counter()
    for choice, best, odds in likeliest(choices, weights):
        found["antecedents"] += choice.who is not None
        found["findable"] += choice.findable
        if odds >= least:
            found["right" if choice.right[best] else "wrong" if choice.marked else "unsaid"] += 1
    return found


def judged_figures(choices, weights, least):
    found = collections.Counter()
    for choice, best, odds in likeliest(choices, weights):
        taken = odds >= least
        right = choice.right[best if taken else -1]
        found["right" if right else "wrong" if taken else "open"] += 1
    return found


def weights_now(names):
    """What antecedent_model.h holds: [features, kinds]."""
    rows = dict(re.findall(r'\{"(\w+)", \{(.*?)\}\}', HEADER.read_text()))
    return torch.tensor([[float(value.rstrip("F")) for value in rows[name].split(", ")]
                         if name in rows else [0.0] * len(KINDS) for name in names])


def write(names, columns):
    lines = ["#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_",
             "#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_", "",
             "// Written by bench/antecedents.py --fit, which says what each number is.", "",
             "namespace griot::antecedent_model {", "", "struct Weights {", "  const char* feature;",
             "  float weights[4];  // by Anaphor", "};", "", "inline constexpr Weights kWeights[] = {"]
    for n, name in enumerate(names):
        values = ", ".join(f"{column[n].item() + 0:.2f}F" for column in columns)
        lines.append(f'    {{"{name}", {{{values}}}}},')
    least = ", ".join(f"{value:.2f}F" for value in LEAST)
    lines += ["};", "", "// Least probability of an antecedent that is taken, by Anaphor.",
              f"inline constexpr float kLeast[] = {{{least}}};", "",
              "}  // namespace griot::antecedent_model", "",
              "#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_", ""]
    HEADER.write_text("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rows", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--judged", type=pathlib.Path)
    parser.add_argument("--fit", nargs="*", choices=KINDS, metavar="KIND")
    options = parser.parse_args()
    torch.set_num_threads(1)
    names, choices = gather(options)
    now = weights_now(names)
    judged = gather_judged(options) if options.judged else {"dev": [], "train": []}
    columns = []
    for kind, name in enumerate(KINDS):
        part = {key: [choice for choice in found if choice.kind == kind]
                for key, found in choices.items()}
        verdicts = {key: [choice for choice in found if choice.kind == kind]
                    for key, found in judged.items()}
        if options.fit and name not in options.fit:
            columns.append(now[:, kind])
        else:
            columns.append(learn(part["train"] + verdicts["train"], names,
                                 MOST if name == "description" else {}))
        for least in (0.3, 0.4, 0.5, 0.6, 0.7):
            found = figures(part["dev"], columns[-1], least)
            print(name, least, *(f"{key} {found[key]}" for key in
                                 ("antecedents", "findable", "right", "wrong", "unsaid")))
        if verdicts["dev"]:
            found = judged_figures(verdicts["dev"], columns[-1], LEAST[kind])
            print(name, "verdicts", *(f"{key} {found[key]}" for key in ("right", "wrong", "open")))
    if options.fit is not None:
        write(names, columns)
        subprocess.run(["clang-format", "-i", HEADER], check=True)


if __name__ == "__main__":
    main()
