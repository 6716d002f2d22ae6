// SPDX-License-Identifier: MIT
// The same tests in each browser.
import assert from "node:assert/strict";
import path from "node:path";
import { after, afterEach, before, describe } from "node:test";
import { close, launch, names } from "./browsers.mjs";
import { root } from "./native.mjs";
import { startProxy } from "./proxy.mjs";
import { visit } from "./visit.mjs";

/** The page that is tested. */
export const built = path.resolve(process.env.ICPCHECK_PAGE || path.join(root, "build/page/icpcheck.html"));

/** inEach TITLE OPTIONS TESTS: TESTS are given what opens pages. `only` leaves out other browsers. */
export function inEach(title, { only = names, ...options }, tests) {
  for (const name of names.filter((each) => only.includes(each))) {
    describe(`${title} (${name})`, () => {
      const here = { name };
      before(async () => {
        here.proxy = await startProxy();
        here.launched = await launch(name, { port: here.proxy.port, ...options });
      });
      // A page that a test left open when it failed must not disturb the next.
      afterEach(async () => {
        const [, ...left] = await here.launched.browser.pages();
        for (const page of left) await page.close().catch(() => {});
      });
      after(async () => {
        await close(here.launched);
        await here.proxy.stop();
      });
      here.open = (file = built, how = {}) => visit(here.launched, here.proxy, file, how);
      tests(here);
    });
  }
}

/** Looks at the page from every side: nothing may be wrong. */
export async function fine(visited, name, how) {
  assert.deepEqual(await visited.step(name, how), []);
}
