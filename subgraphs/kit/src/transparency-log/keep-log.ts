import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import { cosignLog } from "./cosign-log.js";
import type { LogKeeper } from "./log-settings.js";
import type { LogStore } from "./log-store.js";

interface KeepOptions {
  readonly keeper: LogKeeper;
  readonly intervalSeconds: number;
  readonly log: Logger;
}

/** So long the others may take to cosign, before it is an alarm. */
const WITNESS_MINUTES = 15;

/** Advances the log at fixed times of the clock, so that no time of a checkpoint tells of a request; the returned function ends it. */
export function keepLog(store: LogStore, { keeper, intervalSeconds, log }: KeepOptions): () => Promise<void> {
  const interval = intervalSeconds * 1000;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(
      () => {
        running = advance(store, keeper, log).catch((error: unknown) =>
          log.error(describeFault(error), "transparency log stands still"),
        );
        wait();
      },
      interval - (Date.now() % interval),
    );
    timer.unref();
  };
  wait();

  return async () => {
    clearTimeout(timer);
    await running;
  };
}

/** Brings all rows into the tree and has it cosigned; an answer never waits for it. */
export async function advance(store: LogStore, keeper: LogKeeper, log: Pick<Logger, "warn" | "error">): Promise<void> {
  while ((await store.advance(keeper.log)).isFull);
  const onRefusal = (witness: string, error: unknown) =>
    log.warn({ witness, ...describeFault(error) }, "transparency log is not cosigned");
  const { network, keeper: name, identity = null } = keeper;
  await cosignLog(store, { network, keeper: name, identity, onRefusal });
  const since = await store.unwitnessedSince(keeper.network.quorum);
  if (since !== null && Date.now() - since.getTime() > WITNESS_MINUTES * 60_000)
    log.error({ minutes: WITNESS_MINUTES }, "transparency log has too few witnesses");
}
