import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { createLog, describeFault } from "./log.js";

const PARENT_GONE = "parent gone";
const LAST_LINES_MILLISECONDS = 100;

/** Something that runs until it is stopped; `stop` waits for requests that are running. */
export interface Service {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one subgraph from its settings; without a log it writes its own to stdout. */
export type StartSubgraph<C> = (config: C, log?: Logger) => Promise<Service>;

/**
 * Runs a service as this process: says when it is ready, and stops it once on SIGTERM, SIGINT or when the process
 * that started it is gone. A start that fails ends with one sentence and exit code 1.
 */
export async function runService(name: string, start: () => Promise<Service>): Promise<void> {
  const log = createLog(name);
  try {
    const service = await start();
    // First: whoever reads that it is ready may end it at once.
    const stop = stopOnce(name, service);
    log.info({ port: service.port }, "ready");
    // Whoever started it may have gone while it started; then nobody is left to end it.
    if (process.connected === false) return await stop(PARENT_GONE);
    process.send?.({ ready: true, port: service.port });
  } catch (error) {
    log.fatal(describeFault(error), "start failed");
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : "start failed"}\n`);
    process.exit(1);
  }
}

function stopOnce(name: string, service: Service): (reason: string) => Promise<void> {
  const log = createLog(name);
  let stopping = false;
  const stop = async (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    await service.stop();
    log.info("stopped");
    if (reason === PARENT_GONE) await leaveLog();
    process.exit(0);
  };

  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
  process.on("disconnect", () => stop(PARENT_GONE));

  return stop;
}

/** Gives the log time to be written, and no more: at exit pino would try for ever to write to a pipe whose reader is gone. */
async function leaveLog(): Promise<void> {
  await pause(LAST_LINES_MILLISECONDS);
  process.removeAllListeners("exit");
}
