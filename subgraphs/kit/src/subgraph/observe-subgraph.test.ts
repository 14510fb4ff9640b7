import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { NotFoundError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { asKnown, createSubgraphSchema } from "../schema/schema.js";
import { type RoundTripCounter, startRoundTripCounter } from "../testing/round-trips.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";
import { startTraceCollector, type TraceCollector } from "../testing/trace-collector.js";
import { startSubgraph } from "./server.js";

const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG", retention: "P3Y" });
const clerk = { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
const database = { entities: [], migrations: [] };
const NAME = "Erika Mustermann";
const PATIENCE_MILLISECONDS = 60_000;

@Directive(`@key(fields: "id")`)
@ObjectType()
class Person {
  @Field(() => ID)
  @Status
  readonly id!: string;
}

@Resolver(() => Person)
class PersonResolver {
  @Query(() => Person, { nullable: true })
  @Status
  person(@Arg("id") id: string, @Ctx() { disclose }: Context): Person {
    if (id === "missing") throw new NotFoundError("There is no Person of this id.");
    disclose(id);

    return { id };
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, database, extend: (context: Context) => context },
    schema: await createSubgraphSchema({ resolvers: [PersonResolver], references: { Person: asKnown } }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;
let collector: TraceCollector;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await findFreePort();
  collector = await startTraceCollector();
  const observed = { metrics: { host: "127.0.0.1", port: metricsPort }, tracesUrl: collector.url };
  subgraph = await startTestSubgraph("immigration", database, start, undefined, { observed });
});

afterAll(() => collector.stop());

const scrape = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

/** What is read, once it is as it should be or for too long is not. */
async function until<T>(read: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  const patience = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await read();
    if (isSo(found) || performance.now() > patience) return found;
    await pause(100);
  }
}

const QUESTION = `query Erika_Mustermann($id: String!) { erika: person(id: $id) { id } }`;

test("metrics count what was answered and recorded, on a port that callers do not ask", async () => {
  // The second time past Apollo Server.
  for (let times = 0; times < 2; times += 1) await subgraph.ask(QUESTION, { as: clerk, variables: { id: NAME } });
  await subgraph.ask(QUESTION, { as: clerk, variables: { id: "missing" } });
  // The first connection of a busy machine may take longer than a check waits.
  const text = await until(scrape, (found) => found.includes('kim_hub_ready{service="immigration"} 1\n'));
  const { origin } = new URL(subgraph.url);

  expect(text).toContain('kim_hub_subgraph_requests_total{outcome="OK",service="immigration"} 2\n');
  expect(text).toContain('kim_hub_subgraph_requests_total{outcome="NOT_FOUND",service="immigration"} 1\n');
  expect(text).toContain('kim_hub_subgraph_request_duration_seconds_count{service="immigration"} 3\n');
  expect(text).toMatch(/kim_hub_disclosure_entries_total\{kind="READ",service="immigration"\} [23]\n/);
  expect(text).toMatch(/kim_hub_database_connections\{pool="writing",state="idle",service="immigration"\} [12]\n/);
  expect(text).toContain('kim_hub_log_unwitnessed_seconds{service="immigration"} 0\n');
  expect(text).toContain('kim_hub_retention_due_records{record="DISCLOSURE_LOG",service="immigration"} 0\n');
  expect(text).toContain('kim_hub_ready{service="immigration"} 1\n');
  expect(text).toContain("process_resident_memory_bytes{");
  expect(text).not.toMatch(/Erika|Mustermann|ABH-05711/);
  expect((await fetch(`${origin}/metrics`)).status).toBe(404);
});

test("records that are due are counted for the operator, and never fewer than five", async () => {
  const [none] = await subgraph.rows(`select due from retention_due('2026-01-01', '{"DISCLOSURE_LOG": "P1M"}')`);
  const [due] = await subgraph.rows(`select due from retention_due('2030-01-01', '{"DISCLOSURE_LOG": "P1M"}')`);

  expect(none).toEqual({ due: 0 });
  expect(due).toEqual({ due: 5 });
});

test("a subgraph whose database is gone is not ready, says why, and is live all the same", async () => {
  const between = Promise.withResolvers<RoundTripCounter>();
  const through = async (url: string) => {
    const way = await startRoundTripCounter(url);
    between.resolve(way);

    return way.url;
  };
  const other = await startTestSubgraph("immigration", database, start, undefined, { through });
  const health = async (path: string) => {
    const response = await fetch(other.url.replace("/graphql", path));

    return { status: response.status, ...Object(await response.json()) };
  };
  const before = await until(
    () => health("/ready"),
    ({ status }) => status === 200,
  );
  await (await between.promise).stop();

  expect(before).toEqual({ status: 200, ready: true });
  expect(await health("/ready")).toEqual({ status: 503, ready: false, reasons: ["DATABASE_UNREACHABLE"] });
  expect(await health("/live")).toEqual({ status: 200, live: true });
  await other.stop();
});

test("each request is a trace of its own, told by the minute, without anything that a client wrote", async () => {
  const headers = {
    ...(await subgraph.headersOf(clerk)),
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    tracestate: "erika=mustermann",
    baggage: "person=erika",
  };
  const body = JSON.stringify({ query: QUESTION, variables: { id: NAME } });
  await fetch(subgraph.url, { method: "POST", headers, body });
  // Its end sends what is left.
  await subgraph.stop();
  const { spans } = collector;

  expect(spans).toHaveLength(4);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(4);
  for (const { name, service, parentSpanId, startTimeUnixNano, attributes } of spans) {
    expect({ name, service, parentSpanId: parentSpanId ?? "" }).toEqual({
      ...{ name: "query", service: "immigration", parentSpanId: "" },
    });
    expect(Number(BigInt(startTimeUnixNano) / 1_000_000n) % 60_000).toBeLessThanOrEqual(1);
    expect(attributes).toMatchObject({
      "graphql.operation.type": "query",
      "kim_hub.request.id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }
  expect(spans.map(({ attributes }) => attributes["error.type"] ?? null)).toEqual([null, null, "NOT_FOUND", null]);
  expect(collector.text()).not.toMatch(/erika|mustermann|ABH-05711|person|0af7651916cd43dd8448eb211c80319c/i);
});
