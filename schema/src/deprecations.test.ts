import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { checkDeprecations, listDeprecations, readPeriod } from "./deprecations.js";

const WRITTEN = "Since 2026-11-30, until 2027-06-30: use other.";

test("everything that can be deprecated is found by its coordinate", () => {
  const document = parse(`
    type Query { old(first: Int @deprecated(reason: "a")): Int @deprecated(reason: "${WRITTEN}") new: Int }
    enum Colour { RED @deprecated BLUE }
    input Wish { text: String @deprecated(reason: "b") }`);

  expect(listDeprecations(document)).toEqual([
    { coordinate: "Query.old.first", reason: "a" },
    { coordinate: "Query.old", reason: WRITTEN },
    { coordinate: "Colour.RED", reason: "No longer supported" },
    { coordinate: "Wish.text", reason: "b" },
  ]);
});

test("a deprecation says since when and until when", () => {
  expect(readPeriod(WRITTEN)).toEqual({ since: "2026-11-30", until: "2027-06-30" });
  for (const reason of [
    "Use other.",
    "Since 2026-11-30: use other.",
    "Since 2026-11-30, until 2026-11-30: use other.",
    "Since 2026-02-30, until 2027-06-30: use other.",
    "Since 2026-11-30, until 2027-06-31: use other.",
    "Since 2026-11-30, until 2027-06-30: ",
  ])
    expect(readPeriod(reason)).toBeNull();
});

test("a contract that deprecates a field without days is a fault that names it", () => {
  const contract = (reason: string) => ({
    name: "owner",
    typeDefs: parse(`type Query { old: Int @deprecated(reason: "${reason}") }`),
  });

  expect(checkDeprecations([contract(WRITTEN)])).toEqual([]);
  expect(checkDeprecations([contract("Use new.")])).toEqual([
    "owner deprecates Query.old and does not say for how long: Since 2026-11-30, until 2027-06-30: use …",
  ]);
});
