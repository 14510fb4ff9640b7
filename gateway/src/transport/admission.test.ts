import { expect, test } from "@jest/globals";
import { Admission } from "./admission.js";

const entrant = (name: string, log: string[]) => ({ enter: () => log.push(name) });

test("places first, then seats, then nothing; a place is handed on in order", () => {
  const log: string[] = [];
  const admission = new Admission({ places: 1, seats: 2 });

  expect(["a", "b", "c", "d"].map((name) => admission.ask(entrant(name, log)))).toEqual([true, true, true, false]);
  expect(log).toEqual(["a"]);
  admission.leave();
  admission.leave();
  expect(log).toEqual(["a", "b", "c"]);
});

test("who gives up waiting frees the seat and is never let in", () => {
  const log: string[] = [];
  const admission = new Admission({ places: 1, seats: 1 });
  const waiting = entrant("gone", log);
  admission.ask(entrant("a", log));
  admission.ask(waiting);

  expect(admission.withdraw(waiting)).toBe(true);
  expect(admission.withdraw(waiting)).toBe(false);
  expect(admission.ask(entrant("b", log))).toBe(true);
  admission.leave();
  expect(log).toEqual(["a", "b"]);
});

test("a place that nobody waits for is free again", () => {
  const log: string[] = [];
  const admission = new Admission({ places: 1, seats: 0 });
  admission.ask(entrant("a", log));
  admission.leave();

  expect(admission.ask(entrant("b", log))).toBe(true);
  expect(log).toEqual(["a", "b"]);
});
