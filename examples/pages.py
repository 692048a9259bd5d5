"""The pages of the demonstration. In: nothing. Out: PAGES, one row for each address that the recording answers.

All outlets, officials and sentences are invented; the addresses lie under `.example`, which RFC 2606 reserves.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import printed_report

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Page:
    """What one address answers. `file` lies in examples/pages and is UTF-8; it is sent in `charset`.

    declared: whether the Content-Type header names the charset, or leaves that to the page.
    """

    url: str
    file: str | None = None
    status: int = 200
    charset: str = "utf-8"
    declared: bool = True
    media_type: str = "text/html"

    @property
    def content_type(self) -> str:
        """The Content-Type header."""
        return f"{self.media_type}; charset={self.charset}" if self.declared else self.media_type

    @property
    def body(self) -> bytes:
        """The bytes that are sent."""
        if self.file is None:
            return printed_report.make()
        return (FOLDER / self.file).read_text(encoding="utf-8").encode(self.charset)


PAGES = (
    Page("https://hanriverledger.example/2024/02/27/containers", "seoul-count.html"),
    Page("https://hanriverledger.example/2024/02/14/kanggye", "kanggye.html"),
    Page("https://hanriverledger.example/2022/07/20/friends", "friends.html"),
    Page("https://harbourwire.example/washington-count", "wire-count.html"),
    Page("https://harbourwire.example/tumangang-bridge", "bridge-wire.html"),
    Page("https://coastcourier.example/night-trains", "bridge-copy.html"),
    Page("https://portdiarist.example/rajin-winter", "ship-diary.html"),
    Page("https://primorye.example/region/limousine", "gift.html"),
    Page("https://primorye.example/region/builders", "workers.html"),
    Page("https://quaysidenotes.example/shell-price", "shell-price.html"),
    Page("https://ostlage.example/analysen/was-russland-liefert", "ostlage.html"),
    Page("https://ledgerofborders.example/russia-korea-goods", "trade-table.html"),
    Page("https://ledgerofborders.example/old-debts", "debt.html"),
    Page("https://assemblyrecord.example/2022/invasion-vote", "assembly.html"),
    Page("https://treatyalmanac.example/1948", "almanac.html"),
    Page("https://caferepublicain.example/prix-ami", "marchand.html", charset="windows-1252", declared=False),
    Page("https://railwatch.example/papers/arms-by-rail.pdf", media_type="application/pdf", declared=False),
    Page("https://continentalmirror.example/satellites", "consent.html"),
    Page("https://tankerspotter.example/chongjin", "gone.html", status=404),
)
