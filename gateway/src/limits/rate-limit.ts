import cluster from "node:cluster";
import { ANONYMOUS } from "@kim-hub/kit/viewer";
import type { Logger } from "pino";
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../caller/caller.js";
import { callerNetwork } from "./caller-network.js";
import { secondsOf, TooManyRequestsError } from "./too-many-requests-error.js";

const MINUTE_SECONDS = 60;
const PRIMARY_MILLISECONDS = 1000;

/** Reads who asks from `address` and counts the request; throws `TOO_MANY_REQUESTS` where it is one too many. */
export type CountRequest = (address: string, read: () => Promise<Caller>) => Promise<Caller>;

/** Takes what an operation costs from its caller's minute; throws `TOO_MANY_REQUESTS` where the minute has not so much left. */
export type SpendCost = (account: string, cost: number) => Promise<void>;

/** Under which name a caller is counted: an actor, or an address for callers who prove to be nobody. */
export function accountOf(address: string, { actor }: Pick<Caller, "actor">): string {
  return actor === ANONYMOUS ? addressAccount(address) : `actor ${actor}`;
}

function addressAccount(address: string): string {
  return `address ${callerNetwork(address)}`;
}

/** So many requests a minute for each caller. 0 means without limit. */
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

/** So much cost a minute for each caller. 0 means without limit. */
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

/** Several workers count together, in their primary. */
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
      // The limit keeps the hub available: that it cannot be counted must not take the hub down.
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
