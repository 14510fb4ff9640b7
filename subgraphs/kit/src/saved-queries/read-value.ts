/** Reads what a person wrote for one parameter of a saved query, on a command line or in a form, by the type of its variable. */
import { type GraphQLSchema, isInputObjectType, Kind, type TypeNode } from "graphql";
import { isObject } from "../document/answer.js";

/** How a value of a type is written; every other scalar, code or id is a text as it stands. */
export type WrittenForm = "WHOLE_NUMBER" | "NUMBER" | "TRUE_OR_FALSE" | "OBJECT" | "LIST";

const FORMS: Readonly<Record<WrittenForm, string>> = {
  WHOLE_NUMBER: "written as a whole number such as 2024",
  NUMBER: "written as a number such as 1.5",
  TRUE_OR_FALSE: "written as true or false",
  OBJECT: 'a JSON object such as {"fromQuarter":"2024-Q1","toQuarter":"2026-Q3"}',
  LIST: "a list such as 2024,2025 or [2024,2025]",
};

/** A text that is no value of its parameter's type; the message is one English sentence, for other words there are the form and the text. */
export class UnreadableValue extends Error {
  readonly form: WrittenForm;
  readonly text: string;

  constructor(name: string, form: WrittenForm, text: string) {
    super(`The parameter ${name} is ${FORMS[form]}, not '${text}'.`);
    this.name = new.target.name;
    this.form = form;
    this.text = text;
  }
}

interface Reading {
  /** The parameter's. */
  readonly name: string;
  readonly type: TypeNode;
  readonly schema: GraphQLSchema;
}

/** The value as a variable takes it; throws `UnreadableValue`. The rules of its values are the gateway's to check. */
export function readValue(text: string, { name, type, schema }: Reading): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return readValue(text, { name, type: type.type, schema });
  if (type.kind === Kind.LIST_TYPE) return readList(text, { name, type: type.type, schema });
  const typeName = type.name.value;
  if (isInputObjectType(schema.getType(typeName))) return readObject(text, name);
  const scalar = SCALARS.get(typeName);
  if (!scalar) return text;
  if (!scalar.pattern.test(text)) throw new UnreadableValue(name, scalar.form, text);

  return scalar.read(text);
}

interface Scalar {
  readonly pattern: RegExp;
  readonly form: WrittenForm;
  readonly read: (text: string) => unknown;
}

/** What JSON has a form of its own for. */
const SCALARS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ["Int", { pattern: /^-?\d+$/, form: "WHOLE_NUMBER", read: Number }],
  ["Float", { pattern: /^-?\d+(\.\d+)?$/, form: "NUMBER", read: Number }],
  ["Boolean", { pattern: /^(true|false)$/, form: "TRUE_OR_FALSE", read: (text) => text === "true" }],
]);

function readObject(text: string, name: string): unknown {
  const value = parseJson(text);
  if (!isObject(value)) throw new UnreadableValue(name, "OBJECT", text);

  return value;
}

/** JSON, or items between commas. */
function readList(text: string, item: Reading): unknown {
  if (!text.trimStart().startsWith("["))
    return text === "" ? [] : text.split(",").map((part) => readValue(part.trim(), item));
  const value = parseJson(text);
  if (!Array.isArray(value)) throw new UnreadableValue(item.name, "LIST", text);

  return value;
}

/** Undefined if it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
