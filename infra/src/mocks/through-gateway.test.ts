import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { readContract } from "@kim-hub/kit/contract";
import { listPurposes } from "@kim-hub/kit/list-purposes";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type GraphQLSchema, isInputType, parseType, typeFromAST } from "graphql";
import { DEMONSTRATION_CASE } from "../demonstration/clients.js";
import { PEOPLE } from "../identity/people.js";
import { ROOT } from "../installation/root.js";
import { inputValue } from "./testing/contract-questions.js";
import { type GatewayOverMocks, startGatewayOverMocks } from "./testing/gateway-over-mocks.js";
import { askMainQuery, readSavedQuery } from "./testing/main-query.js";
import { startTestMocks, type TestMocks } from "./testing/test-mock.js";

let mocks: TestMocks;
let gateway: GatewayOverMocks;
beforeAll(async () => {
  mocks = await startTestMocks(SUBGRAPHS);
  gateway = await startGatewayOverMocks(mocks);
});
afterAll(async () => {
  await gateway.stop();
  await mocks.stop();
});

test("the main query is answered by mocks alone: a path is released, its mandates opened, its route composed", async () => {
  const { data, errors } = await askMainQuery(gateway, "steering.bielefeld");

  expect(errors).toBeUndefined();
  expect(data.releasedPath.status).toBe("COMPLETE");
  const { segments } = data.releasedPath.route;
  expect(new Set(segments.map(({ agencyKind }: { agencyKind: string }) => agencyKind)).size).toBe(3);
  expect((await askMainQuery(gateway, "steering.borken")).data).toEqual({ releasedPath: null });
});

test("a mocked office's proof leads a case manager to the preview of their client's path", async () => {
  const { data, errors } = await gateway.ask("casemanager.bielefeld", {
    ...{ purpose: "CASE_WORK", query: readSavedQuery("client-proof") },
    variables: { reference: DEMONSTRATION_CASE },
  });
  expect(errors).toBeUndefined();
  const { proof } = data.caseByReference.client;
  const preview = await gateway.ask("casemanager.bielefeld", {
    ...{ purpose: "CASE_WORK", query: readSavedQuery("path-preview") },
    variables: { proof, steeringGroup: "LG-05711" },
  });

  expect(preview.errors).toBeUndefined();
  expect(preview.data.previewPath.status).toBe("COMPLETE");
});

/** What a run gives where a value of the type alone would be refused. */
const GIVEN: Readonly<Record<string, unknown>> = { locale: "de", table: "invented_table" };
/** They need a path's token or a proof of somebody's own, as the tests above have. */
const OF_SOMEBODY = ["s1-released-path", "path-preview"];

test("every saved query is answered by mocks alone without an error", async () => {
  const { schema } = readContract(readFileSync(join(ROOT, "schema/supergraph.graphql"), "utf8"));
  const matrix = readAccessMatrix(mocks.config.accessMatrixFile);
  const failed: unknown[] = [];
  const queries = readManifest(join(ROOT, "schema/saved-queries.json"));
  for (const query of queries.filter(({ id }) => !OF_SOMEBODY.includes(id))) {
    const { id, documentId, sheet } = query;
    const required = [...sheet.parameters].filter(
      ([, { type, default: byDefault }]) => type.endsWith("!") && byDefault === undefined,
    );
    const variables = Object.fromEntries(
      required.map(([name, { type, values, least }]) => [
        name,
        GIVEN[name] ?? values?.[0] ?? least ?? inventVariable(schema, name, type),
      ]),
    );
    const person = PEOPLE.find(({ role }) => sheet.roles.includes(role));
    const [purpose] = person ? listPurposes(query, person.role, { matrix, subgraphs: SUBGRAPHS }) : [];
    const asked = { purpose, documentId, variables, extensions: { assignment: "erfunden" } };
    const { data, errors } = await gateway.ask(person?.username ?? "developer", asked);
    if (errors || !data) failed.push({ id, errors });
  }

  expect(failed).toEqual([]);
});

function inventVariable(schema: GraphQLSchema, name: string, type: string): unknown {
  const found = typeFromAST(schema, parseType(type));
  if (!isInputType(found)) throw new Error(`${type} is no type of a variable.`);

  return inputValue(found, name, "ki-strategy");
}
