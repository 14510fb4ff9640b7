import type { ContestantName } from "./contestants.js";
import type { Entrant, Turn } from "./entrant.js";
import type { QuestionName } from "./questions.js";

/** One gateway's measurement of one question. */
export interface Measurement {
  readonly question: QuestionName;
  readonly contestant: ContestantName;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The gateway's own, all threads. */
  readonly cpuMicrosecondsPerRequest: number;
  /** Before the first request, in bytes. */
  readonly residentAtRest: number;
  readonly residentAtPeak: number;
  /** Share of its core that the gateway was busy: far from 1, something else on the machine disturbed it. */
  readonly gatewayCoreBusy: number;
  /** Share of their core that load generator and sources were busy: near 1, they are what is measured. */
  readonly otherCoreBusy: number;
}

/** All turns of one entrant as one. */
export function summarise(question: QuestionName, entrant: Entrant, turns: readonly Turn[]): Measurement {
  const sum = (figure: (turn: Turn) => number) => turns.reduce((total, turn) => total + figure(turn), 0);
  const latencies = Float64Array.from(turns.flatMap((turn) => turn.latencies)).sort();
  const requests = latencies.length;
  const seconds = sum((turn) => turn.seconds);
  const cpu = sum((turn) => turn.gatewayCpuMicroseconds);

  return {
    question,
    contestant: entrant.name,
    requestsPerSecond: requests / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpuMicrosecondsPerRequest: cpu / requests,
    residentAtRest: entrant.residentAtRest,
    residentAtPeak: Math.max(...turns.map((turn) => turn.residentAtPeak)),
    gatewayCoreBusy: cpu / (seconds * 1_000_000),
    otherCoreBusy: sum((turn) => turn.othersCpuMicroseconds) / (seconds * 1_000_000),
  };
}

/** The smallest of the sorted values that at least this share of them does not exceed. */
function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
