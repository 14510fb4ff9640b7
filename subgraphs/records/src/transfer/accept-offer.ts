import type { Context } from "@kim-hub/kit/context";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { PersonalFile } from "../person/personal-file.js";
import { recordRows } from "../recording/record-rows.js";
import type { SeenRow } from "../recording/seen-row.js";
import { findStoredRow } from "../store/stored-row.js";
import { writeAlone } from "../store/write-alone.js";
import type { RecordedTable, Table } from "../table/table.js";
import { answerOffer, locksOfAcceptance, requireOffer } from "./answer-offer.js";
import { readOffered } from "./read-offered.js";
import type { Transfer } from "./transfer.js";
import { TransferState } from "./transfer-state.js";

/** Rows of a file by the table in which the office records them that takes it over. */
export interface RowsOfTable {
  readonly table: Table;
  readonly rows: readonly object[];
}

/** How an office takes an offered file over as one of its own. */
interface TakingOver<T extends Transfer, F extends PersonalFile, Offered> {
  readonly offers: RecordedTable<T>;
  readonly files: Table<F>;
  /** Everything of the file that goes to the new authority. */
  read(em: EntityManager, transfer: T): Promise<Offered>;
  /** The new file, by the names of inputs; throws where it cannot be taken over. */
  toOwn(offered: Offered): object;
  /** The rows of the new file, by the names of inputs. */
  rowsOf(offered: Offered): readonly RowsOfTable[];
}

/** Makes an offered file one of the caller's authority, with the rows that go with it; at the old authority it ends. */
export async function acceptOffer<T extends Transfer, F extends PersonalFile, Offered>(
  context: Pick<Context, "em" | "viewer" | "disclose">,
  seen: SeenRow,
  { offers, files, read, toOwn, rowsOf }: TakingOver<T, F, Offered>,
): Promise<F> {
  const { viewer, disclose } = context;
  const locks = await locksOfAcceptance({ table: offers, context }, seen.id);

  return writeAlone(context.em, locks, async (em) => {
    const answering = { table: offers, context: { ...context, em } };
    const stored = await requireOffer(answering, { ...seen, side: "toAuthority" });
    const offered = await readOffered(em, (reading) => read(reading, stored.value));
    const [takenAs = ""] = await recordRows(em, { table: files, inputs: [toOwn(offered)], viewer });
    for (const { table, rows } of rowsOf(offered)) await recordRows(em, { table, inputs: rows, viewer });
    await answerOffer(answering, { stored, state: TransferState.ACCEPTED, takenAs });
    const taken = await findStoredRow<F>(em, files.entity, takenAs);
    if (!taken) throw new Error("A file that was taken over is not visible to who took it over.");
    disclose(taken.value.pseudonym);

    return taken.value;
  });
}
