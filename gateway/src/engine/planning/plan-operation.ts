import { type DocumentNode, getOperationAST, OperationTypeNode } from "graphql";
import { indexFragments } from "../document/fragments.js";
import { checkConditions } from "./check/check-conditions.js";
import { checkExternal } from "./check/check-external.js";
import { checkKeys } from "./check/check-keys.js";
import { checkOrder } from "./check/check-order.js";
import { type RenamedDocument, renameClient } from "./document/client-names.js";
import { type RenamedVariables, renameVariables } from "./document/client-variables.js";
import { withConcreteFragments } from "./document/concrete-fragments.js";
import { keepConditional } from "./document/keep-conditional.js";
import { keepRootShapes } from "./document/root-shapes.js";
import { withoutOff } from "./document/without-off.js";
import type { ArgumentField } from "./input/argument-fields.js";
import { PlanError } from "./input/plan-error.js";
import type { Planning } from "./input/planning.js";
import { publicCoordinate } from "./input/public-coordinate.js";
import { keepFields } from "./repair/keep-fields.js";
import { repeatLikeRoots } from "./repair/like-roots.js";
import { placeMisplaced } from "./repair/place-misplaced.js";
import { planInputs } from "./repair/plan-inputs.js";
import { findUnprovided, type UnprovidedField } from "./repair/unprovided-fields.js";
import { writeArguments } from "./repair/write-arguments.js";
import { mapFetches } from "./tree/map-fetches.js";
import { listFetches, type PlanTree, readPlan } from "./tree/plan-tree.js";
import { collectProvided } from "./tree/provided-fields.js";

/** A plan that was proved, and the document that it answers. */
export interface PlannedOperation extends RenamedDocument, RenamedVariables {
  /** Null where nothing is fetched. */
  readonly tree: PlanTree | null;
  /** What no fetch asks for, whatever the planner is asked. */
  readonly unprovided: readonly UnprovidedField[];
  /** What stands in the data under names of the planner's. */
  readonly synthetics: ReadonlyMap<string, ArgumentField>;
  /** The root fields that are not fetched, with the one whose data are theirs too. */
  readonly equalRoots: ReadonlyMap<string, string>;
}

/** Plans an operation that is valid against the API schema; throws a {@link PlanError} where no right plan is found. */
export function planOperation(planning: Planning, client: DocumentNode, operationName?: string): PlannedOperation {
  const { document: told, plannedVariables } = renameVariables(client);
  const renamed = renameClient(told, planning.internalNames);
  const { document: shapes, equalRoots, likeRoots } = keepRootShapes(withoutOff(renamed.document), operationName);
  const document = withConcreteFragments(keepConditional(shapes), planning);
  const { variableDefinitions } = getOperationAST(document, operationName) ?? {};
  const proved = planProved({ planning, document, operationName });
  const planned = repeatLikeRoots(proved, likeRoots, variableDefinitions);

  return { ...renamed, plannedVariables, ...planned, synthetics: planning.synthetics, equalRoots };
}

interface Asking {
  readonly planning: Planning;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

interface ProvedPlan {
  readonly tree: PlanTree | null;
  readonly unprovided: readonly UnprovidedField[];
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
  const { tree: planned, unprovided } = planProvided(asking, plan);
  if (!planned) return { tree: null, unprovided };
  const placed = placeMisplaced(planned, planning);
  for (const fetch of listFetches(placed)) {
    checkExternal(fetch, planning);
    checkKeys(fetch, planning);
  }
  const provided = collectProvided(listFetches(placed), planning);
  const tree = mapFetches(placed, (fetch) => writeArguments(fetch, { planning, known: provided }));
  checkConditions(asking, { known: checkOrder(tree, planning), provided });

  return { tree, unprovided };
}

/** What the planner leaves out it is asked for once more, in a way that it cannot leave out. */
function planProvided(
  { planning, document, operationName }: Asking,
  plan: (document: DocumentNode) => PlanTree | null,
): ProvedPlan {
  // What its conditions leave of a mutation may be nothing, and the planner takes no empty operation.
  if (getOperationAST(document, operationName)?.selectionSet.selections.length === 0)
    return { tree: null, unprovided: [] };
  const tree = plan(document);
  const unprovided = listUnprovided(planning, { document, operationName, tree });
  if (unprovided.length === 0) return { tree, unprovided };
  const fuller = plan(keepFields(document, unprovided));
  const left = listUnprovided(planning, { document, operationName, tree: fuller });
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  const refused = left.find(({ isLost }) => isLost || isMutation);
  if (refused) {
    const coordinate = publicCoordinate(planning, refused.type, refused.field);
    throw new PlanError(
      coordinate,
      `${coordinate} is provided by no source there, so nothing of this ${isMutation ? "mutation" : "query"} was executed.`,
    );
  }

  return { tree: fuller, unprovided: left };
}

interface Planned {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly tree: PlanTree | null;
}

function listUnprovided(planning: Planning, { document, operationName, tree }: Planned): UnprovidedField[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error("The document has no such operation.");
  const fragments = indexFragments(document);
  const provided = collectProvided(listFetches(tree), planning);

  return findUnprovided({ operation, fragments, provided, planning });
}
