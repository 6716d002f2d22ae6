// SPDX-License-Identifier: MIT
// Holds a list of what is compiled in against the schema of CycloneDX: validate.cjs LIST
const { readFileSync } = require("node:fs");
const { Validation } = require("@cyclonedx/cyclonedx-library");

async function main(path) {
  const text = readFileSync(path, "utf8");
  const { specVersion, components } = JSON.parse(text);
  const faults = await new Validation.JsonStrictValidator(specVersion).validate(text);
  if (faults !== null) throw new Error(JSON.stringify(faults, null, 2));
  if (components.length === 0) throw new Error("It lists nothing.");
  console.log(`${path}: ${components.length} parts, valid by the schema of CycloneDX ${specVersion}`);
}

main(process.argv[2]).catch((fault) => {
  console.error(`${process.argv[2]}: FAILED: ${fault.message}`);
  process.exitCode = 1;
});
