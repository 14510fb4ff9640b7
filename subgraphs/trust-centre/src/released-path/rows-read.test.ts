import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { database } from "../database.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";
import { findPath, previewOf } from "./find-path.js";
import { createPathId, hashPathToken } from "./path-token.js";

let trust: TrustCentre;
let orm: Orm;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  orm = createOrm(database, trust.applicationUrl);
  await trust.rows(OTHER_PEOPLE);
  await trust.rows("analyze");
});

afterAll(async () => {
  await orm.close();
  await trust.stop();
});

/** Of another district, each joined with the one before, with a path that rests on a consent. */
const OTHER_PEOPLE = `
  insert into person_link (id, person_id, office, pseudonym, authority_id)
    select gen_random_uuid(), gen_random_uuid(), 'CASE_MANAGEMENT', 'other-' || number, 'CM-05554' from generate_series(1, 2000) number;
  insert into person_join (id, first_link, second_link, route, joined_by, joined_at)
    select gen_random_uuid(), id, lag(id, 1, id) over (), 'PROPOSAL', 'officer-1', now() from person_link where pseudonym like 'other-%';
  insert into permission (id, kind, client_id, authority_id, sender, recipient, categories, purpose, valid_from, valid_to, text_version,
      language, giver, guardians_needed, channel, interpreter, recorded_by)
    select gen_random_uuid(), 'CONSENT', id, authority_id, office, 'LG-05554', '{PATH_SEGMENTS}', 'STEERING_CASE_REVIEW', current_date,
      current_date + 100, '2026-1', 'de', 'SELF', 1, 'WRITTEN', false, 'cm-9' from person_link where pseudonym like 'other-%';
  insert into permission_event (id, permission_id, event, on_day, recorded_by)
    select gen_random_uuid(), id, 'GIVEN', valid_from, recorded_by from permission where recipient = 'LG-05554';
  insert into released_path (id, path_id, token_hash, client_id, authority_id, steering_group, ags, released_by, valid_until, link_ids)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), id, authority_id, 'LG-05554', '05554', 'cm-9', now() + '5 days', array[id]
    from person_link where pseudonym like 'other-%'`;

/** How many rows of all tables the work reads, in a database to which 2,000 other people were added before. */
function rowsRead(variables: Record<string, string>, work: (em: EntityManager) => Promise<unknown>): Promise<number> {
  return orm.em.fork().transactional(async (em) => {
    await setSessionVariables(em, variables);
    expect(await work(em)).not.toBeNull();
    const [read] = await em.execute(
      "select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables",
    );

    return Number(read?.rows);
  });
}

test("a steering group's path takes a few rows, however many people there are", async () => {
  const { token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const viewer = { "app.authority": "", "app.actor": "sg-1", "app.role": steering.role };

  const rows = await rowsRead({ ...viewer, "app.path_token": hashPathToken(token) }, (em) =>
    findPath(em, { token, steeringGroup: "LG-05711" }),
  );

  expect(rows).toBeLessThan(200);
});

test("so does the preview of an own client", async () => {
  const { client } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const clientId = trust.idOf(client);
  const viewer = { "app.authority": manager.authority, "app.actor": "cm-1", "app.role": manager.role };

  const rows = await rowsRead({ ...viewer, "app.previewed_client": clientId }, (em) =>
    previewOf(em, {
      ...{ clientId, pathId: createPathId(), ags: "05711", ageBand: null, steeringGroup: "LG-05711" },
      validUntil: new Date(Date.now() + 86_400_000),
    }),
  );

  expect(rows).toBeLessThan(200);
});
