"""Fits the model that says how likely a source supports a claim, and writes the trees of `scoring/support.json`.

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
from sklearn.ensemble import HistGradientBoostingClassifier
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
TARGET = Path(__file__).resolve().parent.parent / "src" / "factcheck" / "matching" / "scoring" / "support.json"


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


#: Features of which more may only speak for the claim, and against it. A tree that says otherwise fits chance: holding
#: the trees to this raised the figures on sets that they were not fitted on.
# fmt: off
RISING = (
    "here", "around", "anywhere", "names_here", "names_around", "names_anywhere", "subject", "predicate", "repeated",
    "figure_states", "date_states", "quote_states", "speaker_states", "stated_context", "margin", "compact",
)
FALLING = (
    "opposed", "negated", "rivals", "siblings", "gap", "edit_negation", "edit_opposite", "edit_name", "edit_word",
    "figure_differs", "figure_missing", "date_differs", "date_missing", "quote_differs", "quote_missing",
    "speaker_differs", "speaker_missing", "missing", "words_missing", "late_names_missing", "names_replaced",
    "absolutes_missing",
)
# fmt: on


def model(keys: list[str]) -> HistGradientBoostingClassifier:
    """Small trees of depth four: they can say "of these, but only on a long page"; leaves of at least 40 rows."""
    directions = [1 if key in RISING else -1 if key in FALLING else 0 for key in keys]
    return HistGradientBoostingClassifier(
        max_iter=150,
        max_depth=4,
        learning_rate=0.08,
        min_samples_leaf=40,
        l2_regularization=1.0,
        monotonic_cst=directions,
        early_stopping=False,
        random_state=0,
    )


def exported(fitted: HistGradientBoostingClassifier, keys: list[str]) -> dict[str, Any]:
    """The trees as nested lists: a leaf is a number, a node is [feature, threshold, if at most, if above]."""
    trees = []
    for (predictor,) in fitted._predictors:

        def node(number: int, nodes: Any = predictor.nodes) -> Any:
            row = nodes[number]
            if row["is_leaf"]:
                return round(float(row["value"]), 5)
            threshold = round(float(row["num_threshold"]), 5)
            return [keys[row["feature_idx"]], threshold, node(row["left"]), node(row["right"])]

        trees.append(node(0))
    return {"bias": round(float(fitted._baseline_prediction.ravel()[0]), 5), "trees": trees}


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
        fitted = model(keys).fit(matrix[train], labels[train], weight[train])
        scores[test] = fitted.predict_proba(matrix[test])[:, 1]
    for name in SETS:
        chosen = kinds == name
        if not chosen.any():
            continue
        positive, negative = scores[chosen & labels] > 0.5, scores[chosen & ~labels] > 0.5
        balanced = (positive.mean() + 1 - negative.mean()) / 2
        print(f"{name:20s} balanced {balanced:.3f} recall {positive.mean():.3f} false support {negative.mean():.3f}")
    provenance = {
        "fitted_by": "benchmarks/fit_support.py",
        "method": f"gradient-boosted trees with monotonic constraints, scikit-learn {sklearn.__version__}",
        "sets": {name: {"rows": names.count(name), "licence": SETS[name][1]} for name in SETS if name in names},
    }
    whole = model(keys).fit(matrix, labels, weight)
    text = json.dumps({"provenance": provenance, **exported(whole, keys)}, indent=None, separators=(",", ":"))
    TARGET.write_text(text.replace('"trees":[', '"trees":[\n').replace("],[[", "],\n[[") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
