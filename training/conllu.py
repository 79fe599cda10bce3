"""Reading of CoNLL-U, and of the entity mentions that GUM writes into MISC."""
import dataclasses
import re


@dataclasses.dataclass
class Row:
    """One syntactic word; head counts from 1, 0 is the root."""
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: dict


@dataclasses.dataclass
class Tree:
    """One sentence. multiword: (first, last, form, MISC) of surface tokens, counted from 1."""
    rows: list
    multiword: list
    identity: str
    text: str
    new_document: bool
    new_paragraph: bool


def misc_fields(text):
    return dict(part.partition("=")[::2] for part in text.split("|")) if text != "_" else {}


def read(path):
    """The trees of a file, in order; empty nodes are left out."""
    trees, rows, multiword, comments = [], [], [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line[1:].strip())
            elif not line:
                if rows:
                    trees.append(finish(rows, multiword, comments))
                rows, multiword, comments = [], [], []
            else:
                add_row(line.split("\t"), rows, multiword)
    return trees + ([finish(rows, multiword, comments)] if rows else [])


def add_row(fields, rows, multiword):
    number = fields[0]
    if "-" in number:
        first, last = map(int, number.split("-"))
        multiword.append((first, last, fields[1], misc_fields(fields[9])))
    elif "." not in number:
        head = int(fields[6]) if fields[6].isdigit() else 0
        rows.append(Row(*fields[1:6], head, fields[7], misc_fields(fields[9])))


def finish(rows, multiword, comments):
    values = dict(comment.partition(" = ")[::2] for comment in comments)
    starts = [comment.split(" ")[0].split("=")[0] for comment in comments]
    new_document = "newdoc" in starts
    return Tree(rows, multiword, values.get("sent_id", ""), values.get("text", ""),
                new_document, new_document or "newpar" in starts)


def surface(tree):
    """Surface tokens as (form, number of words, is a space after it)."""
    spans = {first: (last, form, misc) for first, last, form, misc in tree.multiword}
    tokens, position = [], 1
    while position <= len(tree.rows):
        row = tree.rows[position - 1]
        last, form, misc = spans.get(position, (position, row.form, row.misc))
        tokens.append((form, last - position + 1, misc.get("SpaceAfter") != "No"))
        position = last + 1
    return tokens


def mentions(tree, with_chain=False):
    """GUM's entity mentions as (begin, end, type, positions of the minimal span), positions from 0,
    and the entity's id if asked for."""
    found, opened = [], {}
    for position, row in enumerate(tree.rows):
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", row.misc.get("Entity", "")):
            fields = part.strip("()").split("-")
            if part.startswith("("):
                opened.setdefault(fields[0], []).append((position, fields))
            if part.endswith(")") and opened.get(fields[0]):
                begin, start = opened[fields[0]].pop()
                minimal = [begin + int(n) - 1 for n in start[5].split(",") if n.isdigit()]
                found.append((begin, position + 1, start[1], minimal)
                             + ((fields[0],) if with_chain else ()))
    return found
