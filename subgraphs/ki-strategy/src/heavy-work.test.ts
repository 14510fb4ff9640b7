import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "./database.js";
import { startLoadedSubgraph } from "./testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const YEARS = Array.from({ length: 20 }, (_, index) => 2020 + index);
const LIGHT = `{ territory(ags: "05711") { name district { ags } } }`;

/** So many roots, each with every territory's money and bodies. */
function heavy(roots: number): string {
  const fields = Array.from(
    { length: roots },
    (_, index) => `r${index}: territories { money(years: [${YEARS}]) { year pillars { pillar } } bodies { id } }`,
  );

  return `{ ${fields.join(" ")} }`;
}

async function post(query: string, init: { deadline?: number; signal?: AbortSignal } = {}): Promise<Response> {
  return fetch(subgraph.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "hub-envelope": await subgraph.envelope({}),
      ...(init.deadline !== undefined && { "hub-deadline-milliseconds": String(init.deadline) }),
    },
    body: JSON.stringify({ query }),
    ...(init.signal && { signal: init.signal }),
  });
}

/** To its end, the large work would keep the thread for many seconds; what was under way when it ended may still be read. */
async function expectIdle(): Promise<void> {
  expect((await post(LIGHT)).status).toBe(200);
  let used = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && used >= 200_000; attempt += 1) {
    const begin = process.threadCpuUsage();
    await pause(400);
    const { user, system } = process.threadCpuUsage(begin);
    used = user + system;
  }

  expect(used).toBeLessThan(200_000);
  expect(subgraph.log()).not.toContain("masked error");
}

test("small questions that come after large ones are answered before them", async () => {
  const order: string[] = [];
  const note = (name: string) => async (response: Response) => {
    await response.text();
    order.push(name);

    return response.status;
  };
  const large = [post(heavy(1)).then(note("large")), post(heavy(1)).then(note("large"))];
  await pause(50);
  const small = Array.from({ length: 5 }, () => post(LIGHT).then(note("small")));

  expect(await Promise.all([...large, ...small])).toEqual(Array(7).fill(200));
  expect(order).toEqual([...Array(5).fill("small"), "large", "large"]);
});

test("work ends at its deadline, with SERVICE_UNAVAILABLE to who still waits", async () => {
  const response = await post(heavy(60), { deadline: 100 });
  const { errors, data } = Object(await response.json());

  expect({ status: response.status, data, code: errors[0].extensions.code }).toEqual({
    status: 503,
    code: "SERVICE_UNAVAILABLE",
  });
  await expectIdle();
});

test("work ends when its caller leaves", async () => {
  const caller = new AbortController();
  const left = post(heavy(60), { signal: caller.signal }).catch(() => "left");
  await pause(100);
  caller.abort();

  expect(await left).toBe("left");
  await expectIdle();
});

test("PostgreSQL ends the application's statement that takes longer than its time", async () => {
  const orm = createOrm(database, subgraph.applicationUrl, { statementMilliseconds: 50 });
  const fault = await orm.em
    .fork()
    .execute("select pg_sleep(10)")
    .catch(({ code }: { code: string }) => code);
  await orm.close();

  expect(fault).toBe("57014");
});

test("a question whose statement takes too long gets SERVICE_UNAVAILABLE", async () => {
  const orm = createOrm(database, subgraph.ownerUrl);
  const { data, errors } = await orm.em.fork().transactional(async (owner) => {
    await owner.execute("lock table territory");

    return subgraph.ask(LIGHT);
  });
  await orm.close();

  expect({ data, errors }).toEqual({
    data: { territory: null },
    errors: [
      {
        message: "The database took too long; ask again later.",
        path: ["territory"],
        extensions: { code: "SERVICE_UNAVAILABLE" },
      },
    ],
  });
});
