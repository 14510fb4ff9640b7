import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm, listRetained } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { findRule, readRetentionRules } from "@kim-hub/kit/retention-rules";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const OFFICES = ["case-management", "immigration", "ki-strategy", "trust-centre"] as const;
const folder = mkdtempSync(join(tmpdir(), "retention-"));
const environment: NodeJS.ProcessEnv = { DATA_DIRECTORY: join(folder, "none") };

beforeAll(async () => {
  for (const office of OFFICES) {
    const { ownerUrl, applicationUrl } = await provide(office);
    environment[`DATABASE_URL_${variableSuffix(office)}`] = applicationUrl;
    environment[`DATABASE_OWNER_URL_${variableSuffix(office)}`] = ownerUrl;
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A migrated database with two accesses, of seven months and of today, and a mandate that ran out three days ago. */
async function provide(office: SubgraphName): Promise<{ ownerUrl: string; applicationUrl: string }> {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const name = `retention_${randomBytes(4).toString("hex")}`;
  const [owner, application] = ["owner", "app"].map((role) => ({ name: `${name}_${role}`, password: role }));
  if (!owner || !application) throw new Error("Two roles are two.");
  await provisionDatabase({ adminUrl, database: name, owner, application });
  const urlOf = ({ name: username, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username, password, pathname: name }).href;
  await migrate(DATABASES[office], urlOf(owner));
  const orm = createOrm(DATABASES[office], urlOf(owner));
  await orm.em.fork().execute(`
    insert into disclosure_log (id, at, request_id, actor, role, subject, kind, coordinate, fields)
      select gen_random_uuid(), now() - age::interval, 'r', 'a', 'r', 'PSEUDONYM', 'READ', 'Query.x', '{}'
      from unnest(array['7 months', '0 days']) as age`);
  if (listRetained(DATABASES[office]).some(({ record }) => record === "MANDATE_USE"))
    await orm.em.fork().execute(`insert into mandate_use values ('m', 'r', now() - interval '3 days')`);
  await orm.close();

  return { ownerUrl: urlOf(owner), applicationUrl: urlOf(application) };
}

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complaints.push(text) };
  const code = await runCommand(["retention", ...args], { terminal, config: readCommandConfig(environment) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

async function allReceipts(...args: readonly string[]) {
  const { printed } = await run(...args, "--format", "json");
  const all: readonly { record: string; deleted: unknown }[] = JSON.parse(printed);

  return all.map(({ record, deleted }) => ({ record, deleted }));
}

/** Of the records that every office about persons has; an office's own have a test there. */
async function receipts(...args: readonly string[]) {
  const all = await allReceipts(...args);

  return all.filter(({ record }) => record === "MANDATE_USE" || record === "DISCLOSURE_LOG");
}

const went = (accesses: number, mandates: number) => [
  { record: "MANDATE_USE", deleted: [{ table: "mandate_use", rows: mandates }] },
  {
    record: "DISCLOSURE_LOG",
    deleted: [
      { table: "log_padding", rows: 0 },
      { table: "disclosure_log", rows: accesses },
    ],
  },
];

test("a dry run lists by office and record how much is due, and names nobody", async () => {
  const { code, printed } = await run("--office", "case-management", "--dry-run");

  expect(code).toBe(0);
  expect(printed).toMatch(/case-management │ DISCLOSURE_LOG +│ disclosure_log +│ 1 +│ P6M +│ § 79 Abs\. 4 SGB X/);
  expect(printed).toContain("dry run: nothing is deleted");
  expect(printed).not.toContain("PSEUDONYM");
  expect(await receipts("--office", "case-management", "--dry-run")).toEqual(went(1, 1));
});

test("accesses to social data go after six months, those of other offices after 24; a second run finds nothing", async () => {
  expect(await receipts("--office", "case-management")).toEqual(went(1, 1));
  expect(await receipts("--office", "case-management")).toEqual(went(0, 0));
  expect(await receipts("--office", "immigration")).toEqual(went(0, 1));
});

const AUDIT_ASSIGNMENT = { AUDIT_ASSIGNMENT: ["audit_assignment_end", "audit_assignment"] };

test.each<readonly [office: SubgraphName, records: Readonly<Record<string, string | readonly string[]>>]>([
  [
    "ki-strategy",
    { HISTORY_OF_DELETED: "history", ...AUDIT_ASSIGNMENT, DISCLOSURE_LOG: ["log_padding", "disclosure_log"] },
  ],
  [
    "trust-centre",
    {
      ...{
        LINKAGE_CODE: ["link_proposal", "linkage_code"],
        LINK_PROPOSAL: "link_proposal",
        BLOCKED_PAIR: "blocked_pair",
      },
      ...{ PERSON_LINK: "person_link", PERMISSION: ["permission_event", "permission"] },
      ...{
        RELEASED_PATH: "released_path",
        SEALED_MANDATE: "sealed_mandate",
        USED_TOKEN: "used_token",
        LINK_VOUCHER: "link_voucher",
        VOUCHER_TRY: "voucher_try",
        LINK_BREACH: "link_breach",
      },
      ...{ PERSON_JOIN: "person_join", ACCESS_CODE: "access_code", ACCESS_TRY: "access_try" },
      ...{ PERSON_ACCOUNT: "person_account", ...AUDIT_ASSIGNMENT, DISCLOSURE_LOG: ["log_padding", "disclosure_log"] },
    },
  ],
])("every kind of record of %s is found in its database", async (office, records) => {
  expect(await allReceipts("--office", office)).toEqual(
    Object.entries(records).map(([record, tables]) => ({
      record,
      deleted: [tables].flat().map((table) => ({ table, rows: 0 })),
    })),
  );
});

test("an audit assignment goes with its end five years after its last day", async () => {
  const orm = createOrm(DATABASES.immigration, environment.DATABASE_OWNER_URL_IMMIGRATION ?? "");
  await orm.em.fork().execute(`
    with recorded as (
      insert into audit_assignment select gen_random_uuid(), 'R-' || years, 'auditor', 'body', 'basis', 'ABH-05711',
          '2018-01-01', '2018-12-31', '2018-06-01', current_date - (years || ' years')::interval - interval '1 day', 'steward'
        from unnest(array[4, 5]) as years returning id, authority_id, auditor)
    insert into audit_assignment_end select id, authority_id, auditor, 'done', 'steward' from recorded`);
  const went = await allReceipts("--office", "immigration");
  const kept = await orm.em.fork().execute("select reference from audit_assignment");
  await orm.close();

  expect(went).toContainEqual({
    record: "AUDIT_ASSIGNMENT",
    deleted: [
      { table: "audit_assignment_end", rows: 1 },
      { table: "audit_assignment", rows: 1 },
    ],
  });
  expect(kept).toEqual([{ reference: "R-4" }]);
});

test("of the gateway's request log whole days go after 24 months", async () => {
  const directory = join(folder, "requests");
  mkdirSync(directory);
  for (const day of ["2020-01-01", "2099-01-01"])
    writeFileSync(join(directory, `${day}.00000000-0000-4000-8000-000000000000.jsonl`), "{}\n{}\n");
  environment.REQUEST_LOG_DIRECTORY = directory;

  expect(await allReceipts("--office", "gateway")).toEqual([
    { record: "REQUEST_LOG", deleted: [{ table: "request log", rows: 2 }] },
  ]);
  expect(readdirSync(directory)).toEqual(["2099-01-01.00000000-0000-4000-8000-000000000000.jsonl"]);
});

test("what is due on a day to come can be listed and not deleted", async () => {
  expect(await receipts("--office", "immigration", "--on", "2099-01-01", "--dry-run")).toEqual(went(2, 0));
  expect(await run("--office", "immigration", "--on", "2099-01-01")).toMatchObject({
    code: 2,
    complaints: "--on takes a day to come with --dry-run only.",
  });
});

test.each([
  [["--office", "police"], /^--office takes one of case-management, .*, not 'police'\.$/],
  [["--on", "tomorrow"], /^--on takes a day such as 2026-11-27, not 'tomorrow'\.$/],
  [["--office", "naturalisation"], /^There is no local installation at .*DATABASE_OWNER_URL_NATURALISATION\.$/],
])("bad input is one sentence and exit code 2: %j", async (args, sentence) => {
  const { code, complaints } = await run(...args);

  expect(code).toBe(2);
  expect(complaints).toMatch(sentence);
});

test.each(SUBGRAPHS)(
  "schema/retention.csv has a period for each kind of record that %s deletes, and no other",
  (office) => {
    const rules = readRetentionRules().filter((rule) => rule.office === office);
    const records = listRetained(DATABASES[office]).map(({ record }) => record);

    expect([...new Set(rules.map(({ record }) => record))].toSorted()).toEqual(records.toSorted());
  },
);

test("of two periods the one holds that began last", () => {
  const rule = (period: string, validFrom: string) => ({ record: "A", office: "b", basis: "", period, validFrom });
  const rules = [rule("P2Y", "2026-01-01"), rule("P1Y", "2020-01-01")];
  const on = (day: string) => findRule(rules, { record: "A", office: "b", on: day })?.period;

  expect([on("2019-12-31"), on("2025-12-31"), on("2026-01-01")]).toEqual([undefined, "P1Y", "P2Y"]);
});
