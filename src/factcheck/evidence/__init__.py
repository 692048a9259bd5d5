"""What the store holds for a set of claims. In: claims and a store. Out: captures, and what their sources say.

keys.py       how the store knows a source          files.py         files that claims cite, brought into the store
captures.py   captures, and their documents         desk.py          claims held against their sources, in the cage
independence.py   which sources are one
"""

from __future__ import annotations

from factcheck.evidence.captures import captures_of, documents, job_of, looker, may_pass, standing_capture, texts
from factcheck.evidence.desk import Desk, Seen, desk, workers
from factcheck.evidence.files import keep_files
from factcheck.evidence.independence import sites, with_families
from factcheck.evidence.keys import key_of, keys, reading_of, run_key

__all__ = [
    "Desk", "Seen", "captures_of", "desk", "documents", "job_of", "keep_files", "key_of", "keys", "looker", "may_pass",
    "reading_of", "run_key", "sites", "standing_capture", "texts", "with_families", "workers",
]  # fmt: skip
