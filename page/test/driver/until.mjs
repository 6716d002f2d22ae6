// SPDX-License-Identifier: MIT
// Waits until something is true in the page. The driver's own way makes functions of texts, which the
// policy of the page refuses.

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/// until PAGE TEST ARGUMENTS: the first answer of TEST that is not empty, asked again and again.
export async function until(page, test, ...given) {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await page.evaluate(test, ...given);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never came true: ${test} ${JSON.stringify(given)}`);
    await pause(25);
  }
}
