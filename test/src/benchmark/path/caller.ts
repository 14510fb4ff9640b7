/** Asks as its parent orders; a process of its own, whose time is not the hub's. */
import autocannon, { type Options, type Result } from "autocannon";
import type { Order, Seen } from "./load.js";
import type { PathRequest } from "./path-request.js";

process.on("disconnect", () => process.exit(0));
process.on("message", async (order: Order & PathRequest) => process.send?.(await load(order)));
process.send?.("ready");

async function load({ url, headers, body, callers, seconds }: Order & PathRequest): Promise<Seen> {
  const times: number[] = [];
  const begin = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const options: Options = {
    ...{ url, headers, body, method: "POST", connections: callers, duration: seconds, timeout: 30 },
    verifyBody: (text) => String(text).includes('"watermark"') && !String(text).includes('"errors"'),
  };
  const asking = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
  asking.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { errors, non2xx, mismatches } = await promise;
  const wrong = errors + non2xx + mismatches;
  if (wrong > 0) throw new Error(`${wrong} of ${times.length} paths were not answered.`);
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

  return { answers: times.length, seconds: (performance.now() - begin) / 1000, p50: at(0.5), p99: at(0.99) };
}
