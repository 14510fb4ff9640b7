import { type OperationDefinitionNode, print, stripIgnoredCharacters } from "graphql";
import { usedVariables } from "../../document/used-variables.js";
import type { PlannedFetch } from "./plan-tree.js";

/** Replaces a fetch's operation; it declares and sends only the variables that the new text uses. */
export function replaceOperation(planned: PlannedFetch, changed: OperationDefinitionNode): PlannedFetch {
  const used = usedVariables([changed.selectionSet]);
  const variableDefinitions =
    changed.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const definition = { ...changed, variableDefinitions };
  const variableUsages = planned.fetch.variableUsages?.filter((name) => used.has(name)) ?? [];
  const operation = stripIgnoredCharacters(print(definition));

  return { ...planned, definition, fetch: { ...planned.fetch, operation, variableUsages } };
}
