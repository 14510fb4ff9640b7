import type { TlsIdentity } from "../tls/tls-identity.js";
import { askWitness } from "./ask-witness.js";
import type { LogNetwork } from "./log-network.js";
import type { LogStore } from "./log-store.js";

interface CosignOptions {
  readonly network: LogNetwork;
  /** Whose log it is. */
  readonly keeper: string;
  /** What it shows of itself; null over plain HTTP. */
  readonly identity: TlsIdentity | null;
  /** Called for each witness that did not cosign. */
  readonly onRefusal: (witness: string, error: unknown) => void;
}

/** Shows the newest checkpoint to all others and keeps what they sign. */
export async function cosignLog(
  store: LogStore,
  { network, keeper, identity, onRefusal }: CosignOptions,
): Promise<void> {
  const newest = await store.newest();
  if (!newest) return;
  const { size, note } = newest;
  const prove = (oldSize: number) => store.prove(oldSize, size);
  const ask = async (other: LogNetwork["logs"][number]) => {
    const line = await askWitness(other, { size, note, prove, identity }, await store.cosignedSize(other.keeper));
    await store.keepCosignature({ size, witness: other.keeper, line });
  };
  const others = network.logs.filter((log) => log.keeper !== keeper);
  await Promise.all(others.map((other) => ask(other).catch((error: unknown) => onRefusal(other.keeper, error))));
}
