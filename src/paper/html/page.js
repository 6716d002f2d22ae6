/* SPDX-License-Identifier: MIT */
/* Filters, and panels that open and close. Without it the page is complete, with every panel open. */
"use strict";
(function () {
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var form = document.getElementById("filters");
  if (!form) return;
  var panels = all("details");
  var findings = all(".finding");
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
    all(selector).forEach(function (part) {
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

  var reveal = function () {
    var target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    var part = target.closest(".finding, .clause, .description");
    if (part && part.closest("[hidden]")) { form.reset(); filter(); }
    var clause = target.closest(".clause");
    if (clause) clause.querySelector("details").open = true;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };

  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  document.getElementById("open-all").addEventListener("click", function () { openAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { openAll(false); });
  window.addEventListener("hashchange", reveal);
  var before = [];
  window.addEventListener("beforeprint", function () {
    before = panels.map(function (panel) { return panel.open; });
    openAll(true);
  });
  window.addEventListener("afterprint", function () {
    panels.forEach(function (panel, i) { panel.open = before[i]; });
  });
  form.hidden = false;
  filter();
  reveal();
})();
