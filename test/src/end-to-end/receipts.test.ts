import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import { canonicalJson } from "@kim-hub/kit/canonical-json";
import { hashEntry } from "@kim-hub/kit/log-entry";
import { sha256 } from "@kim-hub/kit/merkle-tree";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const QUERIES = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
const COMMANDS = "infra/dist/commands/main.js";
const YEARS = { years: [2020, 2021, 2022] };
const FUNNEL = { ags: "05711", period: { fromQuarter: "2024-Q1", toQuarter: "2026-Q3" } };
const AUDITOR = { as: "auditor.funding", purpose: "FUNDING_AUDIT" };

let hub: TestHub;
let network: string;
const folder = mkdtempSync(join(tmpdir(), "receipts-"));

beforeAll(async () => {
  hub = await startTestHub();
  network = networkFileIn(hub.config.dataDirectory);
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly id: string;
  readonly variables: object;
  readonly as?: string;
  readonly purpose?: string;
  /** Whether the request asks for a receipt. */
  readonly receipt?: boolean;
}

async function ask({ id, variables, as, purpose, receipt = false }: Asked) {
  const documentId = QUERIES.find((query) => query.id === id)?.documentId;
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      ...(as && { authorization: `Bearer ${await hub.token(as)}` }),
      ...(purpose && { "hub-purpose": purpose }),
    },
    body: JSON.stringify({ documentId, variables, ...(receipt && { extensions: { receipt } }) }),
  });

  return JSON.parse(await response.text());
}

const proofUrl = (search: Record<string, string>) =>
  `${hub.url.replace("/graphql", "/receipts/proof")}?${new URLSearchParams(search)}`;
const searchOf = (entry: string) => ({ entry: hashEntry(entry).toString("hex"), at: String(JSON.parse(entry).at) });

/** Brings what has settled into the tree of the gateway's log, and waits until a proof is there. */
async function proofOf(entry: string): Promise<string> {
  const { logs } = JSON.parse(readFileSync(network, "utf8"));
  const keeper = logs.find((log: { keeper: string }) => log.keeper === "gateway");
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await fetch(new URL("/checkpoint", keeper.url), { method: "POST" });
    const response = await fetch(proofUrl(searchOf(entry)));
    if (response.status === 200) return response.text();
    await pause(1000);
  }
  throw new Error("No proof of the entry came.");
}

let files = 0;

/** What the verifier says of a receipt, and its exit code. */
async function verify(receipt: object, keys = network): Promise<readonly [code: number | null, text: string]> {
  files += 1;
  const file = join(folder, `${files}.json`);
  writeFileSync(file, JSON.stringify(receipt));
  const command = run("infra/verify.mjs", {}, file, "--network", keys);
  const code = await command.ended;

  return [code, command.printed()];
}

test("an audit's run carries a receipt that holds with the public keys alone, and no part of it can be changed", async () => {
  const { data, extensions } = await ask({ id: "s3-cm-funnel", variables: FUNNEL, ...AUDITOR });
  const { receipt, requestId } = extensions.hub;
  const statement = JSON.parse(receipt.note.split("\n")[0]);
  const whole = { receipt, proof: await proofOf(receipt.entry), answer: { data } };

  expect(await verify(whole)).toEqual([
    0,
    expect.stringMatching(/^The receipt holds: s3-cm-funnel, version 1, run by .* 8 rows/),
  ]);
  expect(statement).toMatchObject({
    requestId,
    executedBy: { role: "FUNDING_AUDITOR", purpose: "FUNDING_AUDIT" },
    savedQuery: { id: "s3-cm-funnel", version: 1 },
    parameters: FUNNEL,
    policyVersion: extensions.hub.policyVersion,
    asOf: { "case-management": data.cmFunnel.asOf },
    sources: { "case-management": "COMPLETE" },
    tableRows: [1, 7],
    rowCount: 8,
    passed: null,
  });
  const supergraph = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
  expect(statement.supergraph).toBe(`sha256:${sha256(supergraph).toString("hex")}`);

  const noteOf = (from: string, to: string) => ({
    ...whole,
    receipt: { ...receipt, note: receipt.note.replace(from, to) },
  });
  const other = await ask({ id: "s3-cm-funnel", variables: FUNNEL, ...AUDITOR });
  const changed: readonly (readonly [object, string])[] = [
    [noteOf('"rowCount":8', '"rowCount":9'), "not signed by the hub's key"],
    [noteOf("FUNDING_AUDITOR", "KIM_COORDINATOR"), "not signed by the hub's key"],
    [{ ...whole, answer: { data: { ...data, more: 1 } } }, "not the one that the statement is about"],
    [{ ...whole, answer: { data, errors: [{ message: "x" }] } }, "not the one that the statement is about"],
    [{ ...whole, receipt: { ...receipt, entry: other.extensions.hub.receipt.entry } }, "entry is of another statement"],
    [{ ...whole, receipt: { ...receipt, entry: receipt.entry.replace('"salt":"', '"salt":"x') } }, "not in the tree"],
    [{ ...whole, proof: null }, "no proof yet"],
    [
      { ...whole, proof: whole.proof.replace(/index (\d+)/, (_, index) => `index ${Number(index) + 1}`) },
      "not in the tree",
    ],
    [
      { ...whole, proof: whole.proof.replace(/— \S+\/witness .*\n/gu, "") },
      "has 0 cosignatures of offices, and needs 2.",
    ],
    [{ ...whole, proof: whole.proof.replace(/— \S+\/request-\S+ .*\n/u, "") }, "not signed by the hub's log"],
    [{}, ""],
  ];
  for (const [receiptFile, rule] of changed) {
    const [code, text] = await verify(receiptFile);
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(rule) });
    expect(text).toMatch(/^The receipt does not hold: /);
    expect(text.trim().split("\n")).toHaveLength(1);
  }
  const foreign = JSON.parse(readFileSync(network, "utf8"));
  const gateway = foreign.logs.find((log: { keeper: string }) => log.keeper === "gateway");
  gateway.receipt = gateway.log;
  const keys = join(folder, "foreign.json");
  writeFileSync(keys, JSON.stringify(foreign));
  expect(await verify(whole, keys)).toEqual([1, expect.stringContaining("not signed by the hub's key for receipts")]);
});

test("whoever is not bound to saved queries gets a receipt where they ask for one, also of a public query without a token", async () => {
  const steering = { as: "steering.bielefeld", purpose: "STEERING_REPORT" };
  const without = [
    await ask({ id: "s8-funding-by-pillar", variables: YEARS }),
    await ask({ id: "s3-cm-funnel", variables: FUNNEL, ...steering }),
  ];
  const asked = await ask({ id: "s8-funding-by-pillar", variables: YEARS, receipt: true });
  const byGroup = await ask({ id: "s3-cm-funnel", variables: FUNNEL, ...steering, receipt: true });

  for (const { extensions } of without) expect(extensions.hub.receipt).toBeUndefined();
  for (const { data, extensions } of [asked, byGroup]) {
    const { receipt } = extensions.hub;
    const { resultHash } = JSON.parse(receipt.note.split("\n")[0]);
    expect(resultHash).toBe(`sha256:${sha256(canonicalJson({ data })).toString("hex")}`);
    expect((await verify({ receipt, proof: await proofOf(receipt.entry), answer: { data } }))[0]).toBe(0);
  }
  expect(await hub.logLine("gateway", asked.extensions.hub.requestId)).toMatchObject({
    ...{ savedQuery: "s8-funding-by-pillar", actor: "anonymous", role: "PUBLIC" },
  });
});

test("the receipt of a released path names no office, and its entry in the log nobody", async () => {
  const token = await hub.releasePath();
  const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
  const { extensions } = await ask({ id: "s1-released-path", variables: { token }, ...steering, receipt: true });
  const { receipt } = extensions.hub;
  const statement = JSON.parse(receipt.note.split("\n")[0]);

  expect(Object.keys(statement.sources)).not.toEqual(expect.arrayContaining(["case-management"]));
  for (const office of ["case-management", "immigration", "naturalisation"])
    expect(JSON.stringify([statement.sources, statement.asOf])).not.toContain(office);
  expect(Object.keys(JSON.parse(receipt.entry)).sort()).toEqual(["at", "receipt", "salt"]);
  expect(receipt.entry).not.toContain(token);
});

test("a refused run has no receipt, and one whose answer holds an error is about that answer", async () => {
  const refused = await ask({
    id: "s3-cm-funnel",
    variables: FUNNEL,
    as: "auditor.data-protection",
    purpose: "DP_AUDIT",
  });
  expect(refused.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(refused.extensions.hub.receipt).toBeUndefined();

  const unfit = { ...FUNNEL, period: { fromQuarter: "2024-Q2", toQuarter: "2024-Q3" } };
  const failed = await ask({ id: "s3-cm-funnel", variables: unfit, ...AUDITOR });
  const { data, errors } = failed;
  const { receipt } = failed.extensions.hub;
  expect(errors.length).toBeGreaterThan(0);
  expect(await verify({ receipt, proof: await proofOf(receipt.entry), answer: { data, errors } })).toEqual([
    0,
    expect.stringContaining("0 rows"),
  ]);
});

test("a proof is asked for with a hash and an instant; of an entry that was never logged there is none", async () => {
  const at = new Date().toISOString();
  const entry = "ab".repeat(32);
  const wrong = [
    {},
    { entry },
    { at },
    { entry: "x", at },
    { entry, at: "yesterday" },
    { entry: `${entry}/../..`, at },
  ];
  for (const search of wrong) {
    const response = await fetch(proofUrl(Object(search)));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  }
  const absent = await fetch(proofUrl({ entry, at: "2020-01-01T00:00:00.000Z" }));
  expect(absent.status).toBe(404);
  expect(await absent.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
});

test("the logs with entries of receipts in them are whole", async () => {
  const exported = join(folder, "audit");
  const environment = { ...hub.config.environment, DATA_DIRECTORY: hub.config.dataDirectory };
  expect(await run(COMMANDS, environment, "log", "export", exported).ended).toBe(0);
  const verified = run(COMMANDS, environment, "log", "verify", exported);

  expect({ code: await verified.ended, text: verified.printed() }).toMatchObject({ code: 0 });
});
