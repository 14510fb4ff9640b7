import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import { database } from "../database.js";
import { createTestLinkage, type TestLinkage } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";
import { RETAINED_MATCHING } from "./retained-matching.js";

let trust: TrustCentre;
let linkage: TestLinkage;
let owner: Orm;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  linkage = createTestLinkage(trust);
  owner = createOrm(database, trust.ownerUrl);
});

afterAll(async () => {
  await owner.close();
  await linkage.stop();
  await trust.stop();
});

const PERIODS: Readonly<Record<string, string>> = { LINKAGE_CODE: "P0D", LINK_PROPOSAL: "P3Y", BLOCKED_PAIR: "P3Y" };
const ada = { familyName: "Muster (erfunden)", givenNames: "Ada", birthDate: "1990-05-17" };

async function retain(on: string): Promise<void> {
  await owner.em.fork().transactional(async (em) => {
    for (const record of RETAINED_MATCHING)
      await deleteDue(em, record, { on, period: PERIODS[record.record] ?? "", dryRun: false });
  });
}

const count = async (table: string) => (await trust.rows(`select id from ${table}`)).length;

test("codes and open proposals go on the day after the last one of the agreement, decisions three years on", async () => {
  await linkage.given({ ...ada, authorityId: "CM-05711" });
  await linkage.given({ ...ada, authorityId: "ABH-05711" }, localDate());
  await linkage.given({ ...ada, authorityId: "EBH-05711" }, addDays(localDate(), 1));
  const codes = await count("linkage_code");
  await retain(localDate());
  const kept = [await count("linkage_code"), await count("link_proposal")];
  await trust.rows(`update link_proposal set decision = 'REJECTED', decided_at = now(), decided_by = 'officer-1'
    where id = (select id from link_proposal order by id limit 1)`);
  await retain(addDays(localDate(), 2));

  expect(kept).toEqual([codes, 3]);
  expect(await count("linkage_code")).toBe(codes / 3);
  expect(await count("link_proposal")).toBe(1);
  await retain("2999-01-01");
  expect([await count("link_proposal"), await count("linkage_code")]).toEqual([0, codes / 3]);
});

test("a pair is kept apart for as long as either is known", async () => {
  const [link] = await trust.rows("select office, pseudonym from person_link where office = 'IMMIGRATION'");
  await trust.rows(`insert into blocked_pair (id, first_office, first_pseudonym, second_office, second_pseudonym, reason,
    blocked_by, blocked_at) values (gen_random_uuid(), 'CASE_MANAGEMENT', 'gone', '${link?.office}', '${link?.pseudonym}',
    'x', 'officer-1', '2020-01-01')`);
  await retain("2999-01-01");
  const kept = await count("blocked_pair");
  await trust.rows("delete from person_link where office = 'IMMIGRATION'");
  await retain("2999-01-01");

  expect([kept, await count("blocked_pair")]).toEqual([1, 0]);
});
