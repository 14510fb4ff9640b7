import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const COMMANDS = "infra/dist/commands/main.js";
const FUNDING = ["run", "s8-funding-by-pillar", "--param", "years=2021,2022"];
const MILESTONES = ["run", "s12-milestones-and-gaps", "--param", "ags=05711", "--param", "first=2"];
const AUDITOR = ["--as", "auditor.funding", "--purpose", "FUNDING_AUDIT"];
const OCCUPANCY = ["run", "a5-post-occupancy", ...AUDITOR, "--assignment", "GPA-2026-3 (erfunden)"];

let hub: TestHub;
let settings: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), "receipt-command-"));
const file = (name: string) => join(folder, `${name}.json`);

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

async function saved(...args: readonly string[]) {
  const command = run(COMMANDS, settings, "saved-query", ...args);
  const code = await command.ended;

  return { code, text: command.printed() };
}

async function verify(receipt: string) {
  const command = run("infra/verify.mjs", {}, receipt, "--network", String(settings.LOG_NETWORK_FILE));
  const code = await command.ended;

  return { code, text: command.printed() };
}

test("a run with --receipt leaves a file that verifies, and a rerun gives the same answer", async () => {
  const receipt = file("funding");
  expect(await saved(...FUNDING, "--receipt", receipt)).toMatchObject({
    code: 0,
    text: expect.stringContaining("logged."),
  });
  expect(await verify(receipt)).toMatchObject({
    code: 0,
    text: expect.stringContaining("s8-funding-by-pillar, version 1"),
  });
  expect(await saved("rerun", receipt)).toMatchObject({ code: 0, text: expect.stringContaining("The same answer") });

  const again = await saved(...FUNDING, "--receipt", receipt);
  expect(again).toMatchObject({ code: 2, text: expect.stringContaining("exists already; choose another --receipt.") });
});

test("a rerun after the data changed names where, with both values, and ends with 1", async () => {
  const receipt = file("changed");
  await saved(...FUNDING, "--receipt", receipt, "--no-wait");
  const add = (cents: number) =>
    hub.asOwner(
      "ki-strategy",
      `update funding_statement set amount_cents = amount_cents + ${cents} where level = 'STATE' and year = 2022`,
    );
  await add(1);
  const { code, text } = await saved("rerun", receipt);
  await add(-1);

  expect(code).toBe(1);
  expect(text).toContain("Supergraph and access matrix are the same: the data have changed.");
  expect(text).toMatch(/data\.fundingByPillar\[1\]\.pillars\[0\]\.amountCents: "2570000000" → "2570000001"/);
  expect(text).not.toContain("fundingByPillar[0]");
});

test("a run that waits for nothing is proven later; until then it does not verify", async () => {
  const receipt = file("later");
  expect(await saved(...FUNDING, "--receipt", receipt, "--no-wait")).toMatchObject({ code: 0 });
  expect(await verify(receipt)).toMatchObject({ code: 1, text: expect.stringContaining("no proof yet") });
  expect(await saved("prove", receipt)).toMatchObject({ code: 0 });
  expect(await verify(receipt)).toMatchObject({ code: 0 });
});

test("a run of several pages has a receipt for each page, and one that is changed fails the file", async () => {
  const receipt = file("pages");
  expect(await saved(...MILESTONES, "--receipt", receipt)).toMatchObject({ code: 0 });
  const { runs } = JSON.parse(readFileSync(receipt, "utf8"));
  expect(runs.length).toBeGreaterThan(1);
  expect((await verify(receipt)).text.trim().split("\n")).toHaveLength(runs.length);

  const changed = file("changed-page");
  writeFileSync(changed, JSON.stringify({ runs: [...runs.slice(0, -1), { ...runs.at(-1), answer: { data: {} } }] }));
  expect(await verify(changed)).toMatchObject({
    code: 1,
    text: expect.stringContaining("not the one that the statement is about"),
  });
});

test("a caller who may not run it any more learns so, and the rerun ends with 2", async () => {
  const receipt = file("occupancy");
  const parameters = ["--param", "ags=05334002", "--param", "year=2021"];
  expect(await saved(...OCCUPANCY, ...parameters, "--receipt", receipt, "--no-wait")).toMatchObject({ code: 0 });

  expect(await saved("rerun", receipt, "--as", "auditor.funding")).toMatchObject({ code: 0 });
  expect(await saved("rerun", receipt, "--as", "casemanager.bielefeld")).toMatchObject({
    code: 2,
    text: expect.stringMatching(/^No longer permitted: a5-post-occupancy, version 1, of .* is for FUNDING_AUDITOR/),
  });
});

test.each([
  ["rerun", file("nowhere")],
  ["prove", file("nowhere")],
])("%s of what is no receipt is an error in one sentence", async (command, receipt) => {
  expect(await saved(command, receipt)).toEqual({ code: 2, text: `There is no receipt to read at ${receipt}.\n` });
  expect(existsSync(receipt)).toBe(false);
});
