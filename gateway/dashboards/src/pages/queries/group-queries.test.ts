import { expect, test } from "@jest/globals";
import { SAVED_QUERIES } from "../../testing/hub-contract.js";
import { groupQueries } from "./group-queries.js";

const groups = groupQueries(SAVED_QUERIES);
const idsOf = (group: "AUDITS" | "FIGURES" | "WORK") => groups.get(group)?.map(({ id }) => id);

test("audits, figures and work at hand stand apart, and each query once", () => {
  expect(idsOf("AUDITS")).toEqual(
    expect.arrayContaining(["a5-post-occupancy", "a14-information-duty", "audit-assignments"]),
  );
  expect(idsOf("FIGURES")).toEqual(expect.arrayContaining(["s3-cm-funnel", "grosse-anfrage"]));
  expect(idsOf("WORK")).toEqual(expect.arrayContaining(["worklist", "my-page", "a1-own-accesses"]));
  expect([...groups.values()].flat()).toHaveLength(SAVED_QUERIES.length);
});

test("a group without a query is no group", () => {
  expect([...groupQueries([]).keys()]).toEqual([]);
});
