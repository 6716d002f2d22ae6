// SPDX-License-Identifier: MIT
// validate-codequality.cjs FILE...: each against what GitLab documents. A byte order mark or two
// entries of one fingerprint make GitLab drop what it reads, and no schema says so.
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv/dist/2020").default;

const schema = path.join(__dirname, "codequality.schema.json");
const validate = new Ajv({ strict: true }).compile(JSON.parse(fs.readFileSync(schema, "utf8")));

let entries = 0;
let bad = 0;
const refuse = (file, why) => {
  bad += 1;
  console.log(`${file}: ${why.slice(0, 500)}`);
};
const files = process.argv.slice(2);
for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  if (!text.startsWith("[")) refuse(file, "It does not begin with its list.");
  const list = JSON.parse(text);
  entries += list.length;
  if (!validate(list)) refuse(file, JSON.stringify(validate.errors));
  const fingerprints = new Set(list.map((entry) => entry.fingerprint));
  if (fingerprints.size !== list.length) refuse(file, "Two entries have one fingerprint.");
}
console.log(`codequality (ajv): ${entries} entries of ${files.length} files, ${bad} mistakes`);
process.exit(bad === 0 ? 0 : 1);
