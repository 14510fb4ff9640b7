import { expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { idOfKey } from "@kim-hub/records/primary-key";
import { database } from "../database.js";

const NEW = database.migrations.findIndex(({ name }) => name === "2026-11-27-files");

test("files and statuses of before are kept, under the ids that an import makes, and registered as persons", async () => {
  const { ownerUrl } = await createTestDatabase({
    name: "immigration-before",
    database: { ...database, migrations: database.migrations.slice(0, NEW) },
  });
  const orm = createOrm(database, ownerUrl);
  await orm.em.execute(`
    insert into immigration_file (id, authority_id, file_reference, pseudonym, register_number)
      values ('5f0d4c6e-0000-4000-8000-000000000001', 'ABH-05711', 'ABH 1 (erfunden)', 'abh-1', '987654321012');
    insert into residence_status (id, file_id, code, valid_from, valid_to) values ('5f0d4c6e-0000-4000-8000-000000000002',
      '5f0d4c6e-0000-4000-8000-000000000001', 'FICTION_CERTIFICATE', '2024-01-01', '2099-12-31')`);
  await migrate(database, ownerUrl);

  const files = await orm.em.execute(
    "select id, family_name, person_number, pseudonym, register_number, version from immigration_file",
  );
  const statuses = await orm.em.execute("select id, file_id, valid_to from residence_status");
  const persons = await orm.em.execute("select * from person_register");
  await orm.close();

  const id = idOfKey("ABH-05711", "ABH 1 (erfunden)");
  expect(files).toEqual([
    {
      ...{ id, family_name: "(nicht erfasst)", person_number: "ABH 1 (erfunden)" },
      ...{ pseudonym: "abh-1", register_number: "987654321012", version: 1 },
    },
  ]);
  expect(statuses).toEqual([
    {
      id: idOfKey("ABH-05711", "ABH 1 (erfunden)", "FICTION_CERTIFICATE", "2024-01-01"),
      ...{ file_id: id, valid_to: null },
    },
  ]);
  expect(persons).toEqual([{ authority_id: "ABH-05711", person_number: "ABH 1 (erfunden)", pseudonym: "abh-1" }]);
});
