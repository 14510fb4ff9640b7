import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { openMandate } from "@kim-hub/kit/mandate";
import { camelName } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { RELEASING_OFFICES, subgraphName } from "@kim-hub/offices/office-names";
import { SUBGRAPHS, type SubgraphName } from "@kim-hub/offices/subgraphs";
import { CLIENTS, DEMONSTRATION_CLIENT } from "../demonstration/clients.js";
import { readMocksConfig } from "./config.js";
import { startMocks } from "./start-mocks.js";
import { startTestMocks, type TestMocks } from "./testing/test-mock.js";

const manager = { actor: "cm", role: Role.CASE_MANAGER, authority: "CM-05711", purpose: Purpose.CASE_WORK };
const steering = {
  ...{ actor: "lg", role: Role.STEERING_GROUP_MEMBER, body: "LG-05711" },
  purpose: Purpose.STEERING_CASE_REVIEW,
};
const RELEASE = `mutation ($client: ID!, $sitting: LocalDate!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", ageBand: AGE_27_44, sitting: $sitting }) {
    token pathId releasedOffices } }`;
const MANDATES = RELEASING_OFFICES.map((office) => `${camelName(office)}Mandate`).join(" ");
const PATH = `query ($token: ID!) { releasedPath(token: $token) { handle pathId ags ageBand releasedOffices namedOffices ${MANDATES} } }`;
const TERRITORY = { __typename: "Territory", ags: "05711" };

let mocks: TestMocks;
beforeAll(async () => {
  mocks = await startTestMocks(SUBGRAPHS);
});
afterAll(() => mocks.stop());

const release = async () => {
  const variables = { client: DEMONSTRATION_CLIENT, sitting: localDate() };
  const { data } = await mocks.ask("trust-centre", RELEASE, { as: manager, variables });

  return String(data.releasePath.token);
};
const askPath = async (token: string, as: object = steering) =>
  mocks.ask("trust-centre", PATH, { as, variables: { token } });
const askEntity = async (
  name: SubgraphName,
  known: { readonly __typename: string; readonly [field: string]: unknown },
  selection: string,
  as: object = steering,
) =>
  mocks.ask(
    name,
    `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${known.__typename} ${selection} } }`,
    {
      ...{ as, variables: { known: [known] } },
    },
  );
const partOf = (office: (typeof RELEASING_OFFICES)[number]) => `${camelName(office)}Part`;
const PART =
  "{ asOf status segments { legalDomain event code fromQuarter toQuarter isDisputed } statedWaits { fromQuarter toQuarter } }";

test.each([
  ["without envelope", { envelopeFor: null }],
  ["with the envelope of another subgraph", { envelopeFor: "trust-centre" }],
  ["without the token that its envelope names", { withoutToken: true }],
] as const)("a request %s is refused", async (_how, question) => {
  const { status, errors } = await mocks.ask("ki-strategy", '{ territory(ags: "05711") { ags } }', {
    as: steering,
    ...question,
  });

  expect(status).toBe(401);
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});

test("the mocked trust centre does one act for a token of its own, and none without", async () => {
  const ownToken = await mocks.signOwn(manager);
  const variables = { client: DEMONSTRATION_CLIENT, sitting: localDate() };
  const act = (token: string) => mocks.ask("trust-centre", RELEASE, { as: manager, variables, ownToken: token });

  expect((await act(ownToken)).errors).toBeUndefined();
  for (const token of [ownToken, "none", await mocks.signOwn({ ...manager, actor: "another" })])
    expect(await act(token)).toMatchObject({ status: 200, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});

test("an entity keeps its key and has the same values wherever it is asked", async () => {
  const { data, errors } = await askEntity("ki-strategy", TERRITORY, "{ ags name }");
  const asked = await mocks.ask("ki-strategy", '{ territory(ags: "05711") { ags name } }', { as: steering });

  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([{ ags: "05711", name: expect.stringMatching(/ \(erfunden\)$/) }]);
  expect(asked.data.territory).toEqual(data._entities[0]);
  const [other] = (await askEntity("ki-strategy", { ...TERRITORY, ags: "05554" }, "{ ags name }")).data._entities;
  expect(other.name).not.toBe(asked.data.territory.name);
});

test("what the access matrix does not give a role for a purpose is withheld in the owner's words", async () => {
  const token = await release();
  const { data, errors } = await askPath(token, { ...steering, purpose: Purpose.STEERING_REPORT });

  expect(data).toEqual({ releasedPath: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  const { errors: refused } = await mocks.ask("trust-centre", RELEASE, {
    as: steering,
    variables: { client: DEMONSTRATION_CLIENT, sitting: localDate() },
  });
  expect(refused).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test.each(RELEASING_OFFICES)(
  "a field of %s that requires a mandate names it where the gateway does not send it",
  async (office) => {
    const known = { __typename: "ReleasedPath", handle: "h" };
    const { data, errors } = await askEntity(subgraphName(office), known, `{ handle ${partOf(office)} { asOf } }`);

    expect(data._entities).toEqual([{ handle: "h", [partOf(office)]: null }]);
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining(`${camelName(office)}Mandate`) },
    ]);
  },
);

test("mandates are real: each opens with its office's own key alone, for the demonstration's pseudonym there", async () => {
  const { data, errors } = await askPath(await release());
  expect(errors).toBeUndefined();
  const client = CLIENTS.find(({ caseManagement }) => caseManagement.pseudonym === DEMONSTRATION_CLIENT);
  const known = {
    CASE_MANAGEMENT: client?.caseManagement,
    IMMIGRATION: client?.immigration,
    NATURALISATION: client?.naturalisation,
  };
  for (const [office, { pseudonym } = { pseudonym: "" }] of Object.entries(known)) {
    const name = RELEASING_OFFICES.find((each) => each === office) ?? "CASE_MANAGEMENT";
    const sealed = data.releasedPath[`${camelName(name)}Mandate`];
    const open = async (key: string) =>
      openMandate(sealed, {
        office: name,
        viewer: { ...steering, authority: null, caseReference: null, requestId: "r" },
        keys: {
          decryption: await mocks.readKey(mocks.keys.private(key)),
          verification: await mocks.readKey(mocks.keys.public("mandate")),
        },
      });
    expect(await open(name)).toMatchObject({ pseudonyms: [pseudonym], body: "LG-05711", preview: false });
    await expect(open(RELEASING_OFFICES.find((other) => other !== name) ?? "")).rejects.toThrow();
  }
});

test("a mocked office releases its part under its own mandate, once, and refuses another's", async () => {
  const { data } = await askPath(await release());
  for (const office of RELEASING_OFFICES) {
    const mandate = `${camelName(office)}Mandate`;
    const known = { __typename: "ReleasedPath", handle: "h", [mandate]: data.releasedPath[mandate] };
    const answer = await askEntity(subgraphName(office), known, `{ ${partOf(office)} ${PART} }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities[0][partOf(office)].segments.length).toBeGreaterThan(0);
    // A mandate serves one request.
    const again = await askEntity(subgraphName(office), known, `{ ${partOf(office)} ${PART} }`);
    expect(again.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    const other = RELEASING_OFFICES.find((each) => each !== office) ?? office;
    const foreign = { ...known, [mandate]: data.releasedPath[`${camelName(other)}Mandate`] };
    const refused = await askEntity(subgraphName(office), foreign, `{ ${partOf(office)} ${PART} }`);
    expect(refused.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  }
});

test("ki-strategy's own code composes the route of the parts", async () => {
  const { data } = await askPath(await release());
  const { handle, ags, releasedOffices, namedOffices } = data.releasedPath;
  const parts = await Promise.all(
    RELEASING_OFFICES.map(async (office) => {
      const mandate = `${camelName(office)}Mandate`;
      const known = { __typename: "ReleasedPath", handle, [mandate]: data.releasedPath[mandate] };
      const answer = await askEntity(subgraphName(office), known, `{ ${partOf(office)} ${PART} }`);

      return answer.data._entities[0];
    }),
  );
  const known = Object.assign({ __typename: "ReleasedPath", handle, ags, releasedOffices, namedOffices }, ...parts);
  const { data: composed, errors } = await askEntity(
    "ki-strategy",
    known,
    "{ status territory { ags name } route { watermark segments { order agencyKind code from to status } withheldCount } }",
  );

  expect(errors).toBeUndefined();
  const [path] = composed._entities;
  const segments = parts.flatMap((part) => Object.values(part).flatMap((each) => Object(each).segments));
  expect(path).toMatchObject({ status: "COMPLETE", territory: { ags: "05711" }, route: { withheldCount: 0 } });
  expect(path.route.segments).toHaveLength(segments.length);
  expect(path.route.watermark).toMatch(/^LG-05711\//);
  const { [partOf(RELEASING_OFFICES[0] ?? "CASE_MANAGEMENT")]: _left, ...lacking } = known;
  const refused = await askEntity("ki-strategy", lacking, "{ status }");
  expect(refused.errors).toMatchObject([{ message: expect.stringContaining("Part") }]);
});

test("a path is unknown to another group, with another token and once it is revoked", async () => {
  const token = await release();
  const { data } = await askPath(token);
  expect((await askPath(token, { ...steering, body: "LG-05554" })).data).toEqual({ releasedPath: null });
  expect((await askPath("another")).data).toEqual({ releasedPath: null });
  const variables = { id: data.releasedPath.pathId };
  const revoked = await mocks.ask("trust-centre", "mutation ($id: ID!) { revokePath(pathId: $id) }", {
    as: manager,
    variables,
  });

  expect(revoked.data).toEqual({ revokePath: true });
  expect((await askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("pages of a list follow each other and count the same whole", async () => {
  const ask = async (first: number, after?: string) => {
    const { data } = await mocks.ask(
      "ki-strategy",
      'query ($first: Int!, $after: String) { papers(ags: "05711", first: $first, after: $after) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }',
      { as: steering, variables: { first, after } },
    );

    return data.papers;
  };
  const all = await ask(100);
  const ids: string[] = [];
  let page = await ask(1);
  for (;;) {
    expect(page.totalCount).toBe(all.nodes.length);
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    if (!page.pageInfo.hasNextPage) break;
    page = await ask(1, page.pageInfo.endCursor);
  }

  expect(ids).toEqual(all.nodes.map(({ id }: { id: string }) => id));
  expect(all.pageInfo.hasNextPage).toBe(false);
});

test("mocks start in development only", async () => {
  await expect(startMocks({ ...mocks.config, development: false })).rejects.toThrow(/NODE_ENV=development only/);
  expect(() =>
    readMocksConfig({
      MOCKED_SUBGRAPHS: "nobody",
      CONTRACT_FOLDER: ".",
      OIDC_ISSUER: "http://127.0.0.1",
      NODE_ENV: "development",
    }),
  ).toThrow("MOCKED_SUBGRAPHS names nobody, which is no subgraph.");
});
