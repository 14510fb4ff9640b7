import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { Services } from "../dev/services.js";
import { readHubConfig } from "../installation/config.js";
import { ROOT } from "../installation/root.js";
import { keepKeys } from "../installation/secrets.js";
import type { ServiceName } from "../installation/service-names.js";
import { DATABASES } from "../installation/tables.js";
import { keepLogNetwork } from "../transparency-log/local-network.js";
import { type AssembledImage, assembleImage } from "./assemble.js";

const SECONDS = 1_600_000_000;
/** What commands of developers alone read; an operator has the project's clone for them. */
const FOR_DEVELOPERS = [
  "infra/dist/live",
  "schema/fields.csv",
  "schema/number-fields.yaml",
  "schema/processing.yaml",
  "schema/saved-queries",
  "subgraphs/ki-strategy/cases/auditors-findings",
];

/** Those that read each their own files beside themselves; every office is the same program but for its own tables. */
const DISTINCT = ["gateway-log", "trust-centre", "ki-strategy"] as const;

let folder: string;
let image: AssembledImage;
let services: Services;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "image-")));
  image = await assembleImage(join(folder, "image"), SECONDS);
  const dataDirectory = join(folder, "data");
  mkdirSync(dataDirectory);
  const config = readHubConfig({ DATA_DIRECTORY: dataDirectory, NODE_ENV: "test" });
  const keys = await keepKeys(dataDirectory);
  keepLogNetwork(config, keys, "2026-01-01");
  services = new Services(config, keys);
});

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** `kim-hub` of the image by its Node.js, which reads nothing but the image and the installation's keys, and writes nothing but a log. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const allowed = [join(image.app, "*"), join(folder, "data", "*")];
  const child = spawn(
    join(image.node, "usr/local/bin/node"),
    [
      // Node.js warns of the rights that the test itself gives.
      "--disable-warning=SecurityWarning",
      ...["--permission", "--allow-worker", ...allowed.map((path) => `--allow-fs-read=${path}`)],
      `--allow-fs-write=${join(folder, "data", "request-log", "*")}`,
      join(image.app, "app/infra/dist/bundles/kim-hub.js"),
      ...args,
    ],
    { cwd: "/", env: environment, stdio: ["ignore", "pipe", "pipe"] },
  );
  running.push(child);

  return child;
}

async function run(...args: readonly string[]) {
  const child = start(args);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const { stdout, stderr } = child;
  if (!(stdout && stderr)) throw new TypeError("A child has no pipes.");
  const [printed, complaints, code] = await Promise.all([text(stdout), text(stderr), ended]);

  return { printed, complaints, code };
}

/** The port that a service says it is ready at; rejects with its last words. */
function untilReady(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk;
      const port = /"port":(\d+),"msg":"ready"/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.once("exit", () => reject(new Error(said)));
  });
}

/** As `npm start` sets it, but for the files of the data directory in which the image has its own, and on any port. */
async function environmentOf(service: ServiceName): Promise<Record<string, string>> {
  const own = { PORT: "0", SUPERGRAPH_FILE: "" };
  if (service === "gateway") return { ...services.gatewaySettings(), ...own, PLANS_DIRECTORY: "", PLAN_AHEAD: "false" };
  if (service === "gateway-log") return { ...services.gatewayLogSettings(), ...own };

  return {
    ...services.subgraphSettings(
      service,
      await createTestDatabase({ name: `image-${service}`, database: DATABASES[service] }),
    ),
    ...own,
  };
}

/** Starts the service, and ends it again after the work that needs it; it is ready before, and ends in order. */
async function whileRunning(
  service: ServiceName,
  settings: Readonly<Record<string, string>>,
  work: (port: number) => Promise<void>,
): Promise<void> {
  mkdirSync(join(folder, "data/request-log"), { recursive: true });
  const child = start(["start", service], { ...(await environmentOf(service)), ...settings });
  const ended = new Promise((resolve) => child.once("exit", (...how) => resolve(how)));
  const port = await untilReady(child);
  const health = service === "gateway-log" ? null : await run("ready", `http://127.0.0.1:${port}/ready`);
  await work(port);
  child.kill("SIGTERM");

  expect(port).toBeGreaterThan(0);
  expect(health?.code ?? 0).toBe(0);
  expect(await ended).toEqual([0, null]);
}

test.each(DISTINCT)("%s becomes ready from the image's files alone, and ends on SIGTERM", async (service) => {
  await whileRunning(service, {}, async (port) => {
    // A gateway that reaches no subgraph says that it is not ready.
    const url = `http://127.0.0.1:${port}/graphql`;
    if (service === "ki-strategy") await whileRunning("gateway", { SUBGRAPH_URL_KI_STRATEGY: url }, async () => {});
  });
});

test.each([...DISTINCT, "gateway"] as const)(
  "%s without its settings says in one sentence which are missing",
  async (service) => {
    const { code, complaints } = await run("start", service);

    expect(code).toBe(1);
    expect(complaints).toMatch(
      new RegExp(`^${service}: The configuration is incomplete: [^\\n]+ is missing[^\\n]*\\.\\n$`),
    );
  },
);

test("the command line of the image tells its commands", async () => {
  const { code, printed } = await run("--help");

  expect(code).toBe(0);
  expect(printed).toMatch(/^Usage: kim-hub /);
  expect(printed).toMatch(/^ {2}start .*<service>/m);
});

test("every file that a module of the image names beside itself is there, but for those of developers", () => {
  const own = image.bundled.filter((file) => !file.includes("node_modules") && existsSync(join(ROOT, file)));
  const named = own.flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/new URL\("(\.[^"]*)", import\.meta\.url\)/g)].map(
      ([, path = ""]) => join(dirname(file), path).replace(/\/$/, ""),
    ),
  );
  // A main module stands for a bundle, which is there by another name.
  const files = [...new Set(named)].filter((path) => existsSync(join(ROOT, path)) && !path.endsWith(".js"));
  const missing = files.filter((path) => !existsSync(join(image.app, "app", path)));

  expect(files.length).toBeGreaterThan(8);
  expect(missing.filter((path) => !FOR_DEVELOPERS.includes(path))).toEqual([]);
});

test("the image's label names the licence of everything in it", () => {
  const recipe = readFileSync(join(ROOT, "infra/container/Containerfile"), "utf8");

  expect(/org\.opencontainers\.image\.licenses="([^"]*)"/.exec(recipe)?.[1]).toBe(image.licences);
  expect(readFileSync(join(image.app, "app/licences.txt"), "utf8")).toContain("GNU C Library");
});

test("each office has its files in the image, and nobody its invented cases", () => {
  const files = readdirSync(image.app, { encoding: "utf8", recursive: true });

  for (const subgraph of SUBGRAPHS) expect(files).toContain(`app/infra/dist/bundles/${subgraph}.js`);
  expect(files.filter((file) => file.includes("/cases/"))).toEqual([]);
});

test("everything bears one time, and only its owner may change it", () => {
  for (const part of [image.app, image.node, image.system]) {
    for (const entry of readdirSync(part, { encoding: "utf8", recursive: true })) {
      const { mtimeMs, mode } = lstatSync(join(part, entry));
      if (entry === "tmp") expect(mode & 0o7777).toBe(0o1777);
      else if (!lstatSync(join(part, entry)).isSymbolicLink()) expect([entry, mode & 0o022]).toEqual([entry, 0]);
      expect([entry, mtimeMs]).toEqual([entry, SECONDS * 1000]);
    }
  }
});
