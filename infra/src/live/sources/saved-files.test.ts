import { expect, test } from "@jest/globals";
import { sortSaved } from "./saved-files.js";

const NEXT_START = "takes effect when you start npm run dev anew.";

test("sources are compiled, and tests are nobody's", () => {
  const saved = sortSaved([
    "subgraphs/immigration/src/schema.ts",
    "subgraphs/kit/src/paging/page.test.ts",
    "README.md",
  ]);

  expect([...saved.workspaces]).toEqual(["subgraphs/immigration"]);
  expect(saved).toMatchObject({ read: [], recomposes: false, hints: [] });
});

test.each([
  ["subgraphs/immigration/reference/status-rules.csv", "subgraphs/immigration", false],
  ["subgraphs/trust-centre/permission-texts/2026-1/de.yaml", "subgraphs/trust-centre", false],
  ["subgraphs/trust-centre/person-page/de.yaml", "subgraphs/trust-centre", true],
  ["schema/access-matrix.yaml", null, true],
  ["schema/saved-queries.json", null, true],
  ["schema/governance.json", null, false],
  ["gateway/dashboards/styles/page.css", null, true],
])("%s is read again by who has read it", (file, office, byGateway) => {
  expect(sortSaved([file]).read).toMatchObject([{ file, office, byGateway }]);
});

test.each(["schema/number-fields.yaml", "schema/retention.csv", "subgraphs/immigration/retention.csv"])(
  "%s is a rule to compose by",
  (file) => {
    expect(sortSaved([file])).toMatchObject({ recomposes: true, read: [], hints: [] });
  },
);

test("what does not take effect by itself is one line for all files of a kind", () => {
  const { hints, read } = sortSaved([
    "infra/src/dev/hub.ts",
    "package.json",
    "subgraphs/immigration/package.json",
    "schema/saved-queries/own-case/sheet.yaml",
    "subgraphs/immigration/src/migrations/migration-20261124.ts",
    "gateway/dashboards/src/graphiql/graphiql.ts",
  ]);

  expect(read).toEqual([]);
  expect(hints).toEqual([
    `infra/src/dev/hub.ts (and 3 more): ${NEXT_START}`,
    "schema/saved-queries/own-case/sheet.yaml: npm run schema writes it into what the hub reads.",
    "subgraphs/immigration/src/migrations/migration-20261124.ts: a database gets it when you start npm run dev anew.",
  ]);
});

test("what npm run schema writes beside the hub's files is nobody's", () => {
  const written = ["schema/supergraph.graphql", "schema/api.graphql", "subgraphs/immigration/schema.graphql"];

  expect(sortSaved([...written, "schema/record-of-processing.html", "schema/client/types.ts"])).toMatchObject({
    read: [],
    recomposes: false,
    hints: [],
  });
});
