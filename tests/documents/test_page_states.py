# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""What stands in the place of a text is recognised, and a text that looks like it is read."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.model import Document, Problem

MENU = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
FOOT = '<footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a> © 2024</footer>'
BANNER = (
    '<div class="cookie-banner"><p>We use cookies to improve your experience. You can change your consent at any time.</p>'
    "<button>Accept all</button><button>Manage options</button></div>"
)


def page(title: str, body: str, *, head: str = "", lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def read(html: str, url: str = "https://news.example/2024/bridge-opens", final_url: str | None = None) -> Document:
    return read_document(html.encode(), url=url, content_type="text/html; charset=utf-8", final_url=final_url)


MISSING = {
    "en": (
        "Page not found | The Daily",
        "Sorry, the page you are looking for does not exist. Try the search or go back home.",
    ),
    "de": (
        "Seite nicht gefunden - Tagblatt",
        "Die gesuchte Seite gibt es leider nicht (mehr). Bitte nutzen Sie die Suche.",
    ),
    "fr": ("Page introuvable – Le Courrier", "La page que vous recherchez n'existe plus ou a été déplacée."),
    "es": ("Página no encontrada | El Diario", "La página que buscas no existe o ha cambiado de dirección."),
    "it": ("Pagina non trovata - Il Foglio", "La pagina che stai cercando non è più disponibile."),
    "pt": ("Página não encontrada | Jornal", "A página que você procura não existe ou foi removida."),
    "nl": ("Pagina niet gevonden - De Krant", "De pagina die je zoekt bestaat niet meer."),
    "pl": ("Nie znaleziono strony | Gazeta", "Strona, której szukasz, nie istnieje lub została przeniesiona."),
    "sv": ("Sidan hittades inte - Bladet", "Sidan du söker finns inte längre kvar."),
    "ru": ("Страница не найдена — Газета", "Запрашиваемая страница не существует или была удалена."),
    "tr": ("Sayfa bulunamadı | Gazete", "Aradığınız sayfa kaldırılmış veya adresi değişmiş olabilir."),
    "ja": ("ページが見つかりません | 新聞", "お探しのページは移動または削除された可能性があります。"),
}
CONSENT = {
    "en": ("We and our 214 partners store cookies on your device and process personal data.", "Accept all"),
    "de": (
        "Wir und unsere 214 Partner speichern Cookies auf Ihrem Gerät und verarbeiten personenbezogene Daten.",
        "Alle akzeptieren",
    ),
    "fr": (
        "Nous et nos 214 partenaires déposons des cookies sur votre appareil et traitons des données personnelles.",
        "Tout accepter",
    ),
    "es": (
        "Nosotros y nuestros 214 socios guardamos cookies en tu dispositivo y tratamos datos personales.",
        "Aceptar todo",
    ),
    "it": (
        "Noi e i nostri 214 partner salviamo cookie sul tuo dispositivo e trattiamo dati personali.",
        "Accetta tutto",
    ),
    "pt": (
        "Nós e os nossos 214 parceiros guardamos cookies no seu dispositivo e tratamos dados pessoais.",
        "Aceitar tudo",
    ),
    "nl": (
        "Wij en onze 214 partners plaatsen cookies op je apparaat en verwerken persoonsgegevens.",
        "Alles accepteren",
    ),
    "pl": ("My i nasi partnerzy, jest ich 214, zapisujemy pliki cookie na Twoim urządzeniu.", "Zgadzam się"),
    "sv": ("Vi och våra 214 partner sparar kakor på din enhet och behandlar personuppgifter.", "Godkänn alla"),
    "ru": ("Мы и наши 214 партнёров храним файлы cookie на вашем устройстве.", "Принять все"),
    "tr": (
        "Biz ve 214 iş ortağımız, cihazınızda çerez saklıyoruz; sizin kişisel verilerinizi işliyoruz.",
        "Tümünü kabul et",
    ),
    "ja": ("当社と214社のパートナーは、お客様の端末にクッキーを保存し、個人データを処理します。", "すべて同意"),
}
PAYWALL = {
    "en": "Subscribe to continue reading. Already a subscriber? Log in",
    "de": "Jetzt weiterlesen mit einem Abo. Bereits Abonnent? Hier anmelden",
    "fr": "La suite est réservée aux abonnés. Déjà abonné ? Connectez-vous",
    "es": "Contenido exclusivo para suscriptores. ¿Ya eres suscriptor?",
    "it": "Contenuto riservato agli abbonati. Sei già abbonato? Accedi",
    "pt": "Conteúdo exclusivo para assinantes. Já é assinante? Entre",
    "nl": "Alleen voor abonnees. Om verder te lezen heb je een abonnement nodig",
    "pl": "Dalszy ciąg dostępny tylko dla prenumeratorów",
    "sv": "Den här artikeln är låst. Redan prenumerant? Logga in",
    "ru": "Полный текст доступен только для подписчиков",
    "tr": "Okumaya devam etmek için abone olun",
    "ja": "この記事は有料会員限定です。続きを読むには登録が必要です",
}
LOGIN = {
    "en": ("Log in", "Please log in to continue."), "de": ("Anmelden", "Bitte melden Sie sich an, um fortzufahren."),
    "fr": ("Connexion", "Vous devez être connecté pour lire cette page."), "es": ("Iniciar sesión", "Inicia sesión para continuar."),
    "it": ("Accedi", "Accedi per continuare."), "pt": ("Iniciar sessão", "Faça login para continuar."),
    "nl": ("Inloggen", "Log in om verder te gaan."), "pl": ("Zaloguj się", "Zaloguj się, aby kontynuować."),
    "sv": ("Logga in", "Logga in för att fortsätta."), "ru": ("Вход", "Войдите, чтобы продолжить."),
    "tr": ("Giriş yap", "Devam etmek için giriş yapmanız gerekiyor."), "ja": ("ログイン", "続けるにはログインしてください。"),
}  # fmt: skip
CHALLENGE = {
    "en": ("Just a moment...", "Verify you are human by completing the action below."),
    "de": ("Zugriff verweigert", "Bitte bestätigen Sie, dass Sie ein Mensch sind."),
    "fr": ("Accès refusé", "Vérifiez que vous êtes humain pour continuer."),
    "es": ("Acceso denegado", "Verifica que eres humano para continuar."),
    "it": ("Accesso negato", "Conferma: non sono un robot."),
    "pt": ("Acesso negado", "Verifique se você é humano para continuar."),
    "nl": ("Toegang geweigerd", "Controleer of u een mens bent."),
    "pl": ("Odmowa dostępu", "Potwierdź, że jesteś człowiekiem."),
    "sv": ("Åtkomst nekad", "Bekräfta att du är människa."),
    "ru": ("Доступ запрещён", "Подтвердите, что вы человек, а не робот."),
    "tr": ("Erişim engellendi", "Devam etmek için insan olduğunuzu doğrulayın."),
    "ja": ("アクセスが拒否されました", "人間であることを確認してください。"),
}
SCRIPT = {
    "en": "You need to enable JavaScript to run this app.", "de": "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
    "fr": "Veuillez activer JavaScript pour utiliser ce site.", "es": "Por favor, activa JavaScript para ver esta página.",
    "it": "Per usare il sito è necessario attivare JavaScript.", "pt": "Por favor, ative o JavaScript para continuar.",
    "nl": "Schakel JavaScript in om deze site te gebruiken.", "pl": "Aby korzystać ze strony, włącz JavaScript.",
    "sv": "Aktivera JavaScript för att använda sidan.", "ru": "Пожалуйста, включите JavaScript в браузере.",
    "tr": "Lütfen tarayıcınızda JavaScript'i etkinleştirin.", "ja": "JavaScriptを有効にしてください。",
}  # fmt: skip
TEASER = (
    "<article><h1>Bridge opens after six years</h1><p>The new bridge over the Lenn opened on Monday after six years of work, "
    "the city said. It cost 412 million euros, a third more than planned when the work began.</p></article>"
)


@pytest.mark.parametrize("lang", MISSING)
def test_an_error_page_with_status_200_is_a_soft_404(lang: str) -> None:
    title, sentence = MISSING[lang]
    heading = title.replace(" – ", " | ").replace(" - ", " | ").replace(" — ", " | ").split(" | ")[0]
    found = read(page(title, f"{MENU}<div><h1>{heading}</h1><p>{sentence}</p></div>{FOOT}", lang=lang))
    assert found.problem is Problem.SOFT_404
    assert found.note


@pytest.mark.parametrize("lang", CONSENT)
def test_a_page_that_only_asks_for_consent_is_a_wall(lang: str) -> None:
    sentence, button = CONSENT[lang]
    body = f"<div><h1>Tagblatt</h1><p>{sentence} {sentence}</p><button>{button}</button></div>"
    assert read(page("Tagblatt", body, lang=lang)).problem is Problem.CONSENT_WALL


@pytest.mark.parametrize("lang", PAYWALL)
def test_a_teaser_keeps_its_text_along_with_the_problem(lang: str) -> None:
    found = read(page("Bridge opens", f"{MENU}{TEASER}<div><p>{PAYWALL[lang]}</p></div>{FOOT}", lang=lang))
    assert found.problem is Problem.PAYWALLED
    assert "412 million euros" in found.text


def test_a_teaser_of_one_short_sentence_is_one() -> None:
    teaser = "<h1>How Lenn pays</h1><p>The city of Lenn will borrow most of the money for its tram.</p>"
    found = read(page("How Lenn pays", f"{MENU}{teaser}<div><p>{PAYWALL['en']}.</p></div>{FOOT}"))
    assert found.problem is Problem.PAYWALLED
    assert read(page("How Lenn pays", f"{MENU}{teaser}<div><p>Write to us.</p></div>{FOOT}")).problem is None


@pytest.mark.parametrize("lang", LOGIN)
def test_a_page_behind_a_login_is_a_login_wall(lang: str) -> None:
    title, sentence = LOGIN[lang]
    form = '<form><input name="user"><input type="password" name="pass"><button>OK</button></form>'
    assert read(page(title, f"<h1>{title}</h1><p>{sentence}</p>{form}", lang=lang)).problem is Problem.LOGIN_WALL


@pytest.mark.parametrize("lang", CHALLENGE)
def test_a_challenge_with_status_200_is_blocked(lang: str) -> None:
    title, sentence = CHALLENGE[lang]
    assert read(page(title, f"<h1>{title}</h1><p>{sentence}</p>", lang=lang)).problem is Problem.BLOCKED


@pytest.mark.parametrize("lang", SCRIPT)
def test_an_empty_shell_needs_javascript(lang: str) -> None:
    body = f'<noscript>{SCRIPT[lang]}</noscript><div id="app"></div><script src="/main.js"></script>'
    assert read(page("App", body, lang=lang)).problem is Problem.NEEDS_JAVASCRIPT


OTHER = {
    "mount element without a word about scripts": (
        page("App", '<div id="root"></div><script src="/a.js"></script>'), None, Problem.NEEDS_JAVASCRIPT),
    "captcha script and nothing else": (
        page("news.example", '<script src="https://ct.captcha-delivery.example/captcha-delivery/c.js"></script>'),
        None, Problem.BLOCKED),
    "turnstile on an empty page": (
        page("Security check", '<div class="cf-turnstile"></div><p>One more step</p>'), None, Problem.BLOCKED),
    "redirect to the home page": (
        page("The Daily", f"{MENU}<h1>The Daily</h1>" + "<p>Storms closed the northern ports on Friday, officials said.</p>" * 90),
        "https://news.example/", Problem.REDIRECTED_HOME),
    "redirect to the home page of a language": (
        page("The Daily", f"{MENU}<p>Storms closed the northern ports on Friday, officials said.</p>"),
        "https://news.example/en/", Problem.REDIRECTED_HOME),
    "redirect to an error page": (
        page("The Daily", f"{MENU}<h1>The Daily</h1><p>Try our search.</p>"), "https://news.example/errors/404.html", Problem.SOFT_404),
    "redirect to a login": (
        page("The Daily", '<h1>Welcome back</h1><form><input type="password"></form>'),
        "https://news.example/login?next=/a", Problem.LOGIN_WALL),
    "redirect to a consent service": (
        page("The Daily", "<h1>The Daily</h1><p>Choose how to go on.</p>"),
        "https://consent.news.example/?continue=x", Problem.CONSENT_WALL),
    "free false and a teaser": (
        page("Bridge", TEASER, head='<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'),
        None, Problem.PAYWALLED),
    "404 with teasers of other articles": (
        page("404 - The Daily", f"{MENU}<h1>404</h1><p>Oops! This page could not be found.</p><ul>"
             + '<li><a href="/a">Storms close the northern ports for a third day</a></li>' * 8 + "</ul>"), None, Problem.SOFT_404),
    "nothing at all": (page("", ""), None, Problem.NO_TEXT),
    "only pictures": (page("Gallery", '<img src="a.png"><img src="b.png">'), None, Problem.NO_TEXT),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER)
def test_other_signs_of_a_missing_text(name: str) -> None:
    html, final_url, problem = OTHER[name]
    assert read(html, final_url=final_url).problem is problem


def article(heading: str, *paragraphs: str, extra: str = "", head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return page(
        f"{heading} | The Daily",
        f"{MENU}<main><article><h1>{heading}</h1>{body}</article></main>{extra}{FOOT}",
        head=head,
    )


LONG = "The council voted 12 to 7 for the plan, which foresees 900 flats on the former railway yard by 2028. " * 30
GOOD = {
    "a news flash": article("Quake near Lenn", "A quake of magnitude 4.1 shook the town of Lenn at 06:12 on Monday. No damage was reported."),
    "a news flash of one sentence": article("Minister resigns", "The minister of transport resigned on Monday night."),
    "a news flash under a cookie banner": article(
        "Minister resigns", "The minister of transport resigned on Monday night.", extra=BANNER),
    "an article about cookies": article(
        "What cookies know", "Cookies are small files that a web server leaves on a computer. They were invented in 1994.",
        "A study of 5,000 sites found that 61 % set cookies before any consent was given.", extra=BANNER),
    "an article about consent walls": article(
        "Regulator fines publisher over consent wall",
        "The regulator fined the publisher 3.2 million euros on Monday over its consent wall.",
        'Readers saw the words "Accept all" in large letters, while the choice to refuse was hidden, the ruling says.'),
    "an article about 404 errors": article(
        "Why error 404 is called that", "The number stands for a class of errors and the fourth case in it, a standard of 1992 says.",
        'Servers say "page not found" when an address leads nowhere. About 38 % of the links of 2013 are dead today.'),
    "an article whose heading is 404": article("404 people rescued", "The coast guard rescued 404 people from a ferry on Monday, it said."),
    "an article whose headline says not found": article(
        "Not found: the gold of Lenn", "Divers searched the lake for the gold of Lenn in vain, the town said on Monday night.",
        "They had dived for 11 days, down to 60 metres, before the money for the search ran out."),
    "an article about paywalls": article(
        "How papers earn money", "More than 70 % of the papers ask readers to subscribe to continue reading after some articles.",
        "The median price rose from 9.90 to 12.50 a month within two years, the survey of 180 papers found.",
        "Fewer than 1 in 10 readers pays for news online, a share that has not grown since 2021."),
    "an article about robots": article(
        "Are you a robot?", "The puzzle that asks whether you are human takes 9.8 seconds on average, researchers found.",
        "People solve it in 71 % of all cases, programs in 96 %, says a study with 1,400 participants."),
    "an article about JavaScript": article(
        "Sites without scripts", "About 0.2 % of visitors have JavaScript is disabled as their setting, a survey says.",
        "Operators who write 'please enable JavaScript' lose these readers, it concludes."),
    "an article that ends with a call to subscribe": article("Council votes for flats", LONG,
        extra="<div><p>Subscribe to continue supporting our work. Become a member for 3 euros.</p></div>"),
    "an article under a login form": article(
        "Trains late again", "One in four long-distance trains was late in March, the operator said on Tuesday.",
        extra='<form><input type="password"><button>Log in</button></form>'),
    "an article with a comment form and a captcha": article(
        "Trains late again", "One in four long-distance trains was late in March, the operator said on Tuesday.",
        "The share was 26.1 %, two points more than a year before, and the highest since 2010.",
        extra='<form><textarea></textarea><div class="g-recaptcha"></div></form>'),
    "an article with a noscript warning": article(
        "Trains late again", "One in four long-distance trains was late in March, the operator said on Tuesday.",
        extra="<noscript>Please enable JavaScript for comments.</noscript>"),
    "a free article of a site with subscriptions": article(
        "Trains late again", "One in four long-distance trains was late in March, the operator said on Tuesday.",
        extra="<p>Subscribe to read more.</p>",
        head='<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>'),
    "a whole article that says it is not free": article("Council votes for flats", LONG,
        head='<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'),
    "a privacy policy": article(
        "Privacy policy", "We use cookies to keep you logged in. We store your address for 30 days.",
        "You can withdraw your consent at any time; our partners are listed below.", extra=BANNER),
    "a table without a sentence": page("Rainfall", f"{MENU}<h1>Rainfall by month</h1><table><tr><th>Month<th>mm<tr><td>May<td>61<tr><td>June<td>48</table>{BANNER}"),
    "a list without a sentence": page("Results", "<h1>Results</h1><ul><li>Lenn 2:1 Marn<li>Ober 0:0 Unter</ul>"),
    "a login page's own help text": article(
        "Login figures", "The portal counted 1.2 million logins in May, the ministry said. You must be logged in to vote.",
        "Every third login came from a telephone, and 4 % failed because of a wrong password."),
    "a redirect within the article": article("Trains late again", "One in four trains was late in March, the operator said."),
    "a German flash": page("Beben bei Lenn", "<h1>Beben bei Lenn</h1><p>Ein Beben der Stärke 4,1 hat am Montag Lenn erschüttert.</p>", lang="de"),
    "a Japanese flash": page("地震", "<h1>地震のニュース</h1><p>月曜日の朝、レン市でマグニチュード4.1の地震があった。被害の報告はない。</p>", lang="ja"),
    "a plain note": page("Note", "<p>Closed on Monday.</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_a_text_that_looks_bad_is_read(name: str) -> None:
    found = read(GOOD[name])
    assert found.problem is None, found.note


@pytest.mark.parametrize(
    ("url", "final_url"),
    [
        ("https://news.example/", "https://www.news.example/"),
        ("https://news.example/en", "https://news.example/en/"),
        ("https://news.example/a/b", "https://news.example/a/b/"),
        ("https://news.example/old-name", "https://news.example/2024/new-name"),
        ("https://sho.example/x7Kq", "https://news.example/"),
        ("https://doi.example/10.5061/data-set-2023", "https://data-set.example.org/"),
        ("https://news.example/report-2023", "https://report2023.news.example/"),
        ("http://news.example/login-figures", "https://news.example/login-figures"),
    ],
)
def test_a_redirect_to_the_page_itself_is_no_problem(url: str, final_url: str) -> None:
    assert read(GOOD["a news flash"], url=url, final_url=final_url).problem is None


def test_quick_and_full_see_the_same_state() -> None:
    for html in (*GOOD.values(), *(html for html, _, _ in OTHER.values())):
        quick = read_document(html.encode(), url="https://news.example/a", depth="quick")
        full = read_document(html.encode(), url="https://news.example/a", depth="full")
        assert quick.text == full.text
        assert quick.problem == full.problem or (quick.problem, full.problem) == (None, Problem.NO_TEXT)
