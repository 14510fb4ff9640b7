import { X509Certificate } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { readGatewayConfig } from "@kim-hub/gateway/config";
import { readLogKeeperConfig } from "@kim-hub/gateway/log-keeper-config";
import type { Environment } from "@kim-hub/kit/config";
import { thumbprintOf } from "@kim-hub/kit/key-set";
import { createKeeper } from "@kim-hub/kit/log-settings";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { mandateKeys } from "../../installation/keys/mandate-keys.js";
import { CONFIG_READERS } from "../../installation/subgraphs.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "site keys-"));
  folders.push(folder);

  return folder;
}

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const terminal = { print: (text: string) => lines.push(text), complain: (text: string) => lines.push(text) };
  const code = await runCommand(["keys", ...args], {
    terminal: { print: (text) => void terminal.print(text), complain: (text) => void terminal.complain(text) },
    config: readCommandConfig({ INIT_CWD: "/" }),
  });

  return { code, lines };
}

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
const readAll = (folder: string) => new Map(listFiles(folder).map((file) => [file, readFileSync(file, "utf8")]));
const kidsIn = (file: string) => JSON.parse(readFileSync(file, "utf8")).keys.map(({ kid }: { kid: string }) => kid);

/** The settings of a service in production, all of whose key files lie in its folder. */
function settingsOf(service: string, folder: string): Environment {
  const file = (name: string) => join(folder, service, name);
  const keeper = service === "gateway-log" ? "gateway" : service;
  const shared = {
    ...{ NODE_ENV: "production", PORT: "4000", OIDC_ISSUER: "https://login.example", REQUEST_LOG_DIRECTORY: folder },
    ...{ DATABASE_URL: "postgresql://role@database/name", PUBLIC_ORIGIN: "https://hub.example" },
    ...{ TLS_CERTIFICATE_FILE: file("certificate.pem"), TLS_KEY_FILE: file("certificate.key.pem") },
    ...{ TLS_CA_FILE: file("ca.pem"), LOG_NETWORK_FILE: file("log-network.json"), CONTACT_ADDRESS: "hub@example.org" },
  };
  if (service === "gateway")
    return {
      ...shared,
      ENVELOPE_PRIVATE_KEY_FILE: file("envelope.private.json"),
      RECEIPT_SIGNING_KEY_FILE: file("receipt.private.json"),
      SESSION_KEY_FILE: file("session.private.json"),
    };
  const keys = {
    private: (name: string) => file(`${name}.private.json`),
    public: (name: string) => file(`${name}.public.json`),
  };

  return {
    ...shared,
    LOG_SIGNING_KEY_FILE: keys.private(`${keeper}-log`),
    WITNESS_SIGNING_KEY_FILE: keys.private(`${keeper}-witness`),
    ...(service !== "gateway-log" && {
      ENVELOPE_PUBLIC_KEY_FILE: keys.public("envelope"),
      ...mandateKeys(service as (typeof SUBGRAPHS)[number], keys),
    }),
  };
}

/** Reads every service's settings as the service does, and holds its keys against the others'. */
function requireWhole(folderOf: (service: string) => string): void {
  const gateway = readGatewayConfig(settingsOf("gateway", folderOf("gateway")));
  const log = readLogKeeperConfig(settingsOf("gateway-log", folderOf("gateway-log")));
  expect(createKeeper("gateway", log.transparencyLog).network.logs).toHaveLength(SUBGRAPHS.length + 1);
  expect(gateway.dashboards?.sessionKey).toContain('"k"');
  for (const name of SUBGRAPHS) {
    const config = CONFIG_READERS[name](settingsOf(name, folderOf(name))) as ReturnType<typeof readLogKeeperConfig>;
    createKeeper(name, config.transparencyLog);
    expect(config.tls && new TlsIdentity(config.tls).current.authority).toBe(gateway.tls?.authority);
  }
}

test("one command makes all that the services of a site read in production, for their owner alone; a second run changes nothing", async () => {
  const folder = freshFolder();
  const { code, lines } = await run(
    "create",
    folder,
    "--host",
    "immigration=offices.example.org:4004",
    "gateway=10.0.0.7",
  );
  expect({ code, needs: lines.filter((line) => line.includes("needs")) }).toEqual({ code: 0, needs: [] });
  requireWhole(() => folder);
  expect(listFiles(folder).filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
  const network = JSON.parse(readFileSync(join(folder, "public/log-network.json"), "utf8"));
  expect(network.logs.map(({ url }: { url: string }) => url)).toContain("https://offices.example.org:4004");
  const names = new X509Certificate(readFileSync(join(folder, "gateway/certificate.pem"))).subjectAltName;
  expect(names).toBe(
    "URI:urn:kim-hub:gateway, IP Address:10.0.0.7, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
  );
  const before = readAll(folder);

  const again = await run("create", folder);
  expect(again.lines).toContain("immigration: 0 keys made, 5 kept.");
  expect(readAll(folder)).toEqual(before);
  expect([...before.values()].filter((text) => lines.join("\n").includes(text.slice(40, 80)))).toEqual([]);
});

test("a key's id is its thumbprint, the same in both halves, and the public half holds nothing private", async () => {
  const folder = freshFolder();
  await run("create", folder);
  for (const name of readdirSync(join(folder, "public")).filter((file) => file.endsWith(".public.json"))) {
    const text = readFileSync(join(folder, "public", name), "utf8");
    const [key] = JSON.parse(text).keys ?? [JSON.parse(text)];
    expect(key).toMatchObject({ kid: thumbprintOf(key), iat: expect.any(Number) });
    expect(Object.keys(key)).not.toContain("d");
  }
  expect(listFiles(join(folder, "public")).filter((file) => readFileSync(file, "utf8").includes("PRIVATE"))).toEqual(
    [],
  );
});

test("four organisations make their own keys and pass on public halves alone; together they are a hub", async () => {
  const [hub, ...offices] = [freshFolder(), freshFolder(), freshFolder(), freshFolder()] as const;
  const officeNames: readonly string[] = ["case-management", "immigration", "naturalisation"];
  const folderOf = (service: string) => offices[officeNames.indexOf(service)] ?? hub;
  const hubServices = ["ca", "gateway", "gateway-log", "trust-centre", "ki-strategy", "operator"];
  await run("create", hub, "--service", ...hubServices);
  for (const name of officeNames)
    await run("create", folderOf(name), "--service", name, "--host", `${name}.example.org`);
  const early = await run("collect", folderOf("immigration"));
  expect(early.lines).toEqual(
    expect.arrayContaining([
      "immigration still needs mandate.public.json, which its owner passes on.",
      "immigration still needs its certificate, which the holder of the authority makes with keys certify.",
      "immigration still needs linkage.private.json, which case-management gives the other offices in confidence.",
    ]),
  );

  const passOn = async (from: string, to: string) => {
    const copy = freshFolder();
    cpSync(join(from, "public"), copy, { recursive: true });
    return run("collect", to, copy);
  };
  for (const office of offices) expect((await passOn(office, hub)).code).toBe(0);
  for (const name of officeNames) expect((await run("certify", hub, name)).code).toBe(0);
  for (const office of offices) expect((await passOn(hub, office)).code).toBe(0);
  const linkage = readFileSync(join(folderOf("case-management"), "case-management/linkage.private.json"), "utf8");
  for (const name of ["immigration", "naturalisation"])
    writeFileSync(join(folderOf(name), name, "linkage.private.json"), linkage, { mode: 0o600 });

  for (const folder of [hub, ...offices])
    expect((await run("collect", folder)).lines).toEqual(["Every service has what it reads of others."]);
  requireWhole(folderOf);
  expect(listFiles(hub).filter((file) => /linkage\.private|IMMIGRATION.*private/.test(file))).toEqual([]);
  expect(existsSync(join(folderOf("immigration"), "ca"))).toBe(false);
});

test("what is private, another's key in place of a known one, and a request in another name are refused", async () => {
  const [hub, office, thief] = [freshFolder(), freshFolder(), freshFolder()];
  await run("create", hub, "--service", "ca", "gateway");
  await run("create", office, "--service", "immigration");
  await run("create", thief, "--service", "immigration", "naturalisation");
  await run("collect", hub, join(office, "public"));

  expect((await run("collect", hub, join(thief, "immigration"))).lines[0]).toMatch(/is nothing that is passed on/);
  expect((await run("collect", hub, join(thief, "public"))).lines[0]).toMatch(/differs from .* remove the earlier one/);
  cpSync(join(thief, "public/naturalisation.csr.pem"), join(hub, "public/immigration.csr.pem"));
  expect(await run("certify", hub, "immigration")).toMatchObject({
    code: 1,
    lines: [expect.stringMatching(/names another service than immigration/)],
  });
  cpSync(join(office, "public/immigration.csr.pem"), join(hub, "public/immigration.csr.pem"));
  expect((await run("certify", hub, "immigration", "--fingerprint", "00")).lines[0]).toMatch(/has another fingerprint/);
  expect((await run("certify", office, "immigration")).lines[0]).toMatch(/its holder alone certifies/);
});

test("a key is rotated by its name in three steps, and the services that verify get each", async () => {
  const folder = freshFolder();
  await run("create", folder);
  const verifier = join(folder, "immigration/envelope.public.json");
  const [first] = kidsIn(verifier);
  const steps = [
    await run("rotate", folder, "envelope", "announce"),
    await run("rotate", folder, "envelope", "use"),
    await run("rotate", folder, "envelope", "use", "--settle", "0"),
  ];
  expect(steps.map(({ code }) => code)).toEqual([0, 1, 0]);
  expect(steps[1]?.lines[0]).toMatch(/^Not every service has the announced key envelope yet/);
  const [second, earlier] = kidsIn(verifier);
  expect([earlier, second === first]).toEqual([first, false]);
  expect((await run("rotate", folder, "envelope", "retire", "--stolen")).code).toBe(0);
  expect(kidsIn(verifier)).toEqual([second]);
  expect(kidsIn(join(folder, "gateway/envelope.private.json"))).toEqual([second]);
});

test("the data directory of npm start is rotated by the same command", async () => {
  const folder = freshFolder();
  const { keepKeys } = await import("../../installation/secrets.js");
  await keepKeys(folder);

  expect((await run("rotate", folder, "mandate", "announce")).code).toBe(0);
  expect(kidsIn(join(folder, "mandate.public.json"))).toHaveLength(2);
});

test("a certificate is renewed in two steps, under a new key", async () => {
  const folder = freshFolder();
  await run("create", folder);
  const read = () => new X509Certificate(readFileSync(join(folder, "immigration/certificate.pem")));
  const earlier = read();
  expect((await run("rotate", folder, "immigration-certificate", "announce")).code).toBe(0);
  expect(read().serialNumber).toBe(earlier.serialNumber);
  expect((await run("rotate", folder, "immigration-certificate", "use")).lines).toEqual([
    "immigration: its certificate of now is in use.",
  ]);
  const { tls } = readLogKeeperConfig({ ...settingsOf("immigration", folder) });

  expect(read().serialNumber).not.toBe(earlier.serialNumber);
  expect(read().publicKey.equals(earlier.publicKey)).toBe(false);
  expect(tls && new TlsIdentity(tls).current.certificate).toContain("BEGIN");
});

test.each([
  [["create", "/tmp/x", "--service", "imigration"], "There is no service 'imigration'; there is "],
  [["create", "/tmp/x", "--host", "a b"], "--host takes <service>=<host>"],
  [["create", "/tmp/x", "--days", "4000"], "--days takes a whole number from 1 to 366, not '4000'."],
  [["rotate", "/tmp/x", "envelop", "use"], "There is no rotating key 'envelop'; there is envelope"],
  [["rotate", "/tmp/x", "envelope", "renew"], "A rotation has the steps announce, use, retire, not 'renew'."],
])("kim-hub keys %j is refused in one sentence", async (args, sentence) => {
  const { code, lines } = await run(...args);

  expect({ code, line: lines[0]?.slice(0, sentence.length) }).toEqual({ code: 2, line: sentence });
});
