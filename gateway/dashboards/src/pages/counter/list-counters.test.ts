import { expect, test } from "@jest/globals";
import { Role } from "@kim-hub/kit/viewer";
import { getSavedQuery, SAVED_QUERIES } from "../../testing/hub-contract.js";
import { counterOfClerk, listClerks, listCounters } from "./list-counters.js";

const OF_ONE_SHAPE = ["proof", "worklist", "files"].map((kind) => `case-management-${kind}`);

/** The hub's saved queries, and these as well. */
const withQueries = (ids: readonly string[]) => ({
  savedQueries: [...SAVED_QUERIES, ...ids.map((id) => ({ ...getSavedQuery("own-case"), id }))],
});
const WHOLE = withQueries([...OF_ONE_SHAPE, "own-case-management-file"]);

test("an office whose saved queries are those of the one shape has a counter, with its two lists and its file", () => {
  expect(counterOfClerk(WHOLE, Role.CASE_MANAGER)).toMatchObject({
    ...{ office: "CASE_MANAGEMENT", purpose: "CASE_WORK", proof: "case-management-proof" },
    file: "own-case-management-file",
    filter: {
      choices: [
        { value: "due", query: "case-management-worklist" },
        { value: "all", query: "case-management-files" },
      ],
    },
  });
});

test("an office that lacks one of them has none, and the counters made for their office stay", () => {
  const lacking = withQueries(OF_ONE_SHAPE);

  expect([...listClerks(lacking)]).toEqual(["IMMIGRATION_CLERK", "NATURALISATION_CLERK"]);
  expect(listCounters(WHOLE).map(({ role }) => role)).toEqual([
    ...listCounters(lacking).map(({ role }) => role),
    "CASE_MANAGER",
  ]);
});
