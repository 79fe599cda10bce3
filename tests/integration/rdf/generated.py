"""News made up by chance, with all that a writer of RDF can stumble over."""

import random

import stores  # noqa: F401  (sets the path)
import news

PIECES = ["", " ", "a", "Zed", "é", "😀", "\u2028", "\u202e", "\ufffe", "\x01",
          "\x07", "\x7f", "\x85", "\t", "\n", "\r", "\x0c", "\b", '"', '"""',
          "'", "\\", "\\u0041", "\\n", "<", ">", "<b>", "]]>", "{", "}", "%",
          "%zz", "%20", "#", "?", "/", "@en", "^^", "_:b", ".", ";", ",", "<<(",
          ")>>", "|", "`", "^", "urn:x:", "\ue000", "ﬁ", "e\u0301"]
TIMES = [("2024", "year"), ("2024-02", "month"), ("2024-02-29", "day"),
         ("2024-W09", "week"), ("2024-02-29T21", "hour"),
         ("2024-02-29T21:30Z", "hour"), ("2024-02-29T21:30:05-04:00", "hour"),
         ("2012/..", "interval"), ("../2012-05", "interval"),
         ("2019-W02/2023-01-31", "interval"), ("0099", "year")]
URLS = ["http://x.example/a b?q=\"<>#f#g", "https://[::1/", "http://:80/",
        "http://x.example:99999999/", "http://me:pw@x.example/", "ftp://x/",
        "HTTPS://X.example/%zz/é", "http://x.example/\x01\u2028", "http://",
        "javascript:alert(1)", "http://x_y.example/", "http://x..y/",
        "http://x.example:80"]
NUMBERS = [0, 1, 15, 2**53, 2**53 + 2, 1e300, 2.5, 10**18]


def text(chance):
    return "".join(chance.choice(PIECES)
                   for _ in range(chance.randint(1, 8))) or "x"


def name(chance):
    """A text that has something to show."""
    return "N" + text(chance) + chance.choice("abcd")


def news_of(seed):
    chance = random.Random(seed)
    made = news.News()
    relations = ["kills", "leads", "abducts", "no such relation", None,
                 text(chance)]
    for number in range(3):
        sentences = []
        parts = []
        for _ in range(5):
            part = [name(chance) for _ in range(6)]
            parts.append(part)
            sentences.append(" ".join(part) + f" {len(parts)}.")
        document = made.document(
            f"{number}{text(chance)}", sentences, title=name(chance),
            publisher=chance.choice(["P", name(chance)]), language="en",
            url=chance.choice(URLS), published=chance.choice(
                ["2024-03-01", None]))
        for sentence, part in zip(sentences, parts):
            tell(made, chance, document, sentence, part,
                 chance.choice(relations))
    return made


def tell(made, chance, document, sentence, part, relation):
    value, granularity = chance.choice(TIMES)
    number = chance.choice(NUMBERS)
    inferred = chance.random() < 0.2
    made.say(
        document, sentence, part[1],
        ("subject", part[0], chance.choice(["person", "country", part[0]]),
         "name"),
        ("object", part[2], "military", "nominal",
         {"quantity": {"value": number, "bound": chance.choice(
             ["exactly", "at least", "at most", "about"])},
          "marker": text(chance)}),
        ("place", part[3], "place", "name", {"marker": text(chance)}),
        lemma=name(chance), relation=relation,
        polarity=chance.choice(["positive", "negative"]),
        modality=chance.choice(["asserted", "planned", "possible", "generic"]),
        time={"value": value, "granularity": granularity},
        confidence=chance.choice([0, 0.00004, 0.5, 1]),
        derivation="inferred" if inferred else "stated",
        extractor=text(chance),
        by=[(part[4], part[1], name(chance)), (part[5], part[1], None)],
        **({"rule": name(chance)} if inferred else {}))
