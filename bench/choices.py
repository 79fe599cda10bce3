"""A choice of one candidate, or of none, by a logistic model: how it is learnt and measured.

Weights are learnt under which a right choice is likeliest; none has the score 0. A candidate has a name
and features; a case has candidates and tells which names are right (None: none).
"""
import math
import subprocess
import zlib

RIDGE = 0.15  # penalty on squared weights, but for the first
STEPS = 200
RATE, DECAY, SQUARES = 0.15, 0.9, 0.99  # of Adam
FOLDS = 5


class Case:
    def __init__(self, document, candidates, is_right):
        self.document, self.is_right = document, is_right
        self.candidates = [(name, [(i, value) for i, value in enumerate(features) if value])
                           for name, features in candidates]

    def scores(self, weights):
        return [sum(weights[i] * value for i, value in features) for _, features in self.candidates]

    def chosen(self, weights):
        best, name = 0, None
        for (candidate, _), score in zip(self.candidates, self.scores(weights)):
            if score > best:
                best, name = score, candidate
        return name


def fold_of(case):
    return zlib.crc32(case.document.encode()) % FOLDS


def learn(cases, width):
    choices = []
    for case in cases:
        right = [case.is_right(name) for name, _ in case.candidates]
        none = bool(case.is_right(None))
        if case.candidates and (none or any(right)):
            choices.append((case, right, none))
    weights, mean, square = [0.0] * width, [0.0] * width, [0.0] * width
    for step in range(1, STEPS + 1):
        gradient = [-RIDGE * w for w in weights]
        gradient[0] = 0.0
        for case, right, none in choices:
            odds = [math.exp(min(score, 30)) for score in case.scores(weights)]
            of_all = 1 + sum(odds)
            of_right = none + sum(o for o, is_right in zip(odds, right) if is_right)
            for (_, features), o, is_right in zip(case.candidates, odds, right):
                more = (o / of_right if is_right else 0) - o / of_all
                for i, value in features:
                    gradient[i] += more * value
        for i, g in enumerate(gradient):
            mean[i] = DECAY * mean[i] + (1 - DECAY) * g
            square[i] = SQUARES * square[i] + (1 - SQUARES) * g * g
            move = mean[i] / (1 - DECAY ** step) / (math.sqrt(square[i] / (1 - SQUARES ** step)) + 1e-9)
            weights[i] += RATE * (1 - step / (STEPS + 1)) * move
    return weights


def right_held_out(cases, width):
    """The cases chosen right by weights that have not seen the document."""
    right = []
    for fold in range(FOLDS):
        weights = learn([case for case in cases if fold_of(case) != fold], width)
        right += [case for case in cases if fold_of(case) == fold and case.is_right(case.chosen(weights))]
    return right


def write_weights(header, names, weights):
    """Puts them into the header's table kWeights."""
    before, _, rest = header.read_text().partition("inline constexpr Weight")
    after = "}  // namespace" + rest.partition("}  // namespace")[2]
    rows = "".join(f'    {{"{name}", {weight:.2f}}},\n' for name, weight in zip(names, weights))
    header.write_text(f"{before}inline constexpr Weight kWeights[] = {{\n{rows}}};\n\n{after}")
    subprocess.run(["clang-format", "-i", header], check=True)
