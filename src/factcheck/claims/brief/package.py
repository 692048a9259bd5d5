"""A DOCX file as a package of XML parts. In: bytes. Out: parsed parts and the addresses that they relate to.

The file may be anything: sizes are summed before anything is inflated and counted while it is, and XML is read
without entities.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from factcheck.errors import InvalidInputError

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Limits against zip bombs: members, bytes in all, times larger than packed. A book with pictures stays far below.
_MOST_MEMBERS = 2_000
_MOST_BYTES = 100_000_000
_MOST_RATIO = 200

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of one DOCX. Raises InvalidInputError where the file is none, or no safe one."""

    def __init__(self, path: str, data: bytes) -> None:
        self._path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise self._refusal("This is no Word file", "Save it again as .docx in Word or LibreOffice") from None
        members = self._archive.infolist()
        size = sum(member.file_size for member in members)
        if len(members) > _MOST_MEMBERS or size > _MOST_BYTES or size > _MOST_RATIO * max(len(data), 1):
            raise self._refusal("This file unpacks to far more than a text needs", "Save it again without pictures")
        self._names = {member.filename for member in members}
        if "word/document.xml" not in self._names:
            raise self._refusal("This is no Word file", "Save it as .docx, .md, .txt, .html or .pdf")

    def part(self, name: str) -> _Element | None:
        """The root of a part; None when the file has no such part."""
        if name not in self._names:
            return None
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            with self._archive.open(name) as member:
                data = member.read(_MOST_BYTES + 1)
            if len(data) > _MOST_BYTES or b"<!DOCTYPE" in data[:2000]:
                raise self._refusal(
                    f"The part {name} is not safe to read", "Save the file again in Word or LibreOffice"
                )
            return etree.fromstring(data, parser)
        except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, RuntimeError, NotImplementedError, OSError):
            raise self._refusal(f"The part {name} is broken", "Save the file again in Word or LibreOffice") from None

    def addresses(self, part: str) -> dict[str, str]:
        """Relation id -> the outside address that a part links to."""
        folder, _, name = part.rpartition("/")
        root = self.part(f"{folder}/_rels/{name}.rels")
        if root is None:
            return {}
        return {
            relation.get("Id", ""): relation.get("Target", "")
            for relation in root.iter(_RELATION)
            if relation.get("TargetMode") == "External"
        }

    def _refusal(self, wrong: str, remedy: str) -> InvalidInputError:
        return InvalidInputError([f"{self._path}:1:1: {wrong}. {remedy}."])
