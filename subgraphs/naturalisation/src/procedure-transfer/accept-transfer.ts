import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { ConflictError } from "@kim-hub/kit/errors";
import { acceptOffer } from "@kim-hub/records/accept-offer";
import type { SeenRow } from "@kim-hub/records/seen-row";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { NATURALISATION_PROCEDURES } from "../naturalisation-procedure/naturalisation-procedure.table.js";
import { type OfferedProcedure, readProcedure, rowsOf } from "./offered-procedure.js";
import { PROCEDURE_TRANSFERS } from "./procedure-transfer.table.js";

interface Acceptance extends SeenRow {
  /** Of the procedure at the office that accepts. */
  readonly fileReference: string;
  /** Where the person lives now; null where that is as it was. */
  readonly municipality: string | null;
}

/** Makes the offered procedure one of the caller's office, which goes on with it where the old one stopped. */
export function acceptTransfer(
  context: Context,
  { fileReference, municipality, ...seen }: Acceptance,
): Promise<NaturalisationProcedure> {
  return acceptOffer(context, seen, {
    offers: PROCEDURE_TRANSFERS,
    files: NATURALISATION_PROCEDURES,
    read: (em, { procedure, requestedOn }) => readProcedure(em, procedure.id, requestedOn),
    toOwn: (offered) =>
      toOwnProcedure(offered, { fileReference, municipality: municipality ?? offered.procedure.municipality }),
    rowsOf: (offered) => rowsOf(offered, fileReference),
  });
}

function toOwnProcedure(
  { procedure }: OfferedProcedure,
  own: Pick<NaturalisationProcedure, "fileReference" | "municipality">,
): Readonly<Record<string, unknown>> {
  if (procedure.decision !== null)
    throw new ConflictError("The offered NaturalisationProcedure has ended at its old office.");

  return {
    ...procedure,
    ...own,
    // The other office's number of the person says nothing here, and its main procedure is another file.
    ...{ personNumber: null, pseudonym: null, mainFileReference: null },
    ...{ transferredFrom: procedure.authorityId, transferredFromOn: localDate() },
  };
}
