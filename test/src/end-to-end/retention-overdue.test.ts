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
import { runAgainst } from "../harness/run-against.js";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const ASSIGNMENT = "LDI-2026-14 (erfunden)";
const AUDIT = ["--param", `asOf=${localDate()}`, "--as", "auditor.data-protection"];
const OVERDUE = "a8-retention-overdue";
const LINKS = "a8-links-past-end";
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

const audit = (query: string, ...args: readonly string[]) =>
  start("saved-query", "run", query, ...AUDIT, "--assignment", ASSIGNMENT, "--no-wait", ...args);

type Row = Readonly<Record<string, unknown>>;

/** The rows of all offices as the answer's JSON states them. */
async function overdue(query: string) {
  const { code, text } = await audit(query, "--format", "json");
  const { data } = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));

  const rows = Object.values<Row | readonly Row[]>(data).flat();

  return { code, rows: rows.map((row) => Object(row.overdue ?? row)) };
}

test("the demonstration has links of closed cases that nobody has ended, until their office says so", async () => {
  const begun = await overdue(LINKS);
  const ended = await runAgainst(
    hub,
    ...["end-links", "case-management", "--as", "steward-cm.bielefeld", "--since", "2020-01-01"],
  );
  const after = await overdue(LINKS);

  expect(begun.code).toBe(1);
  expect(begun.rows.filter(({ overdueCount }) => overdueCount !== 0)).toMatchObject([
    { agency: "trust-centre", recordClass: "LINK_OF_CLOSED_CASE", oldestDueDate: expect.any(String) },
  ]);
  expect(ended.code).toBe(0);
  expect(after.code).toBe(0);
});

test("a record past its day is found with its number and its day, and once retention has run the audit passes", async () => {
  const none = await overdue(OVERDUE);
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
  const found = await overdue(OVERDUE);
  expect(await audit(OVERDUE, "--receipt", receipt)).toMatchObject({ code: 1 });
  await retainAll();
  const after = await overdue(OVERDUE);

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

/** The naturalisation office grants and hands the certificate over, as its clerk does. */
async function naturalise(pseudonym: string): Promise<void> {
  const acts = [
    'recordNaturalisationDecision(decision: GRANTED, decidedOn: "2026-05-18", ',
    'handOverCertificate(handedOverOn: "2026-06-15", ',
  ];
  for (const act of acts) {
    const [procedure] = await hub.asOwner(
      "naturalisation",
      `select id, version from naturalisation_procedure where pseudonym = '${pseudonym}'`,
    );
    const { errors } = await hub.ask(
      `mutation { ${act} id: "${procedure?.id}", expectedVersion: ${procedure?.version}) { id } }`,
      { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" },
    );
    expect(errors).toBeUndefined();
  }
}

test("a naturalised person who is still linked with the immigration office is found, until their office has said so", async () => {
  await naturalise("ebh-05711-withdrawal-1-erfunden");
  const found = await overdue(LINKS);
  const logged = await hub.asOwner(
    "naturalisation",
    "select subject from disclosure_log where actor <> '' and coordinate = 'Query.naturalisedLinks'",
  );
  const ended = await runAgainst(
    hub,
    "end-links",
    "naturalisation",
    "--as",
    "steward-ebh.bielefeld",
    "--since",
    "2026-06-01",
  );
  const after = await overdue(LINKS);

  expect(found.code).toBe(1);
  expect(found.rows.filter(({ overdueCount }) => overdueCount !== 0)).toMatchObject([
    {
      ...{ agency: "trust-centre", recordClass: "LINK_OF_NATURALISED" },
      ...{ overdueCount: 1, oldestDueDate: "2026-06-16" },
    },
  ]);
  expect(logged).toContainEqual({ subject: "ebh-05711-withdrawal-1-erfunden" });
  expect(ended.code).toBe(0);
  expect(after.code).toBe(0);
});

/** So many clients of Bielefeld's provider whose one case ended in March 2025. */
const closeCases = (first: number, last: number) =>
  hub.asOwner(
    "case-management",
    `insert into case_management_case
      select made.* from generate_series(${first}, ${last}) as client
        cross join (select * from case_management_case where authority_id = 'CM-05711' and closed_on > '2024-12-31' order by id limit 1) as example
        cross join jsonb_populate_record(null::case_management_case, to_jsonb(example) || jsonb_build_object('id', gen_random_uuid(), 'pseudonym', gen_random_uuid(),
          'opened_on', '2024-10-01', 'closed_on', '2025-03-31', 'file_reference', 'many ' || client, 'person_number', 'many ' || client)) as made
      returning pseudonym`,
  );

test("among 8,000 clients whose case ended long ago, the one who is still linked is found", async () => {
  const clients = await closeCases(1, 8000);
  await hub.asOwner(
    "trust-centre",
    `insert into person_link (id, person_id, office, pseudonym, authority_id)
      select gen_random_uuid(), gen_random_uuid(), 'CASE_MANAGEMENT', '${clients.at(-1)?.pseudonym}', 'CM-05711'`,
  );
  const found = await overdue(LINKS);

  expect(clients).toHaveLength(8000);
  expect(found.code).toBe(1);
  expect(found.rows.filter(({ overdueCount }) => overdueCount !== 0)).toMatchObject([
    { recordClass: "LINK_OF_CLOSED_CASE", overdueCount: 1, oldestDueDate: "2025-07-01" },
  ]);
});

test("of more clients than one statement to the trust centre holds the rule is named, and none is left out in silence", async () => {
  await closeCases(8001, 16_000);
  const { code, text } = await audit(LINKS);

  expect(code).toBe(2);
  expect(text).toContain("The links of more than 15600 persons have to be over");
});

test("without an assignment nothing is counted", async () => {
  const { code, text } = await start("saved-query", "run", OVERDUE, ...AUDIT, "--no-wait");

  expect(code).toBe(2);
  expect(text).toContain("FORBIDDEN");
});
