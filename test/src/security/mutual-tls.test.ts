import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { certifyService } from "@kim-hub/infra/certify-service";
import { createKeys, KEY_HOLDERS } from "@kim-hub/infra/create-site";
import { keyFilesIn } from "@kim-hub/infra/key-files";
import { distribute } from "@kim-hub/infra/put-together";
import { renewRequest } from "@kim-hub/infra/renew-certificate";
import { siteIn } from "@kim-hub/infra/site-folder";
import { ENVELOPE_HEADER, signEnvelope } from "@kim-hub/kit/envelope";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { MAIN_QUERY } from "../harness/main-query.js";
import { STEERING } from "../harness/offices-of-bielefeld.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const folder = mkdtempSync(join(tmpdir(), "mutual tls-"));
const site = siteIn(folder);
const HOLDERS = KEY_HOLDERS.filter((holder) => holder !== "ca");
const DAYS = 30;

let hub: TestHub;
let token: string;

beforeAll(async () => {
  const now = new Date();
  const placeOf = () => ({ hosts: ["localhost"], port: 4000 });
  for (const holder of KEY_HOLDERS) await createKeys(holder, site, { placeOf, now });
  for (const holder of HOLDERS) await certifyService(holder, site, { days: DAYS, now });
  distribute(site);
  hub = await startTestHub({
    TLS_FOLDER: folder,
    KEY_POLL_MILLISECONDS: "200",
    LOG_INTERVAL_SECONDS: "10",
    RATE_LIMIT_PER_MINUTE: "0",
    COST_PER_MINUTE: "0",
  });
  token = await hub.releasePath();
});

afterAll(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true });
});

const askPath = () => hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });

const statusOfPath = async () => {
  const { status, errors, data } = await askPath();

  return JSON.stringify([status, errors ?? null, data?.releasedPath?.status]);
};

const WHOLE = JSON.stringify([200, null, "COMPLETE"]);

/** Asks the immigration office itself with the gateway's own envelope key, showing what this service shows; the status, or why there is none. */
async function askOffice(service: string | null): Promise<number | string> {
  const envelopeKey = readFileSync(keyFilesIn(hub.config.dataDirectory).private("envelope"), "utf8");
  const envelope = signEnvelope(
    { requestId: randomUUID(), purpose: null, caseReference: null, tokenHash: null, trustCentreTokenHash: null },
    "immigration",
    new KeyRing("envelope", envelopeKey, "sign"),
  );
  const shown = service && {
    cert: readFileSync(site.of(service, "certificate.pem")),
    key: readFileSync(site.of(service, "certificate.key.pem")),
  };
  const { promise, resolve } = Promise.withResolvers<number | string>();
  const request = httpsRequest(
    `https://127.0.0.1:${hub.config.ports.immigration}/graphql`,
    {
      ...{ method: "POST", agent: false, ca: readFileSync(site.passedOn("ca.pem")), ...shown },
      headers: { "content-type": "application/json", [ENVELOPE_HEADER]: envelope },
    },
    (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    },
  );
  request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  request.end(JSON.stringify({ query: "{ __typename }" }));

  return promise;
}

test("the whole hub answers the main query over TLS with certificates of both sides", async () => {
  expect(await statusOfPath()).toBe(WHOLE);
});

test("an office answers the gateway's certificate alone, whoever else has its envelope key", async () => {
  expect(await askOffice("gateway")).toBe(200);
  expect(await Promise.all(["naturalisation", "trust-centre", "gateway-log", "operator"].map(askOffice))).toEqual([
    401, 401, 401, 401,
  ]);
  expect(typeof (await askOffice(null))).toBe("string");
});

test("plain HTTP reaches no office", async () => {
  await expect(fetch(`http://127.0.0.1:${hub.config.ports.immigration}/live`)).rejects.toThrow(/\S/);
});

test("the keepers cosign each other's logs over TLS", async () => {
  const cosigned = async () => {
    const rows = await hub.asOwner("immigration", "select count(*)::int as count from log_cosignature");

    return Number(rows[0]?.count);
  };
  for (let attempt = 0; attempt < 60 && (await cosigned()) === 0; attempt += 1) await pause(1000);

  expect(await cosigned()).toBeGreaterThan(0);
}, 120_000);

test("all certificates are renewed under load, and no request is lost", async () => {
  const faults: string[] = [];
  let answered = 0;
  let stopped = false;
  const clients = Array.from({ length: 4 }, async () => {
    while (!stopped) {
      const status = await statusOfPath().catch(String);
      answered += 1;
      if (status !== WHOLE) faults.push(status);
    }
  });
  const taken = () =>
    ["gateway", "gateway-log", ...SUBGRAPHS].map(
      (service) =>
        readFileSync(join(hub.config.dataDirectory, "logs", `${service}.log`), "utf8").split('"TLS_KEY_FILE"').length -
        1,
    );
  for (const round of [1, 2]) {
    const before = answered;
    for (const holder of HOLDERS) await renewRequest(holder, site);
    for (const holder of HOLDERS) await certifyService(holder, site, { days: DAYS, now: new Date() });
    expect(distribute(site)).toEqual([]);
    for (let attempt = 0; attempt < 300 && taken().some((count) => count < round); attempt += 1) await pause(100);
    while (answered < before + 20) await pause(100);
  }
  stopped = true;
  await Promise.all(clients);

  expect(taken().every((count) => count >= 2)).toBe(true);
  expect(faults).toEqual([]);
  expect(answered).toBeGreaterThan(40);
  expect(await askOffice("gateway")).toBe(200);
}, 300_000);

test("no service has logged a fault of its certificates", () => {
  for (const service of ["gateway", "gateway-log", ...SUBGRAPHS])
    expect(readFileSync(join(hub.config.dataDirectory, "logs", `${service}.log`), "utf8")).not.toContain(
      "keys refused",
    );
});
