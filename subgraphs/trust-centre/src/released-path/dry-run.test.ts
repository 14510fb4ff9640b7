import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const PATH = "query ($token: ID!) { releasedPath(token: $token) { pathId immigrationMandate } }";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const countRows = () =>
  trust.rows(
    `select (select count(*) from sealed_mandate) as mandates, (select count(*) from disclosure_log) as disclosures`,
  );
const dryRun = async (token: string, as: object = steering) => {
  const { data, extensions } = await trust.ask(PATH, { as, variables: { token }, dryRun: true });

  return { path: data.releasedPath, ...extensions?.dryRun };
};
const reasonOf = (office: Office, { mandates = [] }: Awaited<ReturnType<typeof dryRun>>) =>
  mandates.find((mandate) => mandate.office === office)?.reason;

test("a dry run says which offices get a mandate, for what, and what the others lack; no mandate is recorded", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  await trust.givenPermission(client, Office.IMMIGRATION, { kind: "CONSENT" });
  const { data } = await trust.releasePath(client);
  const before = await countRows();
  const found = await dryRun(data.releasePath.token);

  expect(found.mandates).toEqual([
    expect.objectContaining({ office: "IMMIGRATION", outcome: "NOT_SEALED" }),
    expect.objectContaining({ office: "NATURALISATION", outcome: "NOT_SEALED" }),
    {
      ...{ office: "CASE_MANAGEMENT", outcome: "SEALED", reason: null },
      ...{ categories: ["PATH_SEGMENTS"], granularity: "QUARTER" },
    },
  ]);
  expect(reasonOf(Office.IMMIGRATION, found)).toBe("CONSENT: GIVEN, CONFIDENTIALITY_RELEASE: MISSING");
  expect(reasonOf(Office.NATURALISATION, found)).toBe("CONSENT: MISSING, CONFIDENTIALITY_RELEASE: MISSING");
  expect(found.disclosures).toMatchObject([{ field: "Query.releasedPath", persons: 1 }]);
  expect(await countRows()).toEqual(before);
});

test("a mandate of a dry run opens in a dry run alone, and a real one in none", async () => {
  const { token } = await trust.givenReleasedPath(Office.IMMIGRATION);
  const { path } = await dryRun(token);
  const real = await trust.askPath(token);
  const open = (sealed: string, isDryRun: boolean) => trust.open(sealed, Office.IMMIGRATION, steering, isDryRun);
  const refused = { extensions: { code: "NOT_AVAILABLE" } };

  await expect(open(path.immigrationMandate, true)).resolves.toMatchObject({ dryRun: true });
  await expect(open(path.immigrationMandate, false)).rejects.toMatchObject(refused);
  await expect(open(real.data.releasedPath.immigrationMandate, true)).rejects.toMatchObject(refused);
});

test("withdrawn, revoked, expired, foreign and unknown tokens, which answer the same, are told apart in a dry run alone", async () => {
  const paths = await Promise.all([1, 2, 3, 4].map(() => trust.givenReleasedPath(Office.CASE_MANAGEMENT)));
  const [withdrawn = "", revoked = "", expired = "", foreign = ""] = paths.map(({ token }) => token);
  await trust.withdraw(paths[0]?.client ?? "");
  await trust.ask("mutation ($id: ID!) { revokePath(pathId: $id) }", {
    as: manager,
    variables: { id: paths[1]?.pathId },
  });
  await trust.rows(
    `update released_path set valid_until = now() - interval '1 second' where path_id = '${paths[2]?.pathId}'`,
  );
  const ofOffice = async (token: string, as?: object) => reasonOf(Office.CASE_MANAGEMENT, await dryRun(token, as));

  expect(await ofOffice(withdrawn)).toBe("WITHDRAWN_SINCE");
  expect(await ofOffice(revoked)).toBe("REVOKED");
  expect(await ofOffice(expired)).toBe("EXPIRED");
  expect(await ofOffice(foreign, { ...steering, body: "LG-05515" })).toBe("OTHER_STEERING_GROUP");
  expect(await ofOffice("nobody's")).toBe("UNKNOWN_TOKEN");
  const { text } = await trust.askPath(withdrawn);
  expect(text).not.toContain("WITHDRAWN");
});
