"""Other programs on the same corpus and in the same rounds as Parallax, where they are installed.

A folder of peers has `make_lexicon.py`, called with the folder to fill (lexicon.csv, phrases.txt: 5,000 words and as
many phrases for all peers), and a script for each peer, called with

    SCRIPT corpus.jsonl --lex FOLDER --reps 1

which takes as large a piece of the corpus as its speed allows and prints a line of JSON: `peer` (its name),
`threads`, `mb`, `wall_s`, `cpu_s`, `peak_mb`, `covers`. It leaves out of its time what Parallax cannot leave out: the
start of the program and, mostly, the reading of the corpus. Parallax is timed as a whole process on the whole corpus.
"""
import json, os, shlex, shutil, statistics, subprocess, sys, tempfile

from rounds import WORDS, analyze, megabytes, run, words

# Script: what installs it.
PEERS = {
    "polars_count.py": "pip install polars",
    "duckdb_count.py": "pip install duckdb",
    "sklearn_full.py": "pip install scikit-learn",
    "pure_python.py": "nothing but Python",
    "vader.py": "pip install vaderSentiment",
    "quanteda.R": "install.packages(c('quanteda', 'quanteda.textstats', 'jsonlite')) in R, from CRAN",
    "spacy_blank.py": "pip install spacy",
    "scattertext_key.py": "pip install scattertext six pandas 'setuptools<80'",
}
RIPGREP = "`rg -ciF`, 500 words"


def own(corpus, lexicon):
    """What is timed as a whole process on the whole corpus."""
    commands = {
        WORDS: words(corpus),
        "Parallax, 1 thread": "taskset -c 0 " + analyze(corpus, "--threads 1"),
        "Parallax, 2 threads": analyze(corpus, "--threads 2"),
    }
    if shutil.which("rg"):
        patterns = os.path.join(lexicon, "500.txt")
        with open(os.path.join(lexicon, "lexicon.csv"), encoding="utf-8") as rows, open(patterns, "w") as file:
            file.writelines(row.split(",")[0] + "\n" for row in list(rows)[1:501])
        commands[RIPGREP] = f"rg -j1 -ciF -f {shlex.quote(patterns)} {shlex.quote(corpus)}"
    return commands


def once(script, corpus, lexicon, python):
    """What a peer says of one run; if it cannot run, the last line of its complaint."""
    program = "Rscript" if script.endswith(".R") else python
    if not shutil.which(program):
        return None, f"no {program} here"
    ended = subprocess.run([program, script, corpus, "--lex", lexicon, "--reps", "1"], capture_output=True, text=True,
                           env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"})
    said = [line for line in ended.stdout.splitlines() if line.startswith("{")]
    if ended.returncode == 0 and said:
        return json.loads(said[-1]), None
    return None, next((line for line in ended.stderr.splitlines() if "Error" in line), "it failed").strip()


def seen(corpus, folder, lexicon, python, rounds):
    """What all commands and peers took, round by round, and which peers are missing."""
    commands, found, missing = own(corpus, lexicon), {}, {}
    if RIPGREP not in commands:
        missing["ripgrep"] = "no rg here; apt-get install ripgrep, or cargo install ripgrep"
    for number in range(rounds):
        for name, command in commands.items():
            wall, cpu, peak = run(command)
            threads = "2" if name.endswith("2 threads") else "1"
            took = {"mb": megabytes(corpus), "wall_s": wall, "cpu_s": cpu, "peak_mb": peak, "threads": threads}
            found.setdefault(name, []).append(took)
        for script, install in PEERS.items():
            if script not in missing:
                took, complaint = once(os.path.join(folder, script), corpus, lexicon, python)
                if took is None:
                    missing[script] = f"{complaint}; {install}"
                else:
                    found.setdefault(took["peer"], []).append(took)
        print(f"peers: round {number + 1} of {rounds}", file=sys.stderr)
    return found, missing


def table(corpus, folder, python, rounds):
    """The table, the fastest first, and a line for each peer that is missing."""
    with tempfile.TemporaryDirectory() as lexicon:
        maker = [python, os.path.join(folder, "make_lexicon.py"), lexicon]
        subprocess.run(maker, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        found, missing = seen(corpus, folder, lexicon, python, rounds)
    middle = {name: {key: statistics.median(float(one[key]) for one in took)
                     for key in ["mb", "wall_s", "cpu_s", "peak_mb", "threads"]} for name, took in found.items()}
    fast = {name: one["mb"] / one["wall_s"] for name, one in middle.items()}
    lines = ["| | threads | piece MB | MB/s | MB a CPU s | peak MB | Parallax is × as fast | what it does |",
             "|---|---|---|---|---|---|---|---|"]
    for name in sorted(found, key=fast.get, reverse=True):
        one = middle[name]
        ours = fast["Parallax, 2 threads" if one["threads"] > 1 else "Parallax, 1 thread"]  # on as many threads
        lines.append(f"| {name} | {one['threads']:.0f} | {one['mb']:.3g} | {fast[name]:.3g} | "
                     f"{one['mb'] / max(one['cpu_s'], 1e-3):.3g} | {one['peak_mb']:.0f} | {ours / fast[name]:.2g} | "
                     f"{found[name][0].get('covers', '')} |")
    return lines + ["", *(f"Not here: {name} ({why})." + "  " for name, why in missing.items())]
