import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { generateSigningKeys, importSigningKey } from "@kim-hub/kit/keys";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import fc from "fast-check";
import type { Caller } from "../caller/caller.js";
import { createHubContext, type HubContext } from "../caller/hub-context.js";
import type { OperationAnswer } from "../engine/answer/operation-answer.js";
import type { PreparedOperation } from "../engine/operations/prepared-operation.js";
import { RawJson } from "../engine/wire/raw-json.js";
import { SharedRuns } from "./shared-runs.js";

const { privateKey } = await generateSigningKeys();
const key = importSigningKey("key", JSON.stringify(privateKey));
const operation: PreparedOperation = {
  bytes: 0,
  effect: "READ_PUBLIC",
  execute: () => Promise.reject(new Error("unused")),
};

const text = fc.option(fc.constantFrom("", "a", "a,b", '"', "null"));
const callers = fc.record<Caller>({
  actor: fc.constantFrom("anonymous", "s", "t"),
  role: fc.constantFrom(Role.PUBLIC, Role.CASE_MANAGER),
  body: text,
  authority: text,
  purpose: fc.option(fc.constantFrom(Purpose.CASE_WORK, Purpose.STEERING_REPORT)),
  caseReference: text,
});

/** A run that ends on demand; its answer names its caller, and every start is counted. */
function holding() {
  const started: { readonly context: HubContext; readonly end: () => void }[] = [];
  const start = (context: HubContext) =>
    new Promise<OperationAnswer>((resolve) => {
      const data = new RawJson(JSON.stringify(context.caller));
      started.push({ context, end: () => resolve({ data, errors: [], sources: [] }) });
    });

  return { started, start };
}

const contextOf = (caller: Caller, left?: AbortSignal) => createHubContext(caller, key, left && { left });
const anonymous: Caller = {
  actor: "anonymous",
  role: Role.PUBLIC,
  body: null,
  authority: null,
  purpose: null,
  caseReference: null,
};

test("callers that differ in anything never share a run, and equal ones do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(callers, { minLength: 1, maxLength: 8 }), async (asking) => {
      const runs = new SharedRuns();
      const { started, start } = holding();
      const answers = asking.map((caller) => runs.run(operation, { variables: {}, context: contextOf(caller) }, start));
      for (const { end } of started) end();

      const answered = (await Promise.all(answers)).map(({ data }) => JSON.parse(String(data)));
      expect(answered).toEqual(asking);
      expect(started.length).toBe(new Set(asking.map((caller) => JSON.stringify(caller))).size);
    }),
  );
});

test("other variables and another operation are another run", async () => {
  const runs = new SharedRuns();
  const { started, start } = holding();
  const context = contextOf(anonymous);
  void runs.run(operation, { variables: { a: 1 }, context }, start);
  void runs.run(operation, { variables: { a: "1" }, context }, start);
  void runs.run({ ...operation }, { variables: { a: 1 }, context }, start);

  expect(started.length).toBe(3);
});

test("after something was written nobody joins what is under way", async () => {
  const runs = new SharedRuns();
  const { started, start } = holding();
  void runs.run(operation, { variables: {}, context: contextOf(anonymous) }, start);
  runs.forget();
  void runs.run(operation, { variables: {}, context: contextOf(anonymous) }, start);

  expect(started.length).toBe(2);
});

test("a run goes on when one client leaves, ends when all have, and is then joined by nobody", async () => {
  const runs = new SharedRuns();
  const { started, start } = holding();
  const [one, other] = [new AbortController(), new AbortController()];
  void runs.run(operation, { variables: {}, context: contextOf(anonymous, one.signal) }, start);
  void runs.run(operation, { variables: {}, context: contextOf(anonymous, other.signal) }, start);
  one.abort();
  const afterOne = started[0]?.context.left.aborted;
  other.abort();
  const afterBoth = started[0]?.context.left.aborted;
  const later = runs.run(operation, { variables: {}, context: contextOf(anonymous) }, start);
  started[0]?.end();
  await setImmediate();
  const joined = runs.run(operation, { variables: {}, context: contextOf(anonymous) }, start);
  started[1]?.end();

  expect([afterOne, afterBoth]).toEqual([false, true]);
  expect(started.length).toBe(2);
  expect(await later).toBe(await joined);
});

test("every request's log has the fetches; those that another request made are marked", async () => {
  const runs = new SharedRuns();
  const { started, start } = holding();
  const [first, second] = [contextOf(anonymous), contextOf(anonymous)];
  const answers = [first, second].map((context) => runs.run(operation, { variables: {}, context }, start));
  started[0]?.context.fetches.push({ subgraph: "office", requestId: "r", milliseconds: 1, failure: null });
  started[0]?.end();
  await Promise.all(answers);

  expect(first.fetches).toEqual([{ subgraph: "office", requestId: "r", milliseconds: 1, failure: null }]);
  expect(second.fetches).toEqual([
    { subgraph: "office", requestId: "r", milliseconds: 1, failure: null, shared: true },
  ]);
});

test("a client that has left before it asks keeps nothing going", async () => {
  const runs = new SharedRuns();
  const { started, start } = holding();
  void runs.run(operation, { variables: {}, context: contextOf(anonymous, AbortSignal.abort()) }, start);
  void runs.run(operation, { variables: {}, context: contextOf(anonymous) }, start);

  expect(started.map(({ context }) => context.left.aborted)).toEqual([true, false]);
});
