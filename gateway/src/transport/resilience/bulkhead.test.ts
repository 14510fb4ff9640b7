import { expect, test } from "@jest/globals";
import { Bulkhead } from "./bulkhead.js";

const entrant = (name: string, log: string[], account = "caller") => ({
  account,
  enter: () => log.push(name),
  refuse: () => log.push(`${name} refused`),
});

/** Without limits per caller. */
const shared = ({ limit, queue }: { limit: number; queue: number }) =>
  new Bulkhead({ limit, limitPerCaller: limit, queue, queuePerCaller: queue });

test("entrants enter up to the limit, then queue, then are refused; a free place goes to the next in order", () => {
  const log: string[] = [];
  const bulkhead = shared({ limit: 1, queue: 2 });

  expect(["a", "b", "c", "d"].map((name) => bulkhead.ask(entrant(name, log)))).toEqual([true, true, true, false]);
  expect(log).toEqual(["a"]);
  bulkhead.leave("caller");
  bulkhead.leave("caller");
  expect(log).toEqual(["a", "b", "c"]);
});

test("an entrant that gives up leaves the queue and never enters", () => {
  const log: string[] = [];
  const bulkhead = shared({ limit: 1, queue: 1 });
  const waiting = entrant("gone", log);
  bulkhead.ask(entrant("a", log));
  bulkhead.ask(waiting);

  expect(bulkhead.withdraw(waiting)).toBe(true);
  expect(bulkhead.withdraw(waiting)).toBe(false);
  expect(bulkhead.ask(entrant("b", log))).toBe(true);
  bulkhead.leave("caller");
  expect(log).toEqual(["a", "b"]);
});

test("a place that nobody waits for is free again", () => {
  const log: string[] = [];
  const bulkhead = shared({ limit: 1, queue: 0 });
  bulkhead.ask(entrant("a", log));
  bulkhead.leave("caller");

  expect(bulkhead.ask(entrant("b", log))).toBe(true);
  expect(log).toEqual(["a", "b"]);
});

test("callers enter in turn, in whatever order they came", () => {
  const log: string[] = [];
  const bulkhead = shared({ limit: 1, queue: 8 });
  for (const name of ["a1", "a2", "a3"]) bulkhead.ask(entrant(name, log, "a"));
  bulkhead.ask(entrant("b1", log, "b"));
  bulkhead.leave("a");
  bulkhead.leave("a");
  bulkhead.leave("b");

  expect(log).toEqual(["a1", "a2", "b1", "a3"]);
});

test("one caller has no more inside than its own places, though others are free", () => {
  const log: string[] = [];
  const bulkhead = new Bulkhead({ limit: 3, limitPerCaller: 2, queue: 8, queuePerCaller: 8 });
  for (const name of ["a1", "a2", "a3"]) bulkhead.ask(entrant(name, log, "a"));
  bulkhead.ask(entrant("b1", log, "b"));

  expect(log).toEqual(["a1", "a2", "b1"]);
  bulkhead.leave("b");
  expect(log).toEqual(["a1", "a2", "b1"]);
  bulkhead.leave("a");
  expect(log).toEqual(["a1", "a2", "b1", "a3"]);
});

test("if the queue is full, the caller with the most waiting gives its last place to one with fewer", () => {
  const log: string[] = [];
  const bulkhead = shared({ limit: 1, queue: 2 });
  for (const name of ["a1", "a2", "a3"]) bulkhead.ask(entrant(name, log, "a"));

  expect(bulkhead.ask(entrant("b1", log, "b"))).toBe(true);
  expect(bulkhead.ask(entrant("c1", log, "c"))).toBe(false);
  expect(bulkhead.ask(entrant("b2", log, "b"))).toBe(false);
  expect(log).toEqual(["a1", "a3 refused"]);
});
