// SPDX-License-Identifier: MIT
// Runs the tests beside it: node test/unit/run.mjs [PART-OF-A-NAME]
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2] ?? "";
const tests = (await readdir(here)).filter((name) => name.endsWith(".test.ts") && name.includes(wanted));
if (tests.length === 0) throw new Error(`No test has "${wanted}" in its name.`);
const folder = await mkdtemp(join(tmpdir(), "icpcheck-page-tests-"));
await esbuild.build({
  entryPoints: tests.map((name) => join(here, name)),
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node18",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { PROJECT: JSON.stringify(join(here, "..", "..", "..")), STYLE_NONCE: '""' },
  logLevel: "warning",
});
const files = tests.map((name) => join(folder, name.replace(/ts$/, "mjs")));
const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
await rm(folder, { recursive: true });
process.exit(status ?? 1);
