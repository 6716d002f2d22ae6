// SPDX-License-Identifier: MIT
// Prints "FILE: valid" or "FILE: invalid" as ajv finds it: ajv.mjs MODULES SCHEMA FILE...
// ajv is an implementation of JSON Schema that is not ours.
import fs from "node:fs";
import { createRequire } from "node:module";

const [modules, schemaFile, ...files] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const yaml = require("yaml");

const ajv = addFormats(new Ajv({ strict: true, strictTypes: false, allErrors: false }));
ajv.addVocabulary(["x-refers-to", "x-refers-to-types", "x-refers-to-another", "x-also", "x-expects", "x-question",
                   "x-ask", "x-write", "x-begin", "x-former", "x-sample", "x-samples", "x-split",
                   "x-not-before", "x-fields"]);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, "utf8")));

for (const file of files) {
  const value = yaml.parse(fs.readFileSync(file, "utf8"), { schema: "core" });
  console.log(`${file}: ${validate(value) ? "valid" : "invalid"}`);
}
