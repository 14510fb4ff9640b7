import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate, quarterOf } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { createReceiving } from "@kim-hub/kit/handover-context";
import { createLog } from "@kim-hub/kit/log";
import type { Service } from "@kim-hub/kit/service";
import { readReceivingOfficeConfig } from "@kim-hub/kit/subgraph-config";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { database } from "@kim-hub/naturalisation/database";
import { startNaturalisation } from "@kim-hub/naturalisation/start";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { addProcedures } from "../demonstration/naturalisation.js";
import { Services } from "../dev/services.js";
import { readHubConfig } from "../installation/config.js";
import { proofKeyOf } from "../installation/keys/key-pairs.js";
import { type GatewayOverMocks, startGatewayOverMocks } from "./testing/gateway-over-mocks.js";
import { askMainQuery } from "./testing/main-query.js";
import { startTestMocks, type TestMocks } from "./testing/test-mock.js";

const REAL = "naturalisation";

let mocks: TestMocks;
let office: Service;
let gateway: GatewayOverMocks;
beforeAll(async () => {
  mocks = await startTestMocks(SUBGRAPHS.filter((name) => name !== REAL));
  const urls = await createTestDatabase({ name: REAL, database, load: fill });
  office = await startNaturalisation(readReceivingOfficeConfig(settingsOf(urls), "CASE_MANAGEMENT"), silent());
  gateway = await startGatewayOverMocks(mocks, { [REAL]: `http://127.0.0.1:${office.port}/graphql` });
});
afterAll(async () => {
  await gateway.stop();
  await office.stop();
  await mocks.stop();
});

/** Those that the start of the hub gives the office's process. */
function settingsOf(urls: Parameters<Services["subgraphSettings"]>[1]): Record<string, string> {
  const config = readHubConfig({
    DATA_DIRECTORY: mocks.config.dataDirectory,
    PORT_IDENTITY: new URL(mocks.issuer.url).port,
    PORT_NATURALISATION: "0",
  });

  return new Services(config, mocks.keys).subgraphSettings(REAL, urls);
}

async function fill(ownerUrl: string): Promise<void> {
  const orm = createOrm(database, ownerUrl);
  await orm.em.fork().transactional(addProcedures);
  await orm.close();
}

function silent() {
  const log = createLog(REAL);
  log.level = "silent";

  return log;
}

test("a handover note that the mocked case management issues opens at the office that really runs", async () => {
  const { data, errors } = await gateway.ask("casemanager.bielefeld", {
    ...{ purpose: "CASE_WORK", variables: { id: randomUUID() } },
    query: "mutation ($id: ID!) { issueHandover(id: $id, expectedVersion: 1) { note referral { id } } }",
  });
  expect(errors).toBeUndefined();
  const { openHandover } = await createReceiving({
    ...{ from: "CASE_MANAGEMENT", to: "NATURALISATION" },
    verificationKey: readFileSync(mocks.keys.public(proofKeyOf("CASE_MANAGEMENT")), "utf8"),
  });

  expect(await openHandover(data.issueHandover.note)).toMatchObject({ sentQuarter: quarterOf(localDate()) });
});

test("an office that really runs opens the mocked trust centre's mandate and answers for its own person, the others from their contracts", async () => {
  const { data, errors } = await askMainQuery(gateway, "steering.bielefeld");

  expect(errors).toBeUndefined();
  expect(data.releasedPath.status).toBe("COMPLETE");
  const { segments } = data.releasedPath.route;
  const ofKind = (kind: string) => segments.filter(({ agencyKind }: { agencyKind: string }) => agencyKind === kind);
  // As the demonstration tells it, and no mock.
  expect(ofKind("EBH")).toMatchObject([
    { code: "COUNSELLING", from: "2026-Q1", to: "2026-Q2" },
    { code: "APPLICATION", from: "2026-Q2" },
    { code: "EXAMINATION", from: "2026-Q3", to: null },
  ]);
  expect(ofKind("ABH").length).toBeGreaterThan(0);
  expect(ofKind("CM").length).toBeGreaterThan(0);
});
