"use strict";
(function () {
  var tools = document.getElementById("tools");
  var main = document.getElementById("evidence");
  var articles = Array.prototype.slice.call(main.querySelectorAll("article"));
  if (!articles.length) { return; }
  var verdicts = [];
  articles.forEach(function (article) {
    if (verdicts.indexOf(article.dataset.verdict) < 0) { verdicts.push(article.dataset.verdict); }
  });
  function button(words, pressed, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-pressed", String(pressed));
    made.addEventListener("click", function () { act(made); });
    tools.appendChild(made);
    return made;
  }
  function toggle(made) {
    var pressed = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(pressed));
    return pressed;
  }
  verdicts.forEach(function (verdict) {
    button(verdict, true, function (made) {
      var shown = toggle(made);
      articles.forEach(function (article) {
        if (article.dataset.verdict === verdict) { article.hidden = !shown; }
      });
    });
  });
  button("in the order of the brief", false, function (made) {
    var byPlace = toggle(made);
    var order = articles.slice();
    if (byPlace) { order.sort(function (a, b) { return a.dataset.number - b.dataset.number; }); }
    order.forEach(function (article) { main.appendChild(article); });
  });
  tools.hidden = false;
  function unhide() {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) { target.hidden = false; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", unhide);
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) { return; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    var shown = Array.prototype.slice.call(main.querySelectorAll("article:not([hidden])"));
    var at = shown.indexOf(document.activeElement.closest ? document.activeElement.closest("article") : null);
    var next = shown[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
    if (next) { next.focus(); next.scrollIntoView(); }
  });
}());
