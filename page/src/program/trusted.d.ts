// SPDX-License-Identifier: MIT
// What browsers with Trusted Types have.
interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(given: string): string },
    ): { createScriptURL(given: string): unknown };
  };
}
