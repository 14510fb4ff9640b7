import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Engine } from "../engine/engine.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import { Planner } from "./planner.js";
import { ReadyThread } from "./ready-thread.js";

const SDL = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
const LIMITS = { milliseconds: 30_000, mebibytes: 512 };
const PATH = "{ status route { asOf } territory { ags } }";

let planner: Planner;

beforeAll(async () => {
  planner = new Planner(SDL, LIMITS);
  await planner.ready();
});

afterAll(() => planner.stop());

/** So many paths at once, each under its own alias and with its own selection set. */
const paths = (count: number) =>
  askFor(count, (index) => `releasedPath(token: "t") { pathId s${index}: status route { asOf } territory { ags } }`);

function askFor(count: number, root: (index: number) => string) {
  const roots = Array.from({ length: count }, (_, index) => `p${index}: ${root(index)}`);

  return { text: `{ ${roots.join(" ")} }`, operationName: undefined };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

/** How often the event loop turned while the work was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await work();
  clearInterval(timer);

  return turns;
}

test("others go on while a large operation is planned", async () => {
  const asked = paths(30);

  expect(await turnsDuring(() => planner.plan(asked, "a"))).toBeGreaterThan(20);
  expect(await turnsDuring(async () => new Engine(SDL).prepare(asked.text))).toBe(0);
});

test("the engine runs what was planned elsewhere as what it plans itself", async () => {
  const { text } = paths(2);
  const asked: string[] = [];
  const ask = async ({ body }: { readonly body: Buffer }) => {
    asked.push(body.toString());

    return { data: null, errors: [], moreErrors: 0, plain: true };
  };
  const engine = new Engine(SDL, await planner.ready());
  const plans = await planner.plan({ text, operationName: undefined }, "a");
  await engine.supergraph.withPlans(plans, () => engine.prepare(text)).execute({}, ask);
  await new Engine(SDL).prepare(text).execute({}, ask);

  expect(plans).toHaveLength(1);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toBe(asked[1]);
});

test("of 60 equal paths one is planned", async () => {
  const [one, sixty] = [1, 60].map((count) => askFor(count, () => `releasedPath(token: "t") ${PATH}`));
  const plansOf = async (asked = paths(1)) => (await planner.plan(asked, "a")).map(({ planned }) => planned.tree);

  expect(await plansOf(sixty)).toEqual(await plansOf(one));
});

test("every order in which a mutation's root fields may stand is planned before it runs", async () => {
  const text = `mutation ($a: Boolean!, $b: Boolean!) {
    revokePath(pathId: "1") ... @include(if: $a) { x: revokePath(pathId: "2") }
    y: revokePath(pathId: "3") @skip(if: $b) }`;
  const engine = new Engine(SDL);
  const plans = await planner.plan({ text, operationName: undefined }, "a");
  const operation = engine.supergraph.withPlans(plans, () => engine.prepare(text));
  const plan = jest.spyOn(engine.supergraph, "plan");
  const bodies: string[] = [];
  const ask = async ({ body }: { readonly body: Buffer }) => {
    bodies.push(body.toString());

    return { data: {}, errors: [], moreErrors: 0, plain: true };
  };
  await operation.execute({ a: true, b: false }, ask);
  await operation.execute({ a: false, b: true }, ask);

  expect(plans).toHaveLength(4);
  expect(bodies.map((body) => body.match(/revokePath/g)?.length)).toEqual([3, 1]);
  expect(plan).not.toHaveBeenCalled();
});

test("what takes longer than its time is a plan error, and the next one is planned by a new thread", async () => {
  const hasty = new Planner(SDL, { ...LIMITS, milliseconds: 400 });
  await hasty.ready();
  const outcomes = await Promise.allSettled([
    hasty.plan(paths(60), "a"),
    hasty.plan({ text: "{ __typename territories { ags } }", operationName: undefined }, "b"),
  ]);
  await hasty.stop();

  expect(outcomes[0]).toMatchObject({ status: "rejected", reason: expect.any(PlanError) });
  expect(outcomes[1]).toMatchObject({ status: "fulfilled" });
});

test("a supergraph that is not valid is refused in its validator's words", async () => {
  const unusable = new Planner("type Query { a: Int }", LIMITS);

  await expect(unusable.ready()).rejects.toThrow(/supergraph/i);
  await unusable.stop();
});

test("a thread that is ready reads the next supergraph, and refuses one that is not valid as a new one does", async () => {
  const ready = new ReadyThread(LIMITS.mebibytes);
  ready.prepare(SDL);
  const kept = jest.spyOn(Worker.prototype, "postMessage");
  await until(() => ready.isReady);
  const next = new Planner(SDL.replaceAll("releasedPath", "pathReleased"), LIMITS, { ready });
  const schemas = await next.ready();
  const asked = { text: `{ pathReleased(token: "t") ${PATH} }`, operationName: undefined };

  expect(schemas.api).toContain("pathReleased");
  expect(await next.plan(asked, "a")).toHaveLength(1);
  expect(kept.mock.calls[0]?.[0]).toHaveProperty("sdl");
  await next.stop();

  ready.prepare(SDL);
  await until(() => ready.isReady);
  const unusable = new Planner("type Query { a: Int }", LIMITS, { ready });
  await expect(unusable.ready()).rejects.toThrow(/supergraph/i);
  await Promise.all([unusable.stop(), ready.stop()]);
});

test("one that has not read its supergraph yet is not waited for", async () => {
  const ready = new ReadyThread(LIMITS.mebibytes);
  ready.prepare(SDL);
  const next = new Planner(SDL.replaceAll("releasedPath", "pathReleased"), LIMITS, { ready });

  expect(ready.isReady).toBe(false);
  expect((await next.ready()).api).toContain("pathReleased");
  await Promise.all([next.stop(), ready.stop()]);
});

test("the thread of a planner that is let go reads the next supergraph, and what it is asked afterwards is planned all the same", async () => {
  const ready = new ReadyThread(LIMITS.mebibytes);
  const first = new Planner(SDL, LIMITS, { ready });
  const asked = paths(1);
  const planning = first.plan(asked, "a");
  expect(first.release()).toBe(false);
  const plans = await planning;
  const post = jest.spyOn(Worker.prototype, "postMessage");

  expect(first.release()).toBe(true);
  expect(ready.isReady).toBe(true);
  const next = new Planner(SDL.replaceAll("releasedPath", "pathReleased"), LIMITS, { ready });
  expect((await next.ready()).api).toContain("pathReleased");
  expect(post.mock.calls[0]?.[0]).toHaveProperty("sdl");
  expect(await first.plan(asked, "a")).toEqual(plans);
  await Promise.all([first.stop(), next.stop(), ready.stop()]);
});
