// SPDX-License-Identifier: MIT
// A comparison with an earlier day: what is asked of the program, and how it is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as compare from "../../src/compare/comparison";
import type { Comparison } from "../../src/compare/comparison";

const report = { name: "march.json", text: '{"format": "icpcheck/report/1"}' };
const system = { name: "system.yaml", text: "kind: system\n" };
const place = { name: "place.yaml", text: "kind: place\n" };

test("a report is compared by the packs that it was asked", () => {
  assert.deepEqual(compare.compareWords([report], "2022-07-20", ["principles"], "json"), [
    "diff", "compare/earlier/march.json", "compare/now", "--as-of", "2022-07-20", "--format", "json",
  ]);
});

test("descriptions are read together, by the packs of today", () => {
  assert.deepEqual(compare.compareWords([system, place], "2022-07-20", ["principles"], "html"), [
    "diff", "compare/earlier", "compare/now", "--as-of", "2022-07-20", "--pack", "principles", "--format", "html",
  ]);
});

test("what is earlier and what is open now have the same names in folders of their own", () => {
  assert.deepEqual(compare.filesToCompare([system], [{ ...system, text: "kind: system\nid: a\n" }]), {
    "compare/earlier/system.yaml": "kind: system\n",
    "compare/now/system.yaml": "kind: system\nid: a\n",
  });
  assert.equal(compare.openName("compare/now/system.yaml"), "system.yaml");
  assert.equal(compare.openName(undefined), "");
});

test("a report is told from a description by what it is", () => {
  assert.ok(compare.isReport({ name: "report", text: '\n{"format": 1}' }));
  assert.ok(!compare.isReport(system));
});

test("one report, or the descriptions of one day", () => {
  assert.equal(compare.whyNot([report]), "");
  assert.equal(compare.whyNot([system, place]), "");
  for (const wrong of [[report, report], [report, system]]) {
    assert.equal(compare.whyNot(wrong), "Choose one report, or the descriptions of one day.");
  }
});

test("the sums are those of all descriptions", () => {
  const part = (closed: number, newly: number, still: number, overdue: number) => ({
    closed: Array(closed).fill({}), newly_open: Array(newly).fill({}), still_open: Array(still).fill({}), overdue: Array(overdue).fill({}),
  });
  const comparison = { descriptions: [part(1, 2, 3, 4), part(1, 0, 5, 0)] } as unknown as Comparison;
  assert.deepEqual(compare.countsOf(comparison), { closed: 2, newlyOpen: 2, stillOpen: 8, overdue: 4 });
});

test("results are told as they were and are", () => {
  assert.equal(compare.fromTo({ before: "not_stated", after: "gap" }), "not stated, now missing");
  assert.equal(compare.fromTo({ before: "gap", after: "gap" }), "missing");
  assert.equal(compare.fromTo({ after: "not_stated" }), "not asked, now not stated");
  assert.equal(compare.fromTo({ before: "gap" }), "missing, now not asked");
});

test("what the runs do differently is told", () => {
  assert.equal(compare.differenceInWords({ what: "pack", subject: "statute-2022", after: "1.2.0" }), "Pack statute-2022: not there, now 1.2.0");
  assert.equal(compare.differenceInWords({ what: "version", before: "0.1.0", after: "0.2.0" }), "The version of icpcheck: 0.1.0, now 0.2.0");
});

test("lateness is told in days", () => {
  assert.equal(compare.lateness(-1), "1 day late");
  assert.equal(compare.lateness(-12), "12 days late");
});
