import { SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace";
import { allowedAttributes, SPAN_NAMES } from "./finished-span.js";

type Export = SpanExporter["export"];

/** Exports of every span its times, its place in the trace and its allowed attributes, whatever else somebody put into it. */
export class AllowedSpans implements SpanExporter {
  readonly #exporter: SpanExporter;
  readonly #onFault: () => void;

  constructor(exporter: SpanExporter, onFault: () => void) {
    this.#exporter = exporter;
    this.#onFault = onFault;
  }

  export(spans: ReadableSpan[], done: Parameters<Export>[1]): void {
    this.#exporter.export(spans.map(allowed), (result) => {
      if (result.error || result.code !== 0) this.#onFault();
      done(result);
    });
  }

  async forceFlush(): Promise<void> {
    await this.#exporter.forceFlush?.();
  }

  shutdown(): Promise<void> {
    return this.#exporter.shutdown();
  }
}

/** A copy: the span itself is sealed by the library. No event, because exceptions quote values; no link, because it would join traces. */
function allowed(span: ReadableSpan): ReadableSpan {
  const { kind, startTime, endTime, duration, resource, instrumentationScope, parentSpanContext } = span;
  const isError = span.status.code === SpanStatusCode.ERROR;

  return {
    name: SPAN_NAMES.find((name) => name === span.name) ?? "request",
    ...{ kind, startTime, endTime, duration, resource, instrumentationScope },
    ...(parentSpanContext && { parentSpanContext }),
    spanContext: () => span.spanContext(),
    status: { code: isError ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: allowedAttributes(span.attributes),
    links: [],
    events: [],
    ended: true,
    ...{ droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  };
}
