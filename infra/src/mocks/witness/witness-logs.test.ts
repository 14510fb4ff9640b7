import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importSigningKey } from "@kim-hub/kit/keys";
import { readLogNetwork } from "@kim-hub/kit/log-network";
import { createSigner, NoteAlgorithm } from "@kim-hub/kit/note-key";
import { signNote } from "@kim-hub/kit/signed-note";
import { writeAddCheckpoint } from "@kim-hub/kit/witness";
import { logKeyOf } from "../../installation/keys/key-names.js";
import { networkFileIn } from "../../transparency-log/local-network.js";
import { startTestMocks, type TestMocks } from "../testing/test-mock.js";

const REAL = "naturalisation";
const MOCKED = "trust-centre";

let mocks: TestMocks;
beforeAll(async () => {
  mocks = await startTestMocks([MOCKED]);
});
afterAll(() => mocks.stop());

/** A checkpoint of the log of an office that really runs, with one leaf. */
function createCheckpoint(leaf: string): string {
  const network = readLogNetwork(readFileSync(networkFileIn(mocks.config.dataDirectory), "utf8"));
  const name = network.logs.find(({ keeper }) => keeper === REAL)?.log.name ?? "";
  const key = importSigningKey(REAL, readFileSync(mocks.keys.private(logKeyOf(REAL)), "utf8"));
  const text = `${name}\n1\n${createHash("sha256").update(leaf).digest("base64")}\n`;

  return `${text}\n${signNote(text, createSigner(name, NoteAlgorithm.ED25519, key))}`;
}

const add = (checkpoint: string) =>
  fetch(new URL("/add-checkpoint", mocks.urlOf(MOCKED)), {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: writeAddCheckpoint(0, [], checkpoint),
  });

test("a mock cosigns a real office's checkpoint as its subgraph would, and no other of the same size after it", async () => {
  const cosigned = await add(createCheckpoint("one"));
  const other = await add(createCheckpoint("another"));

  expect([cosigned.status, await cosigned.text()]).toEqual([200, expect.stringContaining(`${MOCKED}/witness`)]);
  expect([other.status, await other.text()]).toEqual([409, "1\n"]);
});
