"""News with odd texts for round trips: made up by chance, the same each time."""

import random

import news

# What writers of CSV, Cypher and JSON stumble over.
PIECES = ["'", '"', "\\", "\\u0027", "\\'", "`", "${x}", "$(y)", "{", "}", ";",
          ",", "\n", "\r\n", "\t", "\x01", "\x1f", "\x1e", "\x7f", "\u0085",
          "\u2028", "\u202e", "\ufeff", "\ufffe", "\U0001f600", "é", "e\u0301",
          "// ", "/*", "NULL", "null", "''", '""', "A", "Orr", "Dune", "true",
          "9007199254740993", "1e5", "2024-01-01", " ", "  ", "<b>", "&amp;"]
TIMES = [None, {"value": "2024", "granularity": "year"},
         {"value": "2024-02", "granularity": "month"},
         {"value": "2024-W09", "granularity": "week"},
         {"value": "2024-02-29", "granularity": "day"},
         {"value": "2024-02-29T23:30", "granularity": "hour"},
         {"value": "2019/2023-05", "granularity": "interval"},
         {"value": "2012/..", "granularity": "interval"},
         {"value": "../0999-12", "granularity": "interval"}]


def odd_text(chance, least=1, most=6):
    return "x" + "".join(chance.choice(PIECES)
                         for _ in range(chance.randint(least, most))) + "y"


def generated(seed, documents=12, statements=6):
    chance = random.Random(seed)
    made = news.News()
    types = ["person", "place", "armed_group", "other", odd_text(chance)]
    names = [odd_text(chance) for _ in range(10)]
    for number in range(documents):
        rows = []
        for _ in range(statements):
            subject, target, place, speaker = chance.sample(names, 4)
            verb = odd_text(chance)
            rows.append((subject, verb, target, place, speaker,
                         f"{subject} {verb} {target} in {place}, "
                         f"{speaker} said."))
        document = made.document(
            f"{number} {odd_text(chance)}", [row[-1] for row in rows],
            published=chance.choice(["2024", "2024-03", "2024-03-01", None]),
            publisher=chance.choice([None, odd_text(chance)]),
            authors=[odd_text(chance) for _ in range(number % 3)],
            title=odd_text(chance), url=odd_text(chance), language="en")
        for subject, verb, target, place, speaker, sentence in rows:
            arguments = [
                ("subject", subject, chance.choice(types), "name"),
                ("object", target, chance.choice(types), "name",
                 chance.choice([{}, {"quantity": {
                     "value": chance.choice([15, 0.5, 9007199254740991]),
                     "bound": "about"}}, {"quantity": {
                         "value": 15, "bound": "at least", "most": 40}}])),
                ("place", place, "place", "name",
                 {"marker": chance.choice(["in", odd_text(chance)])})]
            made.say(document, sentence, verb,
                     *chance.sample(arguments, chance.randint(1, 3)),
                     lemma=odd_text(chance).lower(),
                     relation=chance.choice([None, "kills", odd_text(chance)]),
                     by=chance.choice([None, [(speaker, "said",
                                               odd_text(chance))]]),
                     time=chance.choice(TIMES),
                     polarity=chance.choice(["positive", "negative"]),
                     modality=chance.choice(["asserted", "planned",
                                             "possible"]),
                     confidence=chance.choice([0, 0.12345, 0.5, 1]),
                     extractor=odd_text(chance))
    return made

