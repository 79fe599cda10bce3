"""The model of extract/statements/confidence.cc: how it is fitted and how it is written down.

Two logistic regressions. P(tree): whether the true tree says the same, on gold trees. The whole:
whether all is right, on statements of news that were read; P(tree) is one of its features, as
log-odds. What pronouns and descriptions cost is moved from what they cost in GUM by what was read.
"""
import math
import pathlib

HEADER = pathlib.Path(__file__).resolve().parent.parent / "extract/statements/confidence_model.h"
KINDS = ("verb", "copula", "event noun", "description")
MEANINGS = ("resolved", "unresolved", "renamed")
FEATURES = ("one", "attachment_doubt", "surroundings_doubt", "log_words", "copula", "event_noun",
            "description")
SIGNS = ("base", "tree", "verbless", "described", "long", "subject_words", "object_words", "distance",
         "behind", "arguments", "untyped", "lacking", "names", "marked", "possible", "dated", "asked",
         "said", "told", "unsaid", "unheard", *MEANINGS)
# Weights that may not be positive, as a statement is no surer for what they count.
NEVER_HELP = ("distance", "untyped", "lacking", "marked", "possible", "asked", "unsaid", "unheard",
              *MEANINGS)
LEAST, MOST = 0.05, 0.99
USUAL = 0.8     # what most statements are, where the cost of a pronoun in GUM is laid on
RIDGE = 1e-3    # penalty on squared weights, a statement
PENALTY = 4.0   # on squared weights of the whole, in all


def doubt(probability):
    return math.sqrt(-math.log(max(probability, 1e-6)))


def features(grounds):
    return (1.0, doubt(grounds["attachment"]), doubt(grounds["surroundings"]),
            math.log(max(1, grounds["words"])), *(float(grounds["kind"] == kind) for kind in KINDS[1:]))


def logit(p):
    return math.log(p / (1 - p))


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def p_tree(model, grounds):
    return sigmoid(sum(w * x for w, x in zip(model["tree"], features(grounds))))


def signs(model, grounds):
    """The features of the whole, in the order of SIGNS."""
    p = min(MOST, max(1 - MOST, p_tree(model, grounds)))
    said = grounds["sources"] > 0
    found = {"base": 1, "tree": logit(p), "verbless": grounds["kind"] in ("copula", "event noun"),
             "described": grounds["kind"] == "description", "long": math.log(max(1, grounds["words"])),
             "subject_words": math.log1p(grounds["subject_words"]),
             "object_words": math.log1p(grounds["object_words"]),
             "distance": math.log1p(grounds["subject_distance"]), "behind": grounds["subject_behind"],
             "arguments": grounds["arguments"], "untyped": grounds["untyped"],
             "lacking": grounds["lacking"], "possible": grounds["possible"], "dated": grounds["dated"],
             "names": grounds["names"], "marked": not grounds["plain"], "asked": grounds["asked"],
             "said": said, "told": grounds["sources"] > 1,
             "unsaid": grounds["reported"] and not said, "unheard": said and not grounds["reported"],
             **{name: grounds[name] for name in MEANINGS}}
    return tuple(float(found[name]) for name in SIGNS)


def confidence(model, grounds):
    value = sigmoid(sum(w * x for w, x in zip(model["whole"], signs(model, grounds))))
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


def logistic(points, penalties=None, prior=None, fixed=None, steps=25):
    """Weights by Newton's method; points: (features, bool). penalties: on the square of how far
    each weight is from its prior (0 if none is given), over all points; RIDGE a point if none are
    given. fixed: weights by number that stay as they are."""
    n = len(points[0][0])
    if penalties is None:
        penalties = [RIDGE * len(points)] * n
    prior, fixed = prior or [0.0] * n, fixed or {}
    weights = [fixed.get(i, prior[i]) for i in range(n)]
    for _ in range(steps):
        gradient = [-penalty * (w - at) for penalty, w, at in zip(penalties, weights, prior)]
        hessian = [[penalties[i] * (i == j) for j in range(n)] for i in range(n)]
        for x, right in points:
            p = sigmoid(sum(w * v for w, v in zip(weights, x)))
            for i in range(n):
                if not x[i]:
                    continue
                gradient[i] += (right - p) * x[i]
                for j in range(n):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        for i in fixed:
            gradient[i] = 0.0
            for j in range(n):
                hessian[i][j] = hessian[j][i] = float(i == j)
        change = solve(hessian, gradient)
        weights = [w + c for w, c in zip(weights, change)]
        if max(map(abs, change)) < 1e-9:
            break
    return weights


def fit(tree_rows, meanings, judged):
    """The model by rows with gold trees, (row, kind, right) of coreference and judged rows."""
    model = {"tree": logistic([(features(row.grounds), row.right) for row in tree_rows])}
    assert max(model["tree"][1:3]) < 0, "confidence must rise with attachment"
    prior = dict.fromkeys(SIGNS, 0.0) | {"tree": 1.0}
    for name in MEANINGS:
        verdicts = [right for _, kind, right in meanings if kind == name]
        share = (sum(verdicts) + 1) / (len(verdicts) + 2)
        prior[name] = logit(USUAL * share) - logit(USUAL)
    points = [(signs(model, row.grounds), row.right) for row in judged]
    penalties = [0.01 if name == "base" else PENALTY for name in SIGNS]
    fixed = {}
    while True:
        weights = logistic(points, penalties, [prior[name] for name in SIGNS], fixed)
        wrong = [i for i, name in enumerate(SIGNS) if name in NEVER_HELP and weights[i] > 0]
        if not wrong:
            break
        fixed |= dict.fromkeys(wrong, 0.0)
    model["whole"] = brought_to(weights, [point for point, row in zip(points, judged) if row.fresh])
    assert weights[SIGNS.index("tree")] > 0, "confidence must rise with attachment"
    return model


def brought_to(weights, fresh):
    """The weights with base and scale learnt on fresh readings alone (Platt 1999)."""
    odds = [((1.0, sum(w * x for w, x in zip(weights, point))), right) for point, right in fresh]
    shift, scale = logistic(odds, [0.01, PENALTY], [0.0, 1.0])
    found = [scale * weight for weight in weights]
    found[SIGNS.index("base")] += shift
    return found


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
    lines += ["", f"// Weights by {counts['judged']} statements of news that were read, and of pronouns and",
              f"// descriptions by {counts['meanings']} subjects, objects and sources (GUM dev) too."]
    lines += [f"inline constexpr double {constant(name)} = {weight:.4f};"
              for name, weight in zip(SIGNS, model["whole"])]
    lines += ["", "// Confidence stays within.", f"inline constexpr double kLeast = {LEAST};",
              f"inline constexpr double kMost = {MOST};"]
    lines += ["", "}  // namespace griot::confidence_model", "",
              "#endif  // GRIOT_EXTRACT_STATEMENTS_CONFIDENCE_MODEL_H_", ""]
    HEADER.write_text("\n".join(lines))
