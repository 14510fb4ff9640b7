import type { FastifyReply, FastifyRequest } from "fastify";
import { ERROR_STATUS, ServiceUnavailableError } from "../errors/errors.js";

/** Milliseconds for which the gateway waits for an answer; a duration, because two machines' clocks differ. */
export const DEADLINE_HEADER = "hub-deadline-milliseconds";

/** The subgraph ends abandoned work this much later, in case the closed connection does not say so first. */
export const DEADLINE_GRACE_MILLISECONDS = 100;

/** For no fetch does a subgraph work longer; the deadline of a request that names none. */
export const MOST_MILLISECONDS = 60_000;

/** As long as the gateway waits for a fetch: PostgreSQL itself ends a statement that was sent before its request ended. */
export const STATEMENT_MILLISECONDS = 5000;

/** The work for one request; it ends at its deadline or when its caller leaves. */
export class RequestWork {
  readonly #until: number;
  #over = false;
  /** Fields that wait for their turn. */
  #waiting = 0;
  #afterTurns: (() => void)[] = [];

  constructor(milliseconds: number) {
    this.#until = performance.now() + milliseconds;
  }

  /** By the clock: while a resolver keeps the event loop busy no timer fires. */
  get ended(): boolean {
    return this.#over || performance.now() > this.#until;
  }

  end(): void {
    this.#over = true;
  }

  get waits(): boolean {
    return this.#waiting > 0;
  }

  /** A field begins to wait for its turn. */
  wait(): void {
    this.#waiting += 1;
  }

  /** A field's turn has come; after the last waiting field, the jobs of `afterTurns` run. */
  goOn(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    const jobs = this.#afterTurns;
    this.#afterTurns = [];
    for (const job of jobs) job();
  }

  /** Runs `job` once no field waits any more; never if the work ends before. */
  afterTurns(job: () => void): void {
    this.#afterTurns.push(job);
  }
}

/** The work of a request, which ends with the caller's connection or at the deadline; a caller that still waits then gets SERVICE_UNAVAILABLE. */
export function openWork({ headers }: FastifyRequest, reply: FastifyReply): RequestWork {
  const milliseconds = readDeadline(headers[DEADLINE_HEADER]) ?? MOST_MILLISECONDS;
  const work = new RequestWork(milliseconds);
  const timer = setTimeout(() => {
    work.end();
    if (reply.sent) return;
    const { message, extensions } = new ServiceUnavailableError("The request took longer than its deadline.");
    void reply.code(ERROR_STATUS.SERVICE_UNAVAILABLE).send({ errors: [{ message, extensions }] });
  }, milliseconds);
  reply.raw.once("close", () => {
    clearTimeout(timer);
    work.end();
  });

  return work;
}

/** For the session of a request for which the gateway waits longer, so that its statements may take longer too. */
export function timeoutVariables({ headers }: Pick<FastifyRequest, "headers">): Readonly<Record<string, string>> {
  const milliseconds = readDeadline(headers[DEADLINE_HEADER]) ?? 0;

  return milliseconds > STATEMENT_MILLISECONDS + DEADLINE_GRACE_MILLISECONDS
    ? { statement_timeout: String(milliseconds) }
    : {};
}

/** Null if it names none. */
function readDeadline(value: string | string[] | undefined): number | null {
  if (typeof value !== "string" || !/^\d{1,9}$/.test(value)) return null;

  return Math.min(Number(value), MOST_MILLISECONDS);
}
