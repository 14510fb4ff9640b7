import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { createOrm } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import { REGISTRY } from "@kim-hub/naturalisation/tables";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import type { Table } from "@kim-hub/records/table";
import type { SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const TOWN = "EBH-05162008";
const DISTRICT = "EBH-05162";
const environment: NodeJS.ProcessEnv = {};

beforeAll(async () => {
  await loadReferenceData(await provide("ki-strategy"));
  const orm = createOrm(DATABASES.naturalisation, await provide("naturalisation"));
  const references = ["T 1", "T 2", "T 3"];
  const { faults } = await orm.em.fork().transactional((em) =>
    importFiles(em, {
      registry: REGISTRY,
      source: givenRows(
        new Map<Table, readonly object[]>([
          [
            NATURALISATION_PROCEDURES,
            references.map((fileReference) => ({
              ...{ authority: TOWN, fileReference, personNumber: fileReference, familyName: "Geheim (erfunden)" },
              ...{ basis: "STAG_10", receivedOn: "2023-05-02", municipality: "05162008" },
            })),
          ],
          [
            PROCEDURE_STAGES,
            references.map((procedure) => ({
              ...{ authority: TOWN, procedure, stage: "APPLICATION_RECEIVED", startedOn: "2023-05-02" },
            })),
          ],
        ]),
      ),
    }),
  );
  expect(faults).toEqual([]);
  await orm.close();
});

/** A migrated database, known to the command by its roles' URLs. */
async function provide(office: SubgraphName): Promise<string> {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const name = `move_${randomBytes(4).toString("hex")}`;
  const [owner, application] = ["owner", "app"].map((role) => ({ name: `${name}_${role}`, password: role }));
  if (!owner || !application) throw new Error("Two roles are two.");
  await provisionDatabase({ adminUrl, database: name, owner, application });
  const urlOf = ({ name: username, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username, password, pathname: name }).href;
  await migrate(DATABASES[office], urlOf(owner));
  environment[`DATABASE_URL_${variableSuffix(office)}`] = urlOf(application);
  environment[`DATABASE_OWNER_URL_${variableSuffix(office)}`] = urlOf(owner);

  return urlOf(owner);
}

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complaints.push(text) };
  const code = await runCommand(["move-competence", ...args], { terminal, config: readCommandConfig(environment) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const move = (...more: readonly string[]) =>
  run("naturalisation", "--from", TOWN, "--to", DISTRICT, "--on", "2024-01-01", ...more);
const movedBy = async (...more: readonly string[]) => JSON.parse((await move("--format", "json", ...more)).printed);

test("the open procedures of a town go to the district that is competent, once, after a dry run of the same counts", async () => {
  const counts = { procedures: 3, stages: 3, documents: 0, facts: 0 };
  const dry = await movedBy("--dry-run");
  const first = await movedBy();
  const second = await movedBy();

  expect(dry).toMatchObject({ outcome: "dry run: nothing is moved", from: TOWN, to: DISTRICT, moved: counts });
  expect(first).toMatchObject({ outcome: "moved", moved: counts });
  expect(second).toMatchObject({ outcome: "moved", moved: { procedures: 0 } });
});

test("the report names nobody", async () => {
  const { code, printed } = await move();

  expect(code).toBe(0);
  expect(printed).toMatch(/moved/);
  expect(printed).not.toMatch(/Geheim|T 1/);
});

test.each([
  [
    ["naturalisation", "--from", "EBH-05162004", "--to", DISTRICT, "--on", "2024-01-01"],
    "On 2024-01-01 EBH-05162004 is recorded as competent for naturalisation in 05162004, not EBH-05162: record the competence in ki-strategy first.",
  ],
  [
    ["naturalisation", "--from", DISTRICT, "--to", TOWN, "--on", "2024-01-01"],
    "On 2024-01-01 EBH-05162 is recorded as competent for naturalisation in 05162, not EBH-05162008: record the competence in ki-strategy first.",
  ],
  [
    ["naturalisation", "--from", TOWN, "--to", "ABH-05162", "--on", "2024-01-01"],
    "--to takes the id of a naturalisation office such as EBH-05711, not 'ABH-05162'.",
  ],
  [
    ["naturalisation", "--from", TOWN, "--to", TOWN, "--on", "2024-01-01"],
    "--from and --to take two offices, not one.",
  ],
  [
    ["naturalisation", "--from", TOWN, "--to", DISTRICT, "--on", "2999-01-01"],
    "--on takes a day that has come: procedures move on it, not before.",
  ],
  [
    ["naturalisation", "--from", TOWN, "--to", DISTRICT, "--on", "2024-01-01", "--municipality", "05162"],
    "--municipality takes an AGS of 8 digits in North Rhine-Westphalia, not '05162'.",
  ],
  [
    ["immigration", "--from", "ABH-05162008", "--to", "ABH-05162", "--on", "2024-01-01"],
    "Procedures of naturalisation move with the competence, not 'immigration': a case or an immigration file is handed over one by one.",
  ],
])("%j is refused, and moves nothing", async (args, complaints) => {
  expect(await run(...args)).toEqual({ code: 2, printed: "", complaints });
});
