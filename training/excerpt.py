"""The beginning of every data set, for a trial run of retrain.sh: `python excerpt.py --data DATA --to DIRECTORY`."""
import argparse
import json
import pathlib

SENTENCES = {"ud-ewt/train.conllu": 300, "ud-ewt/dev.conllu": 60, "gum/train.conllu": 150, "gum/dev.conllu": 60,
             "propbank-ewt/train.tsv": 300, "propbank-ewt/dev.tsv": 60, "gmb/ner.tsv": 500,
             "wikigold/wikigold.conll": 60, "uner/dev.iob2": 60}
LINES = {"uds-factuality/train.tsv": 400, "uds-factuality/dev.tsv": 100}
ARTICLES = 12


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    options = parser.parse_args()

    def write(name, text):
        path = options.to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(name):
        return (options.data / name).read_text(encoding="utf-8")
    for name, count in SENTENCES.items():
        write(name, "\n\n".join(read(name).split("\n\n")[:count]) + "\n\n")
    for name, count in LINES.items():
        write(name, "".join(read(name).splitlines(keepends=True)[:count]))
    marked = [json.loads(line)["document"] for line in read("wikinews/names.jsonl").splitlines()][:ARTICLES]
    for name, key in (("articles", "id"), ("names", "document"), ("reference", "document")):
        lines = read(f"wikinews/{name}.jsonl").splitlines(keepends=True)
        write(f"wikinews/{name}.jsonl", "".join(line for line in lines if json.loads(line)[key] in marked))


if __name__ == "__main__":
    main()
