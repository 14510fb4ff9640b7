import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { CONTRACT, getSavedQuery, SAVED_QUERIES } from "../../../testing/hub-contract.js";
import { listDeprecated } from "./list-deprecated.js";
import { listEnding } from "./list-ending.js";

test("a saved query ends within the days from its last day on, the first end first", () => {
  const query = (id: string, expires: string) => ({ id, sheet: { ...getSavedQuery("s9-posts").sheet, expires } });
  const queries = [query("late", "2027-02-28"), query("later", "2027-03-01"), query("over", "2026-11-28")];

  expect(listEnding(queries, { today: "2026-11-30", withinDays: 90 }).map(({ id }) => id)).toEqual(["over", "late"]);
  expect(listEnding(SAVED_QUERIES, { today: "2027-12-01", withinDays: 0 })).toHaveLength(SAVED_QUERIES.length);
});

test("deprecated fields are named with what their deprecation says; the hub's own schema has none", () => {
  const schema = buildSchema(`
    type Query { post: Post }
    type Post { fte: Int @deprecated(reason: "Use fundedFte; gone on 2027-06-30.") fundedFte: Int }
  `);

  expect(listDeprecated(schema)).toEqual([{ coordinate: "Post.fte", reason: "Use fundedFte; gone on 2027-06-30." }]);
  expect(listDeprecated(CONTRACT.schema)).toEqual([]);
});
