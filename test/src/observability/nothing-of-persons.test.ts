import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { ERROR_STATUS } from "@kim-hub/kit/errors";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { type CollectedSpan, startTraceCollector, type TraceCollector } from "@kim-hub/kit/trace-collector";
import { isPortFree } from "@kim-hub/postgres/free-port";
import { FUNDING_QUERY, MAIN_QUERY } from "../harness/main-query.js";
import { type LoggedFetch, startTestHub, type TestHub } from "../harness/test-hub.js";

const NAME = "Mustermannova";
const FOREIGN_TRACE = "0af7651916cd43dd8448eb211c80319c";
const SERVICES = ["gateway", "gateway-log", ...SUBGRAPHS] as const;
const SAVED = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url))).map(
  ({ id }) => id,
);
const ATTRIBUTES = [
  ...["graphql.operation.type", "graphql.operation.name", "kim_hub.request.id", "kim_hub.subgraph"],
  ...["kim_hub.statements", "error.type"],
];
/** Every label of the hub's own metrics, with what it may hold. */
const FAILURES = ["CANCELLED", "CIRCUIT_OPEN", "INVALID_ANSWER", "OVERLOADED", "TIMEOUT", "TOO_LARGE", "UNREACHABLE"];
const LABELS: Readonly<Record<string, (value: string) => boolean>> = {
  service: (value) => SERVICES.some((name) => name === value),
  operation: (value) => value === "other" || SAVED.includes(value),
  outcome: (value) =>
    [...Object.keys(ERROR_STATUS), ...FAILURES, "OK", "planned", "refused", "failed", "written"].includes(value),
  subgraph: (value) => SUBGRAPHS.some((name) => name === value),
  state: (value) => ["closed", "half_open", "open", "used", "idle"].includes(value),
  route: (value) => ["graphql", "health", "pages"].includes(value),
  status: (value) => /^[1-5]\d\d$/.test(value),
  pool: (value) => ["entities", "reading", "writing"].includes(value),
  kind: (value) => ["READ", "WRITE"].includes(value),
  record: (value) => /^[A-Z]+(_[A-Z]+)*$/.test(value),
  le: (value) => /^(\+Inf|[\d.]+)$/.test(value),
};

let hub: TestHub;
let collector: TraceCollector;
/** What clients wrote, and what the hub knows of those whom they asked about. */
const forbidden = new Set([NAME, DEMONSTRATION_CASE, DEMONSTRATION_CLIENT, FOREIGN_TRACE, "LG-05711", "ABH-05711"]);
const scraped = new Map<string, string>();
const fetches: LoggedFetch[] = [];

/** So many ports in a row that were free a moment ago. */
async function findPortsInARow(count: number): Promise<number> {
  for (let first = 20_000 + Math.floor(Math.random() * 10_000); ; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isPortFree(first + index)));
    if (!free.includes(false)) return first;
  }
}

beforeAll(async () => {
  collector = await startTraceCollector();
  const port = await findPortsInARow(SERVICES.length);
  hub = await startTestHub({ METRICS_PORT: String(port), TRACES_URL: collector.url, GATEWAY_WORKERS: "2" });
  await askAll();
  for (const [index, name] of SERVICES.entries())
    scraped.set(name, await (await fetch(`http://127.0.0.1:${port + index}/metrics`)).text());
  // The end of a process sends the traces that are left.
  await hub.stop();
});

afterAll(() => collector.stop());

/** Registered operations and texts of clients, with personal data in every place where a client can write something. */
async function askAll(): Promise<void> {
  const token = await hub.releasePath();
  forbidden.add(token);
  for (const user of ["casemanager.bielefeld", "steering.bielefeld", "immigration.bielefeld"]) {
    forbidden.add(user);
    forbidden.add(await hub.token(user));
  }
  const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
  const work = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
  const answers = [
    await hub.ask(MAIN_QUERY, { ...steering, variables: { token } }),
    await hub.ask(MAIN_QUERY, { ...steering, variables: { token: NAME } }),
    await hub.ask(FUNDING_QUERY, { variables: { years: [2021, 2022] } }),
    // Names that a client chose, for the operation, a field and a variable.
    await hub.ask(
      `query ${NAME}($${NAME}: ID!) { ${NAME}: myCases(pseudonym: $${NAME}) { nodes { ${NAME}: client { ${NAME}: pseudonym } } } }`,
      { ...work, variables: { [NAME]: DEMONSTRATION_CLIENT } },
    ),
    await hub.ask(`query ${NAME} { ${NAME}: myCases(pseudonym: "${NAME}") { nodes { client { pseudonym } } } }`, work),
    await hub.ask(`query ${NAME} { ${NAME} }`),
    await hub.ask(`query ${NAME} { "${NAME}`),
    await hub.ask(
      `mutation ${NAME} { releasePath(input: { clientPseudonym: "${NAME}", steeringGroup: "LG-05711", sitting: "2026-12-24" }) { token } }`,
      work,
    ),
  ];
  for (const answer of answers.slice(0, 5)) fetches.push(...(await hub.fetchesOf(answer)));
  await hub.send({
    headers: {
      "content-type": "application/json",
      traceparent: `00-${FOREIGN_TRACE}-b7ad6b7169203331-01`,
      tracestate: `name=${NAME}`,
      baggage: `name=${NAME}`,
      "user-agent": NAME,
    },
    body: JSON.stringify({ query: "{ territories { ags } }", operationName: null }),
  });
  await hub.send({ headers: { authorization: `Bearer ${NAME}`, "content-type": "application/json" }, body: "{}" });
}

const linesOf = (text: string) => text.split("\n").filter((line) => line.startsWith("kim_hub_"));
const spansOf = (service: string) => collector.spans.filter((span) => span.service === service);
const idsOf = (spans: readonly CollectedSpan[]) =>
  new Set(spans.flatMap(({ attributes }) => attributes["kim_hub.request.id"] ?? []));

test("every process serves its metrics, and they count what was asked, by the ids of registered operations alone", () => {
  const gateway = scraped.get("gateway") ?? "";

  for (const name of SERVICES) expect(scraped.get(name)).toContain(`kim_hub_ready{service="${name}"} 1\n`);
  expect(gateway).toContain(
    'kim_hub_gateway_requests_total{operation="s1-released-path",outcome="OK",service="gateway"} 1\n',
  );
  expect(gateway).toMatch(
    /kim_hub_gateway_requests_total\{operation="other",outcome="GRAPHQL_VALIDATION_FAILED",service="gateway"\} \d/,
  );
  expect(gateway).toMatch(/kim_hub_gateway_http_responses_total\{route="graphql",status="401",service="gateway"\} \d/);
  expect(gateway).toMatch(
    /kim_hub_gateway_fetch_duration_seconds_count\{subgraph="immigration",operation="s1-released-path",service="gateway"\} \d/,
  );
  expect(gateway).toMatch(
    /kim_hub_gateway_circuit_state\{subgraph="immigration",state="closed",service="gateway"\} 2\n/,
  );
  expect(scraped.get("immigration")).toMatch(
    /kim_hub_disclosure_entries_total\{kind="READ",service="immigration"\} [1-9]/,
  );
});

test("no line of any metric holds what a client wrote or what is known of a person, and every label is one of a closed list", () => {
  for (const text of scraped.values()) {
    for (const value of forbidden) expect(text.includes(value)).toBe(false);
    for (const line of linesOf(text)) {
      const labels = [...(/\{(.*)\}/.exec(line)?.[1]?.matchAll(/(\w+)="([^"]*)"/g) ?? [])];
      const unknown = labels.filter(([, label = "", value = ""]) => !LABELS[label]?.(value));

      expect({ line, unknown: unknown.map(([pair]) => pair) }).toEqual({ line, unknown: [] });
    }
    expect(linesOf(text).length).toBeLessThan(2000);
  }
});

test("no span holds what a client wrote or what is known of a person", () => {
  const text = collector.text();

  expect(collector.spans.length).toBeGreaterThan(10);
  for (const value of forbidden) expect(text.includes(value)).toBe(false);
  for (const { name, attributes, events = [], links = [] } of collector.spans) {
    expect(["query", "mutation", "request", "fetch"]).toContain(name);
    expect(Object.keys(attributes).filter((key) => !ATTRIBUTES.includes(key))).toEqual([]);
    expect({ events, links }).toEqual({ events: [], links: [] });
    const operation = attributes["graphql.operation.name"];
    if (operation !== undefined) expect(SAVED).toContain(operation);
  }
  expect(spansOf("gateway").map(({ attributes }) => attributes["graphql.operation.name"])).toEqual(
    expect.arrayContaining(["s1-released-path", "s8-funding-by-pillar"]),
  );
});

test("no trace, no span and no id joins two processes", () => {
  const services = [...Map.groupBy(collector.spans, ({ service }) => service)];
  expect(services.map(([service]) => service)).toEqual(
    expect.arrayContaining(["gateway", "case-management", "immigration", "trust-centre"]),
  );
  expect(new Set(collector.spans.map(({ spanId }) => spanId)).size).toBe(collector.spans.length);
  const owners = new Map<string, string>();
  for (const [service, spans] of services)
    for (const id of [...new Set(spans.map(({ traceId }) => traceId)), ...idsOf(spans)]) {
      expect({ id, owner: owners.get(id) ?? service }).toEqual({ id, owner: service });
      owners.set(id, service);
    }
});

test("which requests of the offices belong to one of the gateway's says the request log alone", () => {
  const ofOffices = new Set(SUBGRAPHS.flatMap((name) => [...idsOf(spansOf(name))]));
  const ofGateway = JSON.stringify(spansOf("gateway"));

  expect(fetches.length).toBeGreaterThan(3);
  for (const { requestId } of fetches) {
    if (requestId === null) continue;
    expect(ofOffices.has(requestId)).toBe(true);
    expect(ofGateway.includes(requestId)).toBe(false);
  }
});

test("offices tell the beginning of a request by the minute", () => {
  for (const { startTimeUnixNano } of SUBGRAPHS.flatMap(spansOf))
    expect(Number(BigInt(startTimeUnixNano) / 1_000_000n) % 60_000).toBeLessThanOrEqual(1);
});
