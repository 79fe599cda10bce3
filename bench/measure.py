#!/usr/bin/env python3
"""Prints every figure that griot is held to, one a line; exits with 1 if one is below its minimum.

    bench/measure.py --shared ../shared --build build/release [--only analyser,structure,speed,...]

--shared holds data/, gold/, seed/ and tools/ (not part of this repository). Needs the Python
packages of training/requirements.txt. Timed figures want a machine that does nothing else.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import gmb_documents

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))


class Report:
    def __init__(self):
        self.failed = False

    def line(self, name, value, minimum=None, maximum=None):
        bound = f" (at least {minimum})" if minimum is not None else ""
        bound += f" (at most {maximum})" if maximum is not None else ""
        bad = minimum is not None and value < minimum or maximum is not None and value > maximum
        self.failed |= bad
        print(f"{name:52} {value:12.2f}{bound}{'  MISSED' if bad else ''}", flush=True)


def run(*command, **options):
    """The finished process; ends everything where it fails."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stderr}")
    return done


def conll(gold, system):
    from udtools import udeval
    found = udeval.evaluate(udeval.load_conllu_file(str(gold)), udeval.load_conllu_file(str(system)))
    return {name: 100 * found[name].f1 for name in ("Tokens", "Sentences", "UPOS", "Lemmas", "LAS")}


def evaluate(*arguments):
    """The figures that training/evaluate.py prints."""
    out = run(sys.executable, ROOT / "training/evaluate.py", *arguments).stdout
    return {name: float(value) for name, value in (line.split()[:2] for line in out.splitlines())}


def analyser(options, work, report):
    run(sys.executable, ROOT / "training/write_inputs.py", "--data", options.data, "--to", work)
    gold, system = options.data / "ud-ewt/dev.conllu", work / "gold-tokens.conllu"
    with open(gold) as tokens, open(system, "w") as out:
        subprocess.run([options.tokens, options.model], stdin=tokens, stdout=out, check=True)
    given = conll(gold, system)
    for name, minimum in (("UPOS", 96.8), ("Lemmas", 97), ("LAS", 89.5)):
        report.line(f"EWT dev, gold tokens: {name}", given[name], minimum)
    run(options.griot, "analyse", work / "ewt-dev.txt", "--model", options.model,
        "--out", work / "raw.conllu")
    raw = conll(gold, work / "raw.conllu")
    for name, minimum in (("Tokens", 98.8), ("Sentences", 85), ("LAS", 86)):
        report.line(f"EWT dev, raw text: {name}", raw[name], minimum)
    held_out = work / "gmb.conllu"
    with open(work / "gmb-held-out.tokens") as tokens, open(held_out, "w") as out:
        subprocess.run([options.tokens, options.model, "--lines"], stdin=tokens, stdout=out, check=True)
    gmb = evaluate("entities", "--set", "gmb", "--system", held_out, "--data", options.data)["gmb"]
    report.line("GMB held out: names F1 (PER, ORG, LOC)", gmb, 80)
    name = evaluate("entities", "--set", "ewt", "--system", system, "--data", options.data)["ewt"]
    report.line("UNER dev: entity F1 (PER, ORG, LOC)", name, 74)
    reference = evaluate("model", "--model", options.model, "--data", options.data)
    report.line("float in PyTorch: LAS", reference["las"])
    report.line("float in PyTorch: GMB names F1", reference["gmb"])
    report.line("what int8 in C++ loses: LAS", reference["las"] - given["LAS"], maximum=0.3)
    report.line("what int8 in C++ loses: GMB names F1", reference["gmb"] - gmb, maximum=0.3)


def structure(options, work, report):
    """Roles and senses for given predicates, coreference on given tokens."""
    run(sys.executable, ROOT / "training/write_inputs.py", "--data", options.data, "--to", work)
    marked, gum = work / "ewt-dev.predicates.conllu", options.data / "gum/dev.conllu"
    found = {}
    for name, tokens in (("roles", marked), ("coreference", gum)):
        system = work / f"{name}.conllu"
        with open(tokens) as given, open(system, "w") as out:
            subprocess.run([options.tokens, options.model], stdin=given, stdout=out, check=True)
        gold = gum if name == "coreference" else options.data / "propbank-ewt/dev.tsv"
        found |= evaluate(name, "--gold", gold, "--system", system)
    report.line("PropBank EWT dev: roles, span F1", found["roles"], 78)
    report.line("PropBank EWT dev: senses", found["senses"], 88)
    report.line("GUM dev: coreference, CoNLL F1", found["conll"], 45)


def timed(*command):
    """(seconds, peak megabytes) of a process."""
    pid = os.fork()
    if pid == 0:
        with open(os.devnull, "w") as null:
            os.dup2(null.fileno(), 1)
            os.dup2(null.fileno(), 2)
        os.execv(str(command[0]), [str(part) for part in command])
    start = time.monotonic()
    _, status, usage = os.wait4(pid, 0)
    seconds = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed")
    return seconds, usage.ru_maxrss / 1024


def speed(options, work, report):
    documents = work / "gmb.jsonl"
    words = gmb_documents.write(options.data, documents)
    first = work / "first.txt"
    first.write_text("Rebels attacked the town on Monday.\n")
    base = (options.griot, "analyse", "--model", options.model, "--out", "/dev/null")
    start_up = sorted(timed(*base, first)[0] for _ in range(7))[3]
    seconds, memory = timed(*base, "--jobs", "2", documents)
    report.line("griot analyse: words a second, two cores", words / (seconds - start_up), 14000)
    report.line("start-up to first sentence, ms", 1000 * start_up, maximum=300)
    report.line("griot analyse: peak memory, MB", memory, maximum=400)
    seconds, memory = timed(options.griot, "extract", "--model", options.model, "--jobs", "2",
                            "--out", "/dev/null", documents)
    report.line("griot extract: words a second, two cores", words / (seconds - start_up))
    report.line("griot extract: peak memory, MB", memory, maximum=400)


def statements(options, work, report):
    for name, texts, gold, minima in (
            ("seed", "seed", "seed.jsonl", (75, 55)),
            ("gold/dev", "gold/dev", "dev/gold.jsonl", (84, 60))):
        folder = options.shared / texts
        predicted = work / "statements.jsonl"
        run(options.griot, "extract", *sorted(folder.glob("*.txt")), "--model", options.model,
            "--out", predicted)
        out = run(sys.executable, options.shared / "tools/score_statements.py", "--text", folder,
                  "--gold", options.shared / "gold" / gold, "--pred", predicted).stdout
        for figure, minimum in zip(("found_f1", "complete_f1"), minima):
            report.line(f"statements, {name}: {figure}",
                        float(re.search(rf"{figure}\D+([\d.]+)", out)[1]), minimum)
        for part, minimum in (("entity", 90), ("type", 80), ("attribution", 92), ("polarity", 98),
                              ("modality", 93), ("time", 88)):
            report.line(f"statements, {name}: {part} of found facts",
                        float(re.search(rf"\b{part} ([\d.]+)", out)[1]), minimum)
        broken = float(re.search(r"broken_offsets\D+(\d+)", out)[1])
        report.line(f"statements, {name}: broken offsets", broken, maximum=0)


def resolution(options, work, report):
    """Names of one entity across documents, given our own extraction."""
    folder, store = options.shared / "gold/dev", work / "resolution.griot"
    run(options.griot, "build", *sorted(folder.glob("*.txt")), "--model", options.model, "--out", store)
    answer = work / "entities.json"
    answer.write_text(run(options.griot, "query", store, "entities", "--limit", "0",
                          "--format", "json").stdout, encoding="utf-8")
    out = run(sys.executable, options.shared / "tools/score_entities.py", "--gold",
              folder / "entities.jsonl", answer).stdout
    report.line("names across documents: pairwise F1", float(re.search(r"f1\D*([\d.]+)", out, re.I)[1]), 85)
    report.line("names across documents: wrong merges",
                float(re.search(r"wrong_merges\D*(\d+)", out)[1]), maximum=0)


def triples(options, work, report):
    """Open triples on the development part of CaRB."""
    score, carb = options.shared / "tools/score_triples.py", options.data / "carb"
    documents, predicted = work / "carb.jsonl", work / "triples.jsonl"
    documents.write_text(run(sys.executable, score, "--documents", carb / "dev.txt").stdout)
    run(options.griot, "extract", "--open", documents, "--model", options.model, "--out", predicted)
    out = run(sys.executable, score, "--gold", carb / "dev.tsv", "--sentences", carb / "dev.txt",
              "--pred", predicted).stdout
    for figure, minimum in (("precision", None), ("recall", None), ("f1", 50)):
        report.line(f"open triples, CaRB dev: {figure}",
                    float(re.search(rf"{figure} ([\d.]+)", out)[1]), minimum)


def entities(options, work, report):
    """Mentions and relations of re3d, conflict news and reports."""
    data, score = options.data / "re3d", options.shared / "tools/score_re3d.py"
    documents, mentions, stated = (work / f"re3d-{name}.jsonl" for name in ("documents", "mentions", "statements"))
    documents.write_text(run(sys.executable, score, "--data", data, "--documents").stdout, encoding="utf-8")
    run(options.griot, "extract", documents, "--model", options.model, "--mentions", mentions, "--out", stated)
    last = run(sys.executable, score, "--data", data, "--mentions", mentions,
               "--statements", stated).stdout.splitlines()[-1].split()
    figures = dict(zip(last[::2], map(float, last[1::2])))
    for figure, minimum in (("entity_f1", 50), ("named_f1", 60), ("relation_f1", 18)):
        report.line(f"re3d: {figure}", figures[figure], minimum)


def build(options, work, report):
    documents = work / "gmb.jsonl"
    gmb_documents.write(options.data, documents)
    exports = []
    for jobs in ("1", "2"):
        store = work / f"gmb-{jobs}.griot"
        seconds, memory = timed(options.griot, "build", documents, "--model", options.model,
                                "--jobs", jobs, "--out", store)
        report.line(f"griot build of GMB, --jobs {jobs}: seconds", seconds)
        report.line(f"griot build of GMB, --jobs {jobs}: peak memory, MB", memory)
        for ending in ("graphml", "ttl"):
            run(options.griot, "export", store, "--to", work / f"gmb-{jobs}.{ending}")
        exports.append([(work / f"gmb-{jobs}.{ending}").read_bytes() for ending in ("graphml", "ttl")])
    report.line("griot build of GMB: exports that differ by --jobs",
                sum(a != b for a, b in zip(*exports)), maximum=0)


def figures(options, *arguments, program="graph_scale"):
    """What a program of bench/ prints: a dict of figures by name."""
    out = run(options.build / "bench" / program, *arguments).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def scale(options, work, report):
    merged = figures(options, options.statements)
    report.line("merging in memory: statements a second", merged["statements_a_second"], 500_000)
    report.line("merging in memory: peak bytes a statement", merged["peak_bytes_a_statement"],
                maximum=1500)
    store = work / "scale.griot"
    written = figures(options, options.statements, store)
    report.line("a whole store: statements written a second", written["statements_a_second"], 150_000)
    report.line("a whole store: peak bytes a statement", written["peak_bytes_a_statement"],
                maximum=1500)
    report.line("a whole store: bytes of file a statement", store.stat().st_size / written["statements"])
    report.line("a whole store: statements loaded a second",
                written["statements"] / written["loading_seconds"])


def turtle(options, work, report):
    found = figures(options, options.statements, work / "news.ttl", program="turtle_speed")
    report.line("Turtle: times serdi's speed", found["times_serdi"], 0.8)
    report.line("Turtle: triples a second", found["triples_a_second"])
    report.line("Turtle: peak bytes beyond the graph's", found["export_bytes"], maximum=8 << 20)


PARTS = {"analyser": analyser, "structure": structure, "speed": speed, "statements": statements,
         "resolution": resolution, "triples": triples, "entities": entities, "build": build, "scale": scale,
         "turtle": turtle}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--model", type=pathlib.Path, default=ROOT / "models/griot-en.safetensors")
    parser.add_argument("--statements", type=int, default=1_000_000, help="of scale and turtle")
    parser.add_argument("--only", default=",".join(PARTS))
    options = parser.parse_args()
    options.data = options.shared / "data"
    options.griot = options.build / "bin/griot"
    options.tokens = options.build / "bench/analyse_tokens"
    report = Report()
    with tempfile.TemporaryDirectory() as work:
        for part in options.only.split(","):
            PARTS[part](options, pathlib.Path(work), report)
    sys.exit(int(report.failed))


if __name__ == "__main__":
    main()
