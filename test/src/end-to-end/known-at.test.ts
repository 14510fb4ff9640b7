import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { networkFileIn } from "@kim-hub/infra/log-network-file";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { run } from "../harness/start-command.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const QUERIES = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
const MILESTONES = ["run", "s12-milestones-and-gaps", "--param", "ags=05711", "--no-wait"];
const SOURCE = { source: "S2", passage: "im Jahr 2024" };
const INPUT = { scope: "05711", position: "951", ...SOURCE };

let hub: TestHub;
let settings: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), "known-at-"));
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
  const command = run("infra/dist/commands/main.js", settings, "saved-query", ...args);
  const code = await command.ended;

  return { code, text: command.printed() };
}

async function change(mutation: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { errors } = await hub.ask(mutation, {
    ...{ as: "coordinator.bielefeld", purpose: "STEERING_REPORT", variables },
  });
  expect(errors).toBeUndefined();
}

const recordMilestone = (title: string) =>
  change("mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }", {
    input: { ...INPUT, title },
  });
const correctMilestone = (title: string) =>
  change(
    `mutation ($input: MilestoneInput!) {
      correctMilestone(id: "05711-951", expectedVersion: 1, input: $input) { id } }`,
    { input: { ...INPUT, title } },
  );

/** What a receipt's file says of the only run that it holds. */
function read(receipt: string) {
  const { runs } = JSON.parse(readFileSync(receipt, "utf8"));

  return { answer: JSON.stringify(runs[0].answer), statement: JSON.parse(runs[0].receipt.note.split("\n")[0]) };
}

test("a rerun gives the same answer though a row was corrected since, and a new run another", async () => {
  await recordMilestone("First");
  const receipt = file("before");
  expect(await saved(...MILESTONES, "--receipt", receipt)).toMatchObject({ code: 0 });
  await correctMilestone("Second");
  const later = file("later");
  expect(await saved(...MILESTONES, "--receipt", later)).toMatchObject({ code: 0 });

  expect(await saved("rerun", receipt)).toMatchObject({ code: 0, text: expect.stringContaining("The same answer") });
  expect(await saved("rerun", later)).toMatchObject({ code: 0, text: expect.stringContaining("The same answer") });
  const [before, after] = [read(receipt), read(later)];
  expect(before.answer).toContain("First");
  expect(after.answer).toContain("Second");
  expect(before.statement.knownAt < before.statement.executedAt).toBe(true);
});

const ask = async (id: string, body: object, variables: object = { ags: "05711" }) => {
  const documentId = QUERIES.find((query) => query.id === id)?.documentId;
  const response = await hub.send({
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ documentId, variables, ...body }),
  });

  return { ...JSON.parse(await response.text()), status: response.status };
};

test("runs at the same time as of two instants share no answer", async () => {
  const { statement } = read(file("before"));
  const knownAt = { extensions: { knownAt: statement.knownAt } };
  const [before, now] = await Promise.all([
    ask("s12-milestones-and-gaps", knownAt),
    ask("s12-milestones-and-gaps", {}),
  ]);

  expect(JSON.stringify(before.data)).toContain("First");
  expect(JSON.stringify(now.data)).toContain("Second");
});

test.each([
  ["an instant in the future", "s12-milestones-and-gaps", "2999-01-01T00:00:00.000Z", "knownAt lies in the future."],
  ["a day", "s12-milestones-and-gaps", "2026-01-01", "knownAt is an instant such as 2026-11-29T08:00:00.000Z."],
  [
    "an earlier state of living rows",
    "worklist",
    "2026-01-01T00:00:00.000Z",
    "The saved query worklist reads living rows, of which no earlier state is kept.",
  ],
])("%s is BAD_USER_INPUT", async (_, id, knownAt, message) => {
  const { errors, status } = await ask(id, { extensions: { knownAt } });

  expect(status).toBe(400);
  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("an operation's own text is run as of now only", async () => {
  const response = await hub.send({
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: "{ territories { ags } }",
      extensions: { knownAt: "2026-01-01T00:00:00.000Z" },
    }),
  });

  expect(JSON.parse(await response.text()).errors).toMatchObject([
    {
      message: "knownAt is for saved queries, which are named by a documentId.",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});
