import type { ContestantName } from "./contestants.js";
import type { LoadOrder, LoadResult } from "./load/order.js";
import { cpuMicroseconds, peakWhile } from "./process-figures.js";
import type { Program } from "./program.js";
import type { QuestionName } from "./questions.js";
import type { RunningGateway } from "./running-gateway.js";

const WARM_UP_SECONDS = 3;

/** What one gateway did with one question. */
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

type Figures = Omit<Measurement, "question" | "contestant" | "residentAtRest">;

interface Load {
  readonly generator: Program;
  readonly order: LoadOrder;
  /** Asks once, and rejects where the answer is not right. */
  readonly check: () => Promise<unknown>;
}

/** Loads the gateway, first for nothing, then for the figures; throws where an answer was not right. */
export async function measure(
  { gateway, sources }: RunningGateway,
  { generator, order, check }: Load,
): Promise<Figures> {
  const run = async (seconds: number) => readResult(await generator.exchange({ ...order, seconds }));
  const others = () => cpuMicroseconds(generator.processId) + cpuMicroseconds(sources.processId);
  await gateway.whileRunning(run(WARM_UP_SECONDS));
  // Answered only after what the warm-up left behind.
  await check();

  const [cpuBefore, othersBefore] = [cpuMicroseconds(gateway.processId), others()];
  const { result, peak } = await peakWhile(gateway.processId, () => gateway.whileRunning(run(order.seconds)));
  const cpu = cpuMicroseconds(gateway.processId) - cpuBefore;
  const otherCpu = others() - othersBefore;
  await check();

  return {
    requestsPerSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    cpuMicrosecondsPerRequest: cpu / result.requests,
    residentAtPeak: peak,
    gatewayCoreBusy: cpu / (result.seconds * 1_000_000),
    otherCoreBusy: otherCpu / (result.seconds * 1_000_000),
  };
}

function readResult(text: string): LoadResult {
  const result: LoadResult = JSON.parse(text);
  if (result.faults > 0) throw new Error(`${result.faults} of ${result.requests} answers were not right.`);

  return result;
}
