import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import { keepKeys } from "../installation/secrets.js";
import { writeWhole } from "../installation/write-whole.js";

const MAIN = fileURLToPath(new URL("./main.js", import.meta.url));

let directory: string;
const ports = new Map<string, number>();
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "mocks-process-"));
  await keepKeys(directory);
  for (const { name, text } of readContractTexts()) writeWhole(join(directory, `${name}.graphql`), text);
  for (const name of SUBGRAPHS) ports.set(name, await findFreePort());
});
afterAll(() => rm(directory, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  readonly complaints: () => string;
}

function start(settings: Readonly<Record<string, string>> = {}): Started {
  const env = {
    NODE_ENV: "development",
    MOCKED_SUBGRAPHS: SUBGRAPHS.join(","),
    ...Object.fromEntries(SUBGRAPHS.map((name) => [`PORT_${variableSuffix(name)}`, String(ports.get(name))])),
    DATA_DIRECTORY: directory,
    CONTRACT_FOLDER: directory,
    OIDC_ISSUER: "http://127.0.0.1:9",
    PLAIN_HTTP_HOSTS: "127.0.0.1",
    ...settings,
  };
  const child = fork(MAIN, { env, silent: true, execArgv: [] });
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += String(chunk);
  });

  return { child, complaints: () => errors };
}

test("one process says that it is ready once every mock listens on its own port, and ends cleanly on SIGTERM", async () => {
  const { child, complaints } = start();
  const [message] = await once(child, "message");
  const ready = SUBGRAPHS.map(async (name) => (await fetch(`http://127.0.0.1:${ports.get(name)}/ready`)).status);

  expect(message).toEqual({ ready: true, port: ports.get(SUBGRAPHS[0] ?? "") });
  expect(await Promise.all(ready)).toEqual(SUBGRAPHS.map(() => 200));
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(complaints()).toBe("");
});

test.each([
  [{ NODE_ENV: "production" }, "Mocks answer with invented values and start with NODE_ENV=development only."],
  [{ MOCKED_SUBGRAPHS: "nobody" }, "MOCKED_SUBGRAPHS names nobody, which is no subgraph."],
  [{ CONTRACT_FOLDER: "/nowhere" }, "CONTRACT_FOLDER holds no contract of case-management."],
])("with %j the process ends with one sentence", async (settings, sentence) => {
  const { child, complaints } = start(settings);
  const [code] = await once(child, "close");

  expect(code).toBe(1);
  expect(complaints()).toBe(`mocks: ${sentence}\n`);
});
