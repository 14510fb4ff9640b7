import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { type Envelope, signEnvelope, verifyEnvelope } from "@kim-hub/kit/envelope";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { type Mandate, openMandate, sealMandate } from "@kim-hub/kit/mandate";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { keepKeys } from "../secrets.js";
import { type KeyFiles } from "./key-files.js";
import { announceKey, retireKey, useKey } from "./rotate-key.js";
import { listRotatingKeys } from "./rotating-keys.js";

/** What every service's files hold in one phase. */
type Phase = (name: string, half: "private" | "public") => string;

const NAMES = ["envelope", "mandate", "IMMIGRATION"];
const START = new Date("2026-11-30T08:00:00Z");
const PHASES = ["before", "announced", "used", "retired"] as const;
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** How an installation's keys lie before the first rotation. */
const INSTALLATIONS = {
  "made by this release": () => {},
  "of keys alone in their files": (files: KeyFiles) => alone(files, (key) => key),
  "of keys without an id": (files: KeyFiles) => alone(files, ({ kid: _, ...key }) => key),
};

function alone(files: KeyFiles, change: (key: Record<string, unknown>) => object): void {
  for (const file of NAMES.flatMap((name) => [files.private(name), files.public(name)]))
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")).keys[0])));
}

/** The files after each step of a rotation of all these keys. */
async function rotate(prepare: (files: KeyFiles) => void): Promise<readonly Phase[]> {
  const folder = mkdtempSync(join(tmpdir(), "phases-"));
  folders.push(folder);
  const files = await keepKeys(folder);
  prepare(files);
  const keys = listRotatingKeys().filter(({ name }) => NAMES.includes(name));
  const keep = (): Phase => {
    const texts = new Map(
      NAMES.flatMap((name) => (["private", "public"] as const).map((half) => files[half](name))).map((file) => [
        file,
        readFileSync(file, "utf8"),
      ]),
    );

    return (name, half) => String(texts.get(files[half](name)));
  };
  const phases = [keep()];
  for (const key of keys) await announceKey(key, { files, now: START });
  phases.push(keep());
  for (const key of keys) useKey(key, { files, settleSeconds: 0, now: START });
  phases.push(keep());
  for (const key of keys) retireKey(key, { files, now: new Date(START.getTime() + 3_600_000) });

  return [...phases, keep()];
}

const envelope: Envelope = {
  ...{ requestId: "r", purpose: null, caseReference: null, tokenHash: null, trustCentreTokenHash: null },
};

/** Whether an office whose files are of one phase takes the envelope of a gateway whose files are of another. */
async function takesEnvelope(gateway: Phase, office: Phase): Promise<boolean> {
  const signing = new KeyRing("private", gateway("envelope", "private"), "sign");
  const verification = new KeyRing("public", office("envelope", "public"), "verify");

  return verifyEnvelope(signEnvelope(envelope, "immigration", signing), "immigration", verification).then(
    () => true,
    () => false,
  );
}

const viewer: Viewer = {
  ...{
    actor: "a",
    role: Role.STEERING_GROUP_MEMBER,
    body: "LG-05711",
    authority: null,
    purpose: Purpose.STEERING_CASE_REVIEW,
  },
  ...{ caseReference: null, requestId: "r" },
};
const mandate: Mandate = {
  ...{ id: "m", pseudonyms: ["p"], categories: [], restsOn: [], preview: false, granularity: "QUARTER" },
  ...{ body: "LG-05711", actor: "a", purpose: Purpose.STEERING_CASE_REVIEW, policyVersion: "1" },
};

async function takesMandate(trustCentre: Phase, office: Phase): Promise<boolean> {
  const sealed = await sealMandate(mandate, Office.IMMIGRATION, {
    signing: new KeyRing("private", trustCentre("mandate", "private"), "sign"),
    office: new KeyRing("public", trustCentre("IMMIGRATION", "public"), "seal"),
  });
  const keys = {
    decryption: new KeyRing("private", office("IMMIGRATION", "private"), "open"),
    verification: new KeyRing("public", office("mandate", "public"), "verify"),
  };

  return openMandate(sealed, { office: Office.IMMIGRATION, viewer, keys }).then(
    () => true,
    () => false,
  );
}

test.each(Object.entries(INSTALLATIONS))(
  "in an installation %s services may read each step sooner or later than others, and nothing is refused",
  async (_, prepare) => {
    const phases = await rotate(prepare);
    for (const [index, phase] of phases.entries())
      for (const other of phases.slice(Math.max(0, index - 1), index + 2)) {
        expect(await takesEnvelope(phase, other)).toBe(true);
        expect(await takesMandate(phase, other)).toBe(true);
      }
  },
);

test("each step is needed: who has missed one refuses what the next brings", async () => {
  const phases = await rotate(() => {});
  const of = (name: (typeof PHASES)[number]): Phase => {
    const phase = phases[PHASES.indexOf(name)];
    if (!phase) throw new Error(`There is no phase ${name}.`);

    return phase;
  };
  for (const takes of [takesEnvelope, takesMandate]) {
    expect(await takes(of("used"), of("before"))).toBe(false);
    expect(await takes(of("before"), of("retired"))).toBe(false);
    expect(await takes(of("announced"), of("retired"))).toBe(false);
  }
});
