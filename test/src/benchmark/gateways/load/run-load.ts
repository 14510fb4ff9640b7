import autocannon from "autocannon";
import { cpuMicroseconds } from "../process-figures.js";
import type { LoadOrder, LoadResult } from "./order.js";

/** A character that was split between two packets counts as more than one. */
const LENGTH_TOLERANCE = 64;
/** Longer than any turn: its end is set here, not there. */
const ENDLESS_SECONDS = 3600;
/** A gateway that has not answered every connection once by then is too slow for figures. */
const LONGEST_LEAD_MILLISECONDS = 30_000;

/**
 * Keeps every connection busy and counts from the moment at which the gateway is under full load to the moment at which
 * it still is: what was begun before the one and what is unfinished at the other make up for each other.
 */
export function runLoad(order: LoadOrder): Promise<LoadResult> {
  const { url, headers, body, connections, length, leadSeconds, seconds } = order;
  const isRight = (text: unknown) =>
    typeof text === "string" && Math.abs(text.length - length) <= LENGTH_TOLERANCE && !text.includes('"errors":');

  return new Promise((resolve, reject) => {
    const latencies: number[] = [];
    let begin: Instant | null = null;
    let end: Instant | null = null;
    const load = autocannon(
      {
        url,
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body,
        connections,
        duration: ENDLESS_SECONDS,
        verifyBody: isRight,
      },
      (error, { non2xx, errors, mismatches }) => {
        if (error || !begin || !end)
          reject(error ?? new Error("A gateway took too long to answer every connection once."));
        else resolve({ latencies, ...between(begin, end), faults: non2xx + errors + mismatches });
      },
    );
    const startCounting = () => {
      clearTimeout(patience);
      begin = now(order);
      setTimeout(() => {
        end = now(order);
        load.stop();
      }, seconds * 1000);
    };
    const earliest = performance.now() + leadSeconds * 1000;
    let answered = 0;
    load.on("response", (_client, _status, _bytes, milliseconds) => {
      answered += 1;
      if (begin) latencies.push(milliseconds);
      else if (answered >= connections && performance.now() >= earliest) startCounting();
    });
    const patience = setTimeout(() => {
      if (!begin) load.stop();
    }, LONGEST_LEAD_MILLISECONDS);
  });
}

interface Instant {
  readonly milliseconds: number;
  readonly gateway: number;
  readonly others: number;
}

function now({ gatewayProcess, sourcesProcess }: LoadOrder): Instant {
  return {
    milliseconds: performance.now(),
    gateway: cpuMicroseconds(gatewayProcess),
    others: cpuMicroseconds(sourcesProcess) + cpuMicroseconds(process.pid),
  };
}

function between(begin: Instant, end: Instant): Omit<LoadResult, "latencies" | "faults"> {
  return {
    seconds: (end.milliseconds - begin.milliseconds) / 1000,
    gatewayCpuMicroseconds: end.gateway - begin.gateway,
    othersCpuMicroseconds: end.others - begin.others,
  };
}
