import { ForbiddenError, NotAvailableError, NotFoundError, type PublicError } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import { DataClass } from "../schema/data-class.js";
import type { AccessMatrix } from "./access-matrix.js";

/** A field as the subgraph that answers it declares it. */
interface GuardedField {
  readonly typeName: string;
  readonly dataClass: DataClass;
  readonly subgraph: string;
}

/** Why the matrix refuses a field to a caller; null if it does not. The gateway's refusal is the owner's, word for word. */
export function refusalOf(
  { typeName, dataClass, subgraph }: GuardedField,
  viewer: Pick<Viewer, "role" | "purpose">,
  matrix: Pick<AccessMatrix, "allows" | "allowsWriting">,
): PublicError | null {
  const writes = typeName === MUTATION;
  if (!matrix.allows(viewer, dataClass, subgraph)) return matrixRefusal(typeName, dataClass);

  return writes && !matrix.allowsWriting(viewer, subgraph) ? forbidden() : null;
}

/** The type of every subgraph's mutations. */
export const MUTATION = "Mutation";

/** Personal data are refused as if they did not exist; figures and commands, whose existence is public, are refused openly. */
export function matrixRefusal(typeName: string, dataClass: DataClass): PublicError {
  if (dataClass === DataClass.PSEUDO_PATH) return new NotAvailableError();
  if (dataClass === DataClass.AGGREGATE || typeName === MUTATION) return forbidden();

  return new NotFoundError("There is no such record for this role and purpose.");
}

function forbidden(): ForbiddenError {
  return new ForbiddenError("This role may not do this for this purpose (access matrix).");
}
