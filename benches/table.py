#!/usr/bin/env python3
"""Makes the tables of benches/README.md: Parallax beside what people run today, and what it costs to grow.

  table.py --corpus news.jsonl [--real real.jsonl] [--large big.jsonl ...] [--articles DIR] [--rounds 5] [--write]

Every round runs each command once, so that a drift of the machine hits all alike; the tables give medians and
ratios to `wc -w` of the same rounds. Needs Python 3 and the usual tools of a Unix system; `cargo build --release` first.
A corpus is JSONL with doc_id, outlet, story, date, title, body. `--write` puts the tables between the marks of README.md.
"""
import argparse, os, platform, resource, shlex, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PARALLAX = os.environ.get("PARALLAX", os.path.join(HERE, "..", "target", "release", "parallax"))


def run(command):
    """Wall seconds, CPU seconds and peak memory in MB of a shell command, children included."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        line = command.replace("{tmp}", shlex.quote(folder))
        start = time.perf_counter()
        process = subprocess.Popen(["sh", "-c", "exec " + line if "|" not in line else line],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"failed: {line}\n{error.decode()}")
        return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def medians(commands, rounds):
    """Runs all commands in turn and gives the medians of each."""
    seen = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            seen[name].append(run(command))
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return {name: [statistics.median(values) for values in zip(*runs)] for name, runs in seen.items()}


def analyze(corpus, more):
    return f"{PARALLAX} analyze {shlex.quote(corpus)} --out {{tmp}}/report --quiet {more}"


def speed(corpus, rounds):
    """One corpus: limits, and Parallax on one and two threads, with stories given and found."""
    megabytes = os.path.getsize(corpus) / 1e6
    path = shlex.quote(corpus)
    commands = {
        "`cat`": f"cat {path}",
        "`wc -w`": f"env LC_ALL=C.UTF-8 wc -w {path}",
        "`parallax annotate`, 1 thread": f"taskset -c 0 {PARALLAX} annotate {path} --threads 1",
        "`parallax analyze`, 1 thread": "taskset -c 0 " + analyze(corpus, "--threads 1"),
        "`parallax analyze`, 2 threads": analyze(corpus, "--threads 2"),
        "the same, stories found": analyze(corpus, "--threads 2 --find-stories"),
    }
    found = medians(commands, rounds)
    words = found["`wc -w`"][0]
    lines = ["| | MB/s | ratio to `wc -w` | CPU s | peak MB |", "|---|---|---|---|---|"]
    for name, (wall, cpu, peak) in found.items():
        lines.append(f"| {name} | {megabytes / wall:.3g} | {words / wall:.2g} | {cpu:.2f} | {peak:.0f} |")
    return lines


def growth(corpora, threads):
    """Cost against size: one run for each corpus."""
    lines = ["| corpus | MB | articles | s | MB/s | peak MB |", "|---|---|---|---|---|---|"]
    for corpus in corpora:
        megabytes = os.path.getsize(corpus) / 1e6
        with open(corpus, "rb") as lines_of:
            articles = sum(1 for _ in lines_of)
        wall, _, peak = run(analyze(corpus, f"--threads {threads}"))
        name = os.path.basename(corpus)
        lines.append(f"| {name} | {megabytes:.0f} | {articles} | {wall:.1f} | {megabytes / wall:.3g} | {peak:.0f} |")
    return lines


def small(articles, rounds):
    """A few articles, whole report, from a cold start of the program."""
    command = f"{PARALLAX} analyze {shlex.quote(articles)} --out {{tmp}}/report --quiet"
    wall, cpu, peak = medians({"small": command}, 2 * rounds + 1)["small"]
    size = os.path.getsize(PARALLAX) / 1e6
    return [f"{os.path.basename(articles)}: {1000 * wall:.0f} ms wall, {1000 * cpu:.0f} ms CPU, {peak:.0f} MB; "
            f"the program has {size:.1f} MB."]


def machine():
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
        model = names[0] if names else model
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return f"{model}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}; load when it began {load}."


def write(text):
    """Puts the text between the marks of README.md."""
    path = os.path.join(HERE, "README.md")
    whole = open(path, encoding="utf-8").read()
    begin, end = "<!-- tables -->\n", "<!-- end of tables -->"
    before, rest = whole.split(begin)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + begin + text + "\n" + end + rest.split(end)[1])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpus", required=True, help="100 MB of made news")
    options.add_argument("--real", help="100 MB of real news")
    options.add_argument("--large", nargs="*", default=[], help="corpora of several sizes, run once each")
    options.add_argument("--articles", help="a folder of a few articles")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true")
    asked = options.parse_args()
    text = [machine(), ""]
    for title, corpus in [("Made news", asked.corpus), ("Real news", asked.real)]:
        if corpus:
            text += [f"**{title}**, {os.path.getsize(corpus) / 1e6:.0f} MB, medians of {asked.rounds} rounds:", ""]
            text += speed(corpus, asked.rounds) + [""]
    if asked.large:
        text += ["**Growth**, two threads, one run each:", ""] + growth(asked.large, 2) + [""]
    if asked.articles:
        text += ["**A few articles:** " + small(asked.articles, asked.rounds)[0], ""]
    print("\n".join(text))
    if asked.write:
        write("\n".join(text))


main()
