import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { doTypesOverlap, type Planning } from "../input/planning.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { selectEntityFields } from "./select-entity-fields.js";

/**
 * One fetch per `@interfaceObject` of the subgraph: a representation names one type, and the subgraph answers no fields
 * of another one.
 */
export function splitInterfaces(planned: PlannedFetch, planning: Planning): readonly PlannedFetch[] {
  const { requires, serviceName } = planned.fetch;
  if (!requires) return [planned];
  const fields = listFetched(fetchedSelection(planned).selections, "");
  const types = [...new Set(fields.map(({ type }) => type))];
  const interfaces = types.filter((type) => planning.interfaceObjects.has(`${serviceName}|${type}`));
  if (!interfaces.some((type) => interfaces.some((other) => other !== type && doTypesOverlap(planning, type, other))))
    return [planned];

  return types.map((type) => {
    const slice = selectEntityFields(
      planned,
      new Set(fields.filter((field) => field.type === type).map(({ node }) => node)),
    );
    const inputRewrites = slice.fetch.inputRewrites?.filter((rewrite) => !namesAnother(rewrite, type)) ?? [];
    const meant = requires.filter((node) => targets(planned, node).includes(type));
    // The planner gives both the same representations; they occur once.
    const kept =
      meant.length > 0 ? meant : requires.filter((node) => doTypesOverlap(planning, conditionOf(node), type));

    return { ...slice, fetch: { ...slice.fetch, inputRewrites, requires: kept } };
  });
}

function conditionOf(node: QueryPlanSelectionNode): string {
  return (node.kind === "InlineFragment" && node.typeCondition) || "";
}

/** The types that the representations of a fragment's objects name. */
function targets({ fetch: { inputRewrites = [] } }: PlannedFetch, node: QueryPlanSelectionNode): string[] {
  const condition = conditionOf(node);
  const names = inputRewrites.flatMap((rewrite) =>
    rewrite.kind === "ValueSetter" && rewrite.path[0] === `... on ${condition}` ? [rewrite.setValueTo] : [],
  );

  return names.length > 0 ? names.map(String) : [condition];
}

type InputRewrite = NonNullable<PlannedFetch["fetch"]["inputRewrites"]>[number];

function namesAnother(rewrite: InputRewrite, type: string): boolean {
  return rewrite.kind === "ValueSetter" && rewrite.path.at(-1) === "__typename" && rewrite.setValueTo !== type;
}
