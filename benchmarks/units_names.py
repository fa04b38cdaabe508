"""How well names of persons are matched, on pairs that people have labelled.

usage: units_names.py PAIRS.csv [--show]

The table has the columns schema, name1, name2 and is_match; only the rows of persons count. A pair is matched when no
part of the two names is likelier another name than a slip, a spelling, a short form or a part that is left out.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

from checker.relations.name import Likeness, compare
from checker.values.name import PersonName


def main(path: Path, show: bool) -> None:
    count: Counter[tuple[bool, bool]] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["schema"] == "Person":
                left, right = PersonName.read(row["name1"]), PersonName.read(row["name2"])
                expected, found = row["is_match"] == "true", compare(left, right).worst <= Likeness.TYPO
                count[expected, found] += 1
                if show and expected != found:
                    print("missed" if expected else "wrong", row["name1"], "|", row["name2"])
    right, wrong, missed = count[True, True], count[False, True], count[True, False]
    print(f"pairs {count.total()}  precision {right / (right + wrong):.3f}  recall {right / (right + missed):.3f}")
    print(f"F1 {2 * right / (2 * right + wrong + missed):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--show" in sys.argv)
