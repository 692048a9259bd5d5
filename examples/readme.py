"""Bring the blocks of README.md in step with what the commands print. In: README.md. Out: README.md.

    python examples/readme.py

Each paragraph of a block is looked up in the output by its first line and printed anew; the one that ends the block
runs to the end of the output. tests/demo/test_readme.py says whether that is needed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
OMITTED = "[…]"
DEMO = (
    "check claims.yaml --cassette cassettes/demo.yaml --store {store} --now 2026-11-01T09:00:00Z --fail-on never "
    "--report html={store}/report.html"
)
COMMANDS = {"make demo": DEMO, "factcheck lint claims.yaml": "lint claims.yaml"}


def printed(command: str) -> str:
    """What a factcheck command prints: its output, then its messages."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = command.format(store=folder).split()
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments], cwd=ROOT, capture_output=True, check=True, text=True
        )
    return done.stdout + ("" if done.stdout.endswith("\n") else "\n") + done.stderr


def renewed(block: str, output: str) -> str:
    """The block with each of its paragraphs as the output has it now. Raises ValueError for one that is gone."""
    lines, parts = output.splitlines(), []
    pieces = block.strip("\n").split(OMITTED + "\n")
    for number, piece in enumerate(pieces):
        shown = piece.strip("\n").splitlines()
        if not shown:
            parts.append("")
            continue
        start = next((n for n, line in enumerate(lines) if _anchor(line) == _anchor(shown[0])), None)
        if start is None:
            raise ValueError(f"no longer printed: {shown[0]}")
        if number == len(pieces) - 1:
            end = len(lines)
        else:
            paragraphs = piece.strip("\n").count("\n\n") + 1
            end = _end(lines, start, paragraphs, len(shown))
        parts.append("\n".join(lines[start:end]) + "\n")
    return (OMITTED + "\n").join(parts)


def _anchor(line: str) -> list[str]:
    """What a line begins with: a place or a label ("coverage:"), else two words ("PARTIAL shells", "29 claims:")."""
    words = line.split()
    return words[:1] if words and words[0].endswith(":") else words[:2]


def _end(lines: list[str], start: int, paragraphs: int, length: int) -> int:
    """Where so many paragraphs end; lines of one line each ("SUPPORTED …") keep their number."""
    if lines[start + 1 : start + 2] and not lines[start + 1].startswith(" "):
        return start + length
    end = start
    for _ in range(paragraphs):
        end = next((n for n in range(end + 1, len(lines)) if not lines[n] or not lines[n].startswith(" ")), len(lines))
        end += not lines[end] if end < len(lines) else 0
    return end - (not lines[end - 1])


def main() -> None:
    """Rewrite README.md."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    for name, command in COMMANDS.items():
        form = rf"(<!-- {re.escape(name)} -->\n```\w*\n)(.*?)(```\n<!-- /{re.escape(name)} -->)"
        block = re.search(form, text, re.DOTALL)
        if block is None:
            raise ValueError(f"README.md has no block for {name!r}")
        text = text[: block.start(2)] + renewed(block.group(2), printed(command)) + text[block.end(2) :]
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
