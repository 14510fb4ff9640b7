import { registerEnumType } from "type-graphql";

/** The offices that hold personal data under pseudonyms of their own; lower-cased with hyphens it is the subgraph's name. */
export enum Office {
  CASE_MANAGEMENT = "CASE_MANAGEMENT",
  IMMIGRATION = "IMMIGRATION",
  NATURALISATION = "NATURALISATION",
}

export const OFFICES: readonly Office[] = Object.values(Office);

/** `CASE_MANAGEMENT` → `CaseManagement`, as GraphQL type names begin. */
export function pascalName(office: Office): string {
  return office.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `CASE_MANAGEMENT` → `caseManagement`, as GraphQL field names begin. */
export function camelName(office: Office): string {
  return fieldName(pascalName(office));
}

/** `TrustCentre` → `trustCentre`: the name of a type as a field's begins. */
export function fieldName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

registerEnumType(Office, {
  name: "Office",
  description: "An office that may release its part of a path (Stelle).",
  valuesConfig: {
    CASE_MANAGEMENT: { description: "Case Management (Baustein 2)." },
    IMMIGRATION: { description: "Ausländerbehörde (Baustein 3)." },
    NATURALISATION: { description: "Einbürgerungsbehörde (Baustein 3)." },
  },
});
