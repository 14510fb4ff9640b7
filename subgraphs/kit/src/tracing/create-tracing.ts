import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { Logger } from "pino";
import { AllowedSpans } from "./allowed-spans.js";
import type { FinishedSpan } from "./finished-span.js";

const MINUTE_MILLISECONDS = 60_000;
/** When spans leave the process says nothing of when a request came. */
const BETWEEN_EXPORTS_MILLISECONDS = 15_000;
const BETWEEN_WARNINGS_MILLISECONDS = 300_000;

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

/** Sends spans to a collector. Its sampler takes every trace; a collector may keep fewer. */
export function createTracing({ service, url, coarse, log }: TracingOptions): Tracing {
  const exporter = new AllowedSpans(new OTLPTraceExporter({ url }), warnSeldom(log));
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: BETWEEN_EXPORTS_MILLISECONDS })],
  });
  const tracer = provider.getTracer("kim-hub");

  return {
    record(request, parts = []) {
      const earlier = coarse ? (performance.timeOrigin + request.began) % MINUTE_MILLISECONDS : 0;
      const within = startSpan(tracer, { span: request, kind: SpanKind.SERVER, within: ROOT_CONTEXT, earlier });
      for (const span of parts) startSpan(tracer, { span, kind: SpanKind.CLIENT, within, earlier });
    },
    stop: () => provider.shutdown(),
  };
}

interface Started {
  readonly span: FinishedSpan;
  readonly kind: SpanKind;
  readonly within: Context;
  /** By how many milliseconds the span is told to have been earlier. */
  readonly earlier: number;
}

/** Starts and ends it; its context is for its parts. */
function startSpan(tracer: Tracer, { span: { name, began, ended, facts }, kind, within, earlier }: Started): Context {
  const at = (time: number) => performance.timeOrigin + time - earlier;
  const span = tracer.startSpan(name, { kind, startTime: at(began), attributes: { ...facts } }, within);
  if (facts["error.type"] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(at(ended));

  return trace.setSpan(within, span);
}

/** A collector that is gone must not fill the log. */
function warnSeldom(log: Pick<Logger, "warn">): () => void {
  let warnedAt = Number.NEGATIVE_INFINITY;

  return () => {
    if (performance.now() - warnedAt < BETWEEN_WARNINGS_MILLISECONDS) return;
    warnedAt = performance.now();
    log.warn("the collector of TRACES_URL does not take traces");
  };
}
