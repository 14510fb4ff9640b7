import { expect, test } from "@jest/globals";
import { ROOT_CONTEXT, SpanKind, trace } from "@opentelemetry/api";
import { BatchSpanProcessor, InMemorySpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import { AllowedSpans } from "./allowed-spans.js";

const NAME = "Erika Mustermann";

test("of a span into which somebody put a person's name nothing of it is exported, and what may leave is", async () => {
  const kept = new InMemorySpanExporter();
  const exporter = new AllowedSpans(kept, () => {});
  const provider = new TracerProvider({ spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer("kim-hub");
  const allowed = {
    "graphql.operation.type": "query",
    "graphql.operation.name": "s8-funding-by-pillar",
    "kim_hub.request.id": "0d2f7f52-9ed9-4d2c-9c35-0ac0f29d0d3c",
    "kim_hub.subgraph": "case-management",
    "kim_hub.statements": 3,
    "error.type": "NOT_FOUND",
  };
  const hostile = {
    "graphql.document": `{ person(name: "${NAME}") }`,
    "user.name": NAME,
    ...Object.fromEntries(Object.keys(allowed).map((name) => [`${name}.of`, NAME])),
  };
  const first = tracer.startSpan("query", { kind: SpanKind.SERVER, attributes: { ...allowed, ...hostile } });
  first.addEvent(NAME, { message: NAME });
  first.recordException(new Error(NAME));
  first.setStatus({ code: 2, message: NAME });
  const link = { context: first.spanContext(), attributes: { name: NAME } };
  const second = tracer.startSpan(
    NAME,
    { attributes: Object.fromEntries(Object.keys(allowed).map((name) => [name, NAME])), links: [link] },
    trace.setSpan(ROOT_CONTEXT, first),
  );
  second.end();
  first.end();
  await provider.forceFlush();
  const spans = kept.getFinishedSpans();

  expect(spans).toHaveLength(2);
  const [of = null, whole = null] = spans;
  expect(whole?.attributes).toEqual(allowed);
  expect(whole?.status).toEqual({ code: 2 });
  expect(of).toMatchObject({ name: "request", attributes: {}, links: [], events: [] });
  expect(of?.parentSpanContext?.spanId).toBe(first.spanContext().spanId);
  for (const { name, attributes, events, links, status } of spans)
    expect(JSON.stringify({ name, attributes, events, links, status })).not.toContain(NAME);
  await provider.shutdown();
});
