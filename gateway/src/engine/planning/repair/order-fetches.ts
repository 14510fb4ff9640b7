import { responseName } from "@kim-hub/kit/response-name";
import { OperationTypeNode } from "graphql";
import { refuseFetch } from "../check/refuse-fetch.js";
import type { Planning } from "../input/planning.js";
import { AnsweredFields } from "../tree/answered-fields.js";
import { canRepresent } from "../tree/can-represent.js";
import { addAnswered } from "../tree/collect-answered.js";
import { type ConditionalFetch, listConditional, withConditions } from "../tree/conditional-fetch.js";
import { fetchedSelection, listFetched } from "../tree/fetched-fields.js";
import { outputRenames } from "../tree/output-renames.js";
import { withoutItems } from "../tree/plan-path.js";
import type { PlannedFetch, PlanTree } from "../tree/plan-tree.js";

/** The same fetches in steps, each as early as its representations allow. */
export function orderFetches(tree: PlanTree, planning: Planning): PlanTree {
  const known = new AnsweredFields();
  const steps: PlanTree[] = [];
  let pending = listConditional(tree);
  while (pending.length > 0) {
    const step = nextStep(pending, known, planning);
    // The remaining fetches stand at places where no object can be.
    if (step.length === 0) break;
    pending = pending.filter((fetch) => !step.includes(fetch));
    for (const { planned } of step) addAnswered(known, planned, planning);
    const nodes = step.map(withConditions);
    const [only] = nodes;
    steps.push(only && nodes.length === 1 ? only : { kind: "parallel", nodes });
  }

  return { kind: "sequence", nodes: steps };
}

function nextStep(
  pending: readonly ConditionalFetch[],
  known: AnsweredFields,
  planning: Planning,
): readonly ConditionalFetch[] {
  const changing = pending.find(({ planned }) => planned.definition.operation === OperationTypeNode.MUTATION);
  if (changing) return [changing];
  const ready = pending.filter(({ planned }) => canRepresent(planned, known, { planning, by: "EVERY_TYPE" }));
  // Another fetch may still bring more of its objects, by other types above them.
  const complete = ready.filter(({ planned }) => !pending.some((other) => bringsObjects(other.planned, planned)));
  if (complete.length > 0) return complete;
  if (ready.length > 0) return ready;
  // For some types a place may never be answered: fetches for the other types go on, one by one.
  const first = pending.find(({ planned }) => canRepresent(planned, known, { planning, by: "SOME_TYPE" }));

  if (first) return [first];
  const waiting = pending.find(({ planned }) => known.at(planned.path).length > 0);

  return waiting ? refuseFetch(waiting.planned, planning) : [];
}

/** Whether a fetch answers with objects at another one's place, or above it. */
function bringsObjects(bringing: PlannedFetch, { path }: PlannedFetch): boolean {
  if (bringing.path.length >= path.length) return false;
  const place = withoutItems(path);
  const begin = withoutItems(bringing.path);
  if (!begin.every((element, index) => element === place[index])) return false;
  const next = place[begin.length];

  return listFetched(fetchedSelection(bringing).selections, "").some(({ node }) => {
    const name = responseName(node);

    return (outputRenames(bringing.fetch).get(name) ?? name) === next && node.selectionSet !== undefined;
  });
}
