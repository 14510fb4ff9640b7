import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { composeSupergraph } from "./compose.js";
import { printApi } from "./print-api.js";
import { readContracts } from "./subgraphs.js";

const committed = readFileSync(new URL("../api.graphql", import.meta.url), "utf8");

test("the committed API schema is the one that the committed contracts give to clients", () => {
  expect(committed).toBe(printApi(composeSupergraph(readContracts()).apiSchema));
});

test("the API schema stands for itself, describes its fields and shows nothing hidden or of the hub's own", () => {
  const schema = buildSchema(committed);
  const path = schema.getType("ReleasedPath");

  expect(schema.getQueryType()?.getFields().territories?.description).toBeTruthy();
  expect(path?.toString()).toBe("ReleasedPath");
  for (const hidden of ["caseManagementMandate", "ImmigrationPart", "join__", "@data", "@listSize", "@inaccessible"])
    expect(committed).not.toContain(hidden);
});
