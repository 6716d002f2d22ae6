// SPDX-License-Identifier: MIT
// How paths of Windows go in and out. There is no Windows here: this holds what they become.
import assert from "node:assert/strict";
import test from "node:test";
import { windows } from "../../packages/npm/host.js";

test("the folder of the run goes in with its drive as the first name", () => {
  assert.equal(windows.inside("C:\\Users\\me"), "/C:/Users/me");
});

test("a path comes out as it was typed, or below the folder of the run", () => {
  for (const [inside, outside] of [
    ["/C:/desk/a.yaml", "C:/desk/a.yaml"],
    ["/C:/desk/sub\\a.yaml", "C:/desk/sub\\a.yaml"],
    ["/C:/desk/../a.yaml", "C:/desk/../a.yaml"],
    ["/C:/desk/D:\\a.yaml", "D:\\a.yaml"],
    ["/C:/desk/D:/out/.r.html.1-2.part", "D:/out/.r.html.1-2.part"],
    ["/C:/desk/\\\\server\\share\\a.yaml", "\\\\server\\share\\a.yaml"],
    ["//server/share/a.yaml", "//server/share/a.yaml"],
    ["D:\\a.yaml", "D:\\a.yaml"],
    ["sub\\a.yaml", "sub\\a.yaml"],
    ["/C:", "C:\\"],
    ["/C:/desk/D:", "D:\\"],
  ]) {
    assert.equal(windows.outside(inside), outside);
  }
});

test("words that lead somewhere get the slashes by which the program parts folders", () => {
  const there = new Set(["sub\\a.yaml", "C:\\out", ".", "sub"]);
  for (const [typed, taken] of [
    ["sub\\a.yaml", "sub/a.yaml"],
    ["C:\\out\\new.html", "C:/out/new.html"],
    ["--output=C:\\out\\new.html", "--output=C:/out/new.html"],
    [".\\new.html", "./new.html"],
    ["sub\\*.yaml", "sub/*.yaml"],
    ["icp.name=A\\B", "icp.name=A\\B"],
    ["check", "check"],
    ["", ""],
  ]) {
    assert.equal(windows.word(typed, (path) => there.has(path)), taken);
  }
});
