/* SPDX-License-Identifier: MIT */
/* Filters, and panels that open and close. Without it nothing is missing: each panel opens by itself. */
"use strict";
/* The matrix of a summary: which rows are shown, and in which order. */
(function () {
  var form = document.getElementById("matrix-filters");
  if (!form) return;
  var body = document.querySelector("#matrix tbody");
  var rows = Array.prototype.slice.call(body.rows);
  var shown = document.getElementById("matrix-shown");
  var value = function (name) { return form.elements[name].value; };
  /* Worst first, then what is not known. */
  var ratings = ["red", "unknown", "amber", "grey", "green", "not_due", "information", "not_rated", "not_applicable"];
  var rank = function (row, column) {
    var found = ratings.map(function (word) { return row.cells[column + 1].classList.contains("rating-" + word); }).indexOf(true);
    return found < 0 ? ratings.length : found;
  };
  var compare = function (by) {
    if (by === "name" || by === "system") return function (a, b) { return a.dataset[by].localeCompare(b.dataset[by], "en-GB"); };
    if (by === "missing" || by === "unknown") return function (a, b) { return b.dataset[by] - a.dataset[by]; };
    if (by.indexOf("clause-") === 0) return function (a, b) { return rank(a, +by.slice(7)) - rank(b, +by.slice(7)); };
    return function () { return 0; };
  };
  var update = function () {
    var name = value("name").trim().toLowerCase();
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = !(row.dataset.name.toLowerCase().indexOf(name) >= 0 &&
        (value("system") === "" || value("system") === row.dataset.system) && (value("state") === "" || value("state") === row.dataset.state));
      if (!row.hidden) count += 1;
    });
    var by = compare(value("sort"));
    rows.slice().sort(function (a, b) { return by(a, b) || a.dataset.order - b.dataset.order; }).forEach(function (row) { body.appendChild(row); });
    shown.textContent = count === rows.length ? "" : "Showing " + count + " of " + rows.length + " descriptions.";
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(update, 0); });
  form.hidden = false;
  update();
})();
(function () {
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var form = document.getElementById("filters");
  if (!form) return;
  var checks = document.getElementById("findings");
  var panels = all("details", checks);
  var findings = all(".finding", checks);
  var shown = document.getElementById("shown");

  var chosen = function (name) {
    return all("input[name=" + name + "]:checked", form).map(function (box) { return box.value; });
  };
  var value = function (name) {
    var select = form.elements[name];
    return select ? select.value : "";
  };
  var allows = function (list, word) { return list.length === 0 || list.indexOf(word) >= 0; };
  var openAll = function (open) { panels.forEach(function (panel) { panel.open = open; }); };
  var tidy = function () {
    panels.forEach(function (panel) { panel.open = panel.querySelector(".short") !== null; });
  };
  var hideEmpty = function (selector, inner) {
    all(selector, checks).forEach(function (part) {
      var parts = all(inner, part);
      part.hidden = parts.length > 0 && parts.every(function (each) { return each.hidden; });
    });
  };

  var filter = function () {
    var wanted = { strength: chosen("strength"), status: chosen("status"), clause: value("clause"), description: value("description") };
    var active = wanted.strength.length + wanted.status.length > 0 || wanted.clause !== "" || wanted.description !== "";
    var count = 0;
    findings.forEach(function (finding) {
      var panel = finding.closest(".clause").dataset;
      finding.hidden = !(allows(wanted.strength, finding.dataset.strength) && allows(wanted.status, finding.dataset.status) &&
        (wanted.clause === "" || wanted.clause === panel.clause) && (wanted.description === "" || wanted.description === panel.description));
      if (!finding.hidden) count += 1;
    });
    hideEmpty(".clause", ".finding");
    hideEmpty(".pack", ".clause");
    hideEmpty(".description", ".clause");
    if (active) openAll(true); else tidy();
    shown.textContent = active ? "Showing " + count + " of " + findings.length + " checks." : "";
  };

  /* What an address leads to is shown, however deep it is folded away. */
  var reveal = function () {
    var target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) { form.reset(); filter(); }
    for (var part = target; part; part = part.parentElement) {
      if (part.localName === "details") part.open = true;
    }
    var clause = target.closest(".clause");
    if (clause) clause.querySelector("details").open = true;
    target.scrollIntoView();
    (target.localName === "details" ? target.querySelector("summary") : target).focus({ preventScroll: true });
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  document.getElementById("open-all").addEventListener("click", function () { openAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { openAll(false); });
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    /* A link to where the address leads already changes nothing that could be heard. */
    if (link && link.getAttribute("href") === location.hash) setTimeout(reveal, 0);
  });
  /* Whoever opened all checks to print them wants them in full. Others get what they see. */
  var before = [];
  window.addEventListener("beforeprint", function () {
    before = panels.map(function (panel) { return panel.open; });
    if (checks.open) openAll(true);
  });
  window.addEventListener("afterprint", function () {
    panels.forEach(function (panel, i) { panel.open = before[i]; });
  });
  form.hidden = false;
  filter();
  reveal();
})();
