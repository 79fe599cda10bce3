"""Analyses the articles of Wikinews for news.py: `python news_inputs.py --data DATA --model FILE --to FILE.conllu`."""
import argparse
import pathlib

import torch

import model_file
import news
import predict
from tokeniser import Tokeniser


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("data", "model", "to"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model, inventory, _, weights = model_file.read(options.model)
    tokenise = Tokeniser(*weights).tokens if weights else predict.plain_tokens
    partial = options.to.with_suffix(".partial")
    with open(partial, "w", encoding="utf-8") as out:
        for article in news.lines(options.data / "wikinews/articles.jsonl"):
            sentences = list(predict.analyse_text(model, inventory, tokenise, article["text"]))
            found = predict.conllu(article["text"], sentences)
            out.write(f"# newdoc id = {article['id']}\n")
            out.write(found.replace("# sent_id = ", f"# sent_id = {article['id']}-") + "\n")
    partial.rename(options.to)


if __name__ == "__main__":
    main()
