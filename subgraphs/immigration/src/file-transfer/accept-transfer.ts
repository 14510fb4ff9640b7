import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { answerOffer, locksOfAcceptance, requireOffer } from "@kim-hub/records/answer-offer";
import { readOffered } from "@kim-hub/records/read-offered";
import { recordRows } from "@kim-hub/records/record-rows";
import type { SeenRow } from "@kim-hub/records/seen-row";
import { TransferState } from "@kim-hub/records/transfer-state";
import { writeAlone } from "@kim-hub/records/write-alone";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { IMMIGRATION_FILES } from "../immigration-file/immigration-file.table.js";
import { FILE_TRANSFERS } from "./file-transfer.table.js";
import { type OfferedFile, readFile, rowsOf } from "./offered-file.js";

interface Acceptance extends SeenRow {
  /** Of the new file at the office that accepts. */
  readonly fileReference: string;
  /** Where the person lives now; null where that is as it was. */
  readonly municipality: string | null;
}

/** Makes the offered file one of the caller's office, with all its rows: the file follows the person. */
export async function acceptTransfer(
  context: Context,
  { fileReference, municipality, ...seen }: Acceptance,
): Promise<ImmigrationFile> {
  const { viewer, disclose } = context;
  const locks = await locksOfAcceptance({ table: FILE_TRANSFERS, context }, seen.id);

  return writeAlone(context.em, locks, async (em) => {
    const answering = { table: FILE_TRANSFERS, context: { ...context, em } };
    const stored = await requireOffer(answering, { ...seen, side: "toAuthority" });
    const offered = await readOffered(em, (reading) => readFile(reading, stored.value.file.id));
    const file = toOwnFile(offered, { fileReference, municipality: municipality ?? offered.file.municipality });
    const [id = ""] = await recordRows(em, { table: IMMIGRATION_FILES, inputs: [file], viewer });
    for (const { table, rows } of rowsOf(offered))
      await recordRows(em, { table, inputs: rows.map((row) => ({ ...row, file: fileReference })), viewer });
    await answerOffer(answering, { stored, state: TransferState.ACCEPTED, takenAs: id });
    const taken = await em.findOneOrFail(ImmigrationFile, { id });
    disclose(taken.pseudonym);

    return taken;
  });
}

function toOwnFile(
  { file }: OfferedFile,
  own: Pick<ImmigrationFile, "fileReference" | "municipality">,
): Readonly<Record<string, unknown>> {
  const today = localDate();

  return {
    ...file,
    ...own,
    // The other office's number of the person says nothing here.
    ...{ personNumber: null, pseudonym: null, handedOverOn: null, transferredOn: null },
    transferredFrom: file.authorityId,
    // Each day is one office's: the old one counts the person until it handed the file over.
    transferredFromOn: file.handedOverOn !== null && file.handedOverOn < today ? file.handedOverOn : today,
  };
}
