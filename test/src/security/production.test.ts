import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { Settings } from "@kim-hub/kit/config";
import { readSubgraphSettings } from "@kim-hub/kit/subgraph-config";
import { startTestSubgraph } from "@kim-hub/kit/testing";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { loadOfSubgraph } from "../harness/load-of-subgraph.js";
import { startLoneGateway } from "../harness/lone-gateway.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const PROCESSES = [...SUBGRAPHS, "gateway", "gateway-log", "identity"];

const PROBE = new URL("../harness/connection-probe.js", import.meta.url).href;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** What a running process of the hub was started with (Linux). */
function startOf(name: string) {
  const read = (file: string) =>
    readFileSync(`/proc/${hub.services.get(name)?.processId}/${file}`, "utf8")
      .split("\0")
      .filter(Boolean);
  const environment = read("environ").map((line) => [
    line.slice(0, line.indexOf("=")),
    line.slice(line.indexOf("=") + 1),
  ]);

  return { command: read("cmdline"), environment: Object.fromEntries(environment) as Record<string, string> };
}

/** Starts the same program again in another environment, which has to end it. */
async function startAgain(name: string, change: Readonly<Record<string, string | undefined>>) {
  const { command, environment } = startOf(name);
  const [program = "", ...rest] = command;
  const env = { ...environment, NODE_CHANNEL_FD: undefined, ...change };
  const child = spawn(program, rest, { env, stdio: ["ignore", "pipe", "pipe"] });
  const [printed, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);

  return { code, printed, complaint };
}

test.each(PROCESSES)(
  "%s starts neither in production nor without NODE_ENV on what npm start made for development",
  async (name) => {
    const started = [{ NODE_ENV: "production" }, { NODE_ENV: undefined }].map((change) => startAgain(name, change));
    for (const { code, printed, complaint } of await Promise.all(started)) {
      expect(code).toBe(1);
      expect(printed).not.toContain('"ready"');
      expect(complaint).toMatch(
        name === "identity"
          ? /^identity: .* starts with NODE_ENV=development only\.\n$/
          : /^[\w-]+: .*\w+_FILE names a key that was made for development, and this is production.*\.\n$/,
      );
    }
  },
);

test.each(PROCESSES.filter((name) => name !== "identity"))(
  "%s does not start with a secret in its environment",
  async (name) => {
    const secrets: Readonly<Record<string, string>> = {
      gateway: "ENVELOPE_PRIVATE_KEY",
      "gateway-log": "LOG_SIGNING_KEY",
    };
    const secret = secrets[name] ?? "DATABASE_URL";
    const value = secrets[name] ? '{"d":"hidden"}' : "postgresql://role:hidden@127.0.0.1/none";
    const { code, printed, complaint } = await startAgain(name, { [secret]: value });

    expect(code).toBe(1);
    expect(complaint).toContain(`${secret} holds a `);
    expect(printed + complaint).not.toContain("hidden");
  },
);

test.each(PROCESSES)("%s speaks to this machine alone, from its start to its end", async (name) => {
  const { command, environment } = startOf(name);
  const [program = "", ...rest] = command;
  const directory = mkdtempSync(join(tmpdir(), "request-log-"));
  const env = {
    ...{ ...environment, NODE_CHANNEL_FD: undefined },
    ...{ PORT: String(await findFreePort()), REQUEST_LOG_DIRECTORY: directory },
  };
  const child = spawn(program, ["--import", PROBE, ...rest], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const complaint = text(child.stderr);
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => String(chunk).includes('"ready"') && resolve());
    child.once("exit", () => resolve());
  });
  if (name === "gateway") {
    const body = JSON.stringify({ query: "{ fundingByPillar(years: [2022]) { year } }" });
    const headers = { "content-type": "application/json" };
    const asked = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, { method: "POST", headers, body });
    expect(await asked.json()).not.toHaveProperty("errors");
  }
  // Whoever reports to its maker does so after the start, and once more at the end.
  await setTimeout(300);
  child.kill("SIGTERM");
  const [code] = await ended;
  rmSync(directory, { recursive: true });
  const hosts = [...(await complaint).matchAll(/^speaks to (.*)$/gm)].map(([, host]) => host);

  expect(code).toBe(0);
  expect(hosts.filter((host) => host !== "127.0.0.1" && host !== "localhost")).toEqual([]);
  // Of its database, or of the subgraph that it asked, the probe has heard.
  if (name !== "identity" && name !== "gateway-log") expect(hosts).toContain("127.0.0.1");
});

test("no process of the hub has a password or a private key in its environment", () => {
  const passwords: Record<string, string> = JSON.parse(
    readFileSync(`${hub.config.dataDirectory}/passwords.json`, "utf8"),
  );
  const environments = PROCESSES.map((name) => JSON.stringify(startOf(name).environment));

  expect(Object.values(passwords).length).toBeGreaterThan(5);
  for (const password of Object.values(passwords)) expect(environments.join()).not.toContain(password);
  expect(environments.join()).not.toContain('\\"d\\":');
});

test("a gateway in production takes no token of the issuer that signs in anybody", async () => {
  const gateway = await startLoneGateway({ OIDC_ISSUER: hub.issuer });
  const response = await fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await hub.token("steering.bielefeld")}` },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  const answer = await response.json();
  await gateway.stop();

  expect(response.status).toBe(401);
  expect(answer).toMatchObject({
    errors: [{ message: "The access token was made for development, and this is production." }],
  });
});

const REFUSED_DRY_RUN = {
  status: 403,
  errors: [{ message: "A dry run is for development, and this is production.", extensions: { code: "FORBIDDEN" } }],
};

test("a gateway in production refuses a dry run as a whole, also to a caller on its own machine, and one in development takes it", async () => {
  const ask = async (settings: Readonly<Record<string, string>>) => {
    const gateway = await startLoneGateway({ PLAN_AHEAD: "false", ...settings });
    const body = JSON.stringify({ query: "{ __typename }", extensions: { dryRun: true } });
    const response = await fetch(gateway.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const search = new URLSearchParams({ query: "{ __typename }", extensions: JSON.stringify({ dryRun: true }) });
    const got = await fetch(`${gateway.url}?${search}`, { headers: { "apollo-require-preflight": "true" } });
    const answers = [
      { ...(await response.json()), status: response.status },
      { ...(await got.json()), status: got.status },
    ];
    await gateway.stop();

    return answers;
  };

  for (const answer of [...(await ask({})), ...(await ask({ NODE_ENV: "production" }))]) {
    expect(answer).toMatchObject(REFUSED_DRY_RUN);
    expect(answer.extensions.dryRun?.fetches ?? []).toEqual([]);
  }
  for (const answer of await ask({ NODE_ENV: "development" }))
    expect(answer).toMatchObject({ status: 200, data: null, extensions: { dryRun: { fetches: [] } } });
});

test.each(SUBGRAPHS)(
  "%s in production refuses a dry run as a whole, though the gateway's envelope asks for it",
  async (name) => {
    const { database } = await loadOfSubgraph(name, "database");
    const starting = await loadOfSubgraph(name, "start");
    const [start = ""] = Object.keys(starting);
    const subgraph = await startTestSubgraph(name, database, starting[start], undefined, { allowsDryRuns: false });
    const refused = await subgraph.ask("{ __typename }", { dryRun: true });
    const answered = await subgraph.ask("{ __typename }");
    await subgraph.stop();

    expect(refused).toMatchObject(REFUSED_DRY_RUN);
    expect(refused.text).not.toContain("statements");
    expect(answered).toMatchObject({ status: 200, data: { __typename: "Query" } });
  },
);

test("without NODE_ENV it is production, which allows no dry run", () => {
  const isAllowed = (NODE_ENV: string | undefined) => readSubgraphSettings(new Settings({ NODE_ENV })).allowsDryRuns;

  expect([undefined, "", "production", "staging"].map(isAllowed)).toEqual([false, false, false, false]);
  expect(isAllowed("development")).toBe(true);
});
