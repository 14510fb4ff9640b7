import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { composeSupergraph } from "../compose.js";
import { readContracts } from "../subgraphs.js";
import { checkSavedQueries } from "./check-documents.js";
import { readSavedQueries } from "./read-saved-queries.js";

const { apiSchema } = composeSupergraph(readContracts());

test("every committed saved query fits the supergraph that the committed contracts compose to", () => {
  const queries = readSavedQueries();

  expect(queries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["grosse-anfrage", "s11-municipalities", "s12-milestones-and-gaps", "s8-funding-by-pillar"]),
  );
  expect(() => checkSavedQueries(apiSchema, queries)).not.toThrow();
});

test("a query that does not fit fails with the validator's own messages, every one with its file and line", () => {
  const queries = [
    { id: "wrong-field", text: "{\n  territories {\n    ags\n    burgomaster\n  }\n}" },
    { id: "wrong-syntax", text: "query {" },
  ];

  expect(() => checkSavedQueries(apiSchema, queries)).toThrow(
    'wrong-field/query.graphql, line 4: Cannot query field "burgomaster" on type "Territory".\n' +
      "wrong-syntax/query.graphql, line 1: Syntax Error: Expected Name, found <EOF>.",
  );
});

test("a field that the supergraph hides from clients does not fit", () => {
  const text = "query ($token: ID!) { releasedPath(token: $token) { handle } }";

  expect(() => checkSavedQueries(apiSchema, [{ id: "hidden", text }])).toThrow('Cannot query field "handle"');
});

test("a folder without a query is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "saved-queries-"));
  mkdirSync(join(folder, "empty"));

  expect(() => readSavedQueries(folder)).toThrow("These saved queries have no query.graphql: empty.");
  rmSync(folder, { recursive: true });
});
