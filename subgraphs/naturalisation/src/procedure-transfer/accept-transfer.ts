import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { ConflictError } from "@kim-hub/kit/errors";
import { answerOffer, locksOfAcceptance, requireOffer } from "@kim-hub/records/answer-offer";
import { readOffered } from "@kim-hub/records/read-offered";
import { recordRows } from "@kim-hub/records/record-rows";
import type { SeenRow } from "@kim-hub/records/seen-row";
import { TransferState } from "@kim-hub/records/transfer-state";
import { writeAlone } from "@kim-hub/records/write-alone";
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
export async function acceptTransfer(
  context: Context,
  { fileReference, municipality, ...seen }: Acceptance,
): Promise<NaturalisationProcedure> {
  const { viewer, disclose } = context;
  const locks = await locksOfAcceptance({ table: PROCEDURE_TRANSFERS, context }, seen.id);

  return writeAlone(context.em, locks, async (em) => {
    const answering = { table: PROCEDURE_TRANSFERS, context: { ...context, em } };
    const stored = await requireOffer(answering, { ...seen, side: "toAuthority" });
    const offered = await readOffered(em, (reading) => readProcedure(reading, stored.value.procedure.id));
    if (offered.procedure.decision !== null)
      throw new ConflictError("The offered NaturalisationProcedure has ended at its old office.");
    const procedure = toOwnProcedure(offered, {
      fileReference,
      municipality: municipality ?? offered.procedure.municipality,
    });
    const [id = ""] = await recordRows(em, { table: NATURALISATION_PROCEDURES, inputs: [procedure], viewer });
    for (const { table, rows } of rowsOf(offered))
      await recordRows(em, { table, inputs: rows.map((row) => ({ ...row, procedure: fileReference })), viewer });
    await answerOffer(answering, { stored, state: TransferState.ACCEPTED, takenAs: id });
    const taken = await em.findOneOrFail(NaturalisationProcedure, { id });
    disclose(taken.pseudonym);

    return taken;
  });
}

function toOwnProcedure(
  { procedure }: OfferedProcedure,
  own: Pick<NaturalisationProcedure, "fileReference" | "municipality">,
): Readonly<Record<string, unknown>> {
  return {
    ...procedure,
    ...own,
    // The other office's number of the person says nothing here, and its main procedure is another file.
    ...{ personNumber: null, pseudonym: null, mainFileReference: null },
    ...{ transferredFrom: procedure.authorityId, transferredFromOn: localDate() },
  };
}
