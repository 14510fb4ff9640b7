import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { getNamedType, isLeafType } from "graphql";
import { database } from "../database.js";
import { createSchema } from "../schema.js";
import { officer } from "../testing/test-linkage.js";
import {
  manager,
  permissionInput,
  RECORD,
  startTestTrustCentre,
  type TrustCentre,
} from "../testing/test-trust-centre.js";

const OWN = "urn:kim-hub:trust-centre";
const actor = "cm-1";
const as = { ...manager, actor };

let trust: TrustCentre;
let client: string;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  client = await trust.givenClient();
});

afterAll(() => trust.stop());

const now = () => Math.floor(Date.now() / 1000);
const sign = (claims: Readonly<Record<string, unknown>>) =>
  trust.issuer.sign({
    sub: actor,
    kim_role: manager.role,
    kim_authority: manager.authority,
    aud: OWN,
    exp: now() + 300,
    ...claims,
  });
const record = (trustCentreToken: string | null, query = RECORD) =>
  trust.ask(query, { as, trustCentreToken, variables: { input: permissionInput(client, Office.IMMIGRATION) } });
const countPermissions = async () =>
  (await trust.rows("select count(*)::int as permissions from permission"))[0]?.permissions;

test("a token for the trust centre is good for one mutation", async () => {
  const token = await sign({});

  expect((await record(token)).errors).toBeUndefined();
  const { data, errors } = await record(token);

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" }, message: expect.stringMatching(/used/) }]);
});

test("two mutations in one request with one token are one mutation, and the second is UNAUTHENTICATED", async () => {
  const query =
    "mutation ($input: PermissionInput!) { one: recordPermission(input: $input) { id } two: recordPermission(input: $input) { id } }";
  const { errors } = await record(await sign({}), query);

  expect(errors).toMatchObject([{ path: ["two"], extensions: { code: "UNAUTHENTICATED" } }]);
});

test("of many requests at once with one token one is answered", async () => {
  const token = await sign({});
  const answers = await Promise.all(Array.from({ length: 8 }, () => record(token)));

  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
});

test("more mutations at once than the database has connections for, each with a token of its own, are all done", async () => {
  const clients = await Promise.all(Array.from({ length: 30 }, () => trust.givenClient()));
  const answers = await Promise.all(
    clients.map(async (each) =>
      trust.ask(RECORD, {
        as,
        trustCentreToken: await sign({}),
        variables: { input: permissionInput(each, Office.IMMIGRATION) },
      }),
    ),
  );

  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
});

test.each<readonly [kind: string, claims: Readonly<Record<string, unknown>>]>([
  ["for the hub", { aud: "urn:kim-hub" }],
  ["for the hub too", { aud: [OWN, "urn:kim-hub"] }],
  ["that lives longer than five minutes", { exp: now() + 3600 }],
  ["without iat", { iat: undefined }],
  ["without jti", { jti: undefined }],
  ["with a number for its jti", { jti: 5 }],
  ["with a list for its jti", { jti: ["j"] }],
  ["with a jti of 256 characters", { jti: "j".repeat(256) }],
  ["of somebody else", { sub: "cm-2" }],
  ["of another authority", { kim_authority: "CM-05334002" }],
])("a token for the trust centre %s is UNAUTHENTICATED, and nothing is recorded", async (_kind, claims) => {
  const before = await countPermissions();
  const { data, errors } = await record(await sign(claims));

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(await countPermissions()).toBe(before);
});

test("no mutation of the schema begins without a token for the trust centre, and each attempt leaves a row", async () => {
  const { schema } = await createSchema();
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const steeringGroup = "LG-05711";
  const permission = permissionInput(client, Office.IMMIGRATION);
  const answer = { permissionId: "p-1", channel: "WRITTEN" };
  const inputs: Readonly<Record<string, object>> = {
    recordPermission: permission,
    requestPermission: permission,
    givePermission: answer,
    refusePermission: answer,
    withdrawPermissions: { scope: { all: true } },
    withdrawMyPermissions: { scope: { all: true } },
    withdrawAtCounter: {},
    recordLinkingConsent: { validTo: localDate(), textVersion: "2026-1", language: "de", channel: "WRITTEN" },
    releasePath: { clientPseudonym: client, steeringGroup, sitting: localDate() },
    unlink: { link: randomUUID(), reason: "x" },
    assignTrustCentreAudit: {
      ...{
        reference: "x",
        auditor: "x",
        auditingBody: "x",
        basis: "x",
        periodFrom: localDate(),
        periodTo: localDate(),
      },
      ...{ validFrom: localDate(), validUntil: localDate() },
    },
  };
  const others: Readonly<Record<string, object>> = {
    ...{ confirmLink: officer, rejectLink: officer, unlink: officer, assessBreach: officer },
    ...{ assignTrustCentreAudit: officer, endTrustCentreAudit: officer },
  };
  for (const { name, args, type } of mutations) {
    const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
    const selection = isLeafType(getNamedType(type)) ? "" : "{ __typename }";
    const { errors } = await trust.ask(`mutation (${declared}) { ${name}(${given}) ${selection} }`, {
      as: others[name] ?? as,
      trustCentreToken: null,
      variables: {
        input: inputs[name],
        clientPseudonym: client,
        steeringGroup,
        pathId: "P-1",
        id: "l-1",
        permissionId: randomUUID(),
        reason: "WRONG_CLIENT",
        proof: "x",
        state: "NO_RISK",
        assessment: "x",
        proofs: ["x"],
        voucher: "x",
        code: "x",
      },
    });
    const [row] = await trust.rows(
      `select refusal from disclosure_log where coordinate = 'Mutation.${name}' and refusal = 'UNAUTHENTICATED'`,
    );

    expect({ name, errors }).toMatchObject({
      name,
      errors: [{ path: [name], message: expect.stringMatching(/token/), extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect({ name, row }).toEqual({ name, row: { refusal: "UNAUTHENTICATED" } });
  }

  expect(mutations.length).toBeGreaterThan(4);
});

test("the database keeps the id of a used token, and no log holds a token", async () => {
  const jti = randomUUID();
  const token = await sign({ jti });
  await record(token);

  expect(await trust.rows(`select id from used_token where id = '${jti}'`)).toHaveLength(1);
  expect(trust.log()).not.toContain(token.split(".")[2]);
});

test("the application role cannot read, change or delete a used token, so that none is good again", async () => {
  const token = await sign({});
  await record(token);

  const orm = createOrm(database, trust.applicationUrl);
  const changed = [];
  for (const sql of ["select id from used_token", "update used_token set id = 'x' || id", "delete from used_token"])
    changed.push(await orm.em.execute(sql.startsWith("select") ? sql : `${sql} returning id`));
  await orm.close();

  expect(changed).toEqual([[], [], []]);
  expect((await record(token)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});
