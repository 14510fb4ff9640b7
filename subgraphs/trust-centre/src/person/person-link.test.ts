import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("an authority knows a person under one pseudonym: a second one is refused by the database", async () => {
  const pseudonym = await trust.givenClient();
  const again = trust.rows(`
    insert into person_link (id, person_id, office, pseudonym, authority_id)
    select gen_random_uuid(), person_id, office, 'cm-2', authority_id from person_link where pseudonym = '${pseudonym}'`);

  await expect(again).rejects.toThrow(/person_link_person_id_office_authority_id_unique/);
});
