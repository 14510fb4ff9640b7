import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declarationOf, OFFICE_NAMES, type OfficeName } from "@kim-hub/offices/office-names";
import { ROOT } from "../../installation/root.js";
import { capitalise, nameType } from "../../new-type/type-names.js";
import type { NewOffice } from "./asked-office.js";

/** The registry, of which an office is one entry. */
export const REGISTRY = "schema/offices/src/offices.ts";

const END = "} as const satisfies Readonly<Record<string, Office>>;";

/** Adds the office's entry to the registry, as the last. */
export function declareOffice(office: NewOffice): void {
  const file = join(ROOT, REGISTRY);
  const text = readFileSync(file, "utf8");
  if (!text.includes(END)) throw new Error(`${REGISTRY} does not end as it is expected to.`);
  writeFileSync(
    file,
    text.replace(END, () => `${entryOf(office)}${END}`),
  );
}

/** Takes the office's entry out of the registry. */
export function withdrawDeclaration(office: OfficeName): void {
  const file = join(ROOT, REGISTRY);
  const text = readFileSync(file, "utf8");
  const begin = text.indexOf(`\n  ${office}: {\n`);
  const end = text.indexOf("\n  },\n", begin);
  if (begin < 0 || end < 0) throw new Error(`${REGISTRY} does not declare ${office} as it is expected to.`);
  writeFileSync(file, `${text.slice(0, begin)}${text.slice(end + "\n  },".length)}`);
}

function entryOf({ subgraph, term, prefix, legalDomain, port }: NewOffice): string {
  const { constant: code, words } = nameType(subgraph);

  return `  ${code}: {
    subgraph: "${subgraph}",
    port: ${port},
    team: "${subgraph}",
    words: { de: "${term}", en: "${capitalise(words)}", ar: "${term}", tr: "${term}", uk: "${term}" },
    description: "${term}.",
    agency: { kind: "${prefix}", description: "${term}.", lane: ${nextLane()} },
    authorities: { prefix: "${prefix}", hasOtherProviders: false, serves: "commune" },
    legalDomains: ["${legalDomain}"],
    clerk: {
      code: "${code}_CLERK",
      words: { de: "Sachbearbeitung, ${term}", en: "Clerk, ${words}" },
      inRecord: "Sachbearbeitung, ${term} (eigene Behörde)",
    },
    purpose: {
      code: "${code}_PROCEDURE",
      words: { de: "Verfahren, ${term}", en: "Procedure, ${words}" },
      inRecord: "Verfahren, ${term}",
      forThePerson: {
        de: "Verfahren, ${term}",
        en: "Procedure, ${words}",
        ar: "${term}",
        tr: "${term}",
        uk: "${term}",
      },
    },
    staffReads: ["IDENTITY", "STATUS"],
    controller: {
      unit: "${term}",
      activity: "Verfahren, ${term}",
      persons: ["Personen mit Akte der Stelle (${term})"],
      supervisedBy: LDI,
    },
    releasesPart: true,
    receivesFrom: null,
    endsLinks: false,
    posts: {
      clerks: [{ prefix: "${subgraph}", forename: "Kim" }],
      stewardForename: "Noor",
      protectionForename: "Sascha",
    },
  },
`;
}

/** Below those of the other offices. */
function nextLane(): number {
  return Math.max(...OFFICE_NAMES.map((name) => declarationOf(name).agency.lane)) + 1;
}
