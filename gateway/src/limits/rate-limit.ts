import cluster from "node:cluster";
import { ANONYMOUS } from "@kim-hub/kit/viewer";
import type { Logger } from "pino";
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../caller/caller.js";
import { callerNetwork } from "./caller-network.js";
import { secondsOf, TooManyRequestsError } from "./too-many-requests-error.js";

const MINUTE_SECONDS = 60;
const PRIMARY_MILLISECONDS = 1000;

/** Reads the caller and counts the request; throws `TOO_MANY_REQUESTS` if it is one too many. */
export type CountRequest = (address: string, read: () => Promise<Caller>) => Promise<Caller>;

/**
 * Takes an operation's cost from its caller's budget for the minute; throws `TOO_MANY_REQUESTS` if too little is left.
 */
export type SpendCost = (account: string, cost: number) => Promise<void>;

/** The name under which a caller is counted: the actor, or the address of an anonymous caller. */
export function accountOf(address: string, { actor }: Pick<Caller, "actor">): string {
  return actor === ANONYMOUS ? addressAccount(address) : `actor ${actor}`;
}

function addressAccount(address: string): string {
  return `address ${callerNetwork(address)}`;
}

/** Limits the requests per minute and caller; 0 means unlimited. */
export function createRateLimit(perMinute: number, log: Logger): CountRequest {
  const count = createCounter({ name: "requests", perMinute, log, messageOf: requestsMessage });

  return async (address, read) => {
    const caller = await read().catch(async (error: unknown) => {
      // Counted too, or tokens could be tried without end.
      await count(addressAccount(address), 1);
      throw error;
    });
    await count(accountOf(address, caller), 1);

    return caller;
  };
}

/** Limits the cost per minute and caller; 0 means unlimited. */
export function createCostBudget(perMinute: number, log: Logger): SpendCost {
  return createCounter({ name: "cost", perMinute, log, messageOf: costMessage });
}

interface CounterOptions {
  readonly name: string;
  readonly perMinute: number;
  readonly log: Logger;
  readonly messageOf: (perMinute: number, seconds: number) => string;
}

type Count = (key: string, points: number) => Promise<void>;

/** Workers count together, in their primary. */
function createCounter({ name, perMinute, log, messageOf }: CounterOptions): Count {
  if (perMinute === 0) return async () => {};
  const options = { keyPrefix: name, points: perMinute, duration: MINUTE_SECONDS };
  const limiter = cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: PRIMARY_MILLISECONDS })
    : new RateLimiterMemory(options);

  return async (key, points) => {
    try {
      await limiter.consume(key, points);
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        throw new TooManyRequestsError(messageOf(perMinute, secondsOf(error.msBeforeNext)), error.msBeforeNext);
      }
      // The limit keeps the hub available: a failure to count must not take the hub down.
      log.warn({ counter: name }, "a request could not be counted");
    }
  };
}

function requestsMessage(perMinute: number, seconds: number): string {
  return `A caller may ask ${perMinute} times a minute; ask again in ${seconds} seconds.`;
}

function costMessage(perMinute: number, seconds: number): string {
  return `A caller's operations may cost ${perMinute} a minute; ask again in ${seconds} seconds.`;
}
