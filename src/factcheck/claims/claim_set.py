"""What was read from the input files. In: nothing. Out: one frozen value that the pipeline passes on."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model import BriefFinding, Claim, Coverage, Input


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSet:
    """What was read from the input files: complete claims in order, the files, and what is to say of the briefs.

    whole: the claims are all that the files hold, not a choice of them; a choice tells nothing of the briefs.
    """

    claims: tuple[Claim, ...]
    inputs: tuple[Input, ...] = ()
    findings: tuple[BriefFinding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    whole: bool = True
