import { OFFICE_SUBGRAPHS } from "../office-names.js";
import { SUBGRAPHS } from "../subgraphs.js";

const HEAD = "// Written from schema/offices by `npm run -s offices`; it is not edited by hand.";

/** The module that imports every subgraph's tables, which a bundler has to see by name. */
export function databasesModule(): string {
  const kit = `import type { DatabaseDefinition } from "@kim-hub/kit/database";`;
  const imports = SUBGRAPHS.map((name) => `import { database as ${variable(name)} } from "@kim-hub/${name}/database";`);
  const entries = SUBGRAPHS.map((name) => `  ${property(name)}${shorthand(name)},`);

  return `${HEAD}
${[kit, ...imports].toSorted(byModule).join("\n")}
import type { SubgraphName } from "./subgraphs.js";

/** Each subgraph's tables. */
export const DATABASES: Readonly<Record<SubgraphName, DatabaseDefinition>> = {
${entries.join("\n")}
};
`;
}

/** The module that loads what one office contributes to the commands. */
export function contributionsModule(): string {
  const entries = OFFICE_SUBGRAPHS.map(
    (name) => `  ${property(name)}: async () => (await import("@kim-hub/${name}/office")).office,`,
  );

  return `${HEAD}
import type { OfficeSubgraph } from "@kim-hub/offices/office-names";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";

/** What each office contributes, loaded when it is asked for. */
export const OFFICE_CONTRIBUTIONS: Readonly<Record<OfficeSubgraph, () => Promise<OfficeContribution>>> = {
${entries.join("\n")}
};
`;
}

function variable(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function property(name: string): string {
  return name.includes("-") ? `"${name}"` : name;
}

/** Nothing where the property's name is the variable's. */
function shorthand(name: string): string {
  return name === variable(name) ? "" : `: ${variable(name)}`;
}

/** The order that the linter wants. */
function byModule(left: string, right: string): number {
  const [first = "", second = ""] = [left, right].map((line) => line.slice(line.indexOf("from")));

  return first < second ? -1 : 1;
}
