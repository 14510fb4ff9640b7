import type { Sheet } from "@kim-hub/kit/saved-query-sheet";
import { type OperationDefinitionNode, print, valueFromASTUntyped } from "graphql";

/** Finds where the sheet's parameters are not the operation's variables: by name, by type, by default. */
export function findParameterFaults(
  { parameters }: Sheet,
  { variableDefinitions = [] }: OperationDefinitionNode,
): string[] {
  const variables = new Map(variableDefinitions.map((definition) => [definition.variable.name.value, definition]));
  const unknown = [...parameters.keys()].filter((name) => !variables.has(name));
  const faults = [...variables].flatMap(([name, { type, defaultValue }]) => {
    const parameter = parameters.get(name);
    if (!parameter) return [`the sheet does not describe the variable $${name}.`];
    const ofType = print(type);
    const byDefault: unknown = defaultValue && valueFromASTUntyped(defaultValue);

    return [
      ...(parameter.type === ofType ? [] : [`the parameter ${name} has the type ${ofType} in the operation.`]),
      ...(JSON.stringify(parameter.default) === JSON.stringify(byDefault)
        ? []
        : [`the parameter ${name} has another default in the operation: ${JSON.stringify(byDefault) ?? "none"}.`]),
    ];
  });

  return [...unknown.map((name) => `the operation has no variable $${name}.`), ...faults];
}
