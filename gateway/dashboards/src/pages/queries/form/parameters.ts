import type { Contract } from "@kim-hub/kit/contract";
import { findConnections } from "@kim-hub/kit/find-connections";
import { readValue, UnreadableValue } from "@kim-hub/kit/read-value";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import { type GraphQLNamedType, getNamedType, isInputObjectType, parseType, typeFromAST } from "graphql";

/** The variables of a run, or by parameter what is wrong with it. */
export interface ReadParameters {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly faults: ReadonlyMap<string, Fault>;
}

/** What is wrong with a value before anybody is asked. */
export type Fault = "MISSING" | "UNREADABLE";

/** Reads a form's fields; an input object has a field for each of its own, `period.fromQuarter`. */
export function readParameters(
  fields: ReadonlyMap<string, string>,
  { sheet }: Pick<SavedQuery, "sheet">,
  { schema }: Contract,
): ReadParameters {
  const variables = new Map<string, unknown>();
  const faults = new Map<string, Fault>();
  for (const [name, parameter] of sheet.parameters) {
    const text = writtenText(name, fields, listParts(parameter, schema));
    if (text === "") {
      if (isRequired(parameter)) faults.set(name, "MISSING");
      continue;
    }
    try {
      variables.set(name, readValue(text, { name, type: parseType(parameter.type), schema }));
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      faults.set(name, "UNREADABLE");
    }
  }

  return { variables: Object.fromEntries(variables), faults };
}

export function isRequired({ type, default: byDefault }: Parameter): boolean {
  return type.endsWith("!") && byDefault === undefined;
}

/** The named type of a parameter; undefined for one that the schema does not know. */
export function typeOf({ type }: Pick<Parameter, "type">, schema: Contract["schema"]): GraphQLNamedType | undefined {
  return getNamedType(typeFromAST(schema, parseType(type)));
}

/** The fields of a parameter that is an input object, with their types; of every other one none. */
export function listParts(
  parameter: Parameter,
  schema: Contract["schema"],
): readonly { readonly name: string; readonly type: string }[] {
  const type = typeOf(parameter, schema);

  return isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ name: field.name, type: String(field.type) }))
    : [];
}

/** The parameters that a person fills in: which page comes next the hub's own pages find out. */
export function listAsked({ sheet, text }: Pick<SavedQuery, "sheet" | "text">): readonly [string, Parameter][] {
  const cursors = new Set(findConnections(text).map(({ variable }) => variable));

  return [...sheet.parameters].filter(([name]) => !cursors.has(name));
}

function writtenText(name: string, fields: ReadonlyMap<string, string>, parts: ReturnType<typeof listParts>): string {
  if (parts.length === 0) return fields.get(name) ?? "";
  const given = parts.flatMap((part) => {
    const text = fields.get(`${name}.${part.name}`) ?? "";

    return text === "" ? [] : [[part.name, text]];
  });

  return given.length === 0 ? "" : JSON.stringify(Object.fromEntries(given));
}
