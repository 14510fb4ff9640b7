import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { localDate } from "@kim-hub/kit/calendar";
import { forgedTokens } from "../harness/forged-token.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";
import { createThief, hashOf, type Thief } from "../harness/thief.js";

const MANAGER = { role: "CASE_MANAGER", authority: "CM-05711", purpose: "CASE_WORK" };
const STEERING = { role: "STEERING_GROUP_MEMBER", body: "LG-05711", purpose: "STEERING_CASE_REVIEW" };
const IMMIGRATION = { role: "IMMIGRATION_CLERK", authority: "ABH-05711", purpose: "RESIDENCE_PROCEDURE" };
const NATURALISATION = { role: "NATURALISATION_CLERK", authority: "EBH-05711", purpose: "NATURALISATION_PROCEDURE" };

const INPUT = {
  clientPseudonym: DEMONSTRATION_CLIENT,
  recipient: "LG-05711",
  kind: "CONSENT",
  sender: "IMMIGRATION",
  categories: ["PATH_SEGMENTS"],
  validFrom: new Date().toISOString().slice(0, 10),
  validTo: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  textVersion: "2026-1",
  language: "de",
  channel: "WRITTEN",
};

/** Everything that gives, ends or uses a permission. */
const PERMISSIONS: readonly (readonly [string, object])[] = [
  ["mutation ($input: PermissionInput!) { recordPermission(input: $input) { id } }", { input: INPUT }],
  ["mutation ($input: PermissionInput!) { requestPermission(input: $input) { id } }", { input: INPUT }],
  ...["givePermission", "refusePermission"].map((answer): [string, object] => [
    `mutation ($input: PermissionAnswerInput!) { ${answer}(input: $input) { id } }`,
    { input: { permissionId: randomUUID(), channel: "WRITTEN" } },
  ]),
  [
    `mutation ($client: ID!) { releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", sitting: "${localDate()}" }) { token } }`,
    { client: DEMONSTRATION_CLIENT },
  ],
  [
    `mutation ($client: ID!) { withdrawPermissions(clientPseudonym: $client, input: { scope: { all: true } }) { id } }`,
    { client: DEMONSTRATION_CLIENT },
  ],
  [
    "mutation ($id: ID!) { invalidatePermission(permissionId: $id, reason: WRONG_CLIENT) { id } }",
    { id: randomUUID() },
  ],
  [`mutation ($id: ID!) { revokePath(pathId: $id) }`, { id: "P-AAAAAA" }],
];
const PATH = "query ($token: ID!) { releasedPath(token: $token) { pathId immigrationMandate } }";

let hub: TestHub;
let thief: Thief;
/** A released path, made by the case manager whom it is for. */
let path: string;
let files: { readonly immigration: string; readonly naturalisation: string };
let caseId: string;
/** The subject of the case manager, who alone may read the case. */
let caseManager: string;

beforeAll(async () => {
  hub = await startTestHub();
  thief = await createThief(hub);
  path = await hub.releasePath();
  const idOf = async (name: Parameters<TestHub["asOwner"]>[0], table: string, authority: string) =>
    String((await hub.asOwner(name, `select id from ${table} where authority_id = '${authority}'`))[0]?.id);
  files = {
    immigration: await idOf("immigration", "immigration_file", "ABH-05711"),
    naturalisation: await idOf("naturalisation", "naturalisation_procedure", "EBH-05711"),
  };
  const [row] = await hub.asOwner(
    "case-management",
    `select id, case_manager from case_management_case where file_reference = '${DEMONSTRATION_CASE}'`,
  );
  caseId = String(row?.id);
  caseManager = String(row?.case_manager);
});

afterAll(() => hub.stop());

/** How many permissions and releases there are: what a thief must not change. */
async function countPermissions(): Promise<unknown> {
  const [row] = await hub.asOwner(
    "trust-centre",
    `select (select count(*) from permission) as permissions, (select count(*) from permission_event) as events,
      (select count(*) from released_path) as paths`,
  );

  return row;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The offices' personal data, with the claims that would open them. */
const readings = () =>
  [
    ["immigration", "query ($id: ID!) { immigrationFile(id: $id) { id } }", files.immigration, IMMIGRATION],
    [
      "naturalisation",
      "query ($id: ID!) { naturalisationProcedure(id: $id) { id } }",
      files.naturalisation,
      NATURALISATION,
    ],
    [
      "case-management",
      "query ($id: ID!) { caseManagementCase(id: $id) { id } }",
      caseId,
      { ...MANAGER, sub: caseManager },
    ],
  ] as const;

test("the gateway's envelope key alone makes no permission, no release and no path", async () => {
  const before = await countPermissions();
  for (const [query, variables] of PERMISSIONS) {
    const { data, errors } = await thief.ask("trust-centre", query, { claims: MANAGER, variables: { ...variables } });

    expect({ query, data: data ?? null }).toEqual({ query, data: null });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  const { data } = await thief.ask("trust-centre", PATH, { claims: STEERING, variables: { token: path } });

  expect(data).toEqual({ releasedPath: null });
  expect(await countPermissions()).toEqual(before);
});

test("the gateway's envelope key alone reads nothing that an office holds about a person, only what is public", async () => {
  for (const [office, query, id, claims] of readings()) {
    const { data, errors } = await thief.ask(office, query, { claims, variables: { id } });

    expect({ office, values: Object.values(data) }).toEqual({ office, values: [null] });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
  const { data } = await thief.ask("ki-strategy", `{ territory(ags: "05711") { name } }`);

  expect(data).toEqual({ territory: { name: "Bielefeld" } });
});

test("another user's hub token alone makes no permission and no release at the hub", async () => {
  const before = await countPermissions();
  const token = await hub.token("casemanager.bielefeld");
  for (const [query, variables] of PERMISSIONS) {
    const response = await hub.send({
      headers: { "content-type": "application/json", "hub-purpose": "CASE_WORK", ...bearer(token) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = Object(await response.json());

    expect({ query, data: data ?? null }).toEqual({ query, data: null });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
  expect(await countPermissions()).toEqual(before);
});

test("the envelope key with another user's hub token makes no permission and no release", async () => {
  const before = await countPermissions();
  const [token, own] = [await hub.token("casemanager.bielefeld"), await hub.trustCentreToken("casemanager.bielefeld")];
  const ath = hashOf(token);
  const attempts = [
    { claims: { ...MANAGER, ath }, headers: bearer(token) },
    // A token for the trust centre that the envelope does not name.
    { claims: { ...MANAGER, ath }, headers: { ...bearer(token), "trust-centre-authorization": `Bearer ${own}` } },
    // The hub's token is no token for the trust centre.
    {
      claims: { ...MANAGER, ath, trust_centre_ath: ath },
      headers: { ...bearer(token), "trust-centre-authorization": `Bearer ${token}` },
    },
  ];
  for (const attempt of attempts) {
    for (const [query, variables] of PERMISSIONS) {
      const { data, errors } = await thief.ask("trust-centre", query, { ...attempt, variables: { ...variables } });

      expect({ query, data: data ?? null }).toEqual({ query, data: null });
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    }
  }
  expect(await countPermissions()).toEqual(before);
});

test("the envelope key with one user's hub token reads what that user may read, whatever the envelope claims", async () => {
  const token = await hub.token("immigration.bielefeld");
  const headers = bearer(token);
  const read = async ([office, query, id, claims]: ReturnType<typeof readings>[number]) => {
    const { data } = await thief.ask(office, query, {
      claims: { ...claims, ath: hashOf(token) },
      headers,
      variables: { id },
    });

    return [office, Object.values(data)[0] !== null];
  };

  expect(Object.fromEntries(await Promise.all(readings().map(read)))).toEqual({
    immigration: true,
    naturalisation: false,
    "case-management": false,
  });
});

test("a mandate under a header that no library writes is NOT_AVAILABLE, and the attempt leaves a row", async () => {
  const token = await hub.token("steering.bielefeld");
  const header = { alg: "ECDH-ES+A256KW", enc: "A256GCM", epk: { kty: "EC" } };
  const sealed = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
  const known = { __typename: "ReleasedPath", handle: "h", immigrationMandate: sealed };
  const jti = randomUUID();
  const { errors } = await thief.ask(
    "immigration",
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on ReleasedPath { immigrationPart { asOf } } } }",
    {
      claims: { purpose: STEERING.purpose, ath: hashOf(token), jti },
      headers: bearer(token),
      variables: { known: [known] },
    },
  );

  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  expect(await hub.asOwner("immigration", `select refusal from disclosure_log where request_id = '${jti}'`)).toEqual([
    { refusal: "NOT_AVAILABLE" },
  ]);
});

test("an envelope without the token's hash, with another's, and a hash without its token are UNAUTHENTICATED", async () => {
  const [own, other] = [await hub.token("immigration.bielefeld"), await hub.token("immigration.borken")];
  const attempts = [
    { claims: IMMIGRATION, headers: bearer(own) },
    { claims: { ...IMMIGRATION, ath: hashOf(other) }, headers: bearer(own) },
    { claims: { ...IMMIGRATION, ath: hashOf(own) } },
    { claims: { ...IMMIGRATION, ath: hashOf("a.b.c") }, headers: bearer("a.b.c") },
  ];
  for (const attempt of attempts) {
    const { status, errors } = await thief.ask("immigration", "{ __typename }", attempt);

    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
});

test("an access token that the gateway refuses is UNAUTHENTICATED to an office, too, whatever envelope it comes with", async () => {
  for (const [kind, token] of Object.entries(await forgedTokens(hub))) {
    const claims = { ...IMMIGRATION, ath: hashOf(token) };
    const { status, errors } = await thief.ask("immigration", "{ __typename }", { claims, headers: bearer(token) });

    expect({ kind, status }).toEqual({ kind, status: 401 });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
});

test("a captured token for the trust centre releases nothing a second time, and stands in no log", async () => {
  const [token, own] = [await hub.token("casemanager.bielefeld"), await hub.trustCentreToken("casemanager.bielefeld")];
  const headers = { ...bearer(token), "trust-centre-authorization": `Bearer ${own}` };
  const release = PERMISSIONS.find(([query]) => query.includes("releasePath"));
  const spent = await hub.send({
    headers: { "content-type": "application/json", "hub-purpose": "CASE_WORK", ...headers },
    body: JSON.stringify({ query: release?.[0], variables: release?.[1] }),
  });
  const released: HubAnswer = Object(await spent.json());
  const before = await countPermissions();

  const claims = { ...MANAGER, ath: hashOf(token), trust_centre_ath: hashOf(own) };
  for (const [query, variables] of PERMISSIONS) {
    const { errors } = await thief.ask("trust-centre", query, { claims, headers, variables: { ...variables } });

    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
  expect(released).toMatchObject({ data: { releasePath: { token: expect.any(String) } } });
  expect(await countPermissions()).toEqual(before);
  const logs = await hub.logsWith(released);
  for (const secret of [token, own]) expect(logs).not.toContain(secret.split(".")[2]);
});
