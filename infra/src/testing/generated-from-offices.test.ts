import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { GENERATED_FILES } from "@kim-hub/offices/generated-files";
import { camelName, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { readSavedQueries } from "@kim-hub/schema/read-saved-queries";
import { parse, visit } from "graphql";
import { ROOT } from "../installation/root.js";

test.each(GENERATED_FILES)("$path says what the registry of offices says", ({ path, write }) => {
  const present = readFileSync(join(ROOT, path), "utf8");

  expect(write(present)).toBe(present);
});

/** By what an operation asks of an office, without the office's name in it, the offices of which it asks that. */
function askedOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  visit(parse(text), {
    Field: ({ name: { value } }) => {
      const office = OFFICE_NAMES.find((each) => new RegExp(`^${camelName(each)}(?:[A-Z]|$)`).test(value));
      if (office === undefined) return;
      const what = value.slice(camelName(office).length);
      asked.set(what, (asked.get(what) ?? new Set()).add(office));
    },
  });

  return asked;
}

test("what a saved query asks of several offices it asks of every one that the registry declares", () => {
  const several = readSavedQueries().flatMap(({ id, text }) =>
    [...askedOf(text)].filter(([, offices]) => offices.size > 1).map(([what, offices]) => ({ id, what, offices })),
  );
  const partial = several.filter(({ offices }) => offices.size < OFFICE_NAMES.length);

  expect(new Set(several.map(({ id }) => id)).size).toBeGreaterThan(5);
  expect(partial.map(({ id, what, offices }) => `${id}: ${what} of ${[...offices].join(", ")} alone`)).toEqual([]);
});
