import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { describeFault } from "../process/log.js";
import { advanceLog, MOST_ROWS } from "./advance-log.js";
import { cosignLog } from "./cosign-log.js";
import type { LogKeeper } from "./log-settings.js";

interface KeepOptions {
  readonly keeper: LogKeeper;
  readonly intervalSeconds: number;
  readonly log: Logger;
}

/** So long the others may take to cosign, before it is an alarm. */
const WITNESS_MINUTES = 15;

/** Advances the log at fixed times of the clock, so that no time of a checkpoint tells of a request; the returned function ends it. */
export function keepLog(em: EntityManager, { keeper, intervalSeconds, log }: KeepOptions): () => Promise<void> {
  const interval = intervalSeconds * 1000;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(
      () => {
        running = advance(em, keeper, log).catch((error: unknown) =>
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
export async function advance(
  em: EntityManager,
  keeper: LogKeeper,
  log: Pick<Logger, "warn" | "error">,
): Promise<void> {
  let advanced = await advanceLog(em, keeper.log);
  while (advanced.rows === MOST_ROWS) advanced = await advanceLog(em, keeper.log);
  const onRefusal = (witness: string, error: unknown) =>
    log.warn({ witness, ...describeFault(error) }, "transparency log is not cosigned");
  await cosignLog(em, { network: keeper.network, keeper: keeper.keeper, onRefusal });
  if (await isUnwitnessed(em, keeper.network.quorum))
    log.error({ minutes: WITNESS_MINUTES }, "transparency log has too few witnesses");
}

/** Whether a checkpoint has waited too long, and none after it has its quorum. */
async function isUnwitnessed(em: EntityManager, quorum: number): Promise<boolean> {
  const [row] = await em.fork().execute<{ late: boolean }[]>(
    `select coalesce(min(at) < now() - make_interval(mins => ?), false) as late from log_checkpoint where size > (
       select coalesce(max(size), 0) from (
         select size from log_cosignature group by size having count(*) >= ?) as witnessed)`,
    [WITNESS_MINUTES, quorum],
  );

  return row?.late ?? false;
}
