import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { borrowKeys } from "./borrowed-keys.js";
import { type HubConfig, type RunningHub, readHubConfig } from "./config.js";
import { holdDataDirectory } from "./data-directory.js";
import { keyFilesIn } from "./keys/key-files.js";
import { ROOT } from "./root.js";
import { announceHub } from "./running-hub.js";

const MODULE = pathToFileURL(join(ROOT, "infra/dist/installation/running-hub.js"));
let folder: string;
let announcements: string;
let config: HubConfig;
let hub: RunningHub;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "announced-"));
  announcements = join(folder, "hubs");
  config = readHubConfig({ DATA_DIRECTORY: join(folder, "data"), PORT_GATEWAY: "4321", SECRET: "never-announced" });
  hub = { ...config, inventedOn: "2026-11-20" };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As another start finds it, which is another process. */
function findElsewhere(port: number): RunningHub | null {
  const script = `import { findAnnounced } from "${MODULE.href}"; console.log(JSON.stringify(findAnnounced(${port}, ${JSON.stringify(announcements)})));`;

  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }));
}

test("a hub that runs is found by its gateway's port, and no longer when it has stopped", () => {
  const letGo = holdDataDirectory(config.dataDirectory);
  const end = announceHub(hub, announcements);
  const found = findElsewhere(4321);
  const elsewhere = findElsewhere(4322);
  end();

  expect(found).toMatchObject({ dataDirectory: config.dataDirectory, ports: config.ports, inventedOn: "2026-11-20" });
  expect([elsewhere, findElsewhere(4321)]).toEqual([null, null]);
  letGo();
});

test("what a start that was killed has left announces nothing", () => {
  holdDataDirectory(config.dataDirectory);
  announceHub(hub, announcements);
  writeFileSync(join(config.dataDirectory, "hub.pid"), "999999999");

  expect(findElsewhere(4321)).toBeNull();
});

test("an announcement holds nothing of the environment, and only its user reads it", () => {
  announceHub(hub, announcements);
  const texts = readdirSync(announcements).map((file) => readFileSync(join(announcements, file), "utf8"));

  expect(texts).toHaveLength(1);
  expect(texts.join()).not.toContain("never-announced");
  chmodSync(announcements, 0o777);
  expect(() => announceHub(hub, announcements)).toThrow(
    `Hubs announce themselves in ${announcements}, which others may change; `,
  );
});

test("beside a running hub a start signs its own logs, receipts and sessions and shares what both open", () => {
  const theirs = keyFilesIn(config.dataDirectory);
  holdDataDirectory(config.dataDirectory);
  writeFileSync(theirs.private("envelope"), "{}");
  const keys = borrowKeys(keyFilesIn("/own"), hub);

  expect(["naturalisation-log", "gateway-witness", "receipt", "session"].map(keys.private)).toEqual(
    ["naturalisation-log", "gateway-witness", "receipt", "session"].map(keyFilesIn("/own").private),
  );
  expect(["envelope", "NATURALISATION", "linkage"].map(keys.private)).toEqual(
    ["envelope", "NATURALISATION", "linkage"].map(theirs.private),
  );
});

test("a running hub whose keys cannot be read is refused in one sentence", () => {
  expect(() => borrowKeys(keyFilesIn("/own"), hub)).toThrow(
    `The running hub's key ${keyFilesIn(config.dataDirectory).private("envelope")} cannot be read; --others needs a hub of the same user.`,
  );
});
