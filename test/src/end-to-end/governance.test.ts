import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Governance, readGovernance, writeGovernance } from "@kim-hub/kit/governance-manifest";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const inSchema = (file: string) => fileURLToPath(new URL(`../../../schema/${file}`, import.meta.url));
const QUERIES = readManifest(inSchema("saved-queries.json"));
const COMMITTED = readGovernance("governance.json", readFileSync(inSchema("governance.json"), "utf8"));
const PERIOD = { from: "2026-01-01", to: "2099-12-31" };
const AUDITORS: readonly (readonly [string, string])[] = [
  ["auditor.funding", "FUNDING_AUDIT"],
  ["auditor.data-protection", "DP_AUDIT"],
];

let hub: TestHub;
const folder = mkdtempSync(join(tmpdir(), "governance-"));
const file = join(folder, "governance.json");

beforeAll(async () => {
  writeFileSync(file, writeGovernance(COMMITTED));
  hub = await startTestHub({ GOVERNANCE_FILE: file });
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

/** What a run by document id answers, and what its receipt states of it. */
async function runAs([as, purpose]: readonly [string, string], id: string, variables: object) {
  const documentId = QUERIES.find((query) => query.id === id)?.documentId;
  const headers = {
    ...{ "content-type": "application/json", "hub-purpose": purpose },
    authorization: `Bearer ${await hub.token(as)}`,
  };
  const response = await hub.send({ headers, body: JSON.stringify({ documentId, variables }) });
  const { data, errors, extensions } = JSON.parse(await response.text());
  const statement = JSON.parse(extensions.hub.receipt.note.split("\n")[0]);

  return { data, errors, statement };
}

/** Lets the subgraph start with another manifest. */
async function plant(governance: Governance): Promise<void> {
  writeFileSync(file, writeGovernance(governance));
  await hub.restart("ki-strategy");
}

test.each(AUDITORS)("%s reads who changed which rule, and somebody else approved each", async (...auditor) => {
  const { data, errors, statement } = await runAs(auditor, "a10-change-report", PERIOD);

  expect(errors).toBeUndefined();
  expect(data.governanceChanges.nodes).toContainEqual({
    ...COMMITTED.changes.find(({ object }) => object === "access-matrix/minimumCount"),
    fourEyes: true,
  });
  expect(data.governanceReview).toEqual({ changes: COMMITTED.changes.length, withoutFourEyes: 0 });
  expect(statement).toMatchObject({ savedQuery: { id: "a10-change-report" }, parameters: PERIOD, passed: true });
});

test.each(AUDITORS)("%s reads what each field rests on, and none lacks anything", async (...auditor) => {
  const { data, errors, statement } = await runAs(auditor, "a12-conformity", {});

  expect(errors).toBeUndefined();
  expect(data.exposedFields.nodes).toHaveLength(100);
  expect(data.conformity).toEqual({ fields: COMMITTED.fields.length, incomplete: 0 });
  expect(statement).toMatchObject({ savedQuery: { id: "a12-conformity" }, passed: true });
});

test("the command follows all pages of the fields and ends with 0", async () => {
  const settings = { PORT_GATEWAY: new URL(hub.url).port, OIDC_ISSUER: hub.issuer };
  const args = ["run", "a12-conformity", "--as", "auditor.data-protection", "--format", "csv"];
  const command = run("infra/dist/commands/main.js", settings, "saved-query", ...args);

  expect(await command.ended).toBe(0);
  const lines = command.printed().split(/\r?\n/);
  for (const field of ["Territory.name", "CaseManagementCase.fileReference", "Query.exposedFields"])
    expect(lines.filter((line) => line.startsWith(`${field};`))).toHaveLength(1);
});

test("a change that its author approved and a field that nobody approved are findings, on whichever page", async () => {
  const [change] = COMMITTED.changes;
  const last = COMMITTED.fields.at(-1);
  if (!change || !last) throw new Error("The committed manifest is empty.");
  const alone = { ...change, at: "2099-12-31", approver: change.author };
  await plant({
    changes: [...COMMITTED.changes, alone],
    fields: [...COMMITTED.fields.slice(0, -1), { ...last, approvedBy: null }],
  });
  const [auditor = ["", ""]] = AUDITORS;
  const report = await runAs(auditor, "a10-change-report", { ...PERIOD, first: 1 });
  const before = await runAs(auditor, "a10-change-report", { ...PERIOD, to: "2099-12-30" });
  const conformity = await runAs(auditor, "a12-conformity", {});
  await plant(COMMITTED);

  expect(report.data.governanceReview).toEqual({ changes: COMMITTED.changes.length + 1, withoutFourEyes: 1 });
  expect(report.statement.passed).toBe(false);
  expect(before.statement.passed).toBe(true);
  expect(conformity.data.conformity).toEqual({ fields: COMMITTED.fields.length, incomplete: 1 });
  expect(conformity.statement.passed).toBe(false);
});

test("the public reads none of it", async () => {
  const { data } = await hub.ask("{ conformity { fields } exposedFields { nodes { field } } }");

  expect(data).toEqual({ conformity: null, exposedFields: null });
});
