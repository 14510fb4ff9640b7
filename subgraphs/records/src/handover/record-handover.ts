import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import type { ReceivingContext } from "@kim-hub/kit/handover-context";
import type { RowClass } from "@kim-hub/kit/loaders";
import { useHandover } from "@kim-hub/kit/used-handover";
import type { PersonalFile } from "../person/personal-file.js";
import { recordRows } from "../recording/record-rows.js";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import { OWN_AUTHORITY_ONLY } from "../table/ownership.js";
import type { Table } from "../table/table.js";

interface Receipt<F extends PersonalFile, H extends object> {
  readonly files: RowClass<F>;
  readonly handovers: Table<H>;
  /** The column of the handovers' input that names the file, e.g. `procedure`. */
  readonly file: string;
  readonly id: string;
  readonly note: string;
}

/** Records in an own file that its person brought another office's note; the note is used up with it, and nothing of it but the quarter is kept. */
export async function recordHandover<F extends PersonalFile, H extends object>(
  context: ReceivingContext,
  { files, handovers, file, id, note }: Receipt<F, H>,
): Promise<H> {
  const { em, viewer } = context;
  const { fileReference } = await discloseFile(files, id, context);
  const opened = await context.openHandover(note);
  const currentQuarter = quarterOf(localDate());

  return writeAlone(em, OWN_AUTHORITY_ONLY.lockOf(viewer.authority), async (transaction) => {
    await useHandover(transaction, opened, currentQuarter);
    const { from: fromOffice, sentQuarter } = opened;
    const input = { [file]: fileReference, fromOffice, sentQuarter, acceptedQuarter: currentQuarter };
    const [recorded = ""] = await recordRows(transaction, { table: handovers, inputs: [input], viewer });
    const stored = await findStoredRow<H>(transaction, handovers.entity, recorded);
    if (!stored) throw new Error("A handover that was recorded is not visible to who recorded it.");

    return stored.value;
  });
}
