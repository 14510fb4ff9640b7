import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { applyRetention } from "@kim-hub/infra/apply-retention";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import { DATABASES } from "@kim-hub/infra/tables";
import { loadReferenceData } from "@kim-hub/ki-strategy/reference-data";
import { REFERENCE_FOLDER } from "@kim-hub/ki-strategy/reference-files";
import { readRetentionRules } from "@kim-hub/kit/retention-rules";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const QUERIES = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
const OFFICE = "ki-strategy";
/** A line of the reference files, which a later edition of them does not have. */
const LINE = "05711,001,Modellprojekt";

let hub: TestHub;
let settings: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), "no-longer-"));
const [milestones, posts] = ["milestones", "posts"].map((name) => join(folder, `${name}.json`));

beforeAll(async () => {
  hub = await startTestHub();
  settings = {
    PORT_GATEWAY: new URL(hub.url).port,
    OIDC_ISSUER: hub.issuer,
    LOG_NETWORK_FILE: networkFileIn(hub.config.dataDirectory),
  };
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

async function start(...args: readonly unknown[]) {
  const command = run("infra/dist/commands/main.js", settings, ...args.map(String));
  const code = await command.ended;

  return { code, text: command.printed() };
}

const saved = (...args: readonly unknown[]) => start("saved-query", ...args);

const same = { code: 0, text: expect.stringContaining("The same answer") };

/** Reference files of which the line is gone. */
function withoutLine(): string {
  const reference = join(folder, "reference");
  cpSync(REFERENCE_FOLDER, reference, { recursive: true });
  const file = join(reference, "milestones.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, lines.filter((line) => !line.startsWith(LINE)).join("\n"));

  return reference;
}

/** What retention does on a day in eleven years: until then the history of a row that is gone is kept. */
const retainInElevenYears = () =>
  applyRetention({
    ...{ office: OFFICE, database: DATABASES[OFFICE], ownerUrl: hub.databases[OFFICE].ownerUrl },
    ...{ rules: readRetentionRules(), on: "2037-12-01", dryRun: false },
  });

test("a rerun is the same until retention deletes what was known, and then says reason, table and number with exit code 3", async () => {
  expect(
    await saved("run", "s12-milestones-and-gaps", "--param", "ags=05711", "--no-wait", "--receipt", milestones),
  ).toMatchObject({ code: 0 });
  expect(
    await saved("run", "s9-posts", "--param", "ags=05711", "--param", "year=2024", "--no-wait", "--receipt", posts),
  ).toMatchObject({ code: 0 });
  await loadReferenceData(hub.databases[OFFICE].ownerUrl, withoutLine());
  expect(await saved("rerun", milestones)).toMatchObject(same);
  await retainInElevenYears();
  const gone = await saved("rerun", milestones);

  expect(gone.code).toBe(3);
  expect(gone.text).toContain("No longer reproducible: s12-milestones-and-gaps, version ");
  expect(gone.text).toMatch(/^ {2}RETENTION {2}milestone {2}1$/m);
  expect(await saved("rerun", posts)).toMatchObject(same);
});

test("the request fails as a whole, and as of now it is answered", async () => {
  const { runs } = JSON.parse(readFileSync(String(milestones), "utf8"));
  const { knownAt } = JSON.parse(runs[0].receipt.note.split("\n")[0]);
  const documentId = QUERIES.find(({ id }) => id === "s12-milestones-and-gaps")?.documentId;
  const ask = async (extensions: object) => {
    const response = await hub.send({
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ documentId, variables: { ags: "05711" }, extensions: { receipt: true, ...extensions } }),
    });

    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const then = await ask({ knownAt });
  const now = await ask({});

  expect(then.status).toBe(410);
  expect(then.body.data).toBeUndefined();
  expect(then.body.extensions.hub.receipt).toBeUndefined();
  expect(then.body.errors).toEqual([
    {
      message: "States that were known at this instant have been removed since: 1 of milestone (RETENTION).",
      extensions: {
        code: "NO_LONGER_REPRODUCIBLE",
        removed: [{ reason: "RETENTION", table: "milestone", count: 1 }],
      },
    },
  ]);
  expect(now).toMatchObject({ status: 200, body: { data: { milestones: expect.anything() } } });
});

test("what a row said before is erased by the owner of the database, and a rerun of it says so", async () => {
  const milestone = (title: string) => ({
    ...{ scope: "05711", position: "952", title, source: "S2", passage: "im Jahr 2024" },
  });
  const change = async (mutation: string, variables: object) => {
    const { errors } = await hub.ask(mutation, {
      ...{ as: "coordinator.bielefeld", purpose: "STEERING_REPORT", variables: { ...variables } },
    });
    expect(errors).toBeUndefined();
  };
  const receipt = join(folder, "rectified.json");
  await change("mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }", {
    input: milestone("A person by name"),
  });
  await saved("run", "s12-milestones-and-gaps", "--param", "ags=05711", "--no-wait", "--receipt", receipt);
  await change(
    `mutation ($input: MilestoneInput!) { correctMilestone(id: "05711-952", expectedVersion: 1, input: $input) { id } }`,
    { input: milestone("A meeting") },
  );
  expect(await saved("rerun", receipt)).toMatchObject(same);
  const database = {
    DATABASE_URL_KI_STRATEGY: hub.databases[OFFICE].applicationUrl,
    DATABASE_OWNER_URL_KI_STRATEGY: hub.databases[OFFICE].ownerUrl,
  };
  Object.assign(settings, database);
  const erased = await start("erase-earlier", OFFICE, "milestone", "05711-952");
  const again = await start("erase-earlier", OFFICE, "milestone", "05711-952");
  const gone = await saved("rerun", receipt);
  const history = await hub.asOwner(OFFICE, "select values::text from history where row_id = '05711-952'");

  expect(erased).toMatchObject({
    code: 0,
    text: expect.stringContaining("Erased: 1 earlier state of milestone 05711-952."),
  });
  expect(again).toMatchObject({
    code: 2,
    text: expect.stringContaining("holds no earlier state of milestone 05711-952"),
  });
  expect(gone.code).toBe(3);
  expect(gone.text).toMatch(/^ {2}RECTIFICATION {2}milestone {2}1$/m);
  expect(JSON.stringify(history)).not.toContain("A person by name");
  expect(await saved("rerun", posts)).toMatchObject(same);
});
