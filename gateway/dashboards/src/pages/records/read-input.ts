import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredInputField,
} from "graphql";

/** The name of an input's field among those of the form. */
export function nameInForm(field: string): string {
  return `input.${field}`;
}

/** What a form says of an input, or which of its fields are missing or no whole number. */
export interface ReadInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: ReadonlyMap<string, "MISSING" | "NO_NUMBER">;
}

/** Reads the texts of a form by the types of the input's fields; every other rule is the hub's. */
export function readInput(fields: readonly GraphQLInputField[], given: ReadonlyMap<string, string>): ReadInput {
  const input: Record<string, unknown> = {};
  const faults = new Map<string, "MISSING" | "NO_NUMBER">();
  for (const field of fields) {
    const text = given.get(nameInForm(field.name)) ?? "";
    if (text === "") {
      if (isRequiredInputField(field)) faults.set(field.name, "MISSING");
    } else if (typeOf(field.type) === "Int" && !/^-?\d{1,9}$/.test(text)) faults.set(field.name, "NO_NUMBER");
    else input[field.name] = typedValue(text, field.type);
  }

  return { input, faults };
}

function typedValue(text: string, type: GraphQLInputType): unknown {
  if (isListType(getNullableType(type))) return text.split("|").map((part) => part.trim());
  if (typeOf(type) === "Int") return Number(text);
  if (typeOf(type) === "Boolean") return text === "true";

  // As Germans write it.
  return typeOf(type) === "Decimal" ? text.replace(",", ".") : text;
}

/** The name of the type, whether required or a list. */
export function typeOf(type: GraphQLInputType): string {
  return getNamedType(type).name;
}
