import { afterEach, expect, test } from "@jest/globals";
import {
  ANSWER,
  ask,
  client,
  MUTATION,
  outcome,
  REQUEST,
  startSubgraph,
  startTransport,
  stopEverything,
  until,
} from "../testing/start-transport.js";

afterEach(stopEverything);

const OK = JSON.stringify(ANSWER);

test("a subgraph that hangs before its headers is a TIMEOUT, and its connection is closed", async () => {
  let closed = false;
  const office = await startSubgraph((response) => {
    response.on("close", () => {
      closed = true;
    });
  });
  const asker = client();

  expect(await ask(startTransport(office.url, { fetchTimeoutMilliseconds: 150 }), asker)).toBe("TIMEOUT");
  await until(() => closed);
  expect(asker.fetches).toMatchObject([{ subgraph: "office", requestId: "public@office", failure: "TIMEOUT" }]);
  expect(asker.fetches[0]?.milliseconds).toBeGreaterThanOrEqual(149);
  expect(office.requests).toHaveLength(1);
});

test("an operation that may take longer waits longer, and says so to the subgraph", async () => {
  const office = await startSubgraph((response) => setTimeout(() => response.end(OK), 400));
  const transport = startTransport(office.url, { fetchTimeoutMilliseconds: 150, operationTimeoutMilliseconds: 200 });

  expect(await ask(transport, { ...client(), timeoutMilliseconds: 30_000 })).toEqual(ANSWER);
  expect(await ask(transport, client())).toBe("TIMEOUT");
  const [longer, ordinary] = office.requests.map(({ headers }) => Number(headers["hub-deadline-milliseconds"]));
  expect(longer).toBeGreaterThan(20_000);
  expect(ordinary).toBeLessThanOrEqual(250);
});

test("a subgraph that hangs inside its body is a TIMEOUT, however many bytes trickle in", async () => {
  const office = await startSubgraph((response) => {
    const trickle = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(trickle));
  });

  expect(await startTransport(office.url, { fetchTimeoutMilliseconds: 200 }).ask()).toBe("TIMEOUT");
});

test("a slow subgraph inside the deadline is answered", async () => {
  const office = await startSubgraph((response) => setTimeout(() => response.end(OK), 200));

  expect(await startTransport(office.url).ask()).toEqual(ANSWER);
});

test("a step may take its share of what is left of the operation, and past the deadline nothing is asked", async () => {
  const office = await startSubgraph(() => {});
  const transport = startTransport(office.url, { operationTimeoutMilliseconds: 900 });
  const asker = client();
  const askSource = transport.open(asker);

  for (const stepsLeft of [3, 2, 1]) expect(await outcome(askSource({ ...REQUEST, stepsLeft }))).toBe("TIMEOUT");
  expect(await outcome(askSource(REQUEST))).toBe("TIMEOUT");

  const [first, second, third, late] = asker.fetches.map(({ milliseconds }) => milliseconds);
  // Each may be late on a busy machine, which leaves less to those after it; none may take more than its share by much.
  expect(first).toBeGreaterThanOrEqual(299);
  expect((first ?? 0) + (second ?? 0) + (third ?? 0)).toBeLessThan(2000);
  // A timer may end a moment early, which leaves the last one that moment.
  expect(late).toBeLessThan(50);
  expect(office.requests.length).toBeLessThanOrEqual(4);
});

test("when the client leaves, its queries are CANCELLED and their connections closed", async () => {
  let closed = 0;
  const office = await startSubgraph((response) => {
    response.on("close", () => {
      closed += 1;
    });
  });
  const leaving = new AbortController();
  const asker = client("leaver", leaving.signal);
  const askSource = startTransport(office.url).open(asker);
  const answers = [outcome(askSource(REQUEST)), outcome(askSource(REQUEST))];
  await until(() => office.requests.length === 2);

  leaving.abort();

  expect(await Promise.all(answers)).toEqual(["CANCELLED", "CANCELLED"]);
  await until(() => closed === 2);
  expect(asker.fetches).toMatchObject([{ failure: "CANCELLED" }, { failure: "CANCELLED" }]);
  expect(await outcome(askSource(REQUEST))).toBe("CANCELLED");
  expect(office.requests).toHaveLength(2);
});

test("a client that leaves while a retry is waited for ends it", async () => {
  const leaving = new AbortController();
  const office = await startSubgraph((response) => {
    response.writeHead(503).end();
    setImmediate(() => leaving.abort());
  });

  const reason = await ask(startTransport(office.url), client("leaver", leaving.signal));

  expect(reason).toBe("CANCELLED");
  const seen = office.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(office.requests).toHaveLength(seen);
});

test("a mutation is finished when its client has left, and so is one that comes after", async () => {
  const leaving = new AbortController();
  const office = await startSubgraph((response) => {
    leaving.abort();
    setTimeout(() => response.end(OK), 100);
  });
  const askSource = startTransport(office.url).open(client("leaver", leaving.signal));

  expect(await outcome(askSource({ ...REQUEST, ...MUTATION }))).toEqual(ANSWER);
  expect(await outcome(askSource({ ...REQUEST, ...MUTATION }))).toEqual(ANSWER);
});

test("operations that are over leave nothing on their client's signal", async () => {
  const office = await startSubgraph((response) => response.end(OK));
  const listening = { added: 0, removed: 0 };
  const { signal } = new AbortController();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...rest: Parameters<typeof addEventListener>) => {
    listening.added += 1;
    addEventListener.apply(signal, rest);
  };
  signal.removeEventListener = (...rest: Parameters<typeof removeEventListener>) => {
    listening.removed += 1;
    removeEventListener.apply(signal, rest);
  };
  const askSource = startTransport(office.url).open(client("stayer", signal));

  await Promise.all([askSource(REQUEST), askSource(REQUEST)]);
  await askSource(REQUEST);

  expect(listening).toEqual({ added: 2, removed: 2 });
});

test("a subgraph that no configuration names is UNREACHABLE", async () => {
  const office = await startSubgraph((response) => response.end(OK));

  expect(await startTransport(office.url).ask({ subgraph: "elsewhere" })).toBe("UNREACHABLE");
});
