"""What the tables of README.md share: commands run in turn, the machine, and the page that they stand on.

Every round runs each command once, so that a drift of the machine hits all alike.
"""
import os, platform, shlex, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PARALLAX = os.environ.get("PARALLAX", os.path.join(HERE, "..", "target", "release", "parallax"))
WORDS = "`wc -w`"


def run(command):
    """Wall seconds, CPU seconds and peak memory in MB of a shell command, children included.

    `{tmp}` in it is an empty folder that is gone afterwards.
    """
    with tempfile.TemporaryDirectory() as folder:
        line = command.replace("{tmp}", shlex.quote(folder))
        start = time.perf_counter()
        process = subprocess.Popen(["sh", "-c", "exec " + line], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if status:
            sys.exit(f"failed: {line}\n{error.decode()}")
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def medians(commands, rounds):
    """Runs all commands in turn and gives the medians of each."""
    seen = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            seen[name].append(run(command))
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return {name: [statistics.median(values) for values in zip(*runs)] for name, runs in seen.items()}


def analyze(corpus, more=""):
    return f"{PARALLAX} analyze {shlex.quote(corpus)} --out {{tmp}}/report --quiet {more}"


def words(corpus):
    """`wc -w` counts words as people read them, which takes a locale of Unicode."""
    return f"env LC_ALL=C.UTF-8 wc -w {shlex.quote(corpus)}"


def megabytes(path):
    return os.path.getsize(path) / 1e6


def machine():
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
        model = names[0] if names else model
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return f"{model}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}; load when it began {load}."


def write(mark, text):
    """Puts the text between two marks of README.md."""
    path = os.path.join(HERE, "README.md")
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    begin, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    before, rest = whole.split(begin)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + begin + text + "\n" + end + rest.split(end)[1])
