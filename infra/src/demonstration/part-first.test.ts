import { beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import type { DatabaseUrls } from "../installation/config.js";
import { forEverySubgraph, type SubgraphName } from "../installation/subgraphs.js";
import { DATABASES } from "../installation/tables.js";
import { loadDemonstrationData } from "./demonstration.js";

const PERSONS = 60;
const today = "2026-11-27";

let databases: Readonly<Record<SubgraphName, DatabaseUrls>>;

beforeAll(async () => {
  databases = await forEverySubgraph((name) =>
    createTestDatabase({ name: `infra-${name}`, database: DATABASES[name] }),
  );
}, 60_000);

async function column(name: SubgraphName, sql: string): Promise<readonly unknown[]> {
  const orm = createOrm(DATABASES[name], databases[name].ownerUrl);
  try {
    const rows: readonly Record<string, unknown>[] = await orm.em.fork().execute(sql);

    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await orm.close();
  }
}

const procedures = () =>
  column("naturalisation", "select pseudonym || file_reference || version from naturalisation_procedure order by 1");
const countFiles = () => column("immigration", "select count(*)::int from immigration_file");

test("one office filled alone has the people of a whole hub, which is filled around it later and leaves its rows", async () => {
  await loadDemonstrationData(databases, PERSONS, { own: ["naturalisation"], today });
  const alone = await procedures();
  const filesBefore = await countFiles();
  await loadDemonstrationData(databases, PERSONS, { today });
  const linked = await column("trust-centre", "select pseudonym from person_link where office = 'NATURALISATION'");
  const known = new Set(await column("naturalisation", "select pseudonym from naturalisation_procedure"));

  expect(alone.length).toBeGreaterThan(20);
  expect(filesBefore).toEqual([0]);
  expect(Number((await countFiles())[0])).toBeGreaterThan(100);
  expect(await procedures()).toEqual(alone);
  expect(linked.length).toBeGreaterThan(5);
  expect(linked.filter((pseudonym) => !known.has(pseudonym))).toEqual([]);
}, 120_000);
