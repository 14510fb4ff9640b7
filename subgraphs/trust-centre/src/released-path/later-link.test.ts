import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { at, IMMIGRATION_COUNTER, issueVoucher, redeemVoucher, registerClient } from "../testing/counters.js";
import { startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const givenLink = async (client: string) => {
  const { voucher, pseudonym } = await issueVoucher(trust, IMMIGRATION_COUNTER);
  const { data } = await redeemVoucher(trust, client, voucher);
  expect(data.redeemLinkVoucher).toBe(true);

  return pseudonym;
};

const release = async (client: string): Promise<{ token: string; releasedOffices: string[] }> =>
  (await trust.releasePath(client)).data.releasePath;

test("an office that the person is linked with after the release is no part of the path; a new release has it", async () => {
  const client = await registerClient(trust);
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const { token, releasedOffices } = await release(client);
  expect(releasedOffices).toEqual(["CASE_MANAGEMENT"]);

  await givenLink(client);

  const { data } = await trust.askPath(token);
  expect(data.releasedPath).toMatchObject({ releasedOffices: ["CASE_MANAGEMENT"], immigrationMandate: null });
  expect((await release(client)).releasedOffices).toEqual(["CASE_MANAGEMENT", "IMMIGRATION"]);
});

test("nor is an office named that the person is linked with later", async () => {
  const client = await registerClient(trust);
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  await trust.givenPermission(client, Office.IMMIGRATION, { categories: ["OFFICE_NAME"] });
  const { token } = await release(client);

  await givenLink(client);

  expect((await trust.askPath(token)).data.releasedPath.namedOffices).toEqual([]);
  const later = await trust.askPath((await release(client)).token);
  expect(later.data.releasedPath.namedOffices).toEqual(["IMMIGRATION"]);
});

test("a path keeps to the authorities that its person was linked with at its release", async () => {
  const client = await registerClient(trust);
  const first = await givenLink(client);
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const { token } = await release(client);

  // A second immigration office, after a move.
  const { voucher, pseudonym } = await issueVoucher(trust, at(IMMIGRATION_COUNTER, "ABH-05754"));
  await redeemVoucher(trust, client, voucher);

  const seen = async (ofToken: string) => {
    const { data } = await trust.askPath(ofToken);
    const { pseudonyms } = await trust.open(data.releasedPath.immigrationMandate, Office.IMMIGRATION, steering);

    return pseudonyms;
  };
  expect(await seen(token)).toEqual([first]);
  expect(await seen((await release(client)).token)).toEqual([first, pseudonym].toSorted());
});
