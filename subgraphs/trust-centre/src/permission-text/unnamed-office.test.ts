import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { agreeToLinking } from "../testing/agree-to-linking.js";
import { IMMIGRATION_COUNTER, NATURALISATION_COUNTER } from "../testing/counters.js";
import { newLinkageKey } from "../testing/test-linkage.js";
import {
  manager,
  permissionInput,
  RECORD,
  startTestTrustCentre,
  type TrustCentre,
} from "../testing/test-trust-centre.js";
import { OWN_TEXTS, readPermissionTexts } from "./read-permission-texts.js";

const REFUSED = {
  message: "A permission names a text that speaks of its office; 2026-1 in de says nothing of NATURALISATION.",
  extensions: { code: "BAD_USER_INPUT" },
};

const directory = mkdtempSync(join(tmpdir(), "permission-texts-"));
let trust: TrustCentre;

beforeAll(async () => {
  writeTexts();
  trust = await startTestTrustCentre(directory);
});

afterAll(async () => {
  await trust.stop();
  rmSync(directory, { recursive: true });
});

/** A text as it is for an office that nobody has written into it yet. */
function writeTexts(): void {
  cpSync(join(OWN_TEXTS, "2026-1/de.yaml"), join(directory, "2026-1/de.yaml"));
  const file = join(directory, "2026-1/de.yaml");
  const [before = "", ...modules] = readFileSync(file, "utf8").split(/^(?= {2}- code: (?:CONSENT|CONFIDENTIALITY)_)/m);
  writeFileSync(file, [before, ...modules.filter((module) => !module.includes("sender: NATURALISATION"))].join(""));
  const digests = join(directory, "digests.csv");
  writeFileSync(digests, "version;locale;sha256\n");
  try {
    readPermissionTexts(directory);
  } catch (error) {
    const [, line = ""] = /needs the line (.*)$/.exec(Object(error).message) ?? [];
    writeFileSync(digests, `version;locale;sha256\n${line}\n`);
  }
}

test("a permission for an office of which the text says nothing is refused in one sentence, and leaves no row", async () => {
  const client = await trust.givenClient();
  const record = (sender: Office) =>
    trust.ask(RECORD, { as: manager, variables: { input: permissionInput(client, sender) } });
  const named = await record(Office.IMMIGRATION);
  const unnamed = await record(Office.NATURALISATION);

  expect(named.errors).toBeUndefined();
  expect(unnamed.errors).toMatchObject([REFUSED]);
  expect(await trust.rows("select sender from permission")).toEqual([{ sender: "IMMIGRATION" }]);
});

test("neither does anybody agree at the counter of such an office to be linked", async () => {
  const identity = { familyName: "Muster (erfunden)", givenNames: "Ada", birthDate: "1990-05-17" };
  const key = newLinkageKey();
  const named = await agreeToLinking(trust, { counter: IMMIGRATION_COUNTER, pseudonym: "abh-a", identity, key });
  const unnamed = await agreeToLinking(trust, { counter: NATURALISATION_COUNTER, pseudonym: "ebh-a", identity, key });

  expect(named.errors).toBeUndefined();
  expect(unnamed.errors).toMatchObject([REFUSED]);
});
