import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { proveAt } from "../testing/counters.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const PREVIEW = `query ($proof: String!, $group: ID!, $sitting: LocalDate) {
  previewPath(proof: $proof, steeringGroup: $group, ageBand: AGE_27_44, sitting: $sitting) { pathId handle validUntil ageBand
    ags releasedOffices namedOffices caseManagementMandate immigrationMandate naturalisationMandate } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

/** Whose client case management says it is. */
const OWN = { office: Office.CASE_MANAGEMENT, as: { actor: "test", authority: "CM-05711" } };

const preview = async (
  client: string,
  {
    as = manager,
    at = OWN,
    ...change
  }: { as?: object; at?: Omit<typeof OWN, "office"> & { office: Office }; [variable: string]: unknown } = {},
) => {
  const proof = await proveAt(trust, at, client);

  return trust.ask(PREVIEW, { as, variables: { proof, group: "LG-05711", ...change } });
};

test("a preview says what the group gets, under mandates for the case manager alone, in three statements", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const sitting = addDays(localDate(), 7);

  const { data, errors, statements } = await preview(client, { sitting });
  const { token } = (await trust.releasePath(client, { sitting })).data.releasePath;
  const path = (await trust.askPath(token)).data.releasedPath;

  expect(errors).toBeUndefined();
  expect(statements).toBe(3);
  const seen = data.previewPath;
  for (const same of ["ags", "ageBand", "validUntil", "releasedOffices", "namedOffices", "naturalisationMandate"])
    expect(seen[same]).toEqual(path[same]);
  const mandate = await trust.open(seen.immigrationMandate, Office.IMMIGRATION, manager);
  const released = await trust.open(path.immigrationMandate, Office.IMMIGRATION, steering);
  const { pseudonyms, categories, restsOn, granularity, body } = released;
  expect(mandate).toMatchObject({ ...{ pseudonyms, categories, restsOn, granularity, body }, preview: true });
  await expect(trust.open(seen.immigrationMandate, Office.IMMIGRATION, steering)).rejects.toMatchObject({
    extensions: { code: "NOT_AVAILABLE" },
  });
});

test("a preview releases nothing, and is on record as one", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  await preview(client);

  const id = trust.idOf(client);
  expect(await trust.rows(`select 1 from released_path where client_id = '${id}'`)).toEqual([]);
  expect(await trust.rows(`select path_id, office, actor, body from sealed_mandate where client_id = '${id}'`)).toEqual(
    [{ path_id: null, office: "CASE_MANAGEMENT", actor: "test", body: "LG-05711" }],
  );
});

test("nothing is previewed of another authority's client, to another group, without permission, or to any other role", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const nothing = await trust.givenClient();
  const codeOf = async (answer: ReturnType<typeof preview>) => (await answer).errors?.[0]?.extensions.code;

  const foreign = { ...OWN.as, authority: "CM-05711-CARITAS" };
  expect(await codeOf(preview(client, { as: { ...manager, ...foreign }, at: { ...OWN, as: foreign } }))).toBe(
    "NOT_FOUND",
  );
  // Nor is a colleague's proof anybody else's, or that of another office.
  const colleague = { ...OWN.as, actor: "cm-of-nobody" };
  expect(await codeOf(preview(client, { as: { ...manager, ...colleague } }))).toBe("BAD_USER_INPUT");
  expect(await codeOf(preview(client, { at: { ...OWN, office: Office.IMMIGRATION } }))).toBe("BAD_USER_INPUT");
  expect(await codeOf(preview(client, { group: "LG-05554" }))).toBe("BAD_USER_INPUT");
  expect(await codeOf(preview(client, { sitting: addDays(localDate(), 91) }))).toBe("BAD_USER_INPUT");
  expect(await codeOf(preview(nothing))).toBe("CONFLICT");
  expect(await codeOf(preview(client, { as: steering }))).toBe("NOT_AVAILABLE");
  expect(await codeOf(preview(client, { as: { ...steering, authority: "CM-05711" } }))).toBe("NOT_AVAILABLE");
  // Nor does a preview's right open a path by its token, also where the case manager is a member of the group.
  for (const as of [manager, { ...manager, body: "LG-05711" }])
    expect((await trust.askPath(token, as)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});
