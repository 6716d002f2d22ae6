// SPDX-License-Identifier: MIT
// Descriptions by strangers who mean harm: an example with each of its texts replaced by an attack, and
// each text that the schema allows added.
import fs from "node:fs";
import path from "node:path";
import YAML from "yaml";
import { resolve } from "../../../tests/conformance/schema/grow.mjs";
import { root, textOf } from "../driver/native.mjs";

/** What runs where it is taken for more than text. */
const deed = "window.name='pwned'";

export const poisons = [
  `<img src=x onerror="${deed}">`,
  `<script>${deed}</script>`,
  `</script><script>${deed}</script>`,
  `</title></style></textarea></pre></noscript></template><svg onload="${deed}">`,
  `<!-- <script>`,
  `--><script>${deed}</script><!--`,
  `javascript:${deed}`,
  `[click](javascript:${deed}) ![x](https://evil.example/x.png) <https://evil.example>`,
  `" onmouseover="${deed}" autofocus onfocus="${deed}" x="`,
  `' onclick=${deed} x='`,
  "\u202Egpj.elif\u202C \u2066isolate\u2069 zero\u200Bwidth \uFEFF\u2028\u2029",
  "w".repeat(3000),
  `{{constructor.constructor("${deed}")()}} \${${deed}} <%= ${deed} %> #{${deed}} {%raw%}`,
  "https://evil.example/ www.evil.example mailto:a@evil.example //evil.example/x",
  `data:text/html,<script>${deed}</script>`,
  `&lt;script&gt;${deed}&lt;/script&gt; &#60;img src=x onerror=${deed}&#62;`,
  "__proto__",
  "constructor",
  '=HYPERLINK("http://evil.example","x")',
  "\u0001\u0008\u000B\u001B[31mred \u009B31m",
  `<iframe srcdoc="<script>parent.${deed}</script>"></iframe><base href="https://evil.example/">`,
  `<a href="javascript:${deed}">x</a><form action="https://evil.example"><button>x</button></form>`,
  "a: b\n- c\n  # d\r\n---\n...\n%YAML 9",
];

export const address = `https://evil.example/"onclick=${deed}//<script>\u202Emoc`;

/** Every text that the schema leaves open. */
function isFree(schema) {
  const { type, format, pattern } = schema;
  return type === "string" && !format && !pattern && !schema.const && !schema.oneOf && !schema["x-refers-to"];
}

function isAddress({ type, pattern }) {
  return type === "string" && pattern?.startsWith("^http");
}

/** What names facts of the same file is left as it is, so that the file has no mistakes. */
const paths = new Set(["supports"]);

class Poisoner {
  constructor(schema) {
    this.schema = schema;
    this.count = 0;
  }

  next() {
    return poisons[this.count++ % poisons.length];
  }

  of(value, given) {
    const schema = resolve(given ?? {}, this.schema);
    if (isFree(schema)) return this.next();
    if (isAddress(schema)) return address;
    if (Array.isArray(value)) return value.map((each) => this.of(each, schema.items));
    if (value && typeof value === "object") return this.ofObject(value, schema);
    return value;
  }

  ofObject(value, { properties = {} }) {
    const filled = Object.entries(value).map(([name, each]) => [name, paths.has(name) ? each : this.of(each, properties[name])]);
    const more = Object.entries(properties)
      .filter(([name, field]) => !(name in value) && isFree(resolve(field, this.schema)))
      .map(([name]) => [name, this.next()]);
    return Object.fromEntries([...filled, ...more]);
  }
}

function definition(schema, kind) {
  return schema.allOf.find((each) => each.if.properties.kind.const === kind).then;
}

/** The example of this kind with an attack in each of its texts. Begins with another one each time. */
export function poisoned(kind, first = 0) {
  const schema = JSON.parse(fs.readFileSync(path.join(root, "schemas/arrangements.schema.json"), "utf8"));
  const poisoner = new Poisoner(schema);
  poisoner.count = first;
  const value = YAML.parse(textOf(`complete/${kind}.yaml`), { schema: "failsafe" });
  const plain = YAML.parse(textOf(`complete/${kind}.yaml`));
  const texts = poisoner.of(plain, definition(schema, kind));
  const text = YAML.stringify({ ...texts, format: value.format, kind, id: value.id, described_on: value.described_on });
  return text.replace(/\u009B/g, "\\x9B"); // which may not stand in a file as it is
}
