#!/usr/bin/env python3
"""Makes the first tables of benches/README.md: Parallax beside limits and beside what people run today.

  table.py --corpus news.jsonl [--real real.jsonl] [--articles DIR] [--peers FOLDER] [--rounds 5] [--write]

The tables give medians and ratios to `wc -w` of the same rounds. Needs Python 3.8 and the usual tools of a Unix
system; `cargo build --release` first. A corpus is JSONL with doc_id, outlet, story, date, title, body. `--peers`
names a folder of scripts (peers.py says what they must do). `--write` puts the tables on the page.
"""
import argparse, os, shlex

import peers
from rounds import PARALLAX, WORDS, analyze, machine, medians, megabytes, words, write


def speed(corpus, rounds):
    """One corpus: limits, and Parallax on one and two threads, with stories given and found."""
    path = shlex.quote(corpus)
    commands = {
        "`cat`": f"cat {path}",
        WORDS: words(corpus),
        "`parallax annotate`, 1 thread": f"taskset -c 0 {PARALLAX} annotate {path} --threads 1",
        "`parallax analyze`, 1 thread": "taskset -c 0 " + analyze(corpus, "--threads 1"),
        "`parallax analyze`, 2 threads": analyze(corpus, "--threads 2"),
        "the same, stories found": analyze(corpus, "--threads 2 --find-stories"),
    }
    found = medians(commands, rounds)
    counted = found[WORDS][0]
    lines = ["| | MB/s | ratio to `wc -w` | CPU s | peak MB |", "|---|---|---|---|---|"]
    for name, (wall, cpu, peak) in found.items():
        fast = megabytes(corpus) / wall
        lines.append(f"| {name} | {fast:.3g} | {counted / wall:.2g} | {cpu:.2f} | {peak:.0f} |")
    return lines


def small(articles, rounds):
    """A few articles, whole report, from a cold start of the program."""
    wall, cpu, peak = medians({"small": analyze(articles)}, 2 * rounds + 1)["small"]
    return (f"{os.path.basename(articles)}: {1000 * wall:.0f} ms wall, {1000 * cpu:.0f} ms CPU, {peak:.0f} MB; "
            f"the program has {megabytes(PARALLAX):.1f} MB.")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpus", required=True, help="100 MB of made news")
    options.add_argument("--real", help="100 MB of real news")
    options.add_argument("--articles", help="a folder of a few articles")
    options.add_argument("--peers", metavar="FOLDER", help="scripts that run other programs on the corpus")
    options.add_argument("--python", default="python3", help="a Python in which the peers are installed")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    text = [machine(), ""]
    for title, corpus in [("Made news", asked.corpus), ("Real news", asked.real)]:
        if corpus:
            text += [f"**{title}**, {megabytes(corpus):.0f} MB, medians of {asked.rounds} rounds:", ""]
            text += speed(corpus, asked.rounds) + [""]
    if asked.peers:
        text += [f"**Peers** on the made news, medians of {asked.rounds} rounds:", ""]
        text += peers.table(asked.corpus, asked.peers, asked.python, asked.rounds) + [""]
    if asked.articles:
        text += ["**A few articles:** " + small(asked.articles, asked.rounds), ""]
    print("\n".join(text))
    if asked.write:
        write("tables", "\n".join(text))


main()
