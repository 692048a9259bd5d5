# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""A site that says under status 200 that it fails is no source, and a text about maintenance and errors is one."""

from __future__ import annotations

import pytest

from factcheck import match
from factcheck.documents import read_document
from factcheck.documents.phrases import PHRASES
from factcheck.model import Document, Problem, Verdict

MENU = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
FOOT = '<footer><a href="/imprint">Imprint</a> © 2024 The Daily</footer>'


def page(title: str, body: str, lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'


def read(html: str, depth: str = "full") -> Document:
    address = "https://news.example/2024/bridge-opens"
    return read_document(html.encode(), url=address, content_type="text/html; charset=utf-8", depth=depth)


FAILING = {
    "en": (
        "Site under maintenance",
        "Our website is currently undergoing scheduled maintenance. Please check back soon.",
    ),
    "de": ("Wartungsarbeiten", "Wir führen derzeit Wartungsarbeiten durch. Bitte versuchen Sie es später noch einmal."),
    "fr": ("Site en maintenance", "Notre site est actuellement en maintenance. Veuillez réessayer plus tard."),
    "es": ("Sitio en mantenimiento", "Estamos realizando tareas de mantenimiento. Disculpe las molestias."),
    "it": ("Sito in manutenzione", "Stiamo effettuando lavori di manutenzione. Ci scusiamo per il disagio."),
    "pt": ("Site em manutenção", "Estamos em manutenção para melhorar os nossos serviços. Voltaremos em breve."),
    "nl": ("Website in onderhoud", "Wij voeren momenteel onderhoud uit. Probeer het later opnieuw."),
    "pl": ("Przerwa techniczna", "Obecnie prowadzimy prace konserwacyjne. Przepraszamy za utrudnienia."),
    "sv": ("Underhåll pågår", "Vi utför just nu underhåll på webbplatsen. Försök igen om en stund."),
    "ru": ("Технические работы", "На сайте ведутся технические работы. Приносим извинения за неудобства."),
    "tr": ("Bakım çalışması", "Sitemizde bakım çalışması yapıyoruz. Lütfen daha sonra tekrar deneyin."),
    "ja": ("メンテナンス中", "ただいまメンテナンスを実施しております。しばらくしてから再度アクセスしてください。"),
}
ERRORS = {
    "en": "An unexpected error has occurred. Please try again later.",
    "de": "Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.",
    "fr": "Une erreur est survenue. Veuillez réessayer plus tard.",
    "es": "Se ha producido un error. Inténtelo de nuevo más tarde.",
    "it": "Si è verificato un errore. Riprova più tardi.",
    "pt": "Ocorreu um erro. Tente novamente mais tarde.",
    "nl": "Er is een fout opgetreden. Probeer het later opnieuw.",
    "pl": "Wystąpił błąd. Spróbuj ponownie później.",
    "sv": "Ett fel har uppstått. Försök igen senare.",
    "ru": "Произошла ошибка. Попробуйте позже.",
    "tr": "Bir hata oluştu. Lütfen daha sonra tekrar deneyin.",
    "ja": "エラーが発生しました。しばらくしてからもう一度お試しください。",
}


@pytest.mark.parametrize("lang", FAILING)
def test_a_maintenance_page_is_a_server_error(lang: str) -> None:
    title, sentence = FAILING[lang]
    found = read(page(f"{title} | The Daily", f"<div><h1>{title}</h1><p>{sentence}</p></div>{FOOT}", lang))
    assert found.problem is Problem.SERVER_ERROR
    assert found.note
    assert sentence[:12] in found.text


@pytest.mark.parametrize("lang", ERRORS)
def test_an_error_page_without_a_title_of_its_own_is_a_server_error(lang: str) -> None:
    html = page("The Daily", f"{MENU}<h1>The Daily</h1><div><p>{ERRORS[lang]}</p></div>{FOOT}", lang)
    assert read(html).problem is Problem.SERVER_ERROR


@pytest.mark.parametrize("kind", ["failing title", "failing", "later"])
def test_every_language_of_the_other_states_is_known_here_too(kind: str) -> None:
    assert set(PHRASES[kind]) == set(PHRASES["missing"]) == set(FAILING)


OTHERS = {
    "of a proxy": page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>"),
    "of a web server": page("Error", "<h1>An error occurred.</h1><p>Sorry, the page you are looking for is currently unavailable.<br/>Please try again later.</p><p>If you are the system administrator of this resource then you should check the error log for details.</p><p><em>Faithfully yours, nginx.</em></p>"),
    "of another web server": page("503 Service Unavailable", "<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p>"),
    "of a publishing system": page("Error", "<p>There has been a critical error on this website. Please check your site admin email inbox for instructions.</p>"),
    "of its database": page("Database Error", "<h1>Error establishing a database connection</h1>"),
    "of a script": page("The Daily", '<div id="__next"><h2>Application error: a client-side exception has occurred (see the browser console for more information).</h2></div>'),
    "with a promise": page("We'll be back soon!", "<h1>We&rsquo;ll be back soon!</h1><p>Sorry for the inconvenience but we&rsquo;re performing some maintenance at the moment. If you need to you can always contact us, otherwise we&rsquo;ll be back online shortly!</p><p>&mdash; The Team</p>"),
    "with the time of its end": page("Down for maintenance", "<h1>Down for maintenance</h1><p>We are upgrading our servers. We expect to be back on 12 March 2024 at 14:00 UTC.</p><p>Thank you for your patience.</p>"),
    "with a number to quote": page("Something went wrong", f"{MENU}<h1>Oops! Something went wrong</h1><p>Please reload the page. If the problem persists, quote this number.</p><p>Error 503</p><p>Ray ID: 7d8f30b1a2</p>{FOOT}"),
    "bare": page("", "Service temporarily unavailable."),
    "of a host": page("Account Suspended", "<h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider for more information.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_an_error_page(name: str) -> None:
    found = read(OTHERS[name])
    assert found.problem is Problem.SERVER_ERROR, found
    assert read(OTHERS[name], depth="quick").problem is Problem.SERVER_ERROR


def article(heading: str, *paragraphs: str, extra: str = "", title: str | None = None) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return page(
        title or f"{heading} | The Daily",
        f"{MENU}{extra}<main><article><h1>{heading}</h1>{body}</article></main>{FOOT}",
    )


BANNER = '<div class="alert"><p>Comments are temporarily unavailable. Please try again later.</p></div>'
GOOD = {
    "an article about an outage": article(
        "Bank's app down for hours", "The app of Lenn Bank was down for three hours on Monday, the bank said.",
        'Customers saw the words "An unexpected error has occurred. Please try again later." About 40,000 were affected.'),
    "a flash about an outage": article(
        "Tax portal down", "The tax portal is temporarily unavailable because of a power cut, the ministry said on Monday."),
    "a flash that quotes the page": article(
        "Portal fails", "“This site is currently undergoing maintenance. Please try again later,” the tax portal told its users on Monday."),
    "a flash under the words of a page": article(
        "Something went wrong", "The launch of the rocket was stopped on Monday after something went wrong with a valve."),
    "maintenance as the news": article(
        "Scheduled maintenance", "The Lenn lock is closed for maintenance from 11 to 29 March, the waterways office says.",
        title="Scheduled maintenance"),
    "a page about the upkeep of roads": article(
        "Maintenance in progress", "The county maintains roads, bridges and tunnels in all seasons.",
        "Crews work at night so that traffic flows by day.", title="Maintenance in progress"),
    "a maker's page of services": article(
        "System maintenance", "We look after the pumps and turbines of our customers around the clock.", title="System maintenance"),
    "a banner above a flash": article("Minister resigns", "The minister of transport resigned on Monday night.", extra=BANNER),
    "a banner with a heading above a flash": article(
        "Minister resigns", "The minister of transport resigned on Monday night.",
        extra="<div><h2>Something went wrong</h2><p>We could not load the comments. Please reload the page.</p></div>"),
    "a banner above a table": page("Ships", f"{BANNER}<h1>Ships</h1><table><tr><th>Year<th>Ships<tr><td>2023<td>412</table>"),
    "a banner above results": page("Results", f"<p>This site is currently being rebuilt. Please try again later.</p><h1>Results</h1><ul>{'<li>Lenn 2:1 Marn' * 9}</ul>"),
    "a status page with its dates": page("Service status", "<h1>Service status</h1><p>The payment service was unavailable on 3 May 2024 from 10:05 to 11:40 UTC.</p><p>We apologize for the inconvenience.</p>"),
    "a report of a firm on its fault": article(
        "What went wrong on 3 May", "An unexpected error occurred when we replaced a router. Our service was down for 95 minutes.",
        "We are sorry for the inconvenience. If you were affected, please try again."),
    "a number as the news": article("500", "The car race of Lenn goes over 500 miles and 200 laps this year, its organisers said."),
    "a flash in German": page("Störung", "<h1>Technische Störung</h1><p>Wegen einer technischen Störung standen am Montag alle Züge zwischen Lenn und Marn still.</p>", "de"),
    "a flash in Japanese": page("障害", "<h1>サーバーエラー</h1><p>月曜日の朝、レン市の税務システムで障害が発生し、約4万人が利用できなかったと市は発表した。</p>", "ja"),
    "a flash in Russian": page("Сбой", "<h1>Сайт временно недоступен</h1><p>Сайт налоговой службы не работал в понедельник около трёх часов, сообщило ведомство.</p>", "ru"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_a_text_that_looks_like_a_failing_site_is_read(name: str) -> None:
    found = read(GOOD[name])
    assert found.problem is None, found.note


def test_words_that_stand_on_a_failing_page_are_found_and_others_are_not_missed() -> None:
    failing = read(
        page(
            "Site under maintenance",
            f"<h1>Site under maintenance</h1><p>{FAILING['en'][1]}</p><p>Founded by the dockers of Lenn as a weekly.</p>",
        )
    )
    assert failing.problem is Problem.SERVER_ERROR
    assert match("The paper was “founded by the dockers of Lenn as a weekly”.", failing).verdict is Verdict.SUPPORTED
    assert match("The port handled 412 ships in 2023.", failing).verdict is Verdict.UNREADABLE
