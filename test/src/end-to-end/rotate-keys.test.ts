import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { keyFilesIn } from "@kim-hub/infra/key-files";
import { announceKey, retireKey, useKey } from "@kim-hub/infra/rotate-key";
import { listRotatingKeys, type RotatingKey } from "@kim-hub/infra/rotating-keys";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { ENVELOPE_HEADER, signEnvelope } from "@kim-hub/kit/envelope";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { MAIN_QUERY } from "../harness/main-query.js";
import { CLERKS, STEERING, STEERING_GROUP } from "../harness/offices-of-bielefeld.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const POLL_MILLISECONDS = 200;
/** On a busy machine a service looks later than it should. */
const SETTLE_SECONDS = 10;
/** Nothing that was made before the last look lives so long, but handover notes. */
const LATER_SECONDS = 3600;
const TAKEN = "keys taken over";

const PREVIEW = MAIN_QUERY.replace("($token: ID!)", "($proof: String!, $group: ID!, $sitting: LocalDate)").replace(
  "releasedPath(token: $token)",
  "previewPath(proof: $proof, steeringGroup: $group, sitting: $sitting)",
);
const PROOF = "query ($client: ID!) { myCases(pseudonym: $client) { nodes { client { proof } } } }";

/** A key of each kind: envelopes, mandates, those that one office opens, what offices state, and what the trust centre opens. */
const NAMES = ["envelope", "mandate", "IMMIGRATION", "CASE_MANAGEMENT-proof", "trust-centre", "session"];
const KEYS = listRotatingKeys().filter(({ name }) => NAMES.includes(name));

let hub: TestHub;
let token: string;
let note: string;

beforeAll(async () => {
  hub = await startTestHub({
    KEY_POLL_MILLISECONDS: String(POLL_MILLISECONDS),
    RATE_LIMIT_PER_MINUTE: "0",
    COST_PER_MINUTE: "0",
  });
  token = await hub.releasePath();
  note = await issueNote();
});

afterAll(() => hub.stop());

/** Case management's note for somebody whom it sends to the immigration office. */
async function issueNote(): Promise<string> {
  const manager = CLERKS.CASE_MANAGEMENT;
  const { data: own } = await hub.ask("{ myCases(first: 1) { nodes { fileReference } } }", manager);
  const input = {
    ...{ caseFile: own.myCases.nodes[0].fileReference, recipient: "Ausländerbehörde Bielefeld (erfunden)" },
    ...{ toOffice: "IMMIGRATION", requestedOn: localDate(), agreedOn: localDate(), dueOn: addDays(localDate(), 60) },
  };
  const { data: referred } = await hub.ask(
    "mutation ($input: ReferralInput!) { recordReferral(input: $input) { id version } }",
    { ...manager, variables: { input } },
  );
  const { data: issued } = await hub.ask(
    "mutation ($id: ID!, $version: Int!) { issueHandover(id: $id, expectedVersion: $version) { note } }",
    { ...manager, variables: referred.recordReferral },
  );

  return issued.issueHandover.note;
}

/** The path of the steering group: an envelope for each office, and a mandate for each. */
const askPath = () => hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });

/** What the case manager sees before a release: case management proves to the trust centre whose client it is, and that seals mandates. */
async function askPreview(): Promise<HubAnswer> {
  const manager = CLERKS.CASE_MANAGEMENT;
  const proven = await hub.ask(PROOF, { ...manager, variables: { client: DEMONSTRATION_CLIENT } });
  const [found] = proven.data?.myCases?.nodes ?? [];
  if (proven.errors || !found) return proven;

  return hub.ask(PREVIEW, {
    ...manager,
    variables: { proof: found.client.proof, group: STEERING_GROUP, sitting: addDays(localDate(), 30) },
  });
}

/** Why an answer is not the whole path; null if it is. */
function faultOf({ status, data, errors }: HubAnswer): string | null {
  const path = data?.releasedPath ?? data?.previewPath;
  if (status === 200 && !errors && path?.status === "COMPLETE") return null;

  return JSON.stringify({ status, errors, path: path?.status });
}

interface Load {
  /** How many were answered so far. */
  readonly count: () => number;
  /** Ends it, and returns every answer that failed. */
  stop(): Promise<readonly string[]>;
}

/** Clients who ask again and again until it is stopped. */
function startLoad(): Load {
  const faults: string[] = [];
  let answered = 0;
  let stopped = false;
  const askAgain = async (ask: () => Promise<HubAnswer>) => {
    while (!stopped) {
      const fault = await ask().then(faultOf, String);
      answered += 1;
      if (fault !== null) faults.push(fault);
    }
  };
  const clients = [askPath, askPath, askPath, askPreview, askPreview].map(askAgain);

  return {
    count: () => answered,
    async stop() {
      stopped = true;
      await Promise.all(clients);

      return faults;
    },
  };
}

/** Asks the immigration office itself, with an envelope under the key. */
async function statusWith(envelopeKey: string): Promise<number> {
  const envelope = signEnvelope(
    { requestId: randomUUID(), purpose: null, caseReference: null, tokenHash: null, trustCentreTokenHash: null },
    "immigration",
    new KeyRing("envelope", envelopeKey, "sign"),
  );
  const { status } = await fetch(`http://127.0.0.1:${hub.config.ports.immigration}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", [ENVELOPE_HEADER]: envelope },
    body: JSON.stringify({ query: "{ __typename }" }),
  });

  return status;
}

const SERVICES = ["gateway", "trust-centre", "case-management", "immigration", "naturalisation"] as const;

/** How often each service has said that it took keys over. */
const countTaken = () =>
  SERVICES.map((service) => {
    const text = readFileSync(join(hub.config.dataDirectory, "logs", `${service}.log`), "utf8");

    return text.split(TAKEN).length - 1;
  });

test("every key is exchanged in three steps while requests go on: none is lost, and the earlier keys hold nothing any longer", async () => {
  const files = keyFilesIn(hub.config.dataDirectory);
  const earlier = readFileSync(files.private("envelope"), "utf8");
  const load = startLoad();
  const step = async (act: (key: RotatingKey) => unknown) => {
    const [before, taken] = [load.count(), countTaken()];
    for (const key of KEYS) await act(key);
    await pause(1000 * SETTLE_SECONDS);
    // Meanwhile all have asked on.
    while (load.count() < before + 20) await pause(100);

    return countTaken().map((count, index) => count > (taken[index] ?? 0));
  };
  const everyService = SERVICES.map(() => true);

  expect(await step((key) => announceKey(key, { files }))).toEqual(everyService);
  expect(await step((key) => useKey(key, { files, settleSeconds: SETTLE_SECONDS }))).toEqual(everyService);
  const inUse = readFileSync(files.private("envelope"), "utf8");
  const kidOf = (text: string) => JSON.parse(text).keys[0].kid;
  expect(kidOf(inUse)).not.toBe(JSON.parse(earlier).keys?.[0].kid);
  expect([await statusWith(earlier), await statusWith(inUse)]).toEqual([200, 200]);
  const now = new Date(Date.now() + 1000 * LATER_SECONDS);
  const retired = await step((key) => retireKey(key, { files, now }));
  const answered = load.count();
  const faults = await load.stop();

  expect(retired).toEqual(everyService);
  expect([await statusWith(earlier), await statusWith(inUse)]).toEqual([401, 200]);
  expect(answered).toBeGreaterThan(60);
  expect(faults).toEqual([]);
}, 600_000);

test("a handover note from before is taken after it: the office's earlier key verifies for as long as notes count", async () => {
  const clerk = CLERKS.IMMIGRATION;
  const { data } = await hub.ask("{ files(first: 1) { nodes { id } } }", clerk);
  const record = (given: string) =>
    hub.ask("mutation ($id: ID!, $note: String!) { recordFileHandover(id: $id, note: $note) { fromOffice } }", {
      ...clerk,
      variables: { id: data.files.nodes[0].id, note: given },
    });

  expect((await record(note)).data).toEqual({ recordFileHandover: { fromOffice: "CASE_MANAGEMENT" } });
});

test("no service has logged a fault of keys", () => {
  for (const service of SERVICES)
    expect(readFileSync(join(hub.config.dataDirectory, "logs", `${service}.log`), "utf8")).not.toContain(
      "keys refused",
    );
});
