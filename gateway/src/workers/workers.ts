import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { listen } from "@kim-hub/kit/http-server";
import { createLog } from "@kim-hub/kit/log";
import type { Service } from "@kim-hub/kit/service";
import { serveWorkerMetrics } from "@kim-hub/kit/worker-metrics";
import fastify from "fastify";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { passOnEndedSessions } from "./shared-ended-sessions.js";
import { passOnStarter } from "./words-of-starter.js";

interface Address {
  readonly host: string;
  readonly port: number;
}

interface WorkersConfig extends Address {
  /** The workers' metrics are served here, together. */
  readonly process: { readonly metrics: Address | null };
}

const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
/** A worker that lives this long did not die of its configuration. */
const SOUND_MILLISECONDS = 60_000;

/** Starts several processes of this program that share one port; a failed start stops them all. */
export async function startWorkers(count: number, config: WorkersConfig): Promise<Service> {
  const port = await freePort(config);
  // The workers' requests are counted here, together.
  new RateLimiterClusterMaster();
  passOnEndedSessions();
  passOnStarter();
  cluster.setupPrimary({ stdio: ["ignore", "inherit", "pipe", "ipc"] });
  const workers = new Workers(port);
  // Each worker reads its key files again; this process has none.
  process.on("SIGHUP", () => workers.signal("SIGHUP"));
  try {
    await Promise.all(Array.from({ length: count }, () => workers.start()));
    workers.replaceWhoDies();
    const metrics = await serveWorkerMetrics(config.process.metrics);

    return {
      port,
      async stop() {
        await workers.stop();
        await metrics?.stop();
      },
    };
  } catch (error) {
    await workers.stop();
    throw error;
  }
}

/** The wanted port, or a free one for 0: workers share a port with anybody who shares it. */
async function freePort({ host, port }: Address): Promise<number> {
  const probe = fastify();
  const free = await listen(probe, { host, port });
  await probe.close();

  return free;
}

/** The living workers of this process. */
class Workers {
  readonly #port: number;
  readonly #log = createLog("gateway");
  readonly #pauses = new Set<NodeJS.Timeout>();
  #deathsInARow = 0;
  #stopping = false;

  constructor(port: number) {
    this.#port = port;
  }

  /** Resolves once the worker listens; rejects with its last words. */
  start(): Promise<void> {
    const worker = cluster.fork({ PORT: this.#port });
    // A message to a worker that has just died is an error event, which would end this process too.
    worker.on("error", ({ name }) => this.#log.warn({ worker: worker.process.pid, kind: name }, "worker unreachable"));
    let lastWords = "";
    worker.process.stderr?.on("data", (chunk: Buffer) => {
      lastWords = `${lastWords}${chunk}`.slice(-2000);
      process.stderr.write(chunk);
    });

    return new Promise((resolve, reject) => {
      worker.on("message", (message: unknown) => isReady(message) && resolve());
      worker.once("exit", () => reject(new Error(sentenceOf(lastWords))));
    });
  }

  replaceWhoDies(): void {
    const bornAt = new WeakMap<Worker, number>();
    cluster.on("fork", (worker) => bornAt.set(worker, Date.now()));
    cluster.on("exit", (worker, code, signal) => {
      if (this.#stopping) return;
      const lived = Date.now() - (bornAt.get(worker) ?? 0);
      if (lived > SOUND_MILLISECONDS) this.#deathsInARow = 0;
      const milliseconds = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** this.#deathsInARow, LONGEST_PAUSE_MILLISECONDS);
      this.#deathsInARow += 1;
      this.#log.error({ worker: worker.process.pid, code, signal, milliseconds }, "worker died, another one follows");
      this.#startAfter(milliseconds);
    });
  }

  signal(signal: NodeJS.Signals): void {
    for (const worker of this.#alive()) worker.process.kill(signal);
  }

  /** Every worker finishes its requests in flight. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const pause of this.#pauses) clearTimeout(pause);
    await Promise.all(
      this.#alive().map(async (worker) => {
        const ended = once(worker, "exit");
        worker.process.kill("SIGTERM");
        await ended;
      }),
    );
  }

  #alive(): readonly Worker[] {
    return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  }

  #startAfter(milliseconds: number): void {
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      // Its death is an exit event, which is handled above.
      this.start().catch(() => {});
    }, milliseconds);
    this.#pauses.add(pause);
  }
}

function isReady(message: unknown): boolean {
  return typeof message === "object" && message !== null && "ready" in message;
}

/** The sentence with which a service says why it did not start, without its name. */
function sentenceOf(lastWords: string): string {
  return (
    lastWords
      .trim()
      .split("\n")
      .at(-1)
      ?.replace(/^gateway: /, "") || "A worker ended before it was ready."
  );
}
