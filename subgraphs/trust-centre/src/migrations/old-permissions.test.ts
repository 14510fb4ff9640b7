import { expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { database } from "../database.js";

const NEW = database.migrations.findIndex(({ name }) => name === "permission-event-2026-11-27");
const PERSON = "ba5e0000-0000-4000-8000-000000000001";
const CLIENT = "c11e0000-0000-4000-8000-000000000001";

test("consents, releases from confidentiality and paths of before are kept with what became of them, under their client's handle", async () => {
  const { ownerUrl } = await createTestDatabase({
    name: "trust-centre-before",
    database: { ...database, migrations: database.migrations.slice(0, NEW) },
  });
  const orm = createOrm(database, ownerUrl);
  const values = `authority_id, recorded_by, recorded_at, giver, sender, recipient, categories, purpose, valid_from, valid_to,
    text_version, language, interpreter, channel, withdrawn_at, withdrawn_by, withdrawn_on`;
  const row = (
    id: string,
    giver: string,
    withdrawn: string,
  ) => `('aaaa0000-0000-4000-8000-00000000000${id}', '${PERSON}',
    'CM-05711', 'cm-1', '2026-05-02T22:30:00Z', '${giver}', 'IMMIGRATION', 'LG-05711', '{PATH_SEGMENTS,OFFICE_NAME}',
    'STEERING_CASE_REVIEW', '2026-05-04', '2027-05-01', '2026-1', 'uk', true, 'ELECTRONIC', ${withdrawn})`;
  await orm.em.execute(`
    insert into person_link (id, person_id, office, pseudonym, authority_id) values
      ('${CLIENT}', '${PERSON}', 'CASE_MANAGEMENT', 'cm-eins-erfunden', 'CM-05711'),
      (gen_random_uuid(), '${PERSON}', 'IMMIGRATION', 'abh-eins-erfunden', 'ABH-05711');
    insert into consent (id, person_id, ${values}) values ${row("1", "SELF", "null, null, null")},
      ${row("2", "GUARDIAN", "'2026-06-10T08:00:00Z', 'cm-2', '2026-06-09'")};
    insert into confidentiality_release (id, person_id, ${values}) values
      ${row("3", "SELF", "'2026-06-10T22:30:00Z', null, null")};
    insert into released_path (id, path_id, token_hash, person_id, authority_id, steering_group, ags, released_by, released_at,
      valid_until) values
      (gen_random_uuid(), 'P-OLD', 'hash', '${PERSON}', 'CM-05711', 'LG-05711', '05711', 'cm-1', '2026-05-05', '2026-06-05')`);
  await migrate(database, ownerUrl);

  const permissions =
    await orm.em.execute(`select kind, client_id, sender, recipient, categories, purpose, valid_from::text,
    valid_to::text, text_version, language, giver, guardians_needed, channel, interpreter, recorded_by, recorded_at::text as at
    from permission order by id`);
  const events =
    await orm.em.execute(`select right(permission_id::text, 1) as of, event, on_day::text, recorded_by, "by",
    signer, event.channel from permission_event event order by permission_id, recorded_at`);
  const paths = await orm.em.execute("select path_id, client_id from released_path");
  await orm.close();

  const given = {
    ...{
      client_id: CLIENT,
      sender: "IMMIGRATION",
      recipient: "LG-05711",
      categories: ["PATH_SEGMENTS", "OFFICE_NAME"],
    },
    ...{ purpose: "STEERING_CASE_REVIEW", valid_from: "2026-05-04", valid_to: "2027-05-01", text_version: "2026-1" },
    ...{ language: "uk", guardians_needed: 1, channel: "ELECTRONIC", interpreter: true, recorded_by: "cm-1" },
    at: expect.stringContaining("2026-05-0"),
  };
  expect(permissions).toEqual([
    { ...given, kind: "CONSENT", giver: "SELF" },
    { ...given, kind: "CONSENT", giver: "GUARDIAN" },
    { ...given, kind: "CONFIDENTIALITY_RELEASE", giver: "SELF" },
  ]);
  const signed = { event: "GIVEN", on_day: "2026-05-03", recorded_by: "cm-1", channel: "ELECTRONIC" };
  const withdrawn = { event: "WITHDRAWN", by: null, signer: null, channel: null };
  expect(events).toEqual([
    { ...signed, of: "1", by: "PERSON", signer: null },
    { ...signed, of: "2", by: "GUARDIAN", signer: 1 },
    { ...withdrawn, of: "2", on_day: "2026-06-09", recorded_by: "cm-2" },
    { ...signed, of: "3", by: "PERSON", signer: null },
    { ...withdrawn, of: "3", on_day: "2026-06-11", recorded_by: "cm-1" },
  ]);
  expect(paths).toEqual([{ path_id: "P-OLD", client_id: CLIENT }]);
});
