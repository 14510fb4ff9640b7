/** Reads `--param name=value` by the types of a saved query's variables. */

import { readValue, UnreadableValue } from "@kim-hub/kit/read-value";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import { type GraphQLSchema, parseType } from "graphql";
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
    variables.set(name, readOrRefuse(text, { name, type: parseType(parameter.type), schema }));
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

/** What cannot be read is a mistake that the user can put right. */
function readOrRefuse(...given: Parameters<typeof readValue>): unknown {
  try {
    return readValue(...given);
  } catch (error) {
    throw error instanceof UnreadableValue ? new InputError(error.message) : error;
  }
}
