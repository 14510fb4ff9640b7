/** Sends requests as its parent orders; a process of its own, so that it is warm when it counts. */
import autocannon from "autocannon";
import type { LoadOrder, LoadResult } from "./order.js";

/** A character that was split between two packets counts as more than one. */
const LENGTH_TOLERANCE = 64;

process.on("disconnect", () => process.exit(0));
process.on("message", (order) => void obey(JSON.parse(String(order))));
process.send?.("ready");

async function obey({ url, headers, body, connections, seconds, length }: LoadOrder): Promise<void> {
  const result = await autocannon({
    url,
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body,
    connections,
    duration: seconds,
    verifyBody: (text: unknown) =>
      typeof text === "string" && Math.abs(text.length - length) <= LENGTH_TOLERANCE && !text.includes('"errors":'),
  });
  const answer: LoadResult = {
    requests: result["2xx"],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    faults: result.non2xx + result.errors + result.mismatches,
  };
  process.send?.(JSON.stringify(answer));
}
