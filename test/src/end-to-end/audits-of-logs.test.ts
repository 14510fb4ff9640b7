import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addMonths, localDate } from "@kim-hub/kit/calendar";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { MAIN_QUERY } from "../harness/main-query.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const COMMITTED = fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url));
const OFFICES = ["case-management", "immigration", "naturalisation", "trust-centre"] as const;
const NAMES = ["caseManagement", "immigration", "naturalisation", "trustCentre"];
const TODAY = localDate();
const ASSIGNMENT = "LDI-2026-14 (erfunden)";
/** All of the time that the demonstration's assignment opens, up to today. */
const DAYS = { from: addMonths(TODAY, -24), to: TODAY };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await hub.freeze({ since: "2026-Q3", district: "05711" });
});

afterAll(() => hub.stop());

async function run(id: string, { variables = DAYS as object, assignment = ASSIGNMENT as string | null } = {}) {
  const saved = readManifest(COMMITTED).find((each) => each.id === id);
  const response = await hub.send({
    headers: {
      ...{ "content-type": "application/json", "hub-purpose": "DP_AUDIT" },
      authorization: `Bearer ${await hub.token("auditor.data-protection")}`,
    },
    body: JSON.stringify({
      ...{ documentId: saved?.documentId, variables },
      extensions: assignment === null ? {} : { assignment },
    }),
  });

  return JSON.parse(await response.text());
}

const passedIn = ({ extensions }: { extensions: { hub: { receipt: { note: string } } } }): unknown =>
  /"passed":(\w+)/.exec(extensions.hub.receipt.note)?.[1];
const nothing = Object.fromEntries(NAMES.map((name) => [`${name}ForbiddenFields`, []]));

test("what the demonstration keeps, and what a path and a change add, holds nothing that is forbidden; what is planted is found", async () => {
  const token = await hub.releasePath();
  await hub.ask(MAIN_QUERY, {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } },
  });
  const clean = await run("a9-forbidden-fields");

  expect(clean.errors).toBeUndefined();
  expect(clean.data).toEqual(nothing);
  expect(passedIn(clean)).toBe("true");
  for (const office of OFFICES) {
    const [row] = await hub.asOwner(office, "select count(*)::int as rows from disclosure_log");
    expect(row?.rows).toBeGreaterThan(0);
  }

  await hub.asOwner(
    "trust-centre",
    "update disclosure_log set case_reference = 'IdNr 86095742719' where id = (select id from disclosure_log limit 1)",
  );
  const found = await run("a9-forbidden-fields");

  expect(found.data).toEqual({
    ...nothing,
    trustCentreForbiddenFields: [
      { where: "disclosure_log.case_reference", pattern: "TAX_ID", count: 1, firstAt: expect.any(String) },
    ],
  });
  expect(passedIn(found)).toBe("false");
});

test("logs that nobody touched are whole in every office; one with a changed row is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "log-"));
  await runAgainst(hub, "log", "export", folder);
  rmSync(folder, { recursive: true });
  const before = await run("a10-log-integrity");

  expect(before.errors).toBeUndefined();
  for (const name of NAMES.filter((each) => each !== "trustCentre"))
    expect(before.data[`${name}LogIntegrity`]).toMatchObject({ ok: true, brokenAt: null });

  const [row] = await hub.asOwner(
    "immigration",
    `update disclosure_log set role = 'X' where log_index = (select max(log_index) from disclosure_log) returning log_index::int as place`,
  );
  const after = await run("a10-log-integrity");

  expect(after.data.immigrationLogIntegrity).toMatchObject({ ok: false, brokenAt: row?.place });
  expect(passedIn(after)).toBe("false");
});

test("two overlapping questions for figures are one pair of who asked them", async () => {
  const ask = (dimension: string, as: string) =>
    hub.ask(
      `{ residents(ags: "05711", quarter: "2026-Q3", dimension: ${dimension}) { asOf } cmCoverage(ags: "05711", quarter: "2026-Q3", dimension: ${dimension}) { asOf } }`,
      { as, purpose: "STEERING_REPORT" },
    );
  await ask("AGE_BAND", "steering.bielefeld");
  await ask("STATUS_GROUP", "steering.bielefeld");
  await ask("STATUS_GROUP", "coordinator.bielefeld");

  const { data, errors } = await run("a11-disclosure-review", { variables: { from: TODAY, to: TODAY } });

  expect(errors).toBeUndefined();
  expect(data.naturalisationFigureReview.nodes).toEqual([]);
  for (const [name, field] of [
    ["immigration", "residents"],
    ["caseManagement", "cmCoverage"],
  ])
    expect(data[`${name}FigureReview`].nodes).toEqual([
      {
        queryA: `Query.${field} 05711 * 2026-Q3–2026-Q3 AGE_BAND`,
        queryB: `Query.${field} 05711 * 2026-Q3–2026-Q3 STATUS_GROUP`,
        ...{ user: expect.any(String), sharedCells: 1, at: expect.stringContaining(TODAY.slice(0, 4)) },
      },
    ]);
});

test.each(["a9-forbidden-fields", "a10-log-integrity", "a11-disclosure-review"])(
  "without an assignment %s tells nothing of any office",
  async (id) => {
    const { data, errors } = await run(id, { assignment: null });

    expect(Object.values(data).every((value) => value === null)).toBe(true);
    expect(new Set(errors.map((error: { extensions: { code: string } }) => error.extensions.code))).toEqual(
      new Set(["FORBIDDEN"]),
    );
  },
);
