"""Messages of failing sites under status 200, as plain text and as JSON; and texts and data that look like one."""

from __future__ import annotations

import json

import pytest

from factcheck.documents import read_document
from factcheck.model import Problem


def problem_of(text: str, kind: str) -> Problem | None:
    return read_document(text.encode(), url="https://data.example/a", content_type=kind).problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Service Unavailable", Problem.SERVER_ERROR),
        ("Error 503: Service temporarily unavailable. Please try again later.\n", Problem.SERVER_ERROR),
        ("no healthy upstream", Problem.SERVER_ERROR),
        ("Internal Server Error", Problem.SERVER_ERROR),
        ("502 Bad Gateway", Problem.SERVER_ERROR),
        ("We are down for maintenance.\n\nPlease come back later.", Problem.SERVER_ERROR),
        ("Wartungsarbeiten", Problem.SERVER_ERROR),
        ("404 Not Found", Problem.SOFT_404),
        ("404: Page not found", Problem.SOFT_404),
        ("Access denied", Problem.BLOCKED),
        ("HTTP 429: Too Many Requests", Problem.RATE_LIMITED),
        ("Unauthorized", Problem.LOGIN_WALL),
        ("412 ships", None),
        ("OK", None),
        ("The service was unavailable on 3 May 2023 for four hours, the operator said.", None),
        ("Not found: 3 of 12 samples.", None),
        ("Minutes of the meeting\n\nThe pool is closed for maintenance.", None),
        ("Incident report\n\n503 errors rose to 4%.", None),
        ("Maintenance\n\nRoutine maintenance cost EUR 4 million in 2023.", None),
        ("The page was not found in the archive, said the librarian. It had been removed in 1997.", None),
        ("“Service unavailable”, said the screen of the ministry in Berlin on 2 May, and nobody knew why.", None),
        ("Service Unavailable\n" * 3 + "\nThe story of a band. " * 80, None),
    ],
)
def test_a_text_file_is_a_message_where_it_says_nothing_else(text: str, problem: Problem | None) -> None:
    assert problem_of(text, "text/plain") is problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"error": "Service Unavailable", "code": 503}, Problem.SERVER_ERROR),
        ({"status": 503, "title": "Service Unavailable"}, Problem.SERVER_ERROR),
        ({"errors": [{"message": "quota exceeded"}]}, Problem.SERVER_ERROR),
        ({"error": True, "message": "Internal server error"}, Problem.SERVER_ERROR),
        ({"error": "invalid_request", "error_description": "x"}, Problem.SERVER_ERROR),
        ({"error": {"code": 7, "extra": "unknown field"}}, Problem.SERVER_ERROR),
        ({"message": "Not Found", "documentation_url": "https://docs.example"}, Problem.SOFT_404),
        ({"message": "Forbidden"}, Problem.BLOCKED),
        ({"success": False, "message": "Too Many Requests", "retry-after": 30}, Problem.RATE_LIMITED),
        ({"errors": 12}, None),
        ({"error": 0.5, "value": 3}, None),
        ({"error": None, "data": {"ships": 412}}, None),
        ({"error": "", "ships": 412}, None),
        ({"message": "412 ships"}, None),
        ({"status": "ok"}, None),
        ({"title": "Service unavailable", "body": "The service was down for three hours."}, None),
        ({"title": "Not found", "children": ["a", "b"]}, None),
        ([{"error": "Service Unavailable"}], None),
        ({"error": {str(number): "row" for number in range(50)}}, None),
        ({}, Problem.NO_TEXT),
    ],
)
def test_json_is_a_message_where_it_holds_nothing_else(data: object, problem: Problem | None) -> None:
    assert problem_of(json.dumps(data), "application/json") is problem


def test_a_message_is_told_with_a_sentence_and_keeps_its_words() -> None:
    document = read_document(b"Service Unavailable", url="https://data.example/a.txt", content_type="text/plain")
    assert (document.text, document.note) == (
        "Service Unavailable",
        "The server answers as if all were well, but sends a message of failure instead of the text.",
    )
