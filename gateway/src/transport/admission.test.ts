import { expect, test } from "@jest/globals";
import { Admission } from "./admission.js";

const entrant = (name: string, log: string[], account = "caller") => ({
  account,
  enter: () => log.push(name),
  refuse: () => log.push(`${name} refused`),
});

/** Without limits of one caller's own. */
const shared = ({ places, seats }: { places: number; seats: number }) =>
  new Admission({ places, placesOfCaller: places, seats, seatsOfCaller: seats });

test("places first, then seats, then nothing; a place is handed on in order", () => {
  const log: string[] = [];
  const admission = shared({ places: 1, seats: 2 });

  expect(["a", "b", "c", "d"].map((name) => admission.ask(entrant(name, log)))).toEqual([true, true, true, false]);
  expect(log).toEqual(["a"]);
  admission.leave("caller");
  admission.leave("caller");
  expect(log).toEqual(["a", "b", "c"]);
});

test("who gives up waiting frees the seat and is never let in", () => {
  const log: string[] = [];
  const admission = shared({ places: 1, seats: 1 });
  const waiting = entrant("gone", log);
  admission.ask(entrant("a", log));
  admission.ask(waiting);

  expect(admission.withdraw(waiting)).toBe(true);
  expect(admission.withdraw(waiting)).toBe(false);
  expect(admission.ask(entrant("b", log))).toBe(true);
  admission.leave("caller");
  expect(log).toEqual(["a", "b"]);
});

test("a place that nobody waits for is free again", () => {
  const log: string[] = [];
  const admission = shared({ places: 1, seats: 0 });
  admission.ask(entrant("a", log));
  admission.leave("caller");

  expect(admission.ask(entrant("b", log))).toBe(true);
  expect(log).toEqual(["a", "b"]);
});

test("callers are let in in turn, whoever came first", () => {
  const log: string[] = [];
  const admission = shared({ places: 1, seats: 8 });
  for (const name of ["a1", "a2", "a3"]) admission.ask(entrant(name, log, "a"));
  admission.ask(entrant("b1", log, "b"));
  admission.leave("a");
  admission.leave("a");
  admission.leave("b");

  expect(log).toEqual(["a1", "a2", "b1", "a3"]);
});

test("one caller has no more inside than its own places, though others are free", () => {
  const log: string[] = [];
  const admission = new Admission({ places: 3, placesOfCaller: 2, seats: 8, seatsOfCaller: 8 });
  for (const name of ["a1", "a2", "a3"]) admission.ask(entrant(name, log, "a"));
  admission.ask(entrant("b1", log, "b"));

  expect(log).toEqual(["a1", "a2", "b1"]);
  admission.leave("b");
  expect(log).toEqual(["a1", "a2", "b1"]);
  admission.leave("a");
  expect(log).toEqual(["a1", "a2", "b1", "a3"]);
});

test("where all seats are taken, the caller with the most gives its last to one who has fewer", () => {
  const log: string[] = [];
  const admission = shared({ places: 1, seats: 2 });
  for (const name of ["a1", "a2", "a3"]) admission.ask(entrant(name, log, "a"));

  expect(admission.ask(entrant("b1", log, "b"))).toBe(true);
  expect(admission.ask(entrant("c1", log, "c"))).toBe(false);
  expect(admission.ask(entrant("b2", log, "b"))).toBe(false);
  expect(log).toEqual(["a1", "a3 refused"]);
});
