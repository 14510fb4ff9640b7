import { expect, test } from "@jest/globals";
import { declarantOf, listSignatures } from "./list-signatures.js";

const both = { giver: "GUARDIAN", guardiansNeeded: 2 } as const;
const given = (signer: number | null, onDay: string) => ({ event: "GIVEN", signer, onDay }) as const;
const asked = { event: "REQUESTED", signer: null, onDay: "2026-11-01" } as const;

test("of two guardians each signs, in whichever order, and a second signature of one is none of the other", () => {
  expect(listSignatures({ ...both, events: [asked] })).toEqual({ signed: [], missing: ["1", "2"] });
  expect(
    listSignatures({
      ...both,
      events: [asked, given(2, "2026-11-09"), given(2, "2026-11-03"), given(2, "2026-11-05")],
    }),
  ).toEqual({ signed: [{ signer: "2", onDay: "2026-11-03" }], missing: ["1"] });
  expect(listSignatures({ ...both, events: [given(1, "2026-11-09"), given(2, "2026-11-03")] })).toEqual({
    signed: [
      { signer: "2", onDay: "2026-11-03" },
      { signer: "1", onDay: "2026-11-09" },
    ],
    missing: [],
  });
});

test("a person signs alone and has no number, one guardian is the first", () => {
  expect(listSignatures({ giver: "SELF", guardiansNeeded: 1, events: [asked] }).missing).toEqual(["PERSON"]);
  expect(listSignatures({ giver: "GUARDIAN", guardiansNeeded: 1, events: [asked] }).missing).toEqual(["1"]);
  expect(["PERSON", "2"].map(declarantOf)).toEqual([
    { by: "PERSON", signer: null },
    { by: "GUARDIAN", signer: 2 },
  ]);
});
