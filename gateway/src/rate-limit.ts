import cluster from "node:cluster";
import { ANONYMOUS } from "@kim-hub/kit/viewer";
import type { Logger } from "pino";
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { callerNetwork } from "./caller-network.js";
import { TooManyRequestsError } from "./too-many-requests-error.js";
import type { Caller } from "./viewer.js";

const MINUTE_SECONDS = 60;
const PRIMARY_MILLISECONDS = 1000;

/** Reads who asks from `address` and counts the request; throws `TOO_MANY_REQUESTS` where it is one too many. */
export type CountRequest = (address: string, read: () => Promise<Caller>) => Promise<Caller>;

/**
 * So many requests a minute for each caller: an actor, or an address for callers who prove to be nobody.
 * Several workers count together, in their primary. 0 means without limit.
 */
export function createRateLimit(perMinute: number, log: Logger): CountRequest {
  if (perMinute === 0) return (_address, read) => read();
  const options = { keyPrefix: "requests", points: perMinute, duration: MINUTE_SECONDS };
  const limiter = cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: PRIMARY_MILLISECONDS })
    : new RateLimiterMemory(options);

  const count = async (key: string) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new TooManyRequestsError(perMinute, error.msBeforeNext);
      // The limit keeps the hub available: that it cannot be counted must not take the hub down.
      log.warn("a request could not be counted");
    }
  };

  return async (address, read) => {
    const ofAddress = `address ${callerNetwork(address)}`;
    const caller = await read().catch(async (error: unknown) => {
      // Counted too, or tokens could be tried without end.
      await count(ofAddress);
      throw error;
    });
    await count(caller.actor === ANONYMOUS ? ofAddress : `actor ${caller.actor}`);

    return caller;
  };
}
