import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addHealthRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { RELEASE_HEADER } from "@kim-hub/kit/release";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { SUBGRAPHS, variableSuffix } from "@kim-hub/offices/subgraphs";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import type { FastifyInstance } from "fastify";
import { certifyService } from "../../../installation/keys/site/certify-service.js";
import { createKeys, KEY_HOLDERS } from "../../../installation/keys/site/create-site.js";
import { distribute } from "../../../installation/keys/site/put-together.js";
import { siteIn } from "../../../installation/keys/site/site-folder.js";
import { runCommand } from "../../command-line.js";
import { readCommandConfig } from "../../config.js";
import { listCertificateFaults } from "./certificate-faults.js";
import { readGap } from "./clock-gap.js";
import { listDatabaseFaults, listMigrationFaults } from "./database-faults.js";
import { listKeyFaults } from "./key-faults.js";

const folder = mkdtempSync(join(tmpdir(), "check-"));
const site = siteIn(folder);
const servers: FastifyInstance[] = [];
const DAY = 86_400_000;
let urls: Record<string, string> = {};

beforeAll(async () => {
  const now = new Date();
  for (const holder of KEY_HOLDERS)
    await createKeys(holder, site, { placeOf: () => ({ hosts: ["localhost"], port: 4000 }), now });
  for (const holder of KEY_HOLDERS.filter((each) => each !== "ca"))
    await certifyService(holder, site, { days: 90, now });
  distribute(site);
  // Each subgraph as it answers others, and one fault in each of four of them.
  const places = await Promise.all(
    SUBGRAPHS.map(async (name) => {
      const shown = name === "trust-centre" ? "immigration" : name;
      const http = createHttpServer({ door: { identity: new TlsIdentity(tlsOf(shown)), admits: {} } });
      if (name === "naturalisation")
        http.addHook(
          "onSend",
          async (_, reply) => void reply.header("date", new Date(Date.now() + 10_000).toUTCString()),
        );
      if (name === "immigration")
        http.addHook("onSend", async (_, reply) => void reply.header(RELEASE_HEADER, "9.9.9"));
      addHealthRoutes(
        http,
        name === "ki-strategy" ? { DATABASE_UNREACHABLE: () => Promise.reject(new Error("gone")) } : {},
      );
      servers.push(http);

      return [name, `https://localhost:${await listen(http, { host: "127.0.0.1", port: 0 })}/graphql`] as const;
    }),
  );
  urls = Object.fromEntries(places.map(([name, url]) => [`SUBGRAPH_URL_${variableSuffix(name)}`, url]));
});

afterAll(async () => {
  for (const server of servers) await close(server);
  rmSync(folder, { recursive: true });
});

function tlsOf(service: string) {
  const read = (file: string) => readFileSync(site.of(service, file), "utf8");

  return { certificate: read("certificate.pem"), key: read("certificate.key.pem"), authority: read("ca.pem") };
}

async function check(args: readonly string[], environment: Record<string, string>) {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const code = await runCommand(["check", ...args], {
    terminal: { print, complain: print },
    config: readCommandConfig({ INIT_CWD: "/", NODE_ENV: "production", ...environment }),
  });

  return { code, lines };
}

const gatewaySettings = () => ({
  ...{ OIDC_ISSUER: "https://localhost:9", OIDC_AUDIENCE: "hub", REQUEST_LOG_DIRECTORY: folder, ...urls },
  ...{ PUBLIC_ORIGIN: "https://hub.example", CONTACT_ADDRESS: "hub@example.org" },
  ENVELOPE_PRIVATE_KEY_FILE: site.of("gateway", "envelope.private.json"),
  SESSION_KEY_FILE: site.of("gateway", "session.private.json"),
  TLS_CERTIFICATE_FILE: site.of("gateway", "certificate.pem"),
  TLS_KEY_FILE: site.of("gateway", "certificate.key.pem"),
  TLS_CA_FILE: site.of("gateway", "ca.pem"),
});

test("every setting that is missing is a fault of its own", async () => {
  const { code, lines } = await check(["immigration", "--format", "json"], {});
  const { faults } = JSON.parse(lines.join(""));

  expect(code).toBe(1);
  expect(faults).toEqual(
    expect.arrayContaining([
      { part: "configuration", sentence: "DATABASE_URL is missing." },
      { part: "configuration", sentence: "ENVELOPE_PUBLIC_KEY_FILE is missing." },
      { part: "configuration", sentence: "LINKAGE_KEY_FILE is missing." },
    ]),
  );
});

test("a gateway finds who poses as another service, who is not ready, of another release or time, and that nobody signs in", async () => {
  const { code, lines } = await check(["--format", "json", "--public", site.passedOn("")], gatewaySettings());
  const { service, faults } = JSON.parse(lines.join(""));
  const sentencesOf = (part: string) =>
    faults
      .filter((fault: { part: string }) => fault.part === part)
      .map(({ sentence }: { sentence: string }) => sentence);

  expect([code, service]).toEqual([1, "gateway"]);
  expect(sentencesOf("configuration")).toEqual([]);
  expect(sentencesOf("keys")).toEqual([]);
  expect(sentencesOf("certificates")).toEqual([]);
  expect(sentencesOf("services").toSorted()).toEqual([
    expect.stringMatching(/^immigration is of the release 9\.9\.9, and this is /),
    "ki-strategy answers 503 at /ready, because of DATABASE_UNREACHABLE.",
    expect.stringMatching(
      /^trust-centre cannot be reached at https:\/\/localhost:\d+: ERR_TLS_CERT_ALTNAME_INVALID\.$/,
    ),
  ]);
  expect(sentencesOf("clocks")).toEqual([
    expect.stringMatching(/^The clock of naturalisation is \d+\.\d s from this one/),
  ]);
  expect(sentencesOf("issuer")).toEqual(["The identity provider cannot be reached."]);
});

test("the keys of the identity provider are read at the address that the service reads, which a setting may name", async () => {
  const provider = createHttpServer();
  servers.push(provider);
  provider.get("/keys", () => ({ keys: [] }));
  const origin = `http://127.0.0.1:${await listen(provider, { host: "127.0.0.1", port: 0 })}`;
  const issuerFaults = async (keysUrl: string) => {
    const settings = { ...gatewaySettings(), OIDC_JWKS_URI: keysUrl, PLAIN_HTTP_HOSTS: "127.0.0.1" };
    const { lines } = await check(["gateway", "--format", "json"], settings);

    return JSON.parse(lines.join("")).faults.filter(({ part }: { part: string }) => part === "issuer");
  };

  expect(await issuerFaults(`${origin}/keys`)).toEqual([]);
  expect(await issuerFaults(`${origin}/none`)).toEqual([
    { part: "issuer", sentence: "The identity provider's keys cannot be read." },
  ]);
});

test("a keeper of a log whose network knows it by other keys is told so", async () => {
  const other = join(folder, "other.private.json");
  cpSync(site.of("immigration", "immigration-log.private.json"), other);
  const { lines } = await check(["gateway-log", "--format", "json"], {
    ...{ PORT: "4000", REQUEST_LOG_DIRECTORY: folder, LOG_NETWORK_FILE: site.of("gateway-log", "log-network.json") },
    ...{
      LOG_SIGNING_KEY_FILE: other,
      WITNESS_SIGNING_KEY_FILE: site.of("gateway-log", "gateway-witness.private.json"),
    },
  });

  expect(JSON.parse(lines.join("")).faults).toContainEqual({
    part: "logs",
    sentence: "LOG_NETWORK_FILE knows gateway by other keys than its own.",
  });
});

test("a database that does not answer is named without its password", async () => {
  const password = join(folder, "password");
  writeFileSync(password, "hidden-word", { mode: 0o600 });
  const of = (name: string) => site.of("ki-strategy", name);
  const { code, lines } = await check(["ki-strategy"], {
    ...{ PORT: "4000", OIDC_ISSUER: "https://localhost:9", OIDC_AUDIENCE: "hub" },
    ...{ DATABASE_URL: "postgresql://role@127.0.0.1:9/name", DATABASE_PASSWORD_FILE: password },
    ENVELOPE_PUBLIC_KEY_FILE: of("envelope.public.json"),
    LOG_SIGNING_KEY_FILE: of("ki-strategy-log.private.json"),
    WITNESS_SIGNING_KEY_FILE: of("ki-strategy-witness.private.json"),
    LOG_NETWORK_FILE: of("log-network.json"),
  });

  expect(code).toBe(1);
  expect(lines).toContain("No database server answers at role@127.0.0.1:9/name.");
  expect(lines.join()).not.toContain("hidden-word");
});

test("the application role has no fault, a superuser has several, and a database that nobody has migrated lacks this release's migrations", async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const database = `check_${randomBytes(4).toString("hex")}`;
  const [owner, application] = [`${database}_owner`, `${database}_application`].map((name) => ({
    name,
    password: name,
  }));
  if (!owner || !application) throw new Error("There are two roles.");
  const urlOf = ({ name, password }: typeof owner) =>
    Object.assign(new URL(adminUrl), { username: name, password, pathname: database }).href;
  await provisionDatabase({ adminUrl, database, owner, application });

  expect(await listDatabaseFaults(urlOf(application))).toEqual({ rights: [], clocks: [] });
  expect((await listDatabaseFaults(adminUrl)).rights).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ is a superuser; who answers requests may be none\.$/),
      expect.stringMatching(/ bypasses row-level security, which has to bind it\.$/),
    ]),
  );
  expect(await listMigrationFaults("ki-strategy", urlOf(owner))).toEqual([
    expect.stringMatching(/ lacks \d+ migrations of this release: run kim-hub migrate ki-strategy\.$/),
  ]);
});

const keyFaultsOf = (
  text: string,
  { publicFolder = null, now = new Date() }: { publicFolder?: string | null; now?: Date } = {},
) => {
  const file = join(folder, "envelope.private.json");
  writeFileSync(file, text, { mode: 0o600 });

  return listKeyFaults(["ENVELOPE_PRIVATE_KEY_FILE"], { ENVELOPE_PRIVATE_KEY_FILE: file }, { publicFolder, now });
};

test("ids that come twice, keys of more than a year, and a public half of another key are faults", () => {
  const text = readFileSync(site.of("gateway", "envelope.private.json"), "utf8");
  const [key] = JSON.parse(text).keys;
  const [other] = JSON.parse(readFileSync(site.of("trust-centre", "mandate.private.json"), "utf8")).keys;

  expect(keyFaultsOf(text, { publicFolder: site.passedOn("") })).toEqual([]);
  expect(keyFaultsOf(JSON.stringify({ keys: [key, { ...other, kid: key.kid }] }))).toEqual([
    "ENVELOPE_PRIVATE_KEY_FILE holds a set of keys of which not each has an id (kid) of its own.",
  ]);
  expect(keyFaultsOf(text, { now: new Date(Date.now() + 400 * DAY) })).toEqual([
    "ENVELOPE_PRIVATE_KEY_FILE holds a key that is 400 days old: rotate keys after a year.",
  ]);
  expect(keyFaultsOf(JSON.stringify({ keys: [other] }), { publicFolder: site.passedOn("") })).toEqual([
    `${site.passedOn("envelope.public.json")} holds the public half of another key than the one that ENVELOPE_PRIVATE_KEY_FILE uses.`,
  ]);
});

test("a certificate of another service, of no known authority or near its end is a fault", () => {
  const now = new Date();

  expect(listCertificateFaults("gateway", tlsOf("gateway"), now)).toEqual([]);
  expect(listCertificateFaults("gateway", tlsOf("immigration"), now)).toEqual([
    "The certificate in TLS_CERTIFICATE_FILE does not name gateway as urn:kim-hub:gateway.",
  ]);
  expect(
    listCertificateFaults("gateway", { ...tlsOf("gateway"), authority: tlsOf("gateway").certificate }, now),
  ).toEqual(["No authority in TLS_CA_FILE has signed the certificate in TLS_CERTIFICATE_FILE."]);
  expect(listCertificateFaults("gateway", tlsOf("gateway"), new Date(now.getTime() + 80 * DAY))).toEqual([
    "The certificate in TLS_CERTIFICATE_FILE ends in 9 days: renew it.",
  ]);
});

test.each([
  [0, []],
  [2000, []],
  [-2999, []],
  [6000, ["The clock of x is 6.0 s from this one: envelopes and mandates bear 2 s."]],
  [-7000, ["The clock of x is 6.0 s from this one: envelopes and mandates bear 2 s."]],
])("a clock that tells %d ms more, by whole seconds, yields %j", (ahead, sentences) => {
  expect(readGap("x", { sent: 1_000_000, received: 1_000_000, told: 1_000_000 + ahead, coarseness: 1000 })).toEqual(
    sentences,
  );
});
