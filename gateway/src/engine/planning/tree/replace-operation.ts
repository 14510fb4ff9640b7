import { type OperationDefinitionNode, print, stripIgnoredCharacters, visit } from "graphql";
import type { PlannedFetch } from "./plan-tree.js";

/** Replaces a fetch's operation; it declares and sends only the variables that the new text uses. */
export function replaceOperation(planned: PlannedFetch, changed: OperationDefinitionNode): PlannedFetch {
  const used = new Set<string>();
  visit(changed.selectionSet, {
    Variable({ name }) {
      used.add(name.value);
    },
  });
  const variableDefinitions =
    changed.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const definition = { ...changed, variableDefinitions };
  const variableUsages = planned.fetch.variableUsages?.filter((name) => used.has(name)) ?? [];
  const operation = stripIgnoredCharacters(print(definition));

  return { ...planned, definition, fetch: { ...planned.fetch, operation, variableUsages } };
}
