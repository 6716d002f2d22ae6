// SPDX-License-Identifier: MIT
// validate-lines.cjs SCHEMAS FILE...: each line of each file against finding.schema.json.
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const [schemas, ...files] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(`${schemas}/${name}.schema.json`, "utf8"));
const ajv = addFormats(new Ajv({ strict: true }));
ajv.addSchema(read("report"));
const validate = ajv.compile(read("finding"));

let lines = 0;
let bad = 0;
for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  if (!text.endsWith("\n")) bad += 1;
  text.trimEnd().split("\n").forEach((line, index) => {
    lines += 1;
    if (validate(JSON.parse(line))) return;
    bad += 1;
    console.log(`${file}:${index + 1}: ${JSON.stringify(validate.errors).slice(0, 500)}`);
  });
}
console.log(`ndjson (ajv): ${lines - bad} lines of ${files.length} files valid, ${bad} not`);
process.exit(bad === 0 ? 0 : 1);
