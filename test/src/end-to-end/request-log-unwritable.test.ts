import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { listLogFiles } from "@kim-hub/gateway/request-log";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";

const JOB = { query: "mutation Hire($job: String!) { hire(job: $job) }", variables: { job: "smith" } };

let folder: string;
let directory: string;
let hub: RegistryHub;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "no-request-log-"));
  directory = join(folder, "request-log");
  hub = await startRegistryHub({ settings: { REQUEST_LOG_DIRECTORY: directory } });
});

afterAll(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true });
});

async function ask(body: object) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(hub.url, { method: "POST", headers, body: JSON.stringify(body) });

  return { status: response.status, ...Object(await response.json()) };
}

test("while the request log cannot be written nothing that is not public leaves or is done, then both again", async () => {
  rmSync(directory, { recursive: true });
  writeFileSync(directory, "no directory");
  const { hire } = hub.executions;
  const refused = [await ask(JOB), await ask({ query: "{ streets }" }), await ask({ query: "{ streets }" })];
  const meanwhile = await ask({ query: "{ __typename }" });
  const done = hub.executions.hire - hire;
  rmSync(directory);
  mkdirSync(directory);
  const again = [await ask(JOB), await ask({ query: "{ streets }" })];

  for (const { status, data, errors } of refused) {
    expect({ status, data }).toEqual({ status: 503 });
    expect(errors).toEqual([
      {
        message:
          "The hub could not record the request and so does not answer it; a change that it asked for may have been made.",
        extensions: { code: "SERVICE_UNAVAILABLE" },
      },
    ]);
  }
  expect(done).toBe(0);
  expect(meanwhile).toMatchObject({ status: 200, data: { __typename: "Query" } });
  expect(again).toMatchObject([
    { status: 200, data: { hire: expect.anything() } },
    { status: 200, data: { streets: expect.anything() } },
  ]);
  expect(listLogFiles(directory)).toHaveLength(1);
});
