import { type SourceAnswer, SourceFailure, type SourceRequest } from "../wire/source.js";
import type { Run } from "./run.js";

interface Asking {
  readonly run: Run;
  readonly request: SourceRequest;
  /** Whether the client selected none of the requested fields. */
  readonly hidden: boolean;
  /** Whether an answer has the requested shape. */
  readonly fits: (answer: SourceAnswer) => boolean;
}

/** Sends the request and records its outcome; null if there is no fitting answer. */
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
    // If the client selected none of its fields, the failure of this very office may say something about the person.
    run.sources.push({ subgraph: hidden ? null : request.subgraph, reason: error.reason });

    return null;
  }
}
