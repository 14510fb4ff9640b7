/** Reads `--param name=value` by the types of a saved query's variables. */
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import { type GraphQLSchema, isInputObjectType, Kind, parseType, type TypeNode } from "graphql";
import { isObject } from "../../terminal/answer.js";
import { InputError } from "../command-error.js";

type Variables = Readonly<Record<string, unknown>>;

/** The variables of a run; throws a sentence that names the parameter and how it is written. Its values' rules are the gateway's to check. */
export function readParameters(given: readonly string[], { id, sheet }: SavedQuery, schema: GraphQLSchema): Variables {
  const variables = new Map<string, unknown>();
  for (const each of given) {
    const [, name = "", text = ""] = each.match(/^(\w+)=(.*)$/s) ?? [];
    if (name === "") throw new InputError(`--param takes a name and a value such as year=2024, not '${each}'.`);
    const parameter = sheet.parameters.get(name);
    if (!parameter) throw new InputError(`The saved query ${id} takes ${listNames(sheet.parameters)}, not ${name}.`);
    if (variables.has(name)) throw new InputError(`The parameter ${name} is given twice; a list is one value.`);
    variables.set(name, readValue(text, { name, type: parseType(parameter.type), schema }));
  }
  for (const [name, parameter] of sheet.parameters)
    if (isRequired(parameter) && !variables.has(name))
      throw new InputError(`The saved query ${id} needs --param ${name}=… (${parameter.type}): ${parameter.de}.`);

  return Object.fromEntries(variables);
}

function listNames(parameters: ReadonlyMap<string, Parameter>): string {
  return parameters.size === 0 ? "no parameters" : `the parameters ${[...parameters.keys()].join(", ")}`;
}

function isRequired({ type, default: byDefault }: Parameter): boolean {
  return type.endsWith("!") && byDefault === undefined;
}

interface Reading {
  readonly name: string;
  readonly type: TypeNode;
  readonly schema: GraphQLSchema;
}

function readValue(text: string, { name, type, schema }: Reading): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return readValue(text, { name, type: type.type, schema });
  if (type.kind === Kind.LIST_TYPE) return readList(text, { name, type: type.type, schema });
  const typeName = type.name.value;
  if (isInputObjectType(schema.getType(typeName))) return readObject(text, name);
  const scalar = SCALARS.get(typeName);
  if (!scalar) return text;
  if (!scalar.pattern.test(text))
    throw new InputError(`The parameter ${name} is written as ${scalar.example}, not '${text}'.`);

  return scalar.read(text);
}

interface Scalar {
  readonly pattern: RegExp;
  readonly example: string;
  readonly read: (text: string) => unknown;
}

/** What JSON has a form of its own for; every other scalar, code or id is a text. */
const SCALARS: ReadonlyMap<string, Scalar> = new Map([
  ["Int", { pattern: /^-?\d+$/, example: "a whole number such as 2024", read: Number }],
  ["Float", { pattern: /^-?\d+(\.\d+)?$/, example: "a number such as 1.5", read: Number }],
  ["Boolean", { pattern: /^(true|false)$/, example: "true or false", read: (text: string) => text === "true" }],
]);

function readObject(text: string, name: string): unknown {
  const value = parseJson(text);
  if (!isObject(value))
    throw new InputError(
      `The parameter ${name} is a JSON object such as {"fromQuarter":"2024-Q1","toQuarter":"2026-Q3"}, not '${text}'.`,
    );

  return value;
}

/** JSON, or items between commas. */
function readList(text: string, item: Reading): unknown {
  if (!text.trimStart().startsWith("["))
    return text === "" ? [] : text.split(",").map((part) => readValue(part.trim(), item));
  const value = parseJson(text);
  if (!Array.isArray(value))
    throw new InputError(`The parameter ${item.name} is a list such as 2024,2025 or [2024,2025], not '${text}'.`);

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
