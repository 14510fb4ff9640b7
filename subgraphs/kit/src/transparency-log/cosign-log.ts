import type { EntityManager } from "@mikro-orm/postgresql";
import { askWitness } from "./ask-witness.js";
import type { LogNetwork } from "./log-network.js";
import { proveConsistency } from "./merkle-tree.js";
import { proveFromDatabase } from "./prove-from-database.js";

interface CosignOptions {
  readonly network: LogNetwork;
  /** Whose log it is. */
  readonly keeper: string;
  /** Called for each witness that did not cosign. */
  readonly onRefusal: (witness: string, error: unknown) => void;
}

/** Shows the newest checkpoint to all others and keeps what they sign; returns how many have. */
export async function cosignLog(em: EntityManager, { network, keeper, onRefusal }: CosignOptions): Promise<number> {
  const [newest] = await em
    .fork()
    .execute<{ size: string; note: string }[]>("select size, note from log_checkpoint order by size desc limit 1");
  if (!newest) return 0;
  const size = Number(newest.size);
  const prove = (oldSize: number) => proveFromDatabase(em, (read) => proveConsistency(oldSize, size, read));
  const others = network.logs.filter((log) => log.keeper !== keeper);
  const signed = await Promise.all(
    others.map(async (other) => {
      try {
        const cosigned = await findCosignedSize(em, other.keeper);
        const line = await askWitness(other, { size, note: newest.note, prove }, cosigned);
        await em
          .fork()
          .execute("insert into log_cosignature (size, witness, line) values (?, ?, ?) on conflict do nothing", [
            ...[size, other.keeper, line],
          ]);

        return true;
      } catch (error) {
        onRefusal(other.keeper, error);

        return false;
      }
    }),
  );

  return signed.filter(Boolean).length;
}

async function findCosignedSize(em: EntityManager, witness: string): Promise<number> {
  const [{ size } = { size: null }] = await em
    .fork()
    .execute<{ size: string | null }[]>("select max(size) as size from log_cosignature where witness = ?", [witness]);

  return Number(size ?? 0);
}
