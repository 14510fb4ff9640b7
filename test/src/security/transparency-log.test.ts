import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { MAIN_QUERY } from "../harness/main-query.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const OFFICES = ["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"] as const;

/** The gateway's own log takes no line into its tree that is younger than two seconds. */
const GATEWAY_SETTLES_MILLISECONDS = 6000;

/** Each keeper advances its log at the full quarters of an hour; a test that shows what one more step makes of it keeps away from them. */
const INTERVAL_SECONDS = 900;
const CLEAR_OF_STEP_MILLISECONDS = 90_000;

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  hub = await startTestHub({ LOG_INTERVAL_SECONDS: String(INTERVAL_SECONDS) });
  const token = await hub.releasePath();
  for (let time = 0; time < 2; time += 1) {
    const question = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } };
    const { data } = await hub.ask(MAIN_QUERY, question);
    if (data.releasedPath.status !== "COMPLETE") throw new Error("The path is not complete.");
  }
  await pause(GATEWAY_SETTLES_MILLISECONDS);
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "log-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

afterAll(() => hub.stop());

const log = (...args: readonly string[]) => runAgainst(hub, "log", ...args);
const exported = (name: string) => join(folder, name);

async function keepClearOfStep(): Promise<void> {
  const left = INTERVAL_SECONDS * 1000 - (Date.now() % (INTERVAL_SECONDS * 1000));
  if (left < CLEAR_OF_STEP_MILLISECONDS) await pause(left + GATEWAY_SETTLES_MILLISECONDS);
}

async function verify(name: string): Promise<{ code: number | null; found: string[] }> {
  const { code, printed } = await log("verify", exported(name), "--format", "json", "--settle", "0");
  const { logs, contradictions } = JSON.parse(printed);

  return { code, found: [...logs.flatMap(({ fault }: { fault: string | null }) => fault ?? []), ...contradictions] };
}

test("what was disclosed through the gateway is in logs that five others have cosigned and everybody can verify", async () => {
  const { code } = await log("export", exported("first"));
  const { printed } = await log("verify", exported("first"), "--format", "json", "--settle", "0");
  const { logs, contradictions } = JSON.parse(printed);

  expect(code).toBe(0);
  expect(contradictions).toEqual([]);
  expect(logs).toMatchObject(
    [...OFFICES, "gateway"].toSorted().map((keeper) => ({ keeper, fault: null, minimumIndex: 0 })),
  );
  for (const { entries } of logs) expect(entries).toBeGreaterThanOrEqual(2);
  for (const office of OFFICES) {
    const [last = ""] = readFileSync(join(exported("first"), office, "checkpoints.jsonl"), "utf8")
      .trim()
      .split("\n")
      .slice(-1);

    expect(JSON.parse(last).match(/^— /gmu)).toHaveLength(6);
  }
});

test("a row that its office changes behind the log's back is found and named", async () => {
  await log("export", exported("before"), "--office", "immigration");
  const [{ id, log_index: index } = {}] = await hub.asOwner(
    "immigration",
    "select id, log_index from disclosure_log where log_index is not null order by log_index limit 1",
  );
  const write = (what: string) =>
    hub.asOwner("immigration", `update disclosure_log set actor = ${what} where id = '${id}'`);
  await write("actor || '!'");
  await log("export", exported("changed"), "--office", "immigration", "--no-advance");
  await write("rtrim(actor, '!')");

  expect(await verify("before")).toEqual({ code: 0, found: [] });
  expect(await verify("changed")).toEqual({ code: 1, found: [`Entry ${index} is not the one that was logged.`] });
});

test("an office that writes its past anew and signs it again is found by what the others have seen", async () => {
  await keepClearOfStep();
  const kept = ["disclosure_log", "log_tile", "log_checkpoint", "log_padding", "log_cosignature"];
  const save = kept.map((table) => `create table kept_${table} as select * from ${table}`);
  const restore = [
    ...kept.map((table) => `insert into ${table} select * from kept_${table}; drop table kept_${table}`),
  ];
  const clear = "truncate log_tile, log_checkpoint, log_padding, log_cosignature";
  await hub.asOwner("immigration", [...save, clear, "update disclosure_log set log_index = null"].join(";"));
  await hub.asOwner("immigration", "update disclosure_log set actor = 'nobody'");
  const { printed } = await log("export", exported("rewritten"), "--office", "immigration");
  await log("export", exported("witness"), "--office", "naturalisation", "--no-advance");
  cpSync(join(exported("witness"), "naturalisation"), join(exported("rewritten"), "naturalisation"), {
    recursive: true,
  });
  const { found } = await verify("rewritten");
  await hub.asOwner("immigration", [`${clear}, disclosure_log`, ...restore].join(";"));

  expect(printed).toContain("A checkpoint is not cosigned");
  expect(found).toContainEqual(
    expect.stringMatching(/^The checkpoint of size 64 is cosigned by 0 others, not by 2\.$/),
  );
  expect(found).toContainEqual(
    expect.stringMatching(/^naturalisation has seen immigration with \d+ entries; now it shows 64\.$/),
  );
});

test("a disclosure that the gateway has not logged, and one that its office has dropped before it was in the tree, are found", async () => {
  await keepClearOfStep();
  const copy = `insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields, at)
    select gen_random_uuid(), 'unknown', actor, role, subject, kind, coordinate, fields, now() from disclosure_log limit 1`;
  await hub.asOwner("case-management", copy);
  const token = await hub.releasePath();
  await hub.ask(MAIN_QUERY, { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } });
  const [{ request_id: id } = {}] = await hub.asOwner(
    "immigration",
    "delete from disclosure_log where log_index is null returning request_id",
  );
  await pause(GATEWAY_SETTLES_MILLISECONDS);
  await log("export", exported("contradicting"));
  const { printed } = await log("verify", exported("contradicting"), "--format", "json", "--settle", "0");
  const { logs, contradictions } = JSON.parse(printed);

  expect(id).toBeDefined();
  expect(logs.map(({ fault }: { fault: string | null }) => fault)).toEqual(Array(6).fill(null));
  expect(contradictions).toEqual([
    expect.stringMatching(/^Entry \d+ of case-management is of a request that the gateway's log does not know\.$/),
    expect.stringMatching(/^Entry \d+ of the gateway has 1 disclosures by immigration, whose log has 0 of them\.$/),
  ]);
});

test("one disclosure has a receipt that is checked off-line, and a changed one does not hold", async () => {
  await log("export", exported("first"), "--office", "naturalisation");
  const [row] = await hub.asOwner("naturalisation", "select id from disclosure_log limit 1");
  const network = join(exported("first"), "network.json");
  const { printed } = await log("receipt", "naturalisation", String(row?.id));
  const receipt = JSON.parse(printed);
  const check = async (name: string, text: object) => {
    writeFileSync(exported(name), JSON.stringify(text));

    return log("check-receipt", exported(name), "--network", network);
  };

  expect(JSON.parse(receipt.entry)).toMatchObject({ id: row?.id, coordinate: expect.any(String) });
  expect(await check("good", receipt)).toMatchObject({ code: 0 });
  expect(await check("changed", { ...receipt, entry: receipt.entry.replace("STEERING", "STEERIN") })).toMatchObject({
    code: 1,
  });
  expect(await check("elsewhere", { ...receipt, keeper: "immigration" })).toMatchObject({ code: 1 });
});
