import type { Office } from "./office.js";
import { OFFICES } from "./offices.js";

/** `IMMIGRATION`, as the graph names an office. */
export type OfficeName = keyof typeof OFFICES;

/** In the order of their declaration. */
export const OFFICE_NAMES: readonly OfficeName[] = Object.keys(OFFICES).filter(isOffice);

export function isOffice(name: string): name is OfficeName {
  return Object.hasOwn(OFFICES, name);
}

/** Those that release a part of a person's path. */
export const RELEASING_OFFICES: readonly OfficeName[] = OFFICE_NAMES.filter((name) => OFFICES[name].releasesPart);

/** What the hub knows of an office, whichever it is. */
export function declarationOf(name: OfficeName): Office {
  return OFFICES[name];
}

/** The office's subgraph. */
export function subgraphName(office: OfficeName): OfficeSubgraph {
  return OFFICES[office].subgraph;
}

/** From which office it takes on people; null where it takes on none. */
export function receivesFrom(office: OfficeName): OfficeName | null {
  return OFFICES[office].receivesFrom;
}

/** The office of which `read` gives this value. */
export function requireOffice(value: string, read: (office: Office) => string): OfficeName {
  const found = OFFICE_NAMES.find((name) => read(OFFICES[name]) === value);
  if (!found) throw new Error(`No office declares ${value}.`);

  return found;
}

/** The office that a subgraph is; null for a subgraph that is none. */
export function findOffice(subgraph: string): OfficeName | null {
  return OFFICE_NAMES.find((name) => OFFICES[name].subgraph === subgraph) ?? null;
}

/** The subgraph of an office. */
export type OfficeSubgraph = (typeof OFFICES)[OfficeName]["subgraph"];

export const OFFICE_SUBGRAPHS: readonly OfficeSubgraph[] = OFFICE_NAMES.map((name) => OFFICES[name].subgraph);

/** `CASE_MANAGEMENT` → `CaseManagement`, as GraphQL type names begin. */
export function pascalName(office: OfficeName): string {
  return office.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `CASE_MANAGEMENT` → `caseManagement`, as GraphQL field names begin. */
export function camelName(office: OfficeName): string {
  return fieldName(pascalName(office));
}

/** `TrustCentre` → `trustCentre`: the name of a type as a field's begins. */
export function fieldName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}
