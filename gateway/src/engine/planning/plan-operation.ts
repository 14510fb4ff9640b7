import { type DocumentNode, getOperationAST, OperationTypeNode } from "graphql";
import { indexFragments } from "../document/index-fragments.js";
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
import { keepFields } from "./repair/retain-fields.js";
import { findUnfetched, type UnfetchedField } from "./repair/unfetched-fields.js";
import { collectAnswered } from "./tree/answered-fields.js";
import { mapFetches } from "./tree/map-fetches.js";
import { listFetches, type PlanTree, readPlan } from "./tree/plan-tree.js";

/** A plan that was proved, and the document that it answers. */
export interface PlannedOperation extends RenamedDocument, RenamedVariables {
  /** Null where nothing is fetched. */
  readonly tree: PlanTree | null;
  /** What no fetch asks for, whatever the planner is asked. */
  readonly unfetched: readonly UnfetchedField[];
  /** What stands in the data under names of the planner's. */
  readonly synthetics: ReadonlyMap<string, SyntheticField>;
  /** The root fields that are not fetched, with the one whose data are theirs too. */
  readonly equalRoots: ReadonlyMap<string, string>;
}

/** Plans an operation that is valid against the API schema; throws a {@link PlanError} where no right plan is found. */
export function planOperation(planning: Planning, client: DocumentNode, operationName?: string): PlannedOperation {
  const { document: told, plannedVariables } = renameVariables(client);
  const renamed = renameClient(told, planning.internalNames);
  const {
    document: shapes,
    equalRoots,
    similarRoots,
  } = keepDistinctRoots(dropConstantConditions(renamed.document), operationName);
  const document = expandAbstractFragments(fillConditionalFields(shapes), planning);
  const { variableDefinitions } = getOperationAST(document, operationName) ?? {};
  const proved = planProved({ planning, document, operationName });
  const planned = repeatSimilarRoots(proved, similarRoots, variableDefinitions);

  return { ...renamed, plannedVariables, ...planned, synthetics: planning.synthetics, equalRoots };
}

interface Asking {
  readonly planning: Planning;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

interface ProvedPlan {
  readonly tree: PlanTree | null;
  readonly unfetched: readonly UnfetchedField[];
}

/** The planner's own plan, or where that cannot be made right one that takes what is required for what is asked. */
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
  const { tree: planned, unfetched } = planProvided(asking, plan);
  if (!planned) return { tree: null, unfetched };
  const placed = placeMisplaced(planned, planning);
  for (const fetch of listFetches(placed)) {
    checkExternal(fetch, planning);
    checkKeys(fetch, planning);
  }
  const provided = collectAnswered(listFetches(placed), planning);
  const tree = mapFetches(placed, (fetch) => restoreArguments(fetch, { planning, known: provided }));
  checkConditions(asking, { known: checkOrder(tree, planning), provided });

  return { tree, unfetched };
}

/** What the planner leaves out it is asked for once more, in a way that it cannot leave out. */
function planProvided(
  { planning, document, operationName }: Asking,
  plan: (document: DocumentNode) => PlanTree | null,
): ProvedPlan {
  // What its conditions leave of a mutation may be nothing, and the planner takes no empty operation.
  if (getOperationAST(document, operationName)?.selectionSet.selections.length === 0)
    return { tree: null, unfetched: [] };
  const tree = plan(document);
  const unfetched = listUnfetched(planning, { document, operationName, tree });
  if (unfetched.length === 0) return { tree, unfetched };
  const fuller = plan(keepFields(document, unfetched));
  const left = listUnfetched(planning, { document, operationName, tree: fuller });
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  const refused = left.find(({ isLost }) => isLost || isMutation);
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
  const provided = collectAnswered(listFetches(tree), planning);

  return findUnfetched({ operation, fragments, provided, planning });
}
