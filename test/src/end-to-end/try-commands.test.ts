import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { listLogFiles } from "@kim-hub/gateway/request-log";
import { requestLogIn } from "@kim-hub/infra/hub-config";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { MAIN_QUERY } from "../harness/main-query.js";
import { jsonLines } from "../harness/request-lines.js";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const COMMANDS = "infra/dist/commands/main.js";
const S1 = fileURLToPath(new URL("../../../schema/saved-queries/s1-released-path/query.graphql", import.meta.url));
const STEERING = ["--as", "steering.bielefeld", "--purpose", "STEERING_CASE_REVIEW"];

let hub: TestHub;
let token: string;
const folder = mkdtempSync(join(tmpdir(), "try-commands-"));

beforeAll(async () => {
  hub = await startTestHub();
  token = await hub.releasePath();
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

async function command(...args: readonly string[]) {
  const { dataDirectory, ports } = hub.config;
  const { gateway, identity, postgres } = ports;
  const started = run(
    COMMANDS,
    {
      DATA_DIRECTORY: dataDirectory,
      ...{ PORT_GATEWAY: String(gateway), PORT_IDENTITY: String(identity), PORT_POSTGRES: String(postgres) },
    },
    ...args,
  );
  const code = await started.ended;

  return { code, answer: started.answered(), text: started.printed() };
}

/** How many rows the offices' disclosure logs have, and the gateway's request log. */
async function countLogged(): Promise<number> {
  const counts = await Promise.all(
    SUBGRAPHS.map((office) => hub.asOwner(office, "select count(*)::int as rows from disclosure_log")),
  );
  const requests = listLogFiles(requestLogIn(hub.config.dataDirectory)).flatMap((file) =>
    jsonLines(readFileSync(file, "utf8")),
  );

  return requests.length + counts.reduce((sum, [row]) => sum + Number(row?.rows), 0);
}

test("explain shows plan, access and cost of a released path, and no log has an entry of it", async () => {
  const before = await countLogged();
  const { code, answer } = await command("explain", S1, ...STEERING, "--variables", JSON.stringify({ token }));

  expect(code).toBe(0);
  expect(answer).toMatch(/in sequence\n {2}1 trust-centre/);
  expect(answer).toMatch(/PSEUDO_PATH\s+│ granted/);
  expect(await countLogged()).toBe(before);
});

test("while the hub runs, explain says what each office does in a dry run there, and no log has an entry of it", async () => {
  const before = await countLogged();
  const asked = ["explain", S1, ...STEERING, "--variables", JSON.stringify({ token })] as const;
  const { code, answer } = await command(...asked);
  const explained = JSON.parse((await command(...asked, "--format", "json")).answer);

  expect(code).toBe(0);
  expect(answer).toContain(`Dry run on the hub for development at ${hub.url}`);
  expect(answer).toMatch(/│ immigration +│ IMMIGRATION +│ OPENED +│ – +│ PATH_SEGMENTS/);
  expect(answer).toMatch(/\d immigration\n(?: {4}.*\n)* {4}1 × with \d+ rows: select asked.began/);
  expect(answer).toMatch(/│ releasedPath\.route\.segments +│ \d+ +│ order, agencyKind/);
  expect(explained.dryRun.hub).toBe(hub.url);
  expect(explained.dryRun.dryRun.fetches.map(({ office }: { office: string }) => office)).toContain("immigration");
  expect(await countLogged()).toBe(before);
});

test("a dry run says why an office gets no mandate, which the hub's answer does not tell", async () => {
  const variables = JSON.stringify({ token: "nobody's" });
  const { code, answer } = await command("explain", S1, ...STEERING, "--variables", variables);

  expect(code).toBe(0);
  expect(answer).toMatch(/│ IMMIGRATION +│ NOT_SEALED +│ UNKNOWN_TOKEN/);
  expect(answer).toMatch(/Errors\n {2}NOT_AVAILABLE {2}releasedPath/);
});

test("with --run each fetch has its statements, its duration and its disclosures, as the services have logged them", async () => {
  const { code, answer } = await command("explain", S1, ...STEERING, "--run", "--variables", JSON.stringify({ token }));
  const { extensions } = await hub.ask(MAIN_QUERY, {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } },
  });
  const [line] = await hub.subgraphLines({ extensions }, "immigration");
  const rows = answer.slice(answer.indexOf("run.fetches")).split("\n");
  const cellsOf = (office: string) =>
    rows
      .find((row) => row.includes(`│ ${office} `))
      ?.split("│")
      .map((cell) => cell.trim());

  expect(code).toBe(0);
  expect(Number(line?.statements)).toBeGreaterThan(0);
  expect(cellsOf("immigration")?.[4]).toBe(String(line?.statements));
  expect(Number(cellsOf("immigration")?.[6])).toBeGreaterThan(0);
});

test("with --run a refusal is said, and the command ends with 1", async () => {
  const file = join(folder, "query.graphql");
  writeFileSync(file, MAIN_QUERY);
  const { code, text } = await command("explain", file, "--run", "--variables", JSON.stringify({ token }));

  expect(code).toBe(1);
  expect(text).toMatch(/Errors\n {2}\w+ {2}releasedPath/);
});

test("the prompt finds the office's database of the local installation, and shows a clerk the files of their own authority", async () => {
  const select = "select distinct authority_id from immigration_file order by 1";

  expect(
    await command("sql", "immigration", select, "--as", "immigration.bielefeld", "--format", "json"),
  ).toMatchObject({
    ...{ code: 0, answer: `${JSON.stringify([{ authority_id: "ABH-05711" }], null, 2)}\n` },
  });
  expect(await command("sql", "immigration", select, "--format", "json")).toMatchObject({ code: 0, answer: "[]\n" });
});
