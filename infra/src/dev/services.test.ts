import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { variableSuffix } from "@kim-hub/offices/subgraphs";
import { readHubConfig } from "../installation/config.js";
import { keyFilesIn } from "../installation/keys/key-files.js";
import { SUBGRAPHS, type SubgraphName } from "../installation/subgraphs.js";
import { PROCESSES } from "../settings/processes.js";
import { listSettingRows } from "../settings/setting-rows.js";
import { Services } from "./services.js";

const DATABASE = { applicationUrl: "postgres://app:secret@127.0.0.1:1/one", ownerUrl: "postgres://127.0.0.1:1/one" };
/** Every variable of SETTINGS.md of which each process says itself that it reads it, those of all offices or subgraphs by each one's name. */
const READ = listSettingRows().flatMap(({ name, readBy }) => namesOf(name).map((variable) => ({ variable, readBy })));

function namesOf(name: string): readonly string[] {
  if (name.includes("<OFFICE>")) return OFFICE_NAMES.map((office) => name.replace("<OFFICE>", office));
  if (!name.includes("<SUBGRAPH>")) return [name];

  return SUBGRAPHS.map((subgraph) => name.replace("<SUBGRAPH>", variableSuffix(subgraph)));
}

const directory = mkdtempSync(join(tmpdir(), "services-"));

afterAll(() => rmSync(directory, { recursive: true }));

/** What `npm start` hands to each service where the environment sets this one variable alone. */
function servicesWith(environment: Readonly<Record<string, string>>): Services {
  return new Services({ ...readHubConfig({ DATA_DIRECTORY: directory }), environment }, keyFilesIn(directory));
}

type Hand = (services: Services) => Readonly<Record<string, string>>;

const HANDED: Readonly<Record<string, Hand>> = {
  gateway: (services) => services.gatewaySettings(),
  "gateway-log": (services) => services.gatewayLogSettings(),
  identity: (services) => services.identitySettings(),
  mocks: (services) => services.mocksSettings(SUBGRAPHS, directory),
  ...Object.fromEntries(
    SUBGRAPHS.map((name: SubgraphName) => [name, (services) => services.subgraphSettings(name, DATABASE)]),
  ),
};

test("every service of a start is one whose settings are documented", () => {
  expect(Object.keys(HANDED).toSorted()).toEqual(
    Object.keys(PROCESSES)
      .filter((name) => !["commands", "npm start"].includes(name))
      .toSorted(),
  );
});

test.each(Object.keys(HANDED))("each setting that SETTINGS.md says %s reads reaches it under npm start", (process) => {
  const read = READ.filter(({ readBy }) => readBy.includes(process)).map(({ variable }) => variable);
  const hand: Hand = (services) => HANDED[process]?.(services) ?? {};
  const handed = hand(servicesWith(Object.fromEntries(read.map((variable) => [variable, "given"]))));
  const decided = hand(servicesWith({}));

  expect(read.length).toBeGreaterThan(4);
  // What a start decides itself stands above the environment.
  expect(read.filter((variable) => handed[variable] !== (decided[variable] ?? "given"))).toEqual([]);
});

test("settings that the pages read only beside their address reach the gateway", () => {
  const given = { OIDC_CLIENT_ID: "pages", OIDC_SCOPE: "openid hub", RECORD_OF_PROCESSING_FILE: "/record.json" };

  expect(servicesWith(given).gatewaySettings()).toMatchObject(given);
});
