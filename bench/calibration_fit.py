"""The model of extract/statements/confidence.cc: how it is fitted and how it is written down.

product = P(tree) * factor of its kind * factor of each pronoun and description that it rests on *
factor of what is negated or not asserted; the log-odds of confidence are shift + scale * those of
the product, because in news the unsure is right more often than in the treebanks. P(tree) is a logistic regression on gold trees; factors
are shares of right ones, counted. Those of pronouns and descriptions are GUM's, moved by the news
that was read. A kind's factor is above 1 where news is easier than the treebanks.
"""
import math
import pathlib

HEADER = pathlib.Path(__file__).resolve().parent.parent / "extract/statements/confidence_model.h"
KINDS = ("verb", "copula", "event noun", "description")
MEANINGS = ("resolved", "unresolved", "renamed")
FEATURES = ("one", "attachment_doubt", "surroundings_doubt", "log_words", "copula", "event_noun",
            "description")
LEAST, MOST = 0.05, 0.99
PRIOR = 10      # statements that a factor starts with: of all kinds, of GUM, or 1
RIDGE = 1e-3    # penalty on squared weights, a statement


def doubt(probability):
    return math.sqrt(-math.log(max(probability, 1e-6)))


def features(grounds):
    return (1.0, doubt(grounds["attachment"]), doubt(grounds["surroundings"]),
            math.log(max(1, grounds["words"])), *(float(grounds["kind"] == kind) for kind in KINDS[1:]))


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def p_tree(model, grounds):
    return sigmoid(sum(w * x for w, x in zip(model["tree"], features(grounds))))


def p_meaning(model, grounds):
    return math.prod(model[name] ** grounds[name] for name in MEANINGS)


def p_rule(model, grounds):
    return model["kinds"][grounds["kind"]] * (1 if grounds["plain"] else model["marked"])


def log_odds(model, grounds):
    product = p_tree(model, grounds) * p_meaning(model, grounds) * p_rule(model, grounds)
    product = min(0.99, max(0.01, product))
    return math.log(product / (1 - product))


def confidence(model, grounds):
    value = sigmoid(model["shift"] + model["scale"] * log_odds(model, grounds))
    return round(min(MOST, max(LEAST, value)), 3)


def solve(matrix, vector):
    """Gauss: x of matrix * x = vector, for a symmetric positive matrix."""
    n = len(vector)
    rows = [list(row) + [v] for row, v in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][c] * x[c] for c in range(i + 1, n))) / rows[i][i]
    return x


def logistic(points, penalties=None, steps=25):
    """Weights by Newton's method; points: (features, bool). penalties: on the square of each
    weight, over all points; RIDGE a point if none are given."""
    n = len(points[0][0])
    if penalties is None:
        penalties = [RIDGE * len(points)] * n
    weights = [0.0] * n
    for _ in range(steps):
        gradient = [-penalty * w for penalty, w in zip(penalties, weights)]
        hessian = [[penalties[i] * (i == j) for j in range(n)] for i in range(n)]
        for x, right in points:
            p = sigmoid(sum(w * v for w, v in zip(weights, x)))
            for i in range(n):
                if not x[i]:
                    continue
                gradient[i] += (right - p) * x[i]
                for j in range(n):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        change = solve(hessian, gradient)
        weights = [w + c for w, c in zip(weights, change)]
        if max(map(abs, change)) < 1e-9:
            break
    return weights


def factor(pairs, prior):
    """What the p of (p, right) must be multiplied by."""
    return ((sum(right for _, right in pairs) + PRIOR * prior) /
            (sum(p for p, _ in pairs) + PRIOR))


def fit_factors(model, judged):
    """The factors by what was read, each given the others, until they stand."""
    prior = {name: model[name] for name in MEANINGS} | {"marked": 1.0}

    def adjusted(name, concerned):
        pairs = []
        for row in judged:
            if times := concerned(row.grounds):
                rest = p_tree(model, row.grounds) * p_meaning(model, row.grounds)
                rest *= p_rule(model, row.grounds)
                pairs.append((rest / model[name] ** times, row.right))
        return factor(pairs, prior[name])

    for _ in range(50):
        model["kinds"] = dict.fromkeys(KINDS, 1.0)
        rest = [(row.grounds["kind"], p_tree(model, row.grounds) * p_meaning(model, row.grounds) *
                 p_rule(model, row.grounds), row.right) for row in judged]
        every = sum(right for _, _, right in rest) / sum(p for _, p, _ in rest)
        model["kinds"] = {kind: factor([(p, right) for k, p, right in rest if k == kind], every)
                          for kind in KINDS}
        for name in MEANINGS:
            model[name] = min(1.0, adjusted(name, lambda g: g[name]))
        model["marked"] = min(1.0, adjusted("marked", lambda g: not g["plain"]))


def fit(tree_rows, meanings, judged):
    """The model by rows with gold trees, (row, kind, right) of coreference and judged rows."""
    model = {"tree": logistic([(features(row.grounds), row.right) for row in tree_rows])}
    assert max(model["tree"][1:3]) < 0, "confidence must rise with attachment"
    for name in MEANINGS:
        verdicts = [right for _, kind, right in meanings if kind == name]
        model[name] = (sum(verdicts) + 1) / (len(verdicts) + 2)
    model["kinds"], model["marked"] = dict.fromkeys(KINDS, 1.0), 1.0
    fit_factors(model, judged)
    model["shift"], model["scale"] = logistic(
        [((1.0, log_odds(model, row.grounds)), row.right) for row in judged])
    assert model["scale"] > 0, "confidence must rise with attachment"
    return model


def constant(name):
    return "k" + "".join(part.capitalize() for part in name.replace(" ", "_").split("_"))


def write(model, counts):
    """Writes the model as C++; counts: how many statements each part rests on."""
    lines = ["#ifndef GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_",
             "#define GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_", "",
             "// Written by bench/calibration.py --fit, which says what each number is.", "",
             "namespace griot::confidence_model {", "",
             f"// Weights by {counts['tree']} statements under gold trees (EWT and GUM dev)."]
    lines += [f"inline constexpr double {constant(name)} = {weight:.4f};"
              for name, weight in zip(FEATURES, model["tree"])]
    lines += ["", f"// Factors by {counts['meanings']} subjects, objects and sources (GUM dev) and "
              f"{counts['judged']} statements", "// of news that were read."]
    lines += [f"inline constexpr double {constant(name)} = {model[name]:.4f};" for name in MEANINGS]
    lines += [f"inline constexpr double {constant(kind)}Factor = {value:.4f};"
              for kind, value in model["kinds"].items()]
    lines += ["// Of what is negated or not asserted.",
              f"inline constexpr double kMarked = {model['marked']:.4f};", "",
              "// Of the product's log-odds, by the same statements.",
              f"inline constexpr double kShift = {model['shift']:.4f};",
              f"inline constexpr double kScale = {model['scale']:.4f};"]
    lines += ["", "}  // namespace griot::confidence_model", "",
              "#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_", ""]
    HEADER.write_text("\n".join(lines))
