import { expect, test } from "@jest/globals";
import { findContradiction } from "./competence-contradiction.js";

const MOVE = { from: "EBH-05554", to: "EBH-05554008", on: "2024-01-01", municipality: "05554008" };
const competent = new Map([
  ["05554", "EBH-05554"],
  ["05554004", "EBH-05554"],
  ["05554008", "EBH-05554008"],
  ["05711", "EBH-05711"],
]);

test("one municipality's procedures may leave an office that stays competent elsewhere", () => {
  expect(findContradiction(MOVE, { competent, municipalities: ["05554008"] })).toBeNull();
});

test("all procedures may leave an office only when it is competent nowhere any more", () => {
  const all = { from: "EBH-05554008", to: "EBH-05554", on: "2024-01-01" };
  const ended = new Map([...competent, ["05554008", "EBH-05554"] as const]);
  const left = new Map([...ended, ["05554012", "EBH-05554008"] as const]);

  expect(findContradiction(all, { competent: ended, municipalities: ["05554008"] })).toBeNull();
  expect(findContradiction(all, { competent: left, municipalities: ["05554008"] })).toBe(
    "On 2024-01-01 EBH-05554008 is recorded as competent for naturalisation in 05554012 still: end that in ki-strategy first, or name one --municipality.",
  );
});

test("people who live where another office is competent keep the procedures where they are", () => {
  const all = { from: "EBH-05566", to: "EBH-05554", on: "2024-01-01" };
  const asked = { competent: new Map([...competent, ["05566", "EBH-05554"] as const]) };

  expect(findContradiction(all, { ...asked, municipalities: ["05711000"] })).toBe(
    "On 2024-01-01 EBH-05711 is recorded as competent for naturalisation in 05711, not EBH-05554: record the competence in ki-strategy first.",
  );
  expect(findContradiction(all, { ...asked, municipalities: ["05770004"] })).toContain("no office is recorded");
});
