#!/usr/bin/env python3
"""Makes the second table of benches/README.md: what time and memory grow with.

  growth.py --generator make_corpus.py [--up-to 1000] [--base 20] [--only size terms ...] [--rounds 3] [--write]

One thing varies at a time: the size of the corpus (1 MB up to `--up-to`), the terms of a lexicon of one's own, the
outlets, how stories are known, the threads; the rest is as it is in a corpus of `--base` MB, on two threads, with
stories given. Ratios are to `wc -w` on the same file in the same rounds. `cargo build --release` first.

The generator is a program that is called with `--size-mb N --outlets N --out PREFIX` and writes PREFIX.jsonl, with
doc_id, outlet, date, title, body; what stands in front of the first hyphen of a doc_id is the story.
"""
import argparse, collections, csv, json, multiprocessing, os, re, shlex, subprocess, sys, tempfile

from rounds import WORDS, analyze, machine, medians, megabytes, words, write

SIZES = [1, 3, 10, 30, 100, 300, 1000, 4000]
TERMS = [600, 6000, 60000]
OUTLETS = [2, 10, 50, 200, 500]
COMMON = 2000  # the most frequent words stand in no list of terms: they would make every word a hit


class Corpora:
    """Corpora as they are needed, each made once."""

    def __init__(self, generator, folder):
        self.generator, self.folder = generator, folder

    def made(self, size, outlets=24, stories=True):
        """The path of a corpus of so many MB."""
        name = os.path.join(self.folder, f"{size:g}-{outlets}")
        path = f"{name}{'' if stories else '-without'}-stories.jsonl"
        if not os.path.exists(path):
            subprocess.run([sys.executable, "-B", self.generator, "--size-mb", str(size), "--outlets", str(outlets),
                            "--out", name], check=True)
            with open(name + ".jsonl", encoding="utf-8") as rows, open(path, "w", encoding="utf-8") as file:
                for row in map(json.loads, rows):
                    row.pop("story", None)
                    if stories:
                        row["story"] = row["doc_id"].split("-")[0]
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
            os.remove(name + ".jsonl")
        return path

    def lexicon(self, corpus, number):
        """The path of a table of terms, and how many they are; made in a process of its own, because the memory of
        this one counts in the peaks of the commands that it starts."""
        path = os.path.join(self.folder, f"terms-{number}.csv")
        with multiprocessing.Pool(1) as process:
            return path, process.apply(write_terms, (corpus, number, path))


def write_terms(corpus, number, path):
    """Writes so many terms, half of them words and half pairs of words of the corpus; fewer if it has no more."""
    counts, pairs = collections.Counter(), {}
    with open(corpus, encoding="utf-8") as rows:
        for row in rows:
            found = re.findall(r"[a-z]+", json.loads(row)["body"])
            counts.update(found)
            pairs.update(dict.fromkeys(zip(found, found[1:])))
    rare = [word for word, _ in counts.most_common()[COMMON:]]
    terms = spread(rare, number // 2)
    long = [f"{first} {second}" for first, second in pairs if len(first) > 3 and len(second) > 3]
    terms += spread(long, number - len(terms))
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["word", "category"])
        table.writerows([term, f"category_{at % 16}"] for at, term in enumerate(terms))
    return len(terms)


def spread(among, number):
    """So many of them, evenly chosen; all of them if they are fewer."""
    number = min(number, len(among))
    return [among[at * len(among) // number] for at in range(number)]


def size(corpora, asked):
    for number in [one for one in SIZES if one <= asked.up_to]:
        yield f"{number:,} MB", corpora.made(number), "--threads 2"


def terms(corpora, asked):
    corpus = corpora.made(asked.base)
    yield "the bundled lexicons", corpus, "--threads 2"
    for number in TERMS:
        path, found = corpora.lexicon(corpus, number)
        yield f"and {found:,} terms", corpus, f"--threads 2 --lexicon {shlex.quote(path)}"


def outlets(corpora, asked):
    for number in OUTLETS:
        yield f"{number} outlets", corpora.made(asked.base, outlets=number), "--threads 2"


def stories(corpora, asked):
    without = corpora.made(asked.base, stories=False)
    yield "no stories", without, "--threads 2"
    yield "stories given", corpora.made(asked.base), "--threads 2"
    yield "stories found", without, "--threads 2 --find-stories"


def threads(corpora, asked):
    for number in [1, 2]:
        yield f"{number} thread{'s' * (number > 1)}", corpora.made(asked.base), f"--threads {number}"


THINGS = {"size": size, "terms": terms, "outlets": outlets, "stories": stories, "threads": threads}


def rows(runs, rounds):
    """A row of the table for each run; all take turns."""
    commands = {}
    for name, corpus, more in runs:
        commands[WORDS + corpus] = words(corpus)
        commands[name] = analyze(corpus, more)
    took = medians(commands, rounds)
    for name, corpus, _ in runs:
        wall, cpu, peak = took[name]
        with open(corpus, "rb") as lines:
            articles = sum(1 for _ in lines)
        yield (f"| {name} | {megabytes(corpus):.0f} | {articles} | {wall:.2f} | {megabytes(corpus) / wall:.3g} | "
               f"{took[WORDS + corpus][0] / wall:.2g} | {cpu:.2f} | {peak:.0f} |")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--generator", required=True, metavar="SCRIPT")
    options.add_argument("--up-to", type=float, default=1000, metavar="MB", help="the largest corpus")
    options.add_argument("--base", type=float, default=20, metavar="MB", help="the corpus on which the rest varies")
    options.add_argument("--only", nargs="+", choices=THINGS, default=list(THINGS))
    options.add_argument("--keep", metavar="FOLDER", help="where corpora are kept for the next time")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    text = [machine(), "", f"Medians of {asked.rounds} rounds; two threads, stories given, {asked.base:g} MB and 24 "
            "outlets where nothing else is said.", "",
            "| | MB | articles | s | MB/s | ratio to `wc -w` | CPU s | peak MB |", "|---|---|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        if asked.keep:
            os.makedirs(asked.keep, exist_ok=True)
        corpora = Corpora(asked.generator, asked.keep or folder)
        for thing in asked.only:
            text += rows(list(THINGS[thing](corpora, asked)), asked.rounds)
    print("\n".join(text))
    if asked.write:
        write("growth", "\n".join(text) + "\n")


main()
