import type { EntityManager } from "@mikro-orm/postgresql";
import { writeInclusionProof } from "./inclusion-proof.js";
import { proveInclusion } from "./merkle-tree.js";
import { proveFromDatabase } from "./prove-from-database.js";

/** One entry with the proof that it is in the log: whoever holds it needs public keys alone to check it. */
export interface DisclosureReceipt {
  /** The entry's own bytes: canonical JSON with its salt. */
  readonly entry: string;
  /** C2SP tlog-proof. */
  readonly proof: string;
}

/**
 * The receipt of a disclosure, against the newest checkpoint that so many witnesses have cosigned; null if the entry is not there, or
 * not yet in such a tree. The owner role alone may read it.
 */
export async function proveDisclosure(
  em: EntityManager,
  id: string,
  quorum: number,
): Promise<DisclosureReceipt | null> {
  const [row] = await em
    .fork()
    .execute<{ log_index: string | null; entry: string }[]>(
      "select log_index, log_entry(disclosure_log) as entry from disclosure_log where id = ?",
      [id],
    );
  const [checkpoint] = await em.fork().execute<{ size: string; note: string }[]>(
    `select size, note || coalesce(lines, '') as note
     from log_checkpoint left join (
       select size as cosigned, count(*) as witnesses, string_agg(line, '' order by witness) as lines
       from log_cosignature group by size) as signed on cosigned = size
     where coalesce(witnesses, 0) >= ? order by size desc limit 1`,
    [quorum],
  );
  if (!row || row.log_index === null || !checkpoint) return null;
  const [index, size] = [Number(row.log_index), Number(checkpoint.size)];
  if (index >= size) return null;
  const hashes = await proveFromDatabase(em, (read) => proveInclusion(index, size, read));

  return { entry: row.entry, proof: writeInclusionProof({ index, hashes, checkpoint: checkpoint.note }) };
}
