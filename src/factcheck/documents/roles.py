"""Which part of a page is its article. In: a walked page. Out: a role for each of its pieces.

The markup speaks first (nav, aside, names); a mark that would cover most of the running text is not believed. Then the
smallest part that holds most of the running text is the article: what stands in it counts unless it is a list of
links, what stands outside counts only as running text. The doubt goes to the article: real text called furniture
makes a false "not found", furniture called text only widens the search.
"""

from __future__ import annotations

from factcheck.documents.tree import Container, Page, Piece
from factcheck.vocabulary import Role

MOST_MARKED = {Role.HIDDEN: 0.6, Role.COMMENT: 0.9, Role.RELATED: 0.4, Role.NAVIGATION: 0.4}
"""Share of the page's running text above which a mark is taken for a mistake."""

DISCUSSED = 0.95
"""Share of the running text from which comments together are the page itself: a thread of a forum, not an article's."""

NO_ARTICLE = 200
"""Characters of other running text from which they are comments on something, though they are many times as long."""

SAID = 40
"""Characters of the shortest sentence that is taken for a page's own text."""

MAIN_SHARE = 0.7
"""Share of the running text that the part called the article must hold."""

LINK_SHARE = 0.6
"""Share of linked characters from which a block is a list of links."""


def give_roles(page: Page) -> None:
    """Sets the role of every piece."""
    containers = page.containers
    _sum(page)
    marks = _believed(containers)
    if _is_discussion(page, marks):
        marks = [None if mark is Role.COMMENT else mark for mark in marks]
    main = _main(page, marks)
    inside = _within(containers, main)
    first, last = _reach(page, inside, marks)
    lone_heading = sum(piece.tag == "h1" for piece in page.pieces) <= 2
    for index, piece in enumerate(page.pieces):
        mark = marks[piece.container]
        piece.inside = mark is None and (inside[piece.container] or first <= index <= last)
        if mark is not None and not (piece.tag == "h1" and lone_heading and mark not in (Role.HIDDEN, Role.COMMENT)):
            piece.role, piece.fixed = mark, mark in (Role.HIDDEN, Role.COMMENT)
        elif not piece.inside:
            piece.role = _outside(piece, lone_heading)
        elif _is_link_list(piece):
            piece.role = Role.RELATED


def hide(page: Page) -> None:
    """Gives those pieces their role that nobody sees, and no other."""
    _sum(page)
    marks = _believed(page.containers)
    for piece in page.pieces:
        if marks[piece.container] is Role.HIDDEN:
            piece.role, piece.fixed = Role.HIDDEN, True


def _sum(page: Page) -> None:
    containers = page.containers
    for piece in page.pieces:
        holder = containers[piece.container]
        holder.size += piece.size
        holder.linked += piece.linked
        if piece.prose:
            holder.prose += piece.size
    for container in reversed(containers):
        if container.parent >= 0:
            parent = containers[container.parent]
            parent.size += container.size
            parent.linked += container.linked
            parent.prose += container.prose


def _believed(containers: list[Container]) -> list[Role | None]:
    """The mark that holds for each container: the outermost believable one, `hidden` before all."""
    whole, hidden = max(1, containers[0].prose), Role.HIDDEN
    marks: list[Role | None] = []
    for container in containers:
        mark = container.mark
        if mark is not None and (container.prose > MOST_MARKED[mark] * whole or _is_lead(container, containers)):
            mark = None
        above = marks[container.parent] if container.parent >= 0 else None
        marks.append(above if above is not None and (mark is not hidden or above is hidden) else mark)
    return marks


def _is_discussion(page: Page, marks: list[Role | None]) -> bool:
    """Whether a page has nothing but posts: what is marked as comments is what a reader comes for.

    An article of which little is shown (a teaser, a film) has comments on it all the same: what strangers say of it
    would pass for its text.
    """
    said = other = 0
    for piece in page.pieces:
        if piece.prose and marks[piece.container] is Role.COMMENT:
            said += piece.size
        elif marks[piece.container] is None and not said and _is_said(piece):
            return False
        elif piece.prose and marks[piece.container] is None:
            other += piece.size
    return said > 0 and other < NO_ARTICLE and said >= DISCUSSED * (said + other) and not _has_article(page, marks)


def _is_said(piece: Piece) -> bool:
    """Whether a block is a sentence before the posts, so that they may be comments on it."""
    whole = piece.text.rstrip().endswith((".", "!", "?", "…", "。", "！", "？"))
    return piece.prose or (piece.role is Role.BODY and whole and piece.size >= SAID and piece.linked * 2 < piece.size)


def _has_article(page: Page, marks: list[Role | None]) -> bool:
    """Whether an `<article>` stands apart from the posts."""
    with_posts = {at for at, mark in enumerate(marks) if mark is Role.COMMENT}
    for at in range(len(marks) - 1, 0, -1):
        if at in with_posts:
            with_posts.add(page.containers[at].parent)
    return any(each.tag == "article" and at not in with_posts for at, each in enumerate(page.containers))


def _is_lead(container: Container, containers: list[Container]) -> bool:
    """Running text with few links in the article: the "teaser" of many sites is the article's own first paragraph."""
    if container.firm or container.mark is not Role.RELATED or not container.prose:
        return False
    if container.linked * 3 > container.size:
        return False
    return container.parent >= 0 and containers[container.parent].article


def _main(page: Page, marks: list[Role | None]) -> int:
    """The deepest container that holds most of the unmarked running text; 0, the whole page, if there is none."""
    containers = page.containers
    prose = [0] * len(containers)
    for piece in page.pieces:
        if piece.prose and marks[piece.container] is None:
            prose[piece.container] += piece.size
    for index in range(len(containers) - 1, 0, -1):
        prose[containers[index].parent] += prose[index]
    whole, main = prose[0], 0
    if not whole:
        return 0
    for index in range(1, len(containers)):
        if containers[main].tag == "article":
            break
        if containers[index].parent == main and prose[index] >= MAIN_SHARE * whole and containers[index].tag != "p":
            main = index
    return main


def _within(containers: list[Container], main: int) -> list[bool]:
    inside = [main == 0]
    for index, container in enumerate(containers[1:], 1):
        inside.append(index == main or inside[container.parent])
    return inside


def _reach(page: Page, inside: list[bool], marks: list[Role | None]) -> tuple[int, int]:
    """The stretch of pieces from the main heading to the end of the article."""
    indexes = [index for index, piece in enumerate(page.pieces) if inside[piece.container]]
    if not indexes:
        return 0, -1
    first = indexes[0]
    for index in range(first - 1, -1, -1):
        piece = page.pieces[index]
        if piece.tag == "h1" and marks[piece.container] is None:
            first = index
            break
    return first, indexes[-1]


def _outside(piece: Piece, lone_heading: bool) -> Role:
    if _is_link_list(piece):
        return Role.RELATED
    if piece.prose or (piece.tag == "h1" and lone_heading):
        return piece.role
    return Role.RELATED if piece.role in (Role.HEADING, Role.CAPTION) else Role.NAVIGATION


def _is_link_list(piece: Piece) -> bool:
    """A block that is little more than links; a row of figures stays a row, and the main heading a heading."""
    if piece.tag == "h1" or piece.prose or piece.role is Role.TABLE:
        return False
    return piece.linked > LINK_SHARE * piece.size
