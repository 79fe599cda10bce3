"""Predicates with their senses and arguments, out of PropBank's annotation of EWT.

Roles are BIO labels over the words of the predicate's sentence; the predicate's own words (V and
its continuations) count as outside.
"""
import collections
import dataclasses
import json
import pathlib

OUTSIDE = "O"
RAREST_ROLE, RAREST_SENSE = 5, 1
DISTANCE_STEPS = (1, 2, 3, 5, 9, 17)  # lower ends of the distance classes, for either side


@dataclasses.dataclass
class Predicate:
    """position: of its word; sense as `attack.01`; labels: one role label per word."""
    position: int
    sense: str
    labels: list


def read(path):
    """{sentence id: (words, predicates)} of a file of columns: word, sense, roles of each predicate."""
    found = {}
    for block in pathlib.Path(path).read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        identity = next((line.partition(" = ")[2] for line in lines if line.startswith("# sent_id")),
                        None)
        rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
        if identity and rows:
            found[identity] = [row[0] for row in rows], predicates(rows)
    return found


def predicates(rows):
    found = []
    for column in range(2, len(rows[0])):
        labels = [row[column] for row in rows]
        if labels.count("B-V") == 1:
            position = labels.index("B-V")
            if rows[position][1] != "-":
                found.append(Predicate(position, rows[position][1], list(map(role_of, labels))))
    return found


def role_of(label):
    return OUTSIDE if label[2:] in ("V", "C-V") else label


def distance_class(offset):
    """A number for how far a word lies from the predicate: 0 at it, odd before it, even after."""
    steps = sum(abs(offset) >= step for step in DISTANCE_STEPS)
    return 2 * steps - (offset < 0)


DISTANCES = 2 * len(DISTANCE_STEPS) + 1
OWN, ABOVE, FAR_ABOVE, BELOW = 0, 1, 2, 3  # kinds of paths; BELOW and the three after it
PATHS = 7


def path_classes(heads, relations, predicate, count):
    """For every word of a tree how it is joined to the predicate: kind * count + relation.

    heads: from 0, -1 the root's; relations: numbers below count. The chain goes from the predicate to
    the root. A word on it has the relation by which the chain comes to it; kinds: the predicate
    itself, its head, further up. Another word has the relation by which the branch that it stands on
    joins the chain; kinds: how many steps up it joins, three and more being one.
    """
    chain = [predicate]
    while heads[chain[-1]] >= 0:
        chain.append(heads[chain[-1]])
    place = {word: step for step, word in enumerate(chain)}
    found = []
    for word in range(len(heads)):
        if word in place:
            step = place[word]
            relation = relations[chain[step - 1]] if step else 0
            found.append(min(step, FAR_ABOVE) * count + relation)
            continue
        branch = word
        while heads[branch] not in place:
            branch = heads[branch]
        kind = BELOW + min(place[heads[branch]], PATHS - 1 - BELOW)
        found.append(kind * count + relations[branch])
    return found


@dataclasses.dataclass
class Inventory:
    """roles: the labels, the outside one first; senses: all of them in order;
    by_lemma: {lemma: its senses' numbers}, the most frequent first."""

    roles: list
    senses: list
    by_lemma: dict

    def __post_init__(self):
        self.role_numbers = {role: number for number, role in enumerate(self.roles)}
        self.sense_numbers = {sense: number for number, sense in enumerate(self.senses)}

    @classmethod
    def from_training(cls, sentences):
        roles, senses = collections.Counter(), collections.Counter()
        by_lemma = collections.defaultdict(collections.Counter)
        for sentence in sentences:
            for predicate in sentence.predicates or ():
                roles.update(predicate.labels)
                senses[predicate.sense] += 1
                by_lemma[sentence.lemmas[predicate.position]][predicate.sense] += 1
        kept = [role for role, n in roles.items() if n >= RAREST_ROLE or role == OUTSIDE]
        kept.sort(key=lambda role: (-roles[role], role))
        names = sorted(senses)
        numbers = {sense: number for number, sense in enumerate(names)}
        return cls(kept, names, {
            lemma: [numbers[s] for s in sorted(found, key=lambda s: (-found[s], s))]
            for lemma, found in sorted(by_lemma.items())})

    def dumps(self):
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False)

    @classmethod
    def loads(cls, text):
        return cls(**json.loads(text))

    def candidates(self, lemma):
        """The senses of a lemma, or the ones that its name gives (`attack.01`), or none."""
        return self.by_lemma.get(lemma, [])
