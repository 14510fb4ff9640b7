import { beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import type { DatabaseUrls } from "../../installation/config.js";
import { forEverySubgraph, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { ADDITIONS, loadDemonstrationData } from "../demonstration.js";
import { addPopulation } from "../population.js";

/** Of the population in each district. */
const PERSONS = 100;

let databases: Readonly<Record<SubgraphName, DatabaseUrls>>;

const execute = async (name: SubgraphName, sql: string): Promise<Record<string, unknown>[]> => {
  const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
  try {
    return await orm.em.fork().execute(sql);
  } finally {
    await orm.close();
  }
};

const countFiles = async () => (await execute("immigration", "select count(*)::int from immigration_file"))[0]?.count;

/** Loads as a version without edge cases did. */
beforeAll(async () => {
  databases = await forEverySubgraph((name) =>
    createTestDatabase({ name: `infra-${name}`, database: DATABASES[name] }),
  );
  await forEverySubgraph(async (name) => {
    const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
    await orm.em.fork().transactional(async (em) => ADDITIONS[name]?.clients(em));
    await orm.close();
  });
  await addPopulation(databases, PERSONS);
}, 60_000);

test("an installation without them gets the edge cases beside its clients and its population, and none of these again", async () => {
  const before = Number(await countFiles());
  const written = await loadDemonstrationData(databases, PERSONS);
  const after = Number(await countFiles());

  expect(written).toBeGreaterThan(0);
  // Twice so many would be a second population.
  expect(after - before).toBeLessThan(100);
  expect(await loadDemonstrationData(databases, PERSONS)).toBe(0);
});

test("an edge case that retention has deleted does not come back", async () => {
  const file = "id from immigration_file where file_reference = 'ABH naturalised 1 (erfunden)'";
  await execute("immigration", `delete from residence_status where file_id in (select ${file})`);
  await execute("immigration", `delete ${file.replace("id ", "")}`);

  expect(await loadDemonstrationData(databases, PERSONS)).toBe(0);
});
