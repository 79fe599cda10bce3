"""The annotated sentence, which all data sets are read into."""
import dataclasses

OUTSIDE = "O"


@dataclasses.dataclass
class Sentence:
    """heads: for each word its head's position counted from 1, 0 the root; None without trees.
    paragraph: a paragraph starts here; None where paragraphs are unknown. predicates, mentions:
    of roles.py and coreference.py; None where they are not annotated. factuality: of factuality.py, by
    position."""
    words: list
    tags: dict
    heads: list | None = None
    lemmas: list | None = None
    paragraph: bool | None = None
    predicates: list | None = None
    mentions: list | None = None
    factuality: dict | None = None
