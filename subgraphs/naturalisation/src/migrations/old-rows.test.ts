import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { idOfKey } from "@kim-hub/records/primary-key";
import { database } from "../database.js";
import { startNaturalisation } from "../start.js";

/** The database as the first version of the office made it. */
const before: DatabaseDefinition = { entities: [], migrations: database.migrations.slice(0, 1) };

const OLD_ROWS = `
  insert into naturalisation_procedure (id, authority_id, file_reference, basis, received_on, pseudonym) values
    ('00000000-0000-4000-8000-000000000001', 'EBH-05711', 'A', 'STAG_10', '2022-01-03', 'one'),
    ('00000000-0000-4000-8000-000000000002', 'EBH-05711', 'A', 'STAG_10', '2022-01-03', 'two'),
    ('00000000-0000-4000-8000-000000000003', 'EBH-05711', 'B', 'STAG_9', null, 'one'),
    ('00000000-0000-4000-8000-000000000004', 'EBH-05554', 'A', 'STAG_10', '2022-01-03', 'four');
  insert into procedure_stage (id, procedure_id, stage, started_on, ended_on) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'CERTIFICATE_ISSUED', '2023-01-09', '2023-01-09'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'CERTIFICATE_HANDED_OVER', '2023-02-06', '2023-02-06'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000002', 'REFUSED', '2022-06-01', '2022-06-01'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000002', 'ASSESSMENT', '2022-09-01', null),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000000004', 'TRANSFERRED', '2022-06-01', '2022-06-01');`;

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("naturalisation-old", before, startNaturalisation, async (ownerUrl) => {
    const orm = createOrm(before, ownerUrl);
    await orm.em.execute(OLD_ROWS);
    await orm.close();
    await migrate(database, ownerUrl);
  });
});

afterAll(() => office.stop());

test("procedures of the first version survive with their person, and their end follows from their stages", async () => {
  const rows = await office.rows(
    `select authority_id, file_reference, person_number, family_name, pseudonym, decision, decided_on::text,
       handed_over_on::text from naturalisation_procedure order by authority_id, file_reference`,
  );
  const unknown = { family_name: "(nicht erfasst)", decision: null, decided_on: null, handed_over_on: null };
  const bielefeld = { ...unknown, authority_id: "EBH-05711" };

  expect(rows).toEqual([
    {
      ...{ ...unknown, authority_id: "EBH-05554", file_reference: "A", person_number: "A", pseudonym: "four" },
      ...{ decision: "TRANSFERRED", decided_on: "2022-06-01" },
    },
    {
      ...{ ...bielefeld, file_reference: "A", person_number: "A", pseudonym: "one" },
      ...{ decision: "GRANTED", decided_on: "2023-01-09", handed_over_on: "2023-02-06" },
    },
    // It went on after a refusal. The same reference twice: one of them gets another.
    { ...bielefeld, file_reference: "A (2)", person_number: "A (2)", pseudonym: "two" },
    { ...bielefeld, file_reference: "B", person_number: "A", pseudonym: "one" },
  ]);
});

test("their ids are those that a file with their key finds", async () => {
  const rows = await office.rows(
    "select s.id, s.procedure_id from procedure_stage s where s.stage = 'CERTIFICATE_HANDED_OVER'",
  );

  expect(rows).toEqual([
    {
      id: idOfKey("EBH-05711", "A", "CERTIFICATE_HANDED_OVER", "2023-02-06"),
      procedure_id: idOfKey("EBH-05711", "A"),
    },
  ]);
});
