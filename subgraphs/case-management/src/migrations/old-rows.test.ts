import { expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { uuidOf } from "@kim-hub/records/primary-key";
import { database } from "../database.js";

const NEW = database.migrations.findIndex(({ name }) => name === "case-2026-11-27");
const idOf = (...key: readonly string[]) => uuidOf(key.join("\u001f"));

test("cases and stages of before are kept, under the ids that an import makes, and their persons are registered", async () => {
  const { ownerUrl } = await createTestDatabase({
    name: "case-management-before",
    database: { ...database, migrations: database.migrations.slice(0, NEW) },
  });
  const orm = createOrm(database, ownerUrl);
  // A client with two cases under one pseudonym, and two cases that bear one reference by mistake.
  await orm.em.execute(`
    insert into case_management_case
      (id, authority_id, file_reference, client_name, case_manager, state, opened_on, closed_on, pseudonym) values
      ('ca5e0000-0000-4000-8000-000000000001', 'CM-05711', 'BI 1', 'Eins (erfunden)', 'cm-1', 'OPEN', '2023-01-01', null, 'p-1'),
      ('ca5e0000-0000-4000-8000-000000000002', 'CM-05711', 'BI 2', 'Eins (erfunden)', 'cm-1', 'OPEN', '2024-01-01', null, 'p-1'),
      ('ca5e0000-0000-4000-8000-000000000003', 'CM-05711', 'BI 1', 'Zwei (erfunden)', 'cm-2', 'OPEN', '2024-02-01', null, 'p-2');
    insert into case_stage (id, case_file_id, stage, started_on, ended_on) values
      ('ca5e0000-0000-4000-8000-000000000004', 'ca5e0000-0000-4000-8000-000000000001', 'ASSESSMENT', '2023-02-01', null)`);
  await migrate(database, ownerUrl);

  const cases = await orm.em.execute(
    "select id, file_reference, family_name, person_number, pseudonym, version from case_management_case order by opened_on",
  );
  const stages = await orm.em.execute("select id, case_file_id, version from case_stage");
  const persons = await orm.em.execute("select person_number, pseudonym from person_register order by pseudonym");
  await orm.close();

  const one = { family_name: "Eins (erfunden)", person_number: "BI 1", pseudonym: "p-1", version: 1 };
  const second = "BI 1 (2)";
  expect(cases).toEqual([
    { id: idOf("CM-05711", "BI 1"), file_reference: "BI 1", ...one },
    { id: idOf("CM-05711", "BI 2"), file_reference: "BI 2", ...one },
    {
      ...{ id: idOf("CM-05711", second), file_reference: second, family_name: "Zwei (erfunden)" },
      ...{ person_number: second, pseudonym: "p-2", version: 1 },
    },
  ]);
  expect(stages).toEqual([
    {
      id: idOf("CM-05711", "BI 1", "ASSESSMENT", "2023-02-01"),
      ...{ case_file_id: idOf("CM-05711", "BI 1"), version: 1 },
    },
  ]);
  expect(persons).toEqual([
    { person_number: "BI 1", pseudonym: "p-1" },
    { person_number: second, pseudonym: "p-2" },
  ]);
});
