// SPDX-License-Identifier: MIT
// What is inside the page that others made, and how they allow it.
import { useEffect, useState } from "preact/hooks";
import { unpack } from "../program/unpack";

interface Part {
  name: string;
  version: string;
  licence: string;
  text: string;
}

async function readParts(): Promise<Part[]> {
  const packed = document.getElementById("licences")?.textContent ?? "";
  return JSON.parse(new TextDecoder().decode(await unpack(packed))) as Part[];
}

export function Licences() {
  const [parts, setParts] = useState<Part[]>([]);
  useEffect(() => void readParts().then(setParts), []);
  return (
    <>
      <h1 class="govuk-heading-l">Licences</h1>
      <p class="govuk-body">icpcheck is under the MIT licence. It holds work of others, as they allow:</p>
      {parts.map((part) => (
        <section key={part.name}>
          <h2 class="govuk-heading-m">{`${part.name} ${part.version}`}</h2>
          <p class="govuk-body">{`Licence: ${part.licence}`}</p>
          <pre class="app-licence" tabIndex={0} role="region" aria-label={`Licence of ${part.name}`}>
            {part.text}
          </pre>
        </section>
      ))}
    </>
  );
}
