import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { acceptOffer } from "@kim-hub/records/accept-offer";
import type { SeenRow } from "@kim-hub/records/seen-row";
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
export function acceptTransfer(
  context: Context,
  { fileReference, municipality, ...seen }: Acceptance,
): Promise<ImmigrationFile> {
  return acceptOffer(context, seen, {
    offers: FILE_TRANSFERS,
    files: IMMIGRATION_FILES,
    read: (em, { file, requestedOn }) => readFile(em, file.id, requestedOn),
    toOwn: (offered) => toOwnFile(offered, { fileReference, municipality: municipality ?? offered.file.municipality }),
    rowsOf: (offered) => rowsOf(offered, fileReference),
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
