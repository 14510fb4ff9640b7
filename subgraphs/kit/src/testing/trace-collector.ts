import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** A span as OTLP over HTTP writes it in JSON. */
export interface CollectedSpan {
  /** Which process sent it. */
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly events?: readonly unknown[];
  readonly links?: readonly unknown[];
}

/** A collector of traces in the test's process, which keeps every byte that it gets. */
export interface TraceCollector {
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  /** All bodies as one text, to search for what must not be in it. */
  text(): string;
  stop(): Promise<void>;
}

export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    const body = await json(request);
    bodies.push({ headers: request.headers, body });
    spans.push(...listSpans(body));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    spans,
    text: () => JSON.stringify(bodies),
    async stop() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

function listSpans(body: unknown): readonly CollectedSpan[] {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

  return list(Object(body).resourceSpans).flatMap((of) => {
    const { resource, scopeSpans } = Object(of);
    const service = toRecord(list(Object(resource).attributes))["service.name"] ?? "";

    return list(scopeSpans).flatMap((scope) =>
      list(Object(scope).spans).map((span) => ({
        ...Object(span),
        service,
        attributes: toRecord(list(Object(span).attributes)),
      })),
    );
  });
}

function toRecord(attributes: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    attributes.map((attribute) => {
      const { key, value } = Object(attribute);

      return [String(key), String(Object.values(Object(value))[0])];
    }),
  );
}
