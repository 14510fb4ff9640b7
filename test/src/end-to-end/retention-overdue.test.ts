import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { applyRetention } from "@kim-hub/infra/apply-retention";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { DATABASES } from "@kim-hub/infra/tables";
import { localDate } from "@kim-hub/kit/calendar";
import { readRetentionRules } from "@kim-hub/kit/retention-rules";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const ASSIGNMENT = "LDI-2026-14 (erfunden)";
const AUDIT = ["a8-retention-overdue", "--param", `asOf=${localDate()}`, "--as", "auditor.data-protection"];
const NATURALISED = { agency: "ABH-05711", recordClass: "NATURALISED_PERSONS_FILE" };

let hub: TestHub;
let settings: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), "overdue-"));
const receipt = join(folder, "receipt.json");

beforeAll(async () => {
  hub = await startTestHub();
  settings = {
    PORT_GATEWAY: new URL(hub.url).port,
    OIDC_ISSUER: hub.issuer,
    LOG_NETWORK_FILE: networkFileIn(hub.config.dataDirectory),
  };
  await retainAll();
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

async function start(...args: readonly string[]) {
  const command = run("infra/dist/commands/main.js", settings, ...args);
  const code = await command.ended;

  return { code, text: command.printed() };
}

/** As `npm run retention` does it. */
async function retainAll(): Promise<void> {
  const rules = readRetentionRules();
  for (const office of SUBGRAPHS) {
    const { ownerUrl } = hub.databases[office];
    await applyRetention({ office, database: DATABASES[office], ownerUrl, rules, on: localDate(), dryRun: false });
  }
}

const audit = (...args: readonly string[]) =>
  start("saved-query", "run", ...AUDIT, "--assignment", ASSIGNMENT, "--no-wait", ...args);

/** The rows of all offices as the answer's JSON states them. */
async function overdue() {
  const { code, text } = await audit("--format", "json");
  const { data } = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));

  return { code, rows: Object.values<Record<string, unknown>[]>(data).flat() };
}

test("a record past its day is found with its number and its day, and once retention has run the audit passes", async () => {
  const none = await overdue();
  expect(none.code).toBe(0);
  for (const row of none.rows) expect(row).toMatchObject({ overdueCount: 0, oldestDueDate: null });
  await hub.asOwner(
    "immigration",
    `insert into residence_status (id, file_id, code, valid_from)
      select gen_random_uuid(), id, 'NATURALISED', '2026-10-05' from immigration_file
      where authority_id = 'ABH-05711' and transferred_on is null
        and not exists (select from residence_status s where s.file_id = immigration_file.id and s.code = 'NATURALISED')
      order by id limit 1`,
  );
  const found = await overdue();
  expect(await audit("--receipt", receipt)).toMatchObject({ code: 1 });
  await retainAll();
  const after = await overdue();

  expect(found.code).toBe(1);
  expect(found.rows.filter(({ overdueCount }) => overdueCount !== 0)).toMatchObject([
    { ...NATURALISED, overdueCount: 1, oldestDueDate: "2026-10-06" },
  ]);
  expect(after).toEqual(none);
});

test("what was deleted since cannot be audited again, and the rerun says so with exit code 3", async () => {
  const { code, text } = await start("saved-query", "rerun", receipt, "--as", "auditor.data-protection");

  expect(code).toBe(3);
  expect(text).toMatch(/^ {2}RETENTION {2}immigration_file {2}1$/m);
});

test("without an assignment nothing is counted", async () => {
  const { code, text } = await start("saved-query", "run", ...AUDIT, "--no-wait");

  expect(code).toBe(2);
  expect(text).toContain("FORBIDDEN");
});
