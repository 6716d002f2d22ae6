// SPDX-License-Identifier: MIT
// validate.cjs SCHEMA FILE...: prints each violation; exit status 1 when there is one.
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const [schemaFile, ...files] = process.argv.slice(2);
const ajv = addFormats(new Ajv({ allErrors: true, strict: true }));
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, "utf8")));

let bad = 0;
for (const file of files) {
  if (validate(JSON.parse(fs.readFileSync(file, "utf8")))) {
    console.log(`${file}: valid`);
    continue;
  }
  bad += 1;
  for (const error of validate.errors) {
    console.log(`${file}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
process.exit(bad === 0 ? 0 : 1);
