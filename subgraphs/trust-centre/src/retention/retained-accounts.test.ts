import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import { database } from "../database.js";
import { givenAccount, issueCode } from "../testing/persons-account.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";
import { RETAINED_ACCOUNTS } from "./retained-accounts.js";

let trust: TrustCentre;
let owner: Orm;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  owner = createOrm(database, trust.ownerUrl);
});

afterAll(async () => {
  await owner.close();
  await trust.stop();
});

/** How many rows of the record go on a day. */
async function retain(name: string, period: string, on: string): Promise<number> {
  const record = RETAINED_ACCOUNTS.find((each) => each.record === name);
  if (!record) throw new Error(`There is no record ${name}.`);
  const [count] = await owner.em.fork().transactional((em) => deleteDue(em, record, { on, period, dryRun: false }));

  return count?.rows ?? 0;
}

test("a code goes three years after it was redeemed or ran out, a try after six months", async () => {
  await givenAccount(trust, await trust.givenClient(), "redeems");
  await issueCode(trust, await trust.givenClient());
  await trust.rows(`update access_code set valid_to = '2021-03-31';
    update access_code set redeemed_at = '2021-02-28T12:00:00Z' where redeemed_by is not null;
    update access_try set tried_at = '2021-02-28T12:00:00Z'`);

  expect(await retain("ACCESS_CODE", "P3Y", "2024-02-28")).toBe(0);
  expect(await retain("ACCESS_CODE", "P3Y", "2024-02-29")).toBe(1);
  expect(await retain("ACCESS_CODE", "P3Y", "2024-04-01")).toBe(1);
  expect(await retain("ACCESS_TRY", "P6M", "2021-08-28")).toBe(0);
  expect(await retain("ACCESS_TRY", "P6M", "2021-08-29")).toBe(1);
});

test("an account stays while it leads to a person; one that was replaced, or whose person is deleted, goes after three years", async () => {
  await trust.rows("delete from person_account");
  const [kept, replaced, gone] = [await trust.givenClient(), await trust.givenClient(), await trust.givenClient()];
  for (const client of [kept, replaced, replaced, gone])
    await givenAccount(trust, client, `${client}-${crypto.randomUUID()}`);
  await trust.rows(`update person_account set bound_at = '2021-02-28T12:00:00Z';
    update person_account set ended_at = '2021-03-31T12:00:00Z' where ended_at is not null`);

  expect(await retain("PERSON_ACCOUNT", "P3Y", "2024-03-31")).toBe(0);
  expect(await retain("PERSON_ACCOUNT", "P3Y", "2024-04-01")).toBe(1);
  await trust.rows(`delete from person_link where id = '${trust.idOf(gone)}'`);
  expect(await retain("PERSON_ACCOUNT", "P3Y", "2024-04-01")).toBe(1);
  expect(await trust.rows("select client_id from person_account order by client_id")).toEqual(
    [kept, replaced]
      .map((client) => ({ client_id: trust.idOf(client) }))
      .toSorted((one, other) => (one.client_id < other.client_id ? -1 : 1)),
  );
});
