import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT, DEPUTYS_CASE } from "@kim-hub/infra/clients";
import { buildSchema, getNamedType, isObjectType } from "graphql";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** The trust centre's answers on a client rest on who names the client; these are the doors through which a caller could. */
const SUPERGRAPH = buildSchema(readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8"), {
  assumeValidSDL: true,
});
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("no field but a case, a caller's own clients and what is listed of them leads to a client", () => {
  const leading = Object.values(SUPERGRAPH.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ["CaseClient", "OwnClients"].includes(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}(${field.args.map(({ name }) => name)})`),
    );

  expect(leading.toSorted()).toEqual([
    "CaseManagementCase.client()",
    "LivePath.client()",
    "Mutation.registerClient(proof)",
    "Permission.client()",
    "Query.myClients()",
  ]);
});

test("a caller who knows a colleague's client's pseudonym cannot give it to the gateway", async () => {
  const [caseFile] = await hub.asOwner(
    "case-management",
    `select id, pseudonym from case_management_case where file_reference = '${DEPUTYS_CASE}'`,
  );
  const refused = async (query: string, variables: object = {}) => {
    const { data, errors } = await hub.ask(query, { ...manager, variables: { ...variables } });

    expect(data).toBeUndefined();
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["GRAPHQL_VALIDATION_FAILED"]));
  };

  await refused(
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on CaseClient { permissions { kind } } } }",
    { known: [{ __typename: "CaseClient", pseudonym: caseFile?.pseudonym }] },
  );
  await refused(`{ myClients(pseudonyms: ["${caseFile?.pseudonym}"]) { endingPermissions { nodes { kind } } } }`);
  await refused("{ myClients { pseudonyms } }");
  const { data } = await hub.ask(
    `{ caseManagementCase(id: "${caseFile?.id}") { client { pseudonym permissions { kind } } } }`,
    manager,
  );
  expect(data).toEqual({ caseManagementCase: null });
});

test("a case manager's own client, and nobody else, is what the gateway gives the trust centre", async () => {
  const { data } = await hub.ask(
    "{ myCases { nodes { client { pseudonym permissions { kind client { pseudonym } } } } } }",
    manager,
  );
  const clients = data.myCases.nodes.map(({ client }: { client: object }) => client);

  expect(clients).toContainEqual(expect.objectContaining({ pseudonym: DEMONSTRATION_CLIENT }));
  for (const { pseudonym, permissions } of clients)
    for (const permission of permissions) expect(permission.client).toEqual({ pseudonym });
});
