import { indexFragments } from "@kim-hub/kit/index-fragments";
import { type DocumentNode, getOperationAST, OperationTypeNode } from "graphql";
import { checkConditions } from "./check/check-conditions.js";
import { checkExternal } from "./check/check-external.js";
import { checkKeys } from "./check/check-keys.js";
import { checkOrder } from "./check/check-order.js";
import { type RenamedDocument, renameClient } from "./document/client-names.js";
import { type RenamedVariables, renameVariables } from "./document/client-variables.js";
import { keepDistinctRoots } from "./document/distinct-roots.js";
import { dropConstantConditions } from "./document/drop-constant-conditions.js";
import { expandAbstractFragments } from "./document/expand-abstract-fragments.js";
import { fillConditionalFields } from "./document/fill-conditional-fields.js";
import { PlanError } from "./input/plan-error.js";
import type { Planning } from "./input/planning.js";
import { publicCoordinate } from "./input/public-coordinate.js";
import type { SyntheticField } from "./input/synthetic-fields.js";
import { placeMisplaced } from "./repair/place-misplaced.js";
import { planInputs } from "./repair/plan-inputs.js";
import { repeatSimilarRoots } from "./repair/repeat-similar-roots.js";
import { restoreArguments } from "./repair/restore-arguments.js";
import { retainFields } from "./repair/retain-fields.js";
import { findUnfetched } from "./repair/unfetched-fields.js";
import { AnsweredFields } from "./tree/answered-fields.js";
import { collectAnswered } from "./tree/collect-answered.js";
import { mapFetches } from "./tree/map-fetches.js";
import type { Plan, ProvedPlan, UnfetchedField } from "./tree/plan.js";
import { listFetches, type PlanTree, readPlan } from "./tree/plan-tree.js";
import { schedulePlan } from "./tree/schedule-plan.js";

/** A checked plan, and the document that it answers. */
export interface PlannedOperation extends RenamedDocument, RenamedVariables, Plan {
  /** Fields that stand in the data under synthetic names. */
  readonly synthetics: ReadonlyMap<string, SyntheticField>;
  /** Root fields that are not fetched, each with the equal one that is. */
  readonly equalRoots: ReadonlyMap<string, string>;
}

/** Plans an operation that is valid against the API schema; throws a {@link PlanError} if no correct plan is found. */
export function planOperation(planning: Planning, client: DocumentNode, operationName?: string): PlannedOperation {
  const { document: safe, plannedVariables } = renameVariables(client);
  const renamed = renameClient(safe, planning.internalNames);
  const {
    document: distinct,
    equalRoots,
    similarRoots,
  } = keepDistinctRoots(dropConstantConditions(renamed.document), operationName);
  const document = expandAbstractFragments(fillConditionalFields(distinct), planning);
  const { variableDefinitions } = getOperationAST(document, operationName) ?? {};
  const proved = planProved({ planning, document, operationName });
  const plan = schedulePlan(repeatSimilarRoots(proved, similarRoots, variableDefinitions));

  return { ...renamed, plannedVariables, ...plan, synthetics: planning.synthetics, equalRoots };
}

interface Asking {
  readonly planning: Planning;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** The planner's own plan; if that cannot be repaired, a plan that selects required fields like the client's own. */
function planProved(asking: Asking): ProvedPlan {
  const { planning, operationName } = asking;
  try {
    return prove(asking, (asked) => readPlan(planning.plan(asked, operationName)));
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    try {
      return prove(asking, (asked) => planInputs(planning, asked, operationName));
    } catch (other) {
      throw other instanceof PlanError ? error : other;
    }
  }
}

function prove(asking: Asking, plan: (document: DocumentNode) => PlanTree | null): ProvedPlan {
  const { planning } = asking;
  const { tree: planned, unfetched } = planComplete(asking, plan);
  if (!planned) return { tree: null, unfetched, answered: new AnsweredFields() };
  const placed = placeMisplaced(planned, planning);
  for (const fetch of listFetches(placed)) {
    checkExternal(fetch, planning);
    checkKeys(fetch, planning);
  }
  const answered = collectAnswered(listFetches(placed), planning);
  const tree = mapFetches(placed, (fetch) => restoreArguments(fetch, { planning, answered }));
  checkConditions(asking, { available: checkOrder(tree, planning), answered });

  return { tree, unfetched, answered };
}

/** Plans again for fields that the planner dropped, with `__typename` added so that it cannot drop them. */
function planComplete(
  { planning, document, operationName }: Asking,
  plan: (document: DocumentNode) => PlanTree | null,
): Pick<ProvedPlan, "tree" | "unfetched"> {
  // Constant conditions may remove every field of a mutation; the planner rejects an empty operation.
  if (getOperationAST(document, operationName)?.selectionSet.selections.length === 0)
    return { tree: null, unfetched: [] };
  const tree = plan(document);
  const unfetched = listUnfetched(planning, { document, operationName, tree });
  if (unfetched.length === 0) return { tree, unfetched };
  const fuller = plan(retainFields(document, unfetched));
  const left = listUnfetched(planning, { document, operationName, tree: fuller });
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  const refused = left.find(({ isUnanswerable }) => isUnanswerable || isMutation);
  if (refused) {
    const coordinate = publicCoordinate(planning, refused.type, refused.field);
    throw new PlanError(
      coordinate,
      `${coordinate} is provided by no source there, so nothing of this ${isMutation ? "mutation" : "query"} was executed.`,
    );
  }

  return { tree: fuller, unfetched: left };
}

interface Planned {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly tree: PlanTree | null;
}

function listUnfetched(planning: Planning, { document, operationName, tree }: Planned): UnfetchedField[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error("The document has no such operation.");
  const fragments = indexFragments(document);
  const answered = collectAnswered(listFetches(tree), planning);

  return findUnfetched({ operation, fragments, answered, planning });
}
