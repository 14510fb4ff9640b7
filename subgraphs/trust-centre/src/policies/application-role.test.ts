import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import { linksOf } from "../testing/counters.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
let orm: Orm;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  orm = createOrm(database, trust.applicationUrl);
});

afterAll(async () => {
  await orm.close();
  await trust.stop();
});

const MANAGER = { "app.authority": manager.authority, "app.actor": "cm-1", "app.role": manager.role };
const OFFICER = { "app.authority": "", "app.actor": "officer-1", "app.role": "TRUST_OFFICER" };
const NOT_PERMITTED = { code: "42501" };

/** Runs statements as the application role, in one transaction, whatever a resolver would say. */
const run = (sql: string, variables: Record<string, string> = MANAGER) => {
  const em = orm.em.fork();
  em.setSessionContext({ variables });

  return em.transactional((transaction) => transaction.execute(sql));
};

/** A handle of another authority. */
async function givenForeign(): Promise<string> {
  const id = randomUUID();
  await trust.rows(`insert into person_link (id, person_id, office, pseudonym, authority_id)
    values ('${id}', gen_random_uuid(), 'CASE_MANAGEMENT', 'foreign-${id}', 'CM-05554')`);

  return id;
}

const release = (client: string, values: { releasedAt?: string; validUntil?: string }) => {
  const { releasedAt = "clock_timestamp()", validUntil = "now() + interval '5 days'" } = values;

  return run(`insert into released_path (id, path_id, token_hash, client_id, authority_id, steering_group, ags, released_by,
      released_at, valid_until, link_ids)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '${client}', 'CM-05711', 'LG-05711', '05711', 'cm-1',
      ${releasedAt}, ${validUntil}, '{${client}}')`);
};

test("nobody is joined by a row, nor by a function that only others call", async () => {
  const client = await trust.givenClient();
  const [link] = await trust.rows(`select person_id from person_link where pseudonym = '${client}'`);
  const joining = run(`insert into person_link (id, person_id, office, pseudonym, authority_id)
    values (gen_random_uuid(), '${link?.person_id}', 'IMMIGRATION', 'abh-invented', 'CM-05711')`);

  await expect(joining).rejects.toMatchObject(NOT_PERMITTED);
  await expect(
    run(`select join_persons('${trust.idOf(client)}', '${await givenForeign()}', 'VOUCHER')`),
  ).rejects.toMatchObject(NOT_PERMITTED);
  await expect(run(`update person_link set ended_at = now() where pseudonym = '${client}'`)).rejects.toMatchObject(
    NOT_PERMITTED,
  );
  expect(await linksOf(trust, client)).toHaveLength(3);
});

test("no office's staff registers a person of another office or authority", async () => {
  for (const values of [
    "'IMMIGRATION', 'p', 'CM-05711'",
    "'CASE_MANAGEMENT', 'p', 'CM-05554'",
    "null, 'p', 'CM-05711'",
  ])
    await expect(run(`select register_person(${values})`)).rejects.toThrow("registers nobody");
});

test("of another authority's handle there is no path, permission, voucher or access code", async () => {
  const foreign = await givenForeign();

  await expect(release(foreign, {})).rejects.toMatchObject(NOT_PERMITTED);
  const permission =
    run(`insert into permission (id, kind, client_id, authority_id, sender, recipient, categories, purpose,
      valid_from, valid_to, text_version, language, giver, guardians_needed, channel, interpreter, recorded_by)
    values (gen_random_uuid(), 'CONSENT', '${foreign}', 'CM-05711', 'CASE_MANAGEMENT', 'LG-05711', '{PATH_SEGMENTS}',
      'STEERING_CASE_REVIEW', current_date, current_date, '2026-1', 'de', 'SELF', 1, 'WRITTEN', false, 'cm-1')`);
  await expect(permission).rejects.toMatchObject(NOT_PERMITTED);
  const voucher = run(`insert into link_voucher (id, code_hash, link_id, authority_id, issued_by, issued_at, valid_to)
    values (gen_random_uuid(), 'hash', '${foreign}', 'CM-05711', 'cm-1', now(), current_date)`);
  await expect(voucher).rejects.toMatchObject(NOT_PERMITTED);
  const code = run(`insert into access_code (id, code_hash, client_id, authority_id, issued_by, valid_to)
    values (gen_random_uuid(), 'hash', '${foreign}', 'CM-05711', 'cm-1', current_date)`);
  await expect(code).rejects.toMatchObject(NOT_PERMITTED);
});

test("no path is dated ahead, so that a withdrawal would be older than it, nor lives longer than for the longest sitting", async () => {
  const client = trust.idOf(await trust.givenClient());

  await expect(release(client, { releasedAt: "now() + interval '1 day'" })).rejects.toMatchObject(NOT_PERMITTED);
  await expect(release(client, { validUntil: "now() + interval '100 days'" })).rejects.toMatchObject(NOT_PERMITTED);
  expect(await release(client, {})).toEqual([]);
});

test("of a revoked path, a decision and a breach nothing changes but how it ends", async () => {
  const { pathId } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const revoke = (change: string) =>
    run(`update released_path set revoked_by = 'cm-1', ${change} where path_id = '${pathId}'`);

  await expect(revoke("revoked_at = now(), client_id = gen_random_uuid()")).rejects.toMatchObject(NOT_PERMITTED);
  await expect(revoke("revoked_at = '1999-01-01'")).rejects.toMatchObject(NOT_PERMITTED);
  for (const change of ["link_proposal set first_link = gen_random_uuid()", "link_breach set mandate_ids = '{}'"])
    await expect(run(`update ${change}`, OFFICER)).rejects.toMatchObject(NOT_PERMITTED);
});

test("whoever has no role joins, parts and withdraws for nobody", async () => {
  const client = await trust.givenClient();
  const { "app.role": _, ...nobody } = MANAGER;

  await expect(run(`select * from part_link('${trust.idOf(client)}', 'null', 'x')`, nobody)).rejects.toThrow(
    "parts nobody",
  );
  const withdrawal = run(
    `select withdraw_at_counter('CASE_MANAGEMENT', '${client}', 'CM-05711', null, current_date, 'PERSON', 'WRITTEN')`,
    nobody,
  );
  await expect(withdrawal).rejects.toThrow("withdraws for nobody");
  expect(
    await run(`select end_links('[{"office":"CASE_MANAGEMENT","pseudonym":"${client}","reason":"CLOSED"}]')`),
  ).toEqual([]);
  expect(await linksOf(trust, client)).toHaveLength(3);
});
