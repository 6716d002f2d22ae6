// SPDX-License-Identifier: MIT
// grow-hostile.mjs FILE: the hostile description with the long names that it asks for.
import fs from "node:fs";

const text = fs.readFileSync(process.argv[2], "utf8");
process.stdout.write(text.replaceAll('LONG"', `${"n".repeat(100000)}"`));
