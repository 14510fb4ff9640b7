import type { Logger } from "pino";
import type { FinishedSpan } from "./finished-span.js";

/** Records spans that are over: nothing of a trace is in the way of a request, nor goes with one to another process. */
export interface Tracing {
  /** A new trace, of a request and its parts. */
  record(request: FinishedSpan, parts?: readonly FinishedSpan[]): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export interface TracingOptions {
  readonly service: string;
  readonly url: string;
  /** Whether times are told only by the minute: an instant would join the traces of two offices. */
  readonly coarse: boolean;
  readonly log: Pick<Logger, "warn">;
}

/** The traces of a process; null where the settings name no collector: then the library is not even loaded. */
export async function startTracing({
  url,
  ...options
}: Omit<TracingOptions, "url"> & { readonly url: string | null }): Promise<Tracing | null> {
  if (url === null) return null;
  const { createTracing } = await import("./create-tracing.js");

  return createTracing({ ...options, url });
}
