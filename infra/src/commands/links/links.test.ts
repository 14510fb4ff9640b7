import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { CaseState } from "@kim-hub/case-management/case-state";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { startIdentityProvider } from "../../identity/server.js";
import { keepKeys } from "../../installation/secrets.js";
import { DATABASES } from "../../installation/tables.js";
import { createIdentityFixture } from "../../testing/identity-fixture.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const NOBODY = "127.0.0.1:9";
let environment: NodeJS.ProcessEnv;
let folder: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const { applicationUrl, ownerUrl } = await createTestDatabase({
    ...{ name: "links-commands", database: DATABASES["case-management"] },
  });
  const identity = await createIdentityFixture();
  const provider = await startIdentityProvider(identity);
  stop = () => provider.stop();
  folder = dirname(identity.keysFile);
  await keepKeys(folder);
  environment = {
    PORT_IDENTITY: String(identity.port),
    DATA_DIRECTORY: folder,
    DATABASE_URL_CASE_MANAGEMENT: applicationUrl,
    DATABASE_URL_IMMIGRATION: `postgres://nobody@${NOBODY}/none`,
    DATABASE_URL_NATURALISATION: `postgres://nobody@${NOBODY}/none`,
  };
  const orm = createOrm(DATABASES["case-management"], ownerUrl);
  await orm.em.fork().persist(closedOn("2026-02-28")).flush();
  await orm.close();
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const closedOn = (day: string) =>
  new CaseManagementCase({
    ...{ authorityId: "CM-05711", fileReference: "CM 1/2025", familyName: "Beispiel (erfunden)", givenNames: "Amina" },
    ...{ birthDate: "1990-05-17", municipality: "05711000", isDisputed: false, isRestricted: false },
    ...{ caseManager: "cm-1", state: CaseState.CLOSED_MOVED, openedOn: "2025-01-09", closedOn: day },
  });

async function run(args: readonly string[], settings: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const tell = (text: string) => void said.push(text);
  const config = readCommandConfig({ ...environment, ...settings });
  const code = await runCommand(args, { terminal: { print: tell, complain: tell }, config });

  return { code, said: said.join("\n") };
}

test.each([
  [["renew-link-codes", "ki-strategy", "--as", "steward-cm.bielefeld"], /^Persons of case-management, immigration, /],
  [["end-links", "immigration", "--as", "steward-abh.bielefeld"], /^Links end by the files of case-management and /],
  [
    ["renew-link-codes", "immigration", "--as", "immigration.bielefeld"],
    /^The links of an office are kept by its data/,
  ],
  [["end-links", "case-management", "--as", "casemanager.bielefeld"], /^The links of an office are kept by its data/],
  [["renew-link-codes", "case-management", "--as", "steering.bielefeld"], /as STEERING_GROUP_MEMBER/],
  [["renew-link-codes", "naturalisation", "--as", "steward-abh.bielefeld"], /^ABH-05711 is no authority whose rows /],
  [["end-links", "naturalisation", "--as", "steward-cm.bielefeld"], /^CM-05711 is no authority whose rows /],
  [["renew-link-codes", "immigration", "--as", "nobody.bielefeld"], /nobody\.bielefeld/],
  [["renew-link-codes", "immigration"], /--as/],
])("%j is refused in one sentence with exit code 2", async (args, sentence) => {
  const { code, said } = await run(args);

  expect(code).toBe(2);
  expect(said).toMatch(sentence);
  expect(said.split("\n")).toHaveLength(1);
});

test.each(["2026-02-30", "30.11.2026", "2026-11", "", addDays(localDate(), 1)])(
  "--since refuses %j, which is no day that has come",
  async (since) => {
    const { code, said } = await run([
      "end-links",
      "naturalisation",
      "--as",
      "steward-ebh.bielefeld",
      "--since",
      since,
    ]);

    expect({ code, said }).toEqual({
      code: 2,
      said: `--since takes a day that has come, such as 2026-01-31, not '${since}'.`,
    });
  },
);

test("--since takes the day of today", async () => {
  const since = ["--since", localDate(), "--dry-run"];

  expect(await run(["end-links", "case-management", "--as", "steward-cm.bielefeld", ...since])).toMatchObject({
    code: 0,
  });
});

test.each([
  ["LINKAGE_KEY_FILE", "renew-link-codes"],
  ["CLIENT_PROOF_SIGNING_KEY_FILE", "renew-link-codes"],
  ["CLIENT_PROOF_SIGNING_KEY_FILE", "end-links"],
])("without the key of %s, %s says which it is", async (setting, command) => {
  const { code, said } = await run([command, "naturalisation", "--as", "steward-ebh.bielefeld"], {
    [setting]: "/none/such.json",
  });

  expect({ code, said }).toEqual({
    code: 2,
    said: `There is no key at /none/such.json; start the hub with npm start or set ${setting}.`,
  });
});

test.each(["LINKAGE_KEY_FILE", "CLIENT_PROOF_SIGNING_KEY_FILE"])(
  "a key of %s that is none is named, and never shown",
  async (setting) => {
    const file = join(folder, "broken.json");
    writeFileSync(file, `{ "kty": "oct", "kid": "a", "k": "c2hvcnQ" }`);
    const { code, said } = await run(["renew-link-codes", "immigration", "--as", "steward-abh.bielefeld"], {
      [setting]: file,
    });

    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`^${setting} .*\\.$`));
    expect(said).not.toContain("c2hvcnQ");
  },
);

test("where no gateway answers, codes are not made, and where no database does, nothing ends", async () => {
  const url = ["--url", `http://${NOBODY}/graphql`];
  const renewed = await run(["renew-link-codes", "immigration", "--as", "steward-abh.bielefeld", ...url]);
  const ended = await run(["end-links", "naturalisation", "--as", "steward-ebh.bielefeld", ...url]);

  expect(renewed).toEqual({
    ...{ code: 1, said: `No gateway answers at http://${NOBODY}/graphql; start the hub with npm start.` },
  });
  expect(ended).toEqual({ code: 1, said: "No database answers; start the hub with npm start." });
});

test("the rights of the database's owner are refused: row-level security would not hold", async () => {
  const adminUrl = process.env.TEST_POSTGRES_URL ?? "";
  const { pathname } = new URL(environment.DATABASE_URL_CASE_MANAGEMENT ?? "");
  const { code, said } = await run(["end-links", "case-management", "--as", "steward-cm.bielefeld", "--dry-run"], {
    DATABASE_URL_CASE_MANAGEMENT: Object.assign(new URL(adminUrl), { pathname }).href,
  });

  expect(code).toBe(2);
  expect(said).toBe(
    "An office's rows are imported with the rights of its application role, not of the database's owner.",
  );
});

/** How many links are due at this instant, of days of which none is before `since`. */
async function countDue(instant: string, since: string): Promise<number> {
  jest.useFakeTimers({ now: new Date(instant), doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  try {
    const args = ["end-links", "case-management", "--as", "steward-cm.bielefeld", "--dry-run", "--format", "json"];
    const { said } = await run([...args, "--since", since]);

    return JSON.parse(said).persons;
  } finally {
    jest.useRealTimers();
  }
}

test("three months after closure are counted by Berlin's midnight, not by that of Greenwich", async () => {
  expect(await countDue("2026-05-27T21:59:59Z", "2026-05-01")).toBe(0);
  expect(await countDue("2026-05-27T22:00:00Z", "2026-05-01")).toBe(1);
  expect(await countDue("2026-05-28T22:00:00Z", "2026-05-28")).toBe(1);
  expect(await countDue("2026-05-28T22:00:00Z", "2026-05-29")).toBe(0);
});
