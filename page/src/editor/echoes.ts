// SPDX-License-Identifier: MIT
// What is typed goes to the page, and comes back a moment later, when more may have been typed already.
// Such an echo must not change the text again.

export class Echoes {
  private sent: string[] = [];

  /** A text that goes to the page. */
  send(text: string): void {
    this.sent.push(text);
  }

  /** Whatever comes now is meant, also what was sent before. */
  forget(): void {
    this.sent = [];
  }

  /** Whether a text that comes from the page is only what was sent. */
  isEcho(text: string): boolean {
    const at = this.sent.lastIndexOf(text);
    this.sent = at < 0 ? [] : this.sent.slice(at + 1);
    return at >= 0;
  }
}
