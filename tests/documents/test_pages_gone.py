# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""Pages that are gone, gated, for sale or not there yet under status 200; and texts about all that, which are read."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.documents.phrases import PHRASES
from factcheck.model import Document, Problem

MENU = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
FOOT = '<footer><a href="/imprint">Imprint</a> © 2024 The Daily</footer>'
FLASH = "<p>The minister of transport resigned on Monday night after three years in office, his ministry said.</p>"
TEASER = "<h3><a href='/a'>Storms close ports</a></h3><p>Storms closed the northern ports for the third day on Friday, and ferries to the islands stayed in the harbour, officials said.</p>"


def page(title: str, body: str, lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>{MENU}{body}{FOOT}</body></html>'


def article(heading: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return page(f"{heading} | The Daily", f"<main><article><h1>{heading}</h1>{body}</article></main>")


def read(html: str, depth: str = "full", url: str = "https://news.example/2024/bridge-opens") -> Document:
    return read_document(html.encode(), url=url, content_type="text/html; charset=utf-8", depth=depth)


SOFT, BLOCKED, PAID = Problem.SOFT_404, Problem.BLOCKED, Problem.PAYWALLED
SEC = "".join(
    f"<p>{text}</p>"
    for text in (
        "To allow for equitable access to all users, the agency reserves the right to limit requests originating from undeclared automated tools. Your request has been identified as part of a network of automated tools outside of the acceptable policy and will be managed until action is taken to declare your traffic.",
        "Please declare your traffic by updating your user agent to include company specific information.",
        "Current guidelines limit users to a total of no more than 10 requests per second, regardless of the number of machines used to submit requests.",
        "By using this site, you are agreeing to security monitoring and auditing. For security purposes this government computer system employs programs to monitor network traffic.",
        "Unauthorized attempts to upload information and change information are strictly prohibited and are subject to prosecution under the law of 1986.",
        "Reference ID: 0.2f8a3e17.1712923200.5c0d",
    )
)
ANUBIS = (
    "<h1>Making sure you're not a bot!</h1><p>Loading...</p><details><summary>Why am I seeing this?</summary>"
    "<p>You are seeing this because the administrator of this website has set up a guard against programs that read whole sites.</p>"
    "<p>The guard is a compromise. It uses a proof of work, a scheme that was once proposed for reducing spam in the mail. The idea is that at the scale of one reader the load is small, and at that of a scraper it adds up.</p></details>"
)
BAD: dict[str, tuple[str, Problem]] = {
    "missing, with 24 teasers": (page("Page not found | The Daily", f"<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist.</p><h2>Latest</h2>{TEASER * 24}"), SOFT),
    "missing, with four teasers": (page("Page not found | The Daily", f"<h1>Page not found</h1><p>The page you are looking for does not exist.</p>{TEASER * 4}"), SOFT),
    "missing in German, with teasers": (page("Seite nicht gefunden", f"<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht mehr.</p>{TEASER * 24}", "de"), SOFT),
    "a challenge of its own": (page("Making sure you're not a bot!", ANUBIS), BLOCKED),
    "a checkpoint": (page("Vercel Security Checkpoint", "<p>We're verifying your browser</p><p>Website owner? <a href='/fix'>Click here to fix</a></p>"), BLOCKED),
    "an undeclared tool": (page("Agency | Request Rate Threshold Exceeded", f"<h1>Your Request Originates from an Undeclared Automated Tool</h1>{SEC}"), BLOCKED),
    "too many requests": (page("429 Too Many Requests", "<h1>Too Many Requests</h1><p>You have sent too many requests in a given amount of time.</p>"), Problem.RATE_LIMITED),
    "content gone": (page("The Daily", "<p>This content is no longer available.</p>"), SOFT),
    "video gone": (page("Video", "<div>This video isn't available anymore</div>"), SOFT),
    "article expired": (page("The Daily", "<h1>This article has expired</h1><p>Sorry about that.</p>"), SOFT),
    "a domain for sale": (page("lenn-harbour.example", "<h1>lenn-harbour.example</h1><p>This domain is for sale. Make an offer today!</p><p>We answer within 24 hours.</p>"), SOFT),
    "a domain by its name": (page("news.example is for sale", "<h1>news.example is for sale</h1><p>Get this premium name now and pay in instalments.</p>"), SOFT),
    "buy this domain": (page("lenn.example", "<div>Buy this domain</div><ul><li><a href='/1'>Harbour tours</a><li><a href='/2'>Ferry tickets</a></ul>"), SOFT),
    "an expired domain": (page("lenn.example", "<h1>This domain has expired</h1><p>If you are the owner, please contact your registrar.</p>"), SOFT),
    "nginx": (page("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p><p>For online documentation and support please refer to nginx.example.</p><p><em>Thank you for using nginx.</em></p>"), SOFT),
    "apache": (page("Apache2 Ubuntu Default Page: It works", "<h1>It works!</h1><p>This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems. If you can read this page, it means that the Apache HTTP server installed at this site is working properly.</p>" + "<p>The configuration layout for an Apache2 web server installation on Ubuntu systems is as follows, and differs from the upstream configuration in several files.</p>" * 20), SOFT),
    "apache, bare": ("<html><body><h1>It works!</h1></body></html>", SOFT),
    "loading": ("<html><head><title>Harbour statistics</title></head><body><div>Loading, please wait…</div><script src='/a.js'></script></body></html>", Problem.NEEDS_JAVASCRIPT),
    "loading in German": ("<html><head><title>Statistik</title></head><body><h1>Statistik</h1><p>Bitte warten …</p></body></html>", Problem.NEEDS_JAVASCRIPT),
    "a region": (page("The Daily", "<h1>The Daily</h1><p>Sorry, this content is not available in your region.</p>"), BLOCKED),
    "a region, for the law": (page("The Daily", "<p>We recognize you are attempting to access this website from a country belonging to the European Economic Area and therefore cannot grant you access at this time.</p>"), BLOCKED),
    "a region in French": (page("Le Courrier", "<p>Désolé, ce contenu n'est pas disponible dans votre pays.</p>", "fr"), BLOCKED),
    "an age": (page("Lenn Brewery", "<h1>Are you over 18?</h1><button>Yes</button><button>No</button><p>By entering this site you accept our terms of use.</p>"), BLOCKED),
    "an age in German": (page("Brauerei Lenn", "<h2>Sind Sie über 18?</h2><button>Ja</button><button>Nein</button>", "de"), BLOCKED),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_stands_in_the_place_of_a_page_is_told(name: str) -> None:
    html, problem = BAD[name]
    for depth in ("full", "quick"):
        found = read(html, depth)
        assert (found.problem, bool(found.note)) == (problem, True), found


OFFERS = {
    "en paid": "This post is for paid subscribers", "en a subscription": "Continue reading your article with a Daily subscription",
    "en now": "Subscribe now to keep reading", "en register": "Register for free to read this article",
    "en account": "Create a free account to read the full story", "en limit": "You've reached your limit of free articles.",
    "de": "Registrieren und weiterlesen", "de now": "Jetzt kostenlos registrieren und weiterlesen",
    "fr": "Inscrivez-vous gratuitement pour lire cet article", "es": "Regístrate gratis y sigue leyendo",
    "it": "Registrati gratis e continua a leggere", "pt": "Cadastre-se grátis e continue lendo",
    "nl": "Maak een gratis account en lees verder", "pl": "Zarejestruj się, aby czytać dalej",
    "sv": "Skapa ett gratis konto och läs vidare", "ru": "Зарегистрируйтесь, чтобы читать дальше",
    "tr": "Ücretsiz üye olun ve okumaya devam edin", "ja": "無料会員登録して続きを読む",
}  # fmt: skip


@pytest.mark.parametrize("name", OFFERS)
def test_an_offer_after_a_teaser_is_a_paywall(name: str) -> None:
    found = read(
        page(
            "Minister resigns",
            f"<article><h1>Minister resigns</h1>{FLASH}</article><div><h2>{OFFERS[name]}</h2></div>",
            name[:2],
        )
    )
    assert found.problem is PAID
    assert "his ministry said" in found.text


def test_an_offer_in_the_place_of_a_text_is_a_paywall() -> None:
    html = page(
        "Minister resigns", "<h1>Minister resigns</h1><div>Subscribe now to keep reading</div><button>OK</button>"
    )
    assert read(html).problem is PAID


GOOD = {
    "on bots": article("Making sure you're not a bot", "A guard that asks browsers for a proof of work stands before 4,200 sites, a count of May shows.",
                       "Scrapers of artificial intelligence had brought several of them down in the weeks before."),
    "on bots, without a figure": article("Are you a robot?", "Researchers in Lenn have taught a program to solve the puzzles of the largest makers within a second."),
    "on a checkpoint": article("Security checkpoint", "Travellers waited for up to three hours at the airport of Lenn on Monday, its operator said."),
    "on too many requests": article("Too many requests", "The registry office of Lenn closed on Monday because nine clerks cannot handle all couples."),
    "on access": article("Access denied", "Reporters were kept out of the hearing on the harbour of Lenn on Monday, a union of journalists said."),
    "on access in German": page("Zugriff verweigert", "<h1>Zugriff verweigert</h1><p>Die Polizei von Lenn hat am Montag Journalisten den Zutritt zum Hafen verwehrt, teilte ein Verband mit.</p>", "de"),
    "on a number": page("404 - Numbers", "<h1>404</h1><p>404 is an even number and has 12 divisors.</p>"),
    "on a number, in words": page("404", "<h1>404</h1><p>The number follows four hundred and three and is even.</p>"),
    "on an album": page("Oops", "<h1>Oops</h1><p>Oops is the second album of the singer, released on 3 May 2004.</p>"),
    "on a status": article("HTTP 404", "The error message 404, or page not found, tells that a server could not find what was asked for.",
                           "The first digit stands for an error of the client, and the others for which one, a standard of 1992 says."),
    "on a page": article("Page not found", "The exhibition of lost letters shows 140 sheets that were cut from books between 1820 and 1850.",
                         "The curator took three years to find them in the attics of the town, and two more to read what they say.",
                         "It is open until 12 May, on all days but Monday, and costs 9 euros for whoever is older than 16.",
                         "The letters will then go back to the archive, where nobody but scholars may see them before 2040, the town said."),
    "on a sale": article("Domain is for sale again", "The owner of the shortest name in the country asks for 3 million euros, a broker said on Monday."),
    "on a sale, in a flash": article("Harbour name sold", "The firm said that the domain is for sale for 40,000 euros since its owner went bankrupt in May."),
    "on gone videos": article("Platform deletes films", "The video has been removed on Monday, the police of Lenn told reporters in the evening."),
    "on gone pages": article("Report withdrawn", "The document was removed from the ministry's pages on 3 May after 14 errors had been found in it."),
    "on regions": article("Film not for all", "The series is not available in your country if you live outside of Europe, the broadcaster told viewers on Monday.",
                          "It has bought the rights for 27 countries, and pays 4 million euros for each season."),
    "on age": article("Age verification", "Shops must ask young buyers of beer for a passport from May on, the parliament of Lenn decided."),
    "on a cookie law": article("Cookie law passed", "Sites must ask readers before they set cookies from May on, the parliament of Lenn decided on Monday."),
    "on paywalls": article("Fewer read for free", "Papers ask their readers to “register for free to read this article” more often than before, a survey says.",
                           "Of 180 papers 120 had such a wall in May, and only 44 of them let readers read more than three texts a month."),
    "on loading": page("Loading", "<h1>Loading</h1><p>Cranes in the port of Lenn load a ship within nine hours.</p>"),
    "on a server": article("Welcome to nginx", "The course teaches how to set up the server on three machines, and takes 4 days.", "It costs 900 euros, and less for students."),
    "a list under a word": page("Results", "<p>Loading…</p><h1>Results</h1><ul><li>Lenn 2:1 Marn, 4,100 spectators<li>Ober 0:0 Unter, 2,300 spectators<li>Berg 1:3 Tal, 800 spectators</ul>"),
    "a text under a gate": page("Harbour opens", f"<div><h3>Are you over 18?</h3><button>Yes</button></div><article><h1>Harbour opens</h1>{FLASH}</article>"),
    "a text with an expired listing": page("Minister resigns", f"<article><h1>Minister resigns</h1>{FLASH}<div>This video isn't available anymore</div></article>"),
    "a text under a region": page("Minister resigns", f"<article><h1>Minister resigns</h1>{FLASH}<p>This video is not available in your country.</p></article>"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_a_text_about_such_pages_is_read(name: str) -> None:
    for depth in ("full", "quick"):
        found = read(GOOD[name], depth)
        assert found.problem is None, found


@pytest.mark.parametrize(
    "kind", ["gone", "domain", "region", "age", "loading", "limited title", "paywall", "of a site"]
)
def test_each_kind_of_words_is_known_in_every_language(kind: str) -> None:
    assert set(PHRASES[kind]) == set(PHRASES["missing"])
