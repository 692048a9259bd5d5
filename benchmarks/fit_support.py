"""Fits the model that says how likely a source supports a claim, and writes `src/factcheck/matching/support.json`.

    pip install scikit-learn
    python benchmarks/fit_support.py FOLDER

FOLDER holds labelled rows as JSON Lines, one file a set, each row with `claim`, `evidence_text`, `label`, `group`. Only
sets whose licence lets a fitted weight be passed on are used: SETS names them, with licence and weight. Rows of one
group are never split between fitting and testing. The file that is written holds trees, no row, word or name of the
data. Cross-validated figures are printed; a run with the same rows and versions writes the same bytes.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy
import sklearn
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

#: Set -> (weight, licence and origin). A set counts by its weight, whatever its size; its two classes count the same.
SETS = {
    "vitaminc_numeric": (1.0, "VitaminC real revisions, numeric contrasts; CC BY-SA 3.0"),
    "vitaminc_real": (1.0, "VitaminC real revisions; CC BY-SA 3.0"),
    "vitaminc_synthetic": (1.0, "VitaminC synthetic revisions; CC BY-SA 3.0"),
    "feverous_s": (1.0, "FEVEROUS, sentence evidence; CC BY-SA 3.0"),
    "factcheck_bench": (2.0, "Factcheck-Bench; Apache-2.0"),
    "bump": (0.3, "BUMP; MIT"),
}
TARGET = Path(__file__).resolve().parent.parent / "src" / "factcheck" / "matching" / "support.json"


def features_of(row: dict[str, Any]) -> dict[str, float]:
    """The named features of one row."""
    from factcheck import matching
    from factcheck.model import Claim, Place

    claim = Claim(id="row", text=row["claim"], place=Place(path="-"), details=matching.read_details(row["claim"]))
    found = matching.match(matching.complete(claim), matching.SourceText.of(row["evidence_text"]))
    return found.features


def load(folder: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """The rows of all sets, and the set of each."""
    rows: list[dict[str, Any]] = []
    names: list[str] = []
    for name in SETS:
        for path in sorted(folder.glob(f"{name}.*jsonl")):
            with path.open(encoding="utf-8") as lines:
                read = [json.loads(line) for line in lines]
            rows += read
            names += [name] * len(read)
    return rows, names


def weights(names: list[str], labels: numpy.ndarray) -> numpy.ndarray:
    """One weight a row: the sets by SETS, the classes of a set alike."""
    found = numpy.zeros(len(names))
    kinds = numpy.array(names)
    for name, (weight, _) in SETS.items():
        for label in (False, True):
            chosen = (kinds == name) & (labels == label)
            if chosen.any():
                found[chosen] = weight / chosen.sum()
    return found * len(names) / found.sum()


def model() -> GradientBoostingClassifier:
    """Small trees of depth three: they can say "of these, but only on a long page"; leaves of at least 40 rows."""
    return GradientBoostingClassifier(
        n_estimators=120, max_depth=3, learning_rate=0.08, min_samples_leaf=40, subsample=0.7, random_state=0
    )


def exported(fitted: GradientBoostingClassifier, keys: list[str]) -> dict[str, Any]:
    """The trees as nested lists: a leaf is a number, a node is [feature, threshold, if at most, if above]."""
    trees = []
    for (regressor,) in fitted.estimators_:
        tree = regressor.tree_

        def node(number: int, tree: Any = tree) -> Any:
            if tree.children_left[number] < 0:
                return round(float(tree.value[number][0][0]) * fitted.learning_rate, 5)
            feature, threshold = keys[tree.feature[number]], round(float(tree.threshold[number]), 5)
            return [feature, threshold, node(tree.children_left[number]), node(tree.children_right[number])]

        trees.append(node(0))
    odds = float(fitted.init_.class_prior_[1])
    return {"bias": round(float(numpy.log(odds / (1 - odds))), 5), "trees": trees}


def main() -> None:
    """Fits, prints the cross-validated figures, writes the file."""
    rows, names = load(Path(sys.argv[1]))
    if not rows:
        sys.exit("No rows: name the folder that holds the labelled sets as JSON Lines.")
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(features_of, rows, chunksize=50))
    keys = sorted(found[0])
    matrix = numpy.array([[values[key] for key in keys] for values in found])
    labels = numpy.array([row["label"] == "supported" for row in rows])
    weight, groups, kinds = weights(names, labels), [row["group"] for row in rows], numpy.array(names)
    scores = numpy.zeros(len(rows))
    for train, test in GroupKFold(5).split(matrix, labels, groups):
        scores[test] = model().fit(matrix[train], labels[train], weight[train]).predict_proba(matrix[test])[:, 1]
    for name in SETS:
        chosen = kinds == name
        if not chosen.any():
            continue
        positive, negative = scores[chosen & labels] > 0.5, scores[chosen & ~labels] > 0.5
        balanced = (positive.mean() + 1 - negative.mean()) / 2
        print(f"{name:20s} balanced {balanced:.3f} recall {positive.mean():.3f} false support {negative.mean():.3f}")
    provenance = {
        "fitted_by": "benchmarks/fit_support.py",
        "method": f"gradient-boosted trees, scikit-learn {sklearn.__version__}",
        "sets": {name: {"rows": names.count(name), "licence": SETS[name][1]} for name in SETS if name in names},
    }
    whole = model().fit(matrix, labels, weight)
    text = json.dumps({"provenance": provenance, **exported(whole, keys)}, indent=None, separators=(",", ":"))
    TARGET.write_text(text.replace('"trees":[', '"trees":[\n').replace("],[[", "],\n[[") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
