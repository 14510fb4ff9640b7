import { type SourceAnswer, SourceFailure, type SourceRequest } from "../wire/source.js";
import type { Run } from "./run.js";

/** A part of a plan, ready to run; it rejects only where the engine itself is at fault. */
export type PlanStep = (run: Run) => Promise<void>;

interface Asking {
  readonly run: Run;
  readonly request: SourceRequest;
  /** Whether the client named no field that is asked here. */
  readonly hidden: boolean;
  /** Whether an answer has the shape that was asked for. */
  readonly fits: (answer: SourceAnswer) => boolean;
}

/** Asks, and notes for the answer's `sources` how that went; null where there was no answer that fits. */
export async function askSource({ run, request, hidden, fits }: Asking): Promise<SourceAnswer | null> {
  try {
    const answer = await run.ask(request);
    if (!fits(answer)) throw new SourceFailure("INVALID_ANSWER");
    run.plain &&= answer.plain;
    if (!hidden) run.sources.push({ subgraph: request.subgraph, reason: null });

    return answer;
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    run.abandoned ||= error.reason === "CANCELLED";
    // Where the client named no field of it, that just this office failed may tell something about the person.
    run.sources.push({ subgraph: hidden ? null : request.subgraph, reason: error.reason });

    return null;
  }
}
